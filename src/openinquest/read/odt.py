"""The text of an OpenDocument text (.odt)."""

import re
from collections.abc import Iterator
from typing import Any

from openinquest.errors import DamagedInput, EncryptedInput
from openinquest.model import Original
from openinquest.read.blocks import join_blocks, table_row
from openinquest.read.content import Content
from openinquest.read.packed import Packed, local, own

# What is no text of the document as it stands. Words that a tracked change deleted stand in
# `tracked-changes` alone; words that one inserted stand in the text.
_PASSED_OVER = frozenset(
    {"tracked-changes", "annotation", "note-citation", "forms", "sequence-decls", "event-listeners"}
    | {"ruby-text", "title", "desc", "variable-decls", "user-field-decls", "bibliography-mark"}
)
_PARAGRAPHS = frozenset({"p", "h"})
_MOST_SPACES = 100
_WHITE = re.compile(r"\s+")


def read_odt(content: bytes, original: Original) -> Content:
    """Return the text of an OpenDocument text as it stands with its changes accepted.

    Laid out as `read_docx` lays out a Word document: words that a tracked change inserts count,
    words that one deletes do not, notes stand at the end, and comments, headers, pictures, macros
    and the file's properties are not read.

    Raises:
        EncryptedInput: it is locked with a password.
        DamagedInput: a part is missing, or cannot be read.
        UnfoldsTooLarge: it unfolds to more than a document does.
        EmptyInput, NotText: it holds no words.
    """
    where = original.location
    packed = Packed(content, where=where)
    if b"encryption-data" in (packed.part("META-INF/manifest.xml") or b""):
        raise EncryptedInput("it is locked with a password", where=where)
    root = packed.tree("content.xml")
    body = None if root is None else root.find("{*}body/{*}text")
    if body is None:
        raise DamagedInput("its part content.xml holds no text", where=where)
    notes: list[str] = []
    blocks = [*_blocks(body, notes)]
    return Content(text=join_blocks([*blocks, *notes], where=where))


def _blocks(parent: Any, notes: list[str], *, item: bool = False) -> Iterator[str]:  # noqa: ANN401
    """Yield the paragraphs and rows below an element; the first one of an `item` gets a dash."""
    for child in parent:
        name = local(child)
        if name in _PASSED_OVER:
            continue
        if name in _PARAGRAPHS:
            boxes: list[str] = []
            text = "".join(_pieces(child, notes, boxes)).strip()
            if text:
                yield f"- {text}" if item else text
                item = False
            yield from boxes
        elif name == "table-row":
            cells = (cell for cell in child if local(cell).endswith("table-cell"))
            yield table_row(" ".join(_blocks(cell, notes)) for cell in cells)
        else:
            yield from _blocks(child, notes, item=name == "list-item")


def _pieces(parent: Any, notes: list[str], boxes: list[str]) -> Iterator[str]:  # noqa: ANN401
    yield _WHITE.sub(" ", parent.text or "")
    for child in parent:
        match local(child):
            case name if name in _PASSED_OVER:
                pass
            case "s":
                yield " " * min(_number(own(child, "c")), _MOST_SPACES)
            case "tab":
                yield "\t"
            case "line-break":
                yield "\n"
            case "note":
                notes += _blocks(child, notes)
            case "text-box":
                boxes += _blocks(child, notes)
            case _:
                yield from _pieces(child, notes, boxes)
        yield _WHITE.sub(" ", child.tail or "")


def _number(words: str | None) -> int:
    return int(words) if words and words.isascii() and words.isdigit() and len(words) < 9 else 1
