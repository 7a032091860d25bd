"""Arabic news and posts, read by rules over folded text."""

from openinquest.extract.arabic.extractor import ArabicExtractor

__all__ = ["ArabicExtractor"]
