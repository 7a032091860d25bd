"""Words that a machine made out in a picture: where they stand there, and how sure it was."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

Box = tuple[float, float, float, float]
"""Left, top, right and bottom edge as shares of the width and height of the page, 0 to 1."""


class Recognised(NamedTuple):
    """One word of a text that was recognised; a tuple, as a page has hundreds.

    `start` and `end` are offsets in the text of the document. `page` counts from 1. `confidence`
    (0 to 1) is the recognising program's own; it says nothing on whether the words are true.
    """

    start: int
    end: int
    page: int
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class FromPicture:
    """Where the words of a claim stand in a picture, and how surely they were recognised.

    `box` surrounds them on `page`, where the first of them stands. `confidence` is that of the
    word recognised least surely, `digits_confidence` that of the word with digits recognised
    least surely, None where no word has any.
    """

    page: int
    box: Box
    confidence: float
    digits_confidence: float | None

    @property
    def in_words(self) -> str:
        """The page, and where on it the words begin and end, for people."""
        return place_on_page(self.page, self.box)


def place_on_page(page: int, box: Box) -> str:
    """Return a page, and where on it a box begins and ends, for people.

    Example:
        >>> place_on_page(2, (0.1, 0.2, 0.4, 0.25))
        'page 2, 10-40 % from the left, 20-25 % from the top'
    """
    left, top, right, bottom = (round(100 * share) for share in box)
    return f"page {page}, {left}-{right} % from the left, {top}-{bottom} % from the top"


def find_in_picture(
    words: Sequence[Recognised], text: str, start: int, end: int
) -> FromPicture | None:
    """Return where the words of `text[start:end]` stand in a picture; None if in none.

    `words` are all words of the text that were recognised, in order.

    Example:
        >>> found = find_in_picture([Recognised(0, 1, 1, (0.1, 0.1, 0.2, 0.2), 0.58)], "9", 0, 1)
        >>> found.digits_confidence
        0.58
    """
    first = bisect_right(words, start, key=lambda word: word.end)
    own = words[first : bisect_right(words, end - 1, key=lambda word: word.start)]
    if not own:
        return None
    page = own[0].page
    boxes = [word.box for word in own if word.page == page]
    digits = [
        word.confidence
        for word in own
        if any(map(str.isdigit, text[max(word.start, start) : min(word.end, end)]))
    ]
    return FromPicture(
        page=page,
        box=(
            min(box[0] for box in boxes),
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        ),
        confidence=min(word.confidence for word in own),
        digits_confidence=min(digits, default=None),
    )
