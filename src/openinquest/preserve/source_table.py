"""A table of sources: a file or an address for each, and what its maker knows about it."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from openinquest.errors import NotSourceTable
from openinquest.preserve.manifest import FIELDS, MAX_MANIFEST_BYTES, describe, list_problems
from openinquest.preserve.plain_file import read_plain_file, shown_path
from openinquest.preserve.taken import Named
from openinquest.preserve.web.addresses import Address

_FILE, _URL = "file", "url"


def load_source_table(path: Path) -> list[Named]:
    """Return what a table of comma-separated values names, in its order.

    Its columns are `file`, a path from the folder of the table, and the
    fields of a manifest, each of which may be left out. An empty cell is
    unknown. A row without a file is the page at its `url`.

    Raises:
        NotSourceTable: it is no such table, or a row cannot be used; the
            message lists the problems with their lines.
        MissingInput, UnreadableInput, EmptyInput, InputTooLarge: it cannot be read.
    """
    where = shown_path(path)
    content = read_plain_file(path, max_bytes=MAX_MANIFEST_BYTES)
    problems: list[str] = []
    named: dict[Path | Address, Named] = {}
    for line, cells in _rows(content, problems, where=where):
        file = cells.pop(_FILE, "")
        described = describe(f"line {line}", cells, problems)
        what = path.parent / file if file else Address(cells[_URL])
        if what in named:
            problems.append(f"line {line}: its file or address stands in a line before")
        elif isinstance(what, Path) and not _is_file(what):
            problems.append(f"line {line}: there is no such file")
        # Of a page the record says where it was found, which may be elsewhere.
        named[what] = Named(what, described if file else replace(described, url=None))
    if not named and not problems:
        problems.append("it names no source")
    if problems:
        raise NotSourceTable(list_problems(problems), where=where)
    return list(named.values())


def _rows(
    content: bytes, problems: list[str], *, where: str
) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the line and the cells of each row that names a source, by column."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotSourceTable(f"byte {error.start + 1} is not UTF-8", where=where) from error
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    columns: list[str] = []
    begins = 1
    try:
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            if not columns:
                columns = [cell.strip().lower() for cell in cells]
                _check_columns(columns, problems)
            elif any(cell.strip() for cell in cells):
                row = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
                if len(cells) != len(columns):
                    problems.append(
                        f"line {line}: it has {len(cells)} cells and the first line {len(columns)}"
                    )
                elif not row.get(_FILE) and not row.get(_URL):
                    problems.append(f"line {line}: it names neither a file nor an address")
                else:
                    yield line, row
    except csv.Error as error:
        problems.append(f"line {reader.line_num}: it is no row of a table ({error})")


def _check_columns(columns: list[str], problems: list[str]) -> None:
    known: Mapping[str, object] = {_FILE: None, **FIELDS}
    names = ", ".join(known)
    problems.extend(
        f"line 1: unknown column {column!r} (known: {names})"
        for column in columns
        if column not in known
    )
    if _FILE not in columns and _URL not in columns:
        problems.append(f"line 1: there is neither a column {_FILE!r} nor {_URL!r}")
    if len(set(columns)) < len(columns):
        problems.append("line 1: two columns have one name")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
