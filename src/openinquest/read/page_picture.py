"""A page of a PDF document as a picture, as a worker draws it: what is asked, and what comes."""

from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.model import Original
from openinquest.read.drawn import Drawn
from openinquest.read.pdf import draw_page
from openinquest.wire import from_json, to_json


@dataclass(frozen=True, slots=True)
class ToDraw:
    """Which page of which original."""

    original: Original
    page: int


@dataclass(frozen=True, slots=True)
class _Size:
    wide: int
    high: int


def drawn_of(answer: str, dots: bytes) -> Drawn:
    """Return the page that an answer spells; it comes as dots, so that it can be nothing else.

    Raises:
        InquestError: it spells none.
    """
    size = from_json(_Size, answer)
    return Drawn(size.wide, size.high, dots)


def serve(told: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the size of a page of what `content` holds, with its dots.

    Raises:
        InquestError: what `draw_page` raises.
    """
    asked = from_json(ToDraw, told)
    drawn = draw_page(content, asked.original, asked.page)
    yield to_json(_Size(drawn.wide, drawn.high)), drawn.dots
