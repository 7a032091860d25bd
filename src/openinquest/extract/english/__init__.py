"""English by rules over trees: a small model names the grammar, every claim names its rule."""

from openinquest.extract.english.extractor import EnglishExtractor

__all__ = ["EnglishExtractor"]
