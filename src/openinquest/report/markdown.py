"""Findings as one Markdown file: the same tree, in CommonMark with GitHub's tables."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import indent
from urllib.parse import quote

from openinquest.model import Finding, Head
from openinquest.report.blocks import (
    Block,
    Cards,
    Cite,
    Entries,
    Entry,
    Fold,
    Item,
    Items,
    Legend,
    Line,
    Look,
    Paragraph,
    Part,
    Passage,
    Picture,
    Table,
    Term,
    Terms,
    Words,
)
from openinquest.report.escape import visible_controls
from openinquest.report.highlight import Piece
from openinquest.report.outline import Outline, outline
from openinquest.report.profiles import Profile

# What is markup wherever it stands; and what makes a link of bare words on GitHub.
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$#@]|(?<=[a-zA-Z]):(?=//)|(?<=www)\.", re.IGNORECASE)

# What is markup at the beginning of a line.
_OPENING = re.compile(r"(?:[-+=:]|\d+(?=[.)]))")

# What may stand in an address between angle brackets.
_ADDRESS = "%/?:@!$&'()*+,;=#[]~"


def render_markdown(
    findings: Sequence[Finding], *, profile: Profile, head: Head | None = None
) -> str:
    """Return a report on `findings` as one Markdown file.

    No word of a document is markup: none makes a link, a picture, a heading
    or HTML. Pictures are told in words.

    Args:
        findings: In the order in which they are to stand.
        profile: Who will read it.
        head: The end of the audit of the case that they are from, None without one.
    """
    return "\n\n".join(_report(outline(findings, profile=profile, head=head))) + "\n"


def _report(report: Outline) -> Iterator[str]:
    several = len(report.chapters) != 1
    if several:
        yield f"# {_line(report.title)}"
    else:
        yield f"# {_line(report.chapters[0].heading)}"
    yield f"Open Inquest report. **{report.profile.face}.**"
    if report.head:
        yield report.head
    if not report.chapters:
        yield "The documents tell of no incident."
    top = 2 if several else 1
    for chapter in report.chapters:
        if several:
            yield f"{'#' * top} {_line(chapter.heading)}"
        for section in chapter.sections:
            yield f"{'#' * (top + 1)} {section.heading}"
            yield from _blocks(section.blocks, top + 2)


def _blocks(blocks: Iterable[Block], level: int) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, level)


def _block(block: Block, level: int) -> Iterator[str]:
    """Yield the paragraphs of one block."""
    match block:
        case Paragraph():
            yield _line(block.line)
        case Items() | Terms():
            yield "\n".join(_points(block, level))
        case Table():
            yield _line(block.caption)
            yield "\n".join(_table(block))
        case Picture():
            yield f"Picture, in words: {escaped(block.words, opening=False)}"
        case Fold():
            yield f"{_line(block.line)}:"
            yield from _blocks(block.blocks, level)
        case Part():
            yield f"{'#' * min(level, 6)} {_line(block.heading)}"
            yield from _blocks(block.blocks, level + 1)
        case Cards():
            yield from _blocks(block.parts, level)
        case Entries():
            yield from map(_entry, block.entries)
        case Passage():
            yield f"{'#' * min(level, 6)} {_marked(block.title)}"
            yield _line(block.line)
            yield "\n>\n".join(f"> {each}" for each in _paragraphs(block.text))
        case Legend():
            return


def _points(block: Items | Terms, level: int) -> Iterator[str]:
    points: tuple[Item | Term, ...] = block.items if isinstance(block, Items) else block.terms
    for point in points:
        head = f"{point.head}: " if isinstance(point, Term) else ""
        yield f"- {head}{_line(point.line, opening=not head)}".rstrip()
        for below in _blocks(point.below, level):
            yield indent(below, "  ")


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(table.heads)} |"
    yield f"|{' --- |' * len(table.heads)}"
    for row in table.rows:
        cells = ("; ".join(_line(line, opening=False) for line in cell) for cell in row.cells)
        yield f"| {' | '.join(cells)} |"


def _entry(entry: Entry) -> str:
    mark = f"{entry.number}. "
    lines = f"\\\n{' ' * len(mark)}".join(map(_line, entry.lines))
    return f"{mark}{lines}"


def _paragraphs(pieces: Iterable[Piece]) -> Iterator[str]:
    """Yield the paragraphs of a text, each with the numbers of the claims that end in it."""
    held: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        for text in others:
            held.append(Piece(first))
            yield from filter(None, [_marked(held)])
            held, first = [], text
        held.append(Piece(first, labels=piece.labels))
    yield from filter(None, [_marked(held)])


def _marked(pieces: Iterable[Piece]) -> str:
    """Return marked text in one line; words that no number parts are escaped together."""
    said, text = "", ""
    for piece in pieces:
        text += piece.text
        if piece.labels:
            numbers = ", ".join(str(label.number) for label in piece.labels)
            said += f"{escaped(text, opening=not said)} \\[{numbers}\\]"
            text = ""
    return (said + escaped(text, opening=not said)).strip()


def _line(line: Line, *, opening: bool = True) -> str:
    """Return one line; `opening` where nothing stands before it on its line."""
    said = ""
    for cites, runs in groupby(line, key=lambda run: isinstance(run, Cite)):
        if cites:
            said += f" \\[{', '.join(str(run.number) for run in runs if isinstance(run, Cite))}\\]"
        else:
            for run in runs:
                if isinstance(run, Words):
                    said += _words(run, opening=opening and not said)
    return said


def _words(run: Words, *, opening: bool) -> str:
    match run.look:
        case Look.QUOTE:
            return f"“{escaped(run.text, opening=False)}”"
        case Look.STRONG:
            return f"**{escaped(run.text, opening=False)}**"
        case Look.STRESSED:
            return f"*{escaped(run.text, opening=False)}*"
    text = escaped(run.text, opening=opening)
    if run.address:
        return f"[{text}](<{quote(run.address, safe=_ADDRESS)}>)"
    return text


def escaped(text: str, *, opening: bool = True) -> str:
    r"""Return `text` in one line, with nothing in it that Markdown takes for markup.

    Example:
        >>> escaped("# ![x](http://x.example) <b>")
        '\\# !\\[x\\](http\\://x.example) \\<b\\>'
        >>> escaped("12. May")
        '12\\. May'
    """
    plain = re.sub(r"\s+", " ", visible_controls(text))
    said = _MARKUP.sub(lambda match: f"\\{match[0]}", plain)
    begins = _OPENING.match(said) if opening else None
    if begins is None:
        return said
    mark, rest = begins[0], said[begins.end() :]
    return f"{mark}\\{rest}" if mark.isdigit() else f"\\{said}"
