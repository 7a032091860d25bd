"""Where sentences and quotations stand in English news text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A full stop after one of these does not end a sentence.
_ABBREVIATIONS = frozenset(
    [
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "brig",
        "adm",
        "cpl",
        "pvt",
        "cmdr",
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "rev",
        "hon",
        "sen",
        "rep",
        "gov",
        "pres",
        "no",
        "nos",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "st",
        "ave",
        "jr",
        "sr",
        "vs",
        "etc",
        "dept",
        "inc",
        "ltd",
        "co",
        "km",
        "approx",
        "fig",
        "vol",
        "a.m",
        "p.m",
        "e.g",
        "i.e",
        "u.n",
        "u.k",
    ]
)
_BOUNDARY = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s)")
_OPENERS = re.compile(
    r"(?:The|It|He|She|They|But|And|In|On|At|A|An|This|That|There|We|I|According|After|Two|One)\b"
)
_PAIRS = {"“": "”", "«": "»", '"': '"'}


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


def unwrap(text: str) -> str:
    """Return the text with its hard-wrapped lines joined by spaces, offsets unchanged.

    A newline inside a paragraph becomes one space when the text is wrapped at
    a fixed width; otherwise every newline ends a paragraph and stays.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    long_lines = [line for line in lines if 45 <= len(line.rstrip()) <= 100]
    cut = [line for line in long_lines if not re.search(r"[.!?:;\"”’)\]]\s*$", line)]
    if len(lines) < 3 or len(cut) < 0.4 * len(lines):
        return text.replace("\r", " ")
    return re.sub(r"(?<!\n)\n(?!\s*\n)", " ", text.replace("\r", " "))


def find_sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text in order; text without letters yields none."""
    found: list[Sentence] = []
    for number, paragraph in enumerate(re.finditer(r"[^\n]+", text)):
        found.extend(_sentences_of(text, paragraph.start(), paragraph.end(), number))
    return found


def find_quotations(text: str) -> list[Quotation]:
    """Return the double-quoted stretches in order.

    A quotation that a paragraph leaves open runs to the end of that paragraph.
    """
    found: list[Quotation] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        opened, closing = -1, ""
        for position in range(paragraph.start(), paragraph.end()):
            mark = text[position]
            if opened < 0 and mark in _PAIRS:
                opened, closing = position + 1, _PAIRS[mark]
            elif opened >= 0 and mark == closing:
                if position > opened:
                    found.append(Quotation(opened, position))
                opened = -1
        if 0 <= opened < paragraph.end():
            found.append(Quotation(opened, paragraph.end()))
    return found


def _sentences_of(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    begin = start
    for match in _BOUNDARY.finditer(text, start, end):
        if match.start() >= begin and _ends_sentence(text, match.start(), match.end(), begin):
            yield from _trimmed(text, begin, match.end(), paragraph)
            begin = match.end()
    yield from _trimmed(text, begin, end, paragraph)


def _trimmed(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if start < end and any(letter.isalnum() for letter in text[start:end]):
        yield Sentence(start, end, paragraph)


def _ends_sentence(text: str, stop: int, after: int, begin: int) -> bool:
    following = text[after:].lstrip()
    if following[:1].islower():
        return False
    if text[stop] != "." or after - stop > 1:
        return True
    word = re.search(r"[\w.]*$", text[begin:stop])
    last = word[0].lower() if word else ""
    if last in _ABBREVIATIONS:
        # "No." and the ranks abbreviate only before a name or a number.
        return last in {"no", "nos"} and not following[:1].isdigit()
    if re.fullmatch(r"[a-z](?:\.[a-z])*", last):
        return "." in last and _OPENERS.match(following) is not None
    return True
