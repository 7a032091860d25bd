"""The text of a PDF document, page by page: its text layer, or the words of its pictures."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from math import sqrt
from typing import Any

from openinquest.errors import (
    DamagedInput,
    EmptyInput,
    EncryptedInput,
    NoRecogniser,
    NoTextLayer,
    UnknownRecord,
)
from openinquest.model import Original, Recognised
from openinquest.read.content import Content
from openinquest.read.drawn import Drawn
from openinquest.read.picture import MOST_PAGES, holds_words, page_text
from openinquest.read.tesseract import Word, recognise
from openinquest.read.text import storable

# PDFium joins a word that is parted at the end of a line and leaves this mark.
_PARTED_WORD = re.compile("[\x02\ufffe]")

_DPI = 300
"""Dots for each inch at which a page is drawn for its words: what Tesseract is made for."""

_MOST_PIXELS = 40_000_000
"""A larger page than A2 is drawn with fewer dots for each inch."""

_MOST_WIDE, _MOST_HIGH = 1_400, 4_000
"""Pixels of a page that people look at: print is read at this width."""

_POINTS_AN_INCH = 72
_MOST_STRETCHES = 10


@dataclass(frozen=True, slots=True)
class _Page:
    """The text layer of a page; `is_drawn` where it has no letters and something is drawn on it."""

    layer: str
    is_drawn: bool


def read_pdf(content: bytes, original: Original, languages: tuple[str, ...]) -> Content:
    r"""Return the text of a PDF document and where its pages begin.

    Of a page with letters in its text layer, the layer is taken: lines stay lines, and a word
    parted at the end of a line stays parted ("quar-\nter"), as a PDF file does not tell where
    paragraphs end, and whether a hyphen belongs to its word. Any other page is drawn and its words
    recognised. Pages are parted by one line break; a page without text begins where the next one
    does. Title and date of the file's metadata are left out: they are those of the making of the
    file.

    Args:
        content: The bytes.
        original: The record of their capture.
        languages: In which words are recognised, empty to recognise none.

    Raises:
        EncryptedInput: it is locked with a password.
        DamagedInput: it, or a page of it, cannot be read.
        EmptyInput: it has no pages.
        NoTextLayer: no page holds a letter, and words are not to be recognised.
        NoRecogniser: no page holds a letter, and no program to recognise words is installed.
    """
    where = original.location
    with _opened(content, where) as document:
        pages = [_page(document[number]) for number in range(len(document))]
        if not pages:
            raise EmptyInput("the document has no pages", where=where)
        lettered = any(char.isalpha() for page in pages for char in page.layer)
        if not lettered and not languages:
            raise NoTextLayer(f"none of its pages ({len(pages)}) holds a letter", where=where)
        drawn = [number for number, page in enumerate(pages) if page.is_drawn]
        try:
            words = dict(_recognised(document, drawn, languages, where))
        except NoRecogniser:
            if not lettered:
                raise
            words = {}
    return _joined(pages, words, _what_is_left(drawn, words, languages))


def count_pages(content: bytes, original: Original) -> int:
    """Return how many pages a PDF document has.

    Raises:
        EncryptedInput: it is locked with a password.
        DamagedInput: it cannot be read.
    """
    with _opened(content, original.location) as document:
        return len(document)


def draw_page(content: bytes, original: Original, page: int) -> Drawn:
    """Return a page of a PDF document as people look at it, about 1,400 pixels wide at most.

    Args:
        content: The bytes.
        original: The record of their capture.
        page: Which page, from 1.

    Raises:
        EncryptedInput: it is locked with a password.
        DamagedInput: it, or the page, cannot be read.
        UnknownRecord: it has no such page.
    """
    with _opened(content, original.location) as document:
        if not 1 <= page <= len(document):
            there = f"the document has no page {page} (it has {len(document)})"
            raise UnknownRecord(there, where=original.location)
        own = document[page - 1]
        wide, high = (max(each, 1) for each in own.get_size())
        scale = min(_MOST_WIDE / wide, _MOST_HIGH / high)
        # Red first, as PNG has it; the paper is white and nothing shines through.
        colours = own.render(scale=scale, rev_byteorder=True).to_numpy()
        rows, columns = colours.shape[:2]
        return Drawn(columns, rows, colours[..., :3].tobytes())


def _joined(pages: list[_Page], words: dict[int, list[Word]], not_read: str | None) -> Content:
    text, starts = "", []
    recognised: list[Recognised] = []
    for number, page in enumerate(pages):
        starts.append(len(text))
        found, places = page_text(words.get(number, ()), number + 1, offset=len(text))
        recognised += places
        text += (found or page.layer) + "\n" * bool(found or page.layer)
    if not any(map(str.isalpha, text)):
        return Content("", not_read="no words were recognised on its pages")
    return Content(text, page_starts=tuple(starts), recognised=tuple(recognised), not_read=not_read)


def _what_is_left(
    drawn: list[int], words: dict[int, list[Word]], languages: tuple[str, ...]
) -> str | None:
    """Return which pages have no words that were read, and why; None where there are none."""
    left = [number + 1 for number in drawn if number not in words]
    if not left:
        return None
    which = f"no text layer on {_in_words(left)}"
    if not languages:
        return f"{which}, and recognising words is switched off"
    if len(drawn) > MOST_PAGES:
        return f"{which}; at most {MOST_PAGES} pages are recognised"
    return f"{which}, and no words were recognised there"


def _in_words(pages: list[int]) -> str:
    """Return numbers of pages, the first few stretches of them by their ends.

    Example:
        >>> _in_words([3]), _in_words([3, 4, 5, 9])
        ('page 3', 'pages 3-5, 9')
    """
    if len(pages) == 1:
        return f"page {pages[0]}"
    by_stretch = groupby(enumerate(pages), key=lambda each: each[1] - each[0])
    stretches = [[page for _, page in own] for _, own in by_stretch]
    shown = [f"{one[0]}-{one[-1]}" if len(one) > 1 else str(one[0]) for one in stretches]
    rest = f" and {len(shown) - _MOST_STRETCHES} more stretches" * (len(shown) > _MOST_STRETCHES)
    return f"pages {', '.join(shown[:_MOST_STRETCHES])}{rest}"


def _recognised(
    document: Any,  # noqa: ANN401  (pypdfium2 has no types)
    drawn: list[int],
    languages: tuple[str, ...],
    where: str,
) -> Iterator[tuple[int, list[Word]]]:
    """Yield the words of pages that have any, with the number of the page from 0."""
    for number in drawn[:MOST_PAGES] if languages else ():
        try:
            found = recognise(_draw(document[number]), languages, where=where)
        except DamagedInput:  # of this page; others may still be read
            continue
        words = [word for page in found for word in page]
        if holds_words(words):
            yield number, words


def _draw(page: Any) -> bytes:  # noqa: ANN401
    """Return a page as a grey picture."""
    wide, high = page.get_size()
    inches = max(wide, 1) * max(high, 1) / _POINTS_AN_INCH**2
    dpi = max(1, min(_DPI, int(sqrt(_MOST_PIXELS / inches))))
    grey = page.render(scale=dpi / _POINTS_AN_INCH, grayscale=True).to_numpy()
    rows, columns = grey.shape[:2]
    picture: bytes = b"P5 %d %d 255\n" % (columns, rows) + grey.tobytes()
    return picture


@contextmanager
def _opened(content: bytes, where: str) -> Iterator[Any]:
    from pypdfium2 import PdfDocument, PdfiumError  # type: ignore[import-untyped]
    from pypdfium2.raw import (  # type: ignore[import-untyped]
        FPDF_ERR_PASSWORD,
        FPDF_ERR_SECURITY,
    )

    try:
        with PdfDocument(content) as document:
            yield document
    except PdfiumError as error:
        if error.err_code in (FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY):
            raise EncryptedInput("it is locked with a password", where=where) from error
        raise DamagedInput("it is no PDF document that can be read", where=where) from error


def _page(page: Any) -> _Page:  # noqa: ANN401
    layer = _clean(page.get_textpage().get_text_bounded())
    if any(map(str.isalpha, layer)):
        return _Page(layer, is_drawn=False)
    return _Page(layer, is_drawn=next(page.get_objects(max_depth=1), None) is not None)


def _clean(text: str) -> str:
    text = _PARTED_WORD.sub("-\n", text.replace("\r\n", "\n"))
    return storable(text).strip("\n")
