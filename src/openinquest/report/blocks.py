"""A report as a tree of blocks: what is told, in order, which every format draws in its own way.

Words of documents stand in `Words`, in `Piece` and in the words of a `Picture` only, so that one
look over these sees everything that a reader will see; a picture itself asks what may be shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from openinquest.model import ClaimKind
from openinquest.report.highlight import Piece


class Look(StrEnum):
    """How a run of words stands in its line."""

    PLAIN = "plain"  # a sentence of ours, in which words of a document can stand
    NAME = "name"  # kept apart: its direction of writing reorders nothing around it
    QUOTE = "quote"  # words of a document, in quotation marks
    SOFT = "soft"  # a reason or a remark
    STRONG = "strong"
    STRESSED = "stressed"
    DIGEST = "digest"
    KIND = "kind"  # the kind of a claim, in the colour of its marks


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words; `anchor` leads to a place in the report, `address` to the web."""

    text: str
    look: Look = Look.PLAIN
    anchor: str | None = None
    address: str | None = None

    shape: ClassVar[str] = "words"


@dataclass(frozen=True, slots=True)
class Cite:
    """The number of a claim, which leads to its words or to its entry."""

    number: int
    anchor: str

    shape: ClassVar[str] = "cite"


@dataclass(frozen=True, slots=True)
class Jump:
    """Words of ours that do nothing but lead to another place in the report."""

    text: str
    anchor: str

    shape: ClassVar[str] = "jump"


Line = tuple[Words | Cite | Jump, ...]
"""What stands in one line, piece after piece, without anything between them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; a `note` says how to read what stands beside it."""

    line: Line
    note: bool = False

    shape: ClassVar[str] = "paragraph"


@dataclass(frozen=True, slots=True)
class Item:
    """One point of a list, and what belongs to it."""

    line: Line
    below: "tuple[Block, ...]" = ()


class Points(StrEnum):
    """How the points of a list stand."""

    BULLETS = "bullets"
    SENTENCES = "sentences"  # one under the other, without bullets
    FIRST = "first"  # the sentence that a reader takes away


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]
    points: Points = Points.BULLETS

    shape: ClassVar[str] = "items"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: the lines of each cell. `again` repeats the head of the row above."""

    cells: tuple[tuple[Line, ...], ...]
    again: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first column heads its rows.

    `name` is its kind for style sheets; `heads` are our words; `number` is the
    column that holds the number, from 0.
    """

    name: str
    caption: Line
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    number: int | None = None

    shape: ClassVar[str] = "table"


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, what it shows in words for those who do not see it, and how to read it.

    `draw` returns it as SVG; formats without pictures do not ask for it.
    """

    draw: Callable[[], str]
    words: str
    caption: Line

    shape: ClassVar[str] = "picture"


@dataclass(frozen=True, slots=True)
class Term:
    """A word of ours and what is said under it."""

    head: str
    line: Line
    below: "tuple[Block, ...]" = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms one under the other."""

    terms: tuple[Term, ...]

    shape: ClassVar[str] = "terms"


@dataclass(frozen=True, slots=True)
class Fold:
    """What a reader may skip, under one line; `shown` where it stands open at first."""

    line: Line
    blocks: "tuple[Block, ...]"
    shown: bool = False

    shape: ClassVar[str] = "fold"


@dataclass(frozen=True, slots=True)
class Part:
    """Some blocks under a heading one step below that of what they stand in."""

    heading: Line
    blocks: "tuple[Block, ...]"
    anchor: str | None = None

    shape: ClassVar[str] = "part"


@dataclass(frozen=True, slots=True)
class Cards:
    """Parts side by side, none before another."""

    parts: tuple[Part, ...]

    shape: ClassVar[str] = "cards"


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim in the list of claims: its number, its quote and what is known of it."""

    number: int
    anchor: str
    kind: ClaimKind
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """The claims by their numbers."""

    entries: tuple[Entry, ...]

    shape: ClassVar[str] = "entries"


@dataclass(frozen=True, slots=True)
class Passage:
    """A document whole, with the words of its claims marked; `language` is "" where unknown."""

    title: tuple[Piece, ...]
    line: Line
    text: tuple[Piece, ...]
    language: str

    shape: ClassVar[str] = "passage"


@dataclass(frozen=True, slots=True)
class Legend:
    """The marks of the kinds of claims."""

    kinds: tuple[ClaimKind, ...]

    shape: ClassVar[str] = "legend"


Block = (
    Paragraph | Items | Table | Picture | Terms | Fold | Part | Cards | Entries | Passage | Legend
)


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a finding; `name` is its kind for style sheets and contents."""

    name: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One finding."""

    anchor: str
    heading: Line
    sections: tuple[Section, ...]

    @property
    def first(self) -> Line:
        """The sentence that a reader takes away, empty where there is none."""
        return next(
            (
                item.line
                for section in self.sections
                for block in section.blocks
                if isinstance(block, Items) and block.points is Points.FIRST
                for item in block.items
            ),
            (),
        )

    def section_anchor(self, section: Section) -> str:
        """Return the id of a section in the report."""
        return f"{self.anchor}-{section.name}"


def running(text: str) -> Words:
    """Return a run of our own words, in which words of a document can stand."""
    return Words(text)


def name(text: str, *, anchor: str | None = None) -> Words:
    """Return a run that nothing around it is reordered by."""
    return Words(text, Look.NAME, anchor=anchor)


def quote(text: str) -> Words:
    """Return words of a document in quotation marks."""
    return Words(text, Look.QUOTE)


def soft(text: str) -> Words:
    """Return a reason or a remark."""
    return Words(text, Look.SOFT)
