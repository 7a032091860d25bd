"""Tables of comma-separated values (RFC 4180, UTF-8) that a spreadsheet may open without harm."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from openinquest.errors import NotRecorderTable

Cell = str | int | float | None
"""A value of a table; None is unknown and becomes an empty cell, never 0."""

# What a spreadsheet takes for the beginning of a formula, in its wide forms, too,
# or drops before it looks for one.
_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One row of a table: its cells by the names of their columns, and the line it begins on."""

    cells: Mapping[str, str]
    line: int


def guard(text: str) -> str:
    """Return `text` as a cell that no spreadsheet takes for a formula.

    An apostrophe is put before what begins like one; `unguard` takes it off.
    Plain numbers stay as they are.

    Example:
        >>> guard("=1+1"), guard("-2.5"), guard("'Ain Issa")
        ("'=1+1", '-2.5', "'Ain Issa")
    """
    if _NUMBER.fullmatch(text) or not _FORMULA.match(text):
        return text
    return f"'{text}"


def unguard(cell: str) -> str:
    """Return the text that `guard` made the cell of.

    Example:
        >>> unguard("'=1+1"), unguard("'Ain Issa")
        ('=1+1', "'Ain Issa")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def write_table(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> bytes:
    r"""Return a table with a header; a column that a row does not name is an empty cell in it.

    Example:
        >>> write_table(("code", "killed"), [{"code": "a"}])
        b'code,killed\r\na,\r\n'
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_spelt(row.get(column)) for column in columns])
    return out.getvalue().encode("utf-8", "replace")


def read_table(content: bytes, *, name: str) -> tuple[tuple[str, ...], tuple[CsvRow, ...]]:
    """Return the header and the rows of a table, each cell verbatim.

    A byte order mark is passed over, as are lines that are empty. `name` says in errors which
    file it is.

    Raises:
        NotRecorderTable: it is not UTF-8, has no header, or a row has more or fewer
            cells than the header.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotRecorderTable(f"byte {error.start + 1} is not UTF-8", where=name) from error
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[CsvRow] = []
    begins = 1
    header: tuple[str, ...] = ()
    try:
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            if not header:
                header = tuple(cell.strip() for cell in cells)
            elif cells:
                rows.append(CsvRow(_by_column(header, cells, f"{name}, line {line}"), line))
    except csv.Error as error:
        where = f"{name}, line {reader.line_num}"
        raise NotRecorderTable(f"it is no table ({error})", where=where) from error
    if not header:
        raise NotRecorderTable("it has no header", where=name)
    if len(set(header)) < len(header):
        raise NotRecorderTable("two of its columns have one name", where=name)
    return header, tuple(rows)


def _by_column(header: Sequence[str], cells: Sequence[str], where: str) -> dict[str, str]:
    if len(cells) != len(header):
        raise NotRecorderTable(
            f"the row has {len(cells)} cells and the header {len(header)}", where=where
        )
    return dict(zip(header, cells, strict=True))


def _spelt(cell: Cell) -> str:
    if cell is None:
        return ""
    return guard(cell) if isinstance(cell, str) else str(cell)
