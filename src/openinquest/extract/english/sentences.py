"""Where sentences and quotations stand in English news text."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.extract.english.numbers import EXACT
from openinquest.extract.english.stops import ends_sentence

# The second kind has lost its space: "near the mill.The ambulance".
_BOUNDARY = re.compile(
    r"(?<![.!?…])[.!?…]++[\"”’')\]]*+(?=\s)"
    r"|(?<=[a-z]{2})[.!?][”’)\]]*+(?=(?!Com|Net|Org)[A-Z][a-z]++\b(?!\.))"
)
# Eight blanks in a row are the gap between two columns; no sentence runs across it.
_GAP = re.compile(r"[^\S\n\v]{8,}+(?!\v)")
_LINE_END = "\v"  # stands for the end of a line that was filled up with blanks
# No sentence of prose is longer (about 200 words); what is, is a list or a table,
# and is read in pieces, so that no pattern meets more text than this at once.
MAX_SENTENCE_CHARS = 1200
# A quotation mark that is never closed must not give a whole page to one voice.
MAX_QUOTATION_CHARS = 5000
# What opens a quotation, and what closes it; texts mix curly marks with straight ones.
_PAIRS = {"“": '”"', "«": "»", '"': '"”', "''": "''", "``": "''", "‘": "’"}
OPENING = frozenset(mark[0] for mark in _PAIRS)
"""The characters with which a quotation opens."""
_MARK = re.compile(
    r"''|``|[“”«»\"]|(?<!\w)‘(?=\w)|(?<=[,.?!…])’(?!\w)|(?<=\w)’(?=[,.;:?!)—–]|\s*+$)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: the half-open range `[start, end)` and its paragraph's number."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks; the range leaves the marks out."""

    start: int
    end: int


COUNTS_OF_A_NAME = rf"[A-Z][^\n:.]{{1,40}}:\s+(?:at\sleast\s+)?(?:{EXACT}|an?)\b"
"""How an item of a list without a mark begins: "Tal Nasra: two people killed"."""
# An item of a list begins with a mark, or with a name and what it counts: "Tal Nasra: two dead".
_WRAPPED = re.compile(
    r"(?<!\n)\n(?![^\S\n]*\n)(?![^\S\n]*(?:[-–—•*●▪▫◦]\s|\(?\d{1,3}[.)]\s|"
    rf"{COUNTS_OF_A_NAME}))"
)
_GOES_ON = re.compile(r"(?<=[a-z\d,])[^\S\n]?\n(?=[a-z])")


def unwrap(text: str) -> str:
    """Return the text with its hard-wrapped lines joined by spaces, offsets unchanged.

    A newline inside a paragraph becomes one space when the text is wrapped at
    a fixed width. Otherwise it ends a paragraph and stays, but where a line
    that ends like no sentence goes on in small letters.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    long_lines = [line for line in lines if 45 <= len(line.rstrip()) <= 100]
    cut = [line for line in long_lines if not re.search(r"[.!?:;\"”’)\]]\s*$", line)]
    if len(lines) < 3 or len(cut) < 0.4 * len(lines):
        return _GOES_ON.sub(lambda gap: " " * len(gap[0]), text.replace("\r", " "))
    return _WRAPPED.sub(_end_of_line, text.replace("\r", " "))


def _end_of_line(end: re.Match[str]) -> str:
    """Return one blank for the end of a line; no gap between columns where blanks precede it."""
    return _LINE_END if end.string[end.start() - 1].isspace() else " "


def find_sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text in order; text without letters yields none.

    A stretch longer than `MAX_SENTENCE_CHARS` comes in pieces, cut after a
    comma or a blank where there is one.
    """
    found: list[Sentence] = []
    for number, paragraph in enumerate(re.finditer(r"[^\n]+", text)):
        for start, end in _columns(text, paragraph.start(), paragraph.end()):
            found.extend(_sentences_of(text, start, end, number))
    return found


def find_quotations(text: str) -> list[Quotation]:
    """Return the quoted stretches in order, between double marks or single curly ones.

    Straight single marks are apostrophes and quote nothing. A quotation that a paragraph leaves
    open runs to the end of that paragraph, but no further than `MAX_QUOTATION_CHARS`.
    """
    found: list[Quotation] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        opened, closing = -1, ""
        marks = list(_MARK.finditer(paragraph[0]))
        last_single = max((mark.start() for mark in marks if mark[0] == "’"), default=-1)
        for mark in marks:
            position = paragraph.start() + mark.start()
            if mark[0] == "‘" and 0 < mark.start() > last_single:
                continue  # nothing closes it: "the ‘90s"
            if opened < 0 and mark[0] in _PAIRS:
                opened, closing = paragraph.start() + mark.end(), _PAIRS[mark[0]]
            elif opened >= 0 and mark[0] in closing:
                if position > opened:
                    found.append(_quotation(opened, position))
                opened = -1
        if 0 <= opened < paragraph.end():
            found.append(_quotation(opened, paragraph.end()))
    return found


def quotations_near(
    text: str, quotations: list[Quotation], sentence: Sentence, *, reach: int = 4
) -> list[Quotation]:
    """Return the quotations that overlap a sentence or end just before it, in order.

    Behind a colon that ends the sentence the one that it introduces is near, too.
    """
    end = sentence.end + (reach if text[sentence.end - 1] == ":" else 0)
    first = bisect_left(quotations, sentence.start - reach, key=lambda quote: quote.end)
    last = bisect_left(quotations, end, key=lambda quote: quote.start)
    return quotations[first:last]


def _quotation(start: int, end: int) -> Quotation:
    return Quotation(start, min(end, start + MAX_QUOTATION_CHARS))


def _columns(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in _GAP.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _sentences_of(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    begin = start
    for match in _BOUNDARY.finditer(text, start, end):
        if match.start() >= begin and ends_sentence(text, match.start(), match.end(), begin):
            yield from _trimmed(text, begin, match.end(), paragraph)
            begin = match.end()
    yield from _trimmed(text, begin, end, paragraph)


def _trimmed(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    while end - start > MAX_SENTENCE_CHARS:
        limit = start + MAX_SENTENCE_CHARS
        blank = max(text.rfind(", ", start, limit), text.rfind(" ", limit - 100, limit))
        cut = blank + 1 if blank > start else limit
        yield from _trimmed(text, start, cut, paragraph)
        start = cut
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if start < end and any(letter.isalnum() for letter in text[start:end]):
        yield Sentence(start, end, paragraph)
