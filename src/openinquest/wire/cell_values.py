"""Cells of other recorders' tables as numbers, days and words."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime

from openinquest.errors import NotRecorderTable
from openinquest.wire.csv_table import CsvRow, unguard

# How tables write that nothing is known; an empty cell says the same. None of them is 0.
_UNKNOWN = frozenset(("", "NULL", "NA", "NaN"))

_WHOLE = re.compile(r"[0-9]+(\.0+)?")
_ISO_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})([ T][0-9:.+Z-]*)?")
_WORDED_DAYS = ("%d %B %Y", "%d %b %Y", "%Y%m%d")


class Cells:
    """The cells of one row, each read as what its column holds.

    Raises:
        NotRecorderTable: from every method, for a cell that holds something else; it
            names file, line and column.
    """

    def __init__(self, row: CsvRow, *, name: str) -> None:
        self._cells: Mapping[str, str] = row.cells
        self._where = f"{name}, line {row.line}"

    def text(self, column: str) -> str | None:
        """Return words, None where the cell says nothing."""
        cell = self._cells.get(column, "").strip()
        return None if cell in _UNKNOWN else unguard(cell)

    def count(self, column: str) -> int | None:
        """Return a number of people, None where it is unknown."""
        cell = self.text(column)
        if cell is None:
            return None
        if not _WHOLE.fullmatch(cell):
            raise self.wrong(column, "no number of people")
        return int(cell.partition(".")[0])

    def degrees(self, column: str) -> float | None:
        """Return a latitude or longitude, None where it is unknown."""
        cell = self.text(column)
        try:
            return None if cell is None else float(cell)
        except ValueError:
            raise self.wrong(column, "no degrees") from None

    def day(self, column: str) -> date | None:
        """Return a day, None where it is unknown; a time of day after it is passed over.

        Days are read as 2017-03-17, 20170317, 17 March 2017 or 17 Mar 2017. Digits between
        strokes are refused: 3/4 is one day here and another there.
        """
        cell = self.text(column)
        if cell is None:
            return None
        iso = _ISO_DAY.fullmatch(cell)
        if iso:
            with suppress(ValueError):
                return date.fromisoformat(iso[1])
        for form in _WORDED_DAYS:
            with suppress(ValueError):
                return datetime.strptime(cell, form).date()
        raise self.wrong(column, "no day that can be read in one way")

    def wrong(self, column: str, words: str) -> NotRecorderTable:
        """Return the error that a cell is not what its column holds."""
        cell = self._cells.get(column, "")
        return NotRecorderTable(f"{column} holds {cell!r}, {words}", where=self._where)
