"""Sealed bytes -> a document: text with offsets, title, publisher, date, language."""

from openinquest.read.dates import CLOCKS_APART, find_stamped_date
from openinquest.read.document import read_document
from openinquest.read.drawn import Drawn
from openinquest.read.language import identify_language
from openinquest.read.pages import Pages, pages_of
from openinquest.read.pdf import draw_page
from openinquest.read.transcription import read_transcription

__all__ = [
    "CLOCKS_APART",
    "Drawn",
    "Pages",
    "draw_page",
    "find_stamped_date",
    "identify_language",
    "pages_of",
    "read_document",
    "read_transcription",
]
