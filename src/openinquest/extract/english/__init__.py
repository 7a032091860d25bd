"""English by light patterns: no parser, no model, every claim names its rule."""

from openinquest.extract.english.extractor import EnglishExtractor

__all__ = ["EnglishExtractor"]
