"""Sealed bytes -> a document: text with offsets, title, publisher, date, language."""

from openinquest.read.document import read_document

__all__ = ["read_document"]
