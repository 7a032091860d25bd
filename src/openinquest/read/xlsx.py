"""The values of an Excel workbook (.xlsx), sheet by sheet."""

from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from openinquest.errors import DamagedInput, InquestError, UnfoldsTooLarge
from openinquest.model import Original
from openinquest.read.blocks import join_blocks, table_row
from openinquest.read.content import Content
from openinquest.read.packed import Packed

MOST_CELLS = 2_000_000
"""Largest number of cells that are read, empty ones between others included."""

MOST_WORKBOOK_BYTES = 200_000_000
"""Largest size that the parts of a workbook may unfold to, all together."""


def read_xlsx(content: bytes, original: Original) -> Content:
    """Return the values of a workbook: a sheet is a block under its name, a row a line with bars.

    Of a formula the value counts that its maker's program worked out last; without one the cell
    is empty. Days are written YYYY-MM-DD. Hidden sheets and rows are read like others. Comments,
    pictures, links to other files and macros are not read.

    Raises:
        EncryptedInput: it is locked with a password.
        DamagedInput: a part is missing, or cannot be read.
        UnfoldsTooLarge: it unfolds to more than a document does.
        EmptyInput, NotText: it holds no words.
    """
    where = original.location
    _refuse_hostile(Packed(content, where=where))
    try:
        sheets = [*_sheets(content, where)]
    except InquestError:
        raise
    except Exception as error:  # of a parser that meets hostile bytes, anything may come
        reason = type(error).__name__
        raise DamagedInput(f"it is no workbook that can be read ({reason})", where=where) from error
    return Content(text=join_blocks(sheets, where=where))


def _refuse_hostile(packed: Packed) -> None:
    """Refuse what openpyxl would unpack or expand beyond measure: it has no limits of its own."""
    parts = packed.entries()  # all of them: any part may be named as a sheet
    size_bytes = sum(entry.file_size for entry in parts)
    if size_bytes > MOST_WORKBOOK_BYTES:
        raise UnfoldsTooLarge(
            f"it unfolds to {size_bytes:,} bytes, and at most {MOST_WORKBOOK_BYTES:,} are read",
            where=packed.where,
        )
    for entry in parts:
        packed.refuse_bomb(entry)
        packed.refuse_grammar(entry.filename)


def _sheets(content: bytes, where: str) -> Iterator[str]:
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    workbook = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    left = MOST_CELLS
    for sheet in workbook.worksheets:
        sheet.reset_dimensions()  # what it says of its size need not be so
        lines = [sheet.title]
        for row in sheet.iter_rows(values_only=True):
            left -= max(len(row), 1)
            if left < 0:
                raise UnfoldsTooLarge(
                    f"it has more than {MOST_CELLS:,} cells, empty ones included", where=where
                )
            lines.append(table_row(_trimmed([_in_words(value) for value in row])))
        if any(lines[1:]):
            yield "\n".join(filter(None, lines))


def _trimmed(cells: list[str]) -> list[str]:
    """Return the cells up to the last one that holds something."""
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _in_words(value: Any) -> str:  # noqa: ANN401  (whatever a cell may hold)
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(sep=" ")
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)
