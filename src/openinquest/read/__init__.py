"""Sealed bytes -> a document: text with offsets, title, publisher, date, language."""

from openinquest.read.document import read_document
from openinquest.read.language import identify_language

__all__ = ["identify_language", "read_document"]
