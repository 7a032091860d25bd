"""Findings as one PDF file: the same tree, set by Typst."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from importlib.resources import as_file, files
from typing import Any, cast
from unicodedata import bidirectional

import typst

from openinquest.model import Finding, Head
from openinquest.report.blocks import Cite, Entry, Line, Look, Passage, Picture, Table, Words
from openinquest.report.escape import visible_controls
from openinquest.report.highlight import Piece
from openinquest.report.outline import Outline, outline
from openinquest.report.profiles import Profile

# Around words that stand apart: no letter in them turns what is around them.
_ISOLATE, _RELEASE = "\u2068", "\u2069"
_MAY_BREAK = "\u200b"
_UNBROKEN = re.compile(r"\S{30}(?=\S{10})")
_APART = {Look.NAME, Look.QUOTE, Look.SOFT, Look.STRONG, Look.STRESSED}

_SIZE = re.compile(r'<svg[^>]*?\swidth="([\d.]+)"[^>]*?\sheight="([\d.]+)"')

# How wide the page is between its margins, in the pixels of a picture at its full size; and how
# high a picture may be as a share of that.
_WIDE_PX, _TALLEST = 640.0, 1.3

# What other places lead to.
_PLACES = frozenset({"chapter", "part", "entry", "mark"})

# An entry with more letters than these may run on to the next page.
_MOST_UNBROKEN = 1500

# Bounds of what the columns of a table are shared out by, in letters.
_MOST_LETTERS, _LONGEST_WORD, _MARGIN = 50, 14, 2


def render_pdf(findings: Sequence[Finding], *, profile: Profile, head: Head | None = None) -> bytes:
    """Return a report on `findings` as a PDF file, the same bytes for the same findings.

    What came from a document is set as it stands: none of it is markup, and
    nothing is read or fetched. The file names no maker, machine or time.
    Letters that no font of ours has are looked for among those of the machine.

    Args:
        findings: In the order in which they are to stand.
        profile: Who will read it.
        head: The end of the audit of the case that they are from, None without one.
    """
    data = json.dumps(_data(outline(findings, profile=profile, head=head)))
    package = files("openinquest.report")
    with as_file(package / "templates") as root, as_file(package / "fonts") as fonts:
        compiler = typst.Compiler(
            (root / "report.typ").read_bytes(),
            root=root,
            font_paths=typst.Fonts(font_paths=[fonts]),
            sys_inputs={"report": data},
        )
        return cast(bytes, compiler.compile(format="pdf"))


def _data(report: Outline) -> dict[str, Any]:
    """Return what the template asks for."""
    chapters = _plain(report.chapters)
    return {
        "name": visible_controls("".join(w.text for w in report.title if isinstance(w, Words))),
        "face": report.profile.face,
        "head": report.head,
        "published": report.profile is Profile.PUBLIC,
        "title": _plain(report.title),
        "chapters": chapters,
        "anchors": dict.fromkeys(_anchors(chapters), True),
    }


def _plain(node: Any) -> Any:  # noqa: ANN401  # any part of the tree, and what JSON has for it
    """Return a part of the tree as plain values, each block with its shape."""
    match node:
        case Words():
            node = replace(node, text=_set_apart(node))
        case Piece():
            node = replace(node, text=visible_controls(node.text))
        case Enum():
            return node.value
        case tuple():
            return [_plain(one) for one in node]
    if not is_dataclass(node):
        return None if callable(node) else node
    plain = {field.name: _plain(getattr(node, field.name)) for field in fields(node)}
    return {"shape": type(node).__name__.lower()} | plain | _laid_out(node)


def _laid_out(node: object) -> dict[str, Any]:
    """Return what paper asks for beside what a block holds."""
    match node:
        case Table():
            return {"widths": _widths(node)}
        case Picture():
            svg = node.draw()
            return {
                "svg": svg,
                "words": visible_controls(node.words),
                "width": _share_of_width(svg),
            }
        case Passage():
            return {"title": _paragraphs(node.title), "text": _paragraphs(node.text)}
        case Entry():
            letters = sum(map(len, map(_text_of, node.lines)))
            return {
                "from_right": _from_right(_text_of(node.lines[0])),
                "breakable": letters > _MOST_UNBROKEN,
            }
    return {}


def _set_apart(words: Words) -> str:
    text = visible_controls(words.text)
    if words.look is not Look.DIGEST:
        text = _UNBROKEN.sub(lambda run: f"{run[0]}{_MAY_BREAK}", text)
    return f"{_ISOLATE}{text}{_RELEASE}" if words.look in _APART else text


def _text_of(line: Line) -> str:
    return "".join(str(run.number) if isinstance(run, Cite) else run.text for run in line)


def _widths(table: Table) -> list[int]:
    """Return the widths of the columns: by the letters in them, no word broken where it can be."""
    return [
        max(_letters(table, place), _longest_word(table, place))
        for place in range(len(table.heads))
    ]


def _letters(table: Table, place: int) -> int:
    """Return the letters midway between an average cell of a column and its fullest, in bounds."""
    cells = [sum(len(_text_of(line)) for line in row.cells[place]) for row in table.rows] or [0]
    return min(round((sum(cells) / len(cells) + max(cells)) / 2), _MOST_LETTERS)


def _longest_word(table: Table, place: int) -> int:
    """Return the letters of the longest word of a column, within bounds, and a margin."""
    said = (run for row in table.rows for line in row.cells[place] for run in line)
    texts = [table.heads[place], *(run.text for run in said if isinstance(run, Words))]
    longest = max(len(word) for text in texts for word in text.split() or [""])
    return min(longest, _LONGEST_WORD) + _MARGIN


def _share_of_width(svg: str) -> float:
    """Return how much of the width of the page a picture takes, from 0 to 1."""
    size = _SIZE.search(svg)
    if size is None:
        return 1.0
    width, height = float(size[1]), float(size[2])
    return min(1.0, width / _WIDE_PX, _TALLEST * width / height)


def _paragraphs(pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    """Return marked text in paragraphs, each with the direction of its first strong letter."""
    paragraphs: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split("\n")
        last = not others
        paragraphs[-1].append(replace(piece, text=first, labels=piece.labels if last else ()))
        for place, text in enumerate(others, start=1):
            last = place == len(others)
            marks = tuple(replace(mark, anchor=None) for mark in piece.marks)
            labels = piece.labels if last else ()
            paragraphs.append([Piece(text, marks, labels)])
    return [
        {
            "pieces": _plain(tuple(paragraph)),
            "from_right": _from_right("".join(piece.text for piece in paragraph)),
        }
        for paragraph in paragraphs
        if any(piece.text.strip() or piece.labels for piece in paragraph)
    ]


def _from_right(text: str) -> bool:
    """Return whether the first letter with a direction is written from the right."""
    strong = (bidirectional(letter) for letter in text)
    return next((kind for kind in strong if kind in {"L", "R", "AL"}), "L") != "L"


def _anchors(plain: object) -> Iterator[str]:
    """Yield the places to which something in the report can lead.

    A second place of one name loses it: a link could lead to either.
    """
    seen: set[str] = set()
    for place in _places(plain):
        if place["anchor"] in seen:
            place["anchor"] = None
        elif place["anchor"]:
            seen.add(place["anchor"])
            yield place["anchor"]


def _places(plain: object) -> Iterator[dict[str, Any]]:
    if isinstance(plain, list):
        for one in plain:
            yield from _places(one)
    elif isinstance(plain, dict):
        if plain.get("shape") in _PLACES:
            yield plain
        yield from _places(list(plain.values()))
