"""The words of a picture, laid out as a text, with where each stands."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from openinquest.errors import DamagedInput
from openinquest.model import Original, Recognised
from openinquest.read.content import Content
from openinquest.read.picture_size import sizes_of
from openinquest.read.tesseract import Word, recognise
from openinquest.read.text import storable

MOST_PIXELS = 100_000_000
"""Of one page. The largest cameras have as many; a page of A0 at 200 dots for each inch, 60."""

MOST_PAGES = 200
"""Pages of one document whose words are recognised, at some seconds each."""

_LEAST_SURE = 0.7
_LEAST_LETTERS = 3
_LEAST_WORDS = 3


def read_picture(content: bytes, original: Original, languages: tuple[str, ...]) -> Content:
    """Return the words of a picture, or why there are none.

    Paragraphs are parted by an empty line. A picture without words, as a photograph of a place is,
    has no text, and `not_read` says so; so has one that is too large, or no picture at all.

    Raises:
        NoRecogniser: Tesseract, or every one of the languages, is not installed.
    """
    kind = original.media_type
    if not languages:
        return Content("", not_read=f"it is {kind}, and recognising words is switched off")
    sizes = sizes_of(content)
    if sizes is None:
        return Content("", not_read=f"it is {kind}, which has no reader")
    if len(sizes) > MOST_PAGES:
        return Content(
            "", not_read=f"it has {len(sizes):,} pages, and at most {MOST_PAGES} are read"
        )
    if (most := max(wide * high for wide, high in sizes)) > MOST_PIXELS:
        return Content("", not_read=f"it has {most:,} pixels, and at most {MOST_PIXELS:,} are read")
    try:
        pages = recognise(content, languages, where=original.location)
    except DamagedInput as error:
        return Content("", not_read=error.what)
    return lay_out(pages)


def lay_out(pages: Sequence[Sequence[Word]]) -> Content:
    """Return the text that the words of some pages make, and where each stands."""
    if not any(map(holds_words, pages)):
        return Content("", not_read="no words were recognised in it")
    text, starts = "", []
    recognised: list[Recognised] = []
    for number, words in enumerate(pages, start=1):
        starts.append(len(text))
        page, found = page_text(words, number, offset=len(text))
        text, recognised = text + page + "\n" * bool(page), recognised + found
    return Content(
        text, page_starts=tuple(starts) if len(pages) > 1 else (), recognised=tuple(recognised)
    )


def holds_words(words: Iterable[Word]) -> bool:
    """Return whether a page holds print: stones and leaves are taken for letters here and there."""
    surely = sum(
        word.confidence >= _LEAST_SURE and sum(map(str.isalpha, word.text)) >= _LEAST_LETTERS
        for word in words
    )
    return surely >= _LEAST_WORDS


def page_text(words: Iterable[Word], number: int, *, offset: int) -> tuple[str, list[Recognised]]:
    """Return the text of a page that begins at `offset`, and where its words stand.

    Lines of a paragraph are joined by a blank; after a hyphen at the end of a line the line stays
    broken, as nobody can tell whether the hyphen belongs to its word.
    """
    text, recognised = "", []
    for _, paragraph in groupby(words, key=lambda word: word.paragraph):
        text += "\n\n" * bool(text)
        line = None
        for word in paragraph:
            if line is not None:
                text += "\n" if word.line != line and text.endswith("-") else " "
            start, line = offset + len(text), word.line
            text += storable(word.text)
            recognised.append(
                Recognised(start, offset + len(text), number, word.box, word.confidence)
            )
    return text, recognised
