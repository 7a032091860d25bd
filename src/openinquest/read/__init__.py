"""Sealed bytes -> a document: text with offsets, title, publisher, date, language."""
