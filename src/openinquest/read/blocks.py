"""The text that the blocks of a document make: paragraphs, items of lists, rows of tables."""

import re
from collections.abc import Iterable

from openinquest.read.text import require_words, storable

# What no printed page shows.
_UNPRINTED = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")


def join_blocks(blocks: Iterable[str], *, where: str) -> str:
    """Return the blocks as one text, parted by an empty line; empty ones are left out.

    Raises:
        EmptyInput: nothing but white space.
        NotText: no letters.
    """
    text = "\n\n".join(filter(None, map(tidy, blocks)))
    require_words(text, where=where)
    return text


def table_row(cells: Iterable[str]) -> str:
    """Return the row of a table as one line with bars, empty where all its cells are.

    Example:
        >>> table_row(["Monday", "", "12"])
        '| Monday |  | 12 |'
    """
    tidied = [" ".join(tidy(cell).split()) for cell in cells]
    return "| " + " | ".join(tidied) + " |" if any(tidied) else ""


def tidy(block: str) -> str:
    """Return a block without white space around its lines, and without empty ones."""
    lines = _UNPRINTED.sub("", storable(block)).split("\n")
    return "\n".join(filter(None, map(str.strip, lines)))
