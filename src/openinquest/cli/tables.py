"""Tables as wide as the terminal, however narrow it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from openinquest.cli.printing import legible

_BESIDE = 3  # columns of the terminal that a column of a table takes beside its cells
_NARROWEST = 3
_CUT_TO = 8
_LONGEST_WORD = 16


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its head and cells, whether it stays whole or may be cut, and how wide it is.

    `wide` is the width of its longest line, `least` the one below which it would break words.
    """

    head: str
    cells: Sequence[str]
    whole: bool
    cut: bool
    wide: int
    least: int


def print_table(
    heads: Sequence[str],
    rows: Iterable[Sequence[Any]],
    *,
    whole: Sequence[str] = (),
    cut: Sequence[str] = (),
) -> None:
    """Print a table that fits the terminal; None is an empty cell.

    Cells wrap, between words where there is room. Those of the columns `whole`
    stand on one line with every letter, those of `cut` on one line as far as there is
    room. A column in which nothing stands is left out.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = [["" if cell is None else legible(str(cell)) for cell in row] for row in rows]
    filled = [place for place in range(len(heads)) if not shown or any(r[place] for r in shown)]
    columns = [_column(heads[place], [row[place] for row in shown], whole, cut) for place in filled]
    console = Console(highlight=False)
    widths = _widths(columns, console.width - _BESIDE * len(columns))
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column, width in zip(columns, widths, strict=True):
        table.add_column(column.head, width=width, overflow="fold")
    for row in range(len(shown)):
        cells = [
            _cut(column.cells[row], width) if column.cut else column.cells[row]
            for column, width in zip(columns, widths, strict=True)
        ]
        table.add_row(*map(Text, cells))
    console.print(table)


def _column(head: str, cells: Sequence[str], whole: Sequence[str], cut: Sequence[str]) -> _Column:
    from rich.cells import cell_len

    texts = (head, *cells)
    wide = max(cell_len(line) for text in texts for line in text.split("\n"))
    word = max((cell_len(word) for text in texts for word in text.split()), default=1)
    least = wide if head in whole else min(word, _LONGEST_WORD)
    if head in cut:
        least = min(wide, _CUT_TO)
    return _Column(head, cells, head in whole, head in cut, max(wide, 1), max(least, 1))


def _widths(columns: Sequence[_Column], room: int) -> list[int]:
    """Return how wide each column is: together no wider than `room`, if that can be.

    Example:
        >>> name = _Column("a", (), whole=True, cut=False, wide=12, least=12)
        >>> title = _Column("b", (), whole=False, cut=True, wide=50, least=8)
        >>> _widths([name, title], 40)
        [12, 28]
    """
    widths = [column.least for column in columns]
    while sum(widths) > room:
        open_ = [p for p, c in enumerate(columns) if not c.whole and widths[p] > _NARROWEST]
        if not open_:
            return widths
        widths[max(open_, key=lambda place: widths[place])] -= 1
    for wanted in (False, True):  # what is cut takes what the others leave
        places = [p for p, column in enumerate(columns) if column.cut is wanted]
        while left := room - sum(widths):
            short = [p for p in places if widths[p] < columns[p].wide]
            if not short:
                break
            for place in short[:left]:
                widths[place] += 1
    return widths


def _cut(cell: str, room: int) -> str:
    from rich.cells import cell_len, set_cell_size

    line = " ".join(cell.split())
    return line if cell_len(line) <= room else f"{set_cell_size(line, room - 1).rstrip()}…"
