"""A table of lists, as people keep it: comma-separated, one row a person or one a pattern."""

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from openinquest.errors import EmptyInput, NotListTable
from openinquest.estimate.lists import ListTable
from openinquest.estimate.support import MOST_PERSONS

MARKS = {
    **dict.fromkeys(("1", "1.0", "true", "obs"), 1),
    **dict.fromkeys(("0", "0.0", "false", "un"), 0),
}
"""How a cell says that a list names a person, or does not; capitals do not matter."""

COUNT_NAMES = ("count", "n", "freq", "frequency", "y")
"""What the column is called that says how many persons a row stands for."""

_EMPTY = ("", "na", "nan")


@dataclass(frozen=True, slots=True)
class Read:
    """A table, and what of the file is not in it, in sentences."""

    table: ListTable
    notes: tuple[str, ...]


def read_lists(content: bytes, *, where: str, chosen: Sequence[str] = ()) -> Read:
    """Return the table that a file holds.

    A column in which every cell is a 0 or a 1 is a list; other columns (names,
    identifiers, places) are passed over, and nothing of them is kept or said.

    Args:
        content: The bytes of the file.
        where: What messages call it.
        chosen: The columns that are lists; empty: found as above.

    Raises:
        EmptyInput: there are no rows.
        NotListTable: it is not such a table.
    """
    heads, rows = _rows(content, where)
    named = _columns_named(heads, chosen, where)
    count_at = _count_column(heads, rows, where, besides=named)
    at = named or _columns_found(heads, rows, count_at)
    lists = [heads[index] for index in at]
    _refuse_heads(lists, where)
    persons: Counter[tuple[int, ...]] = Counter()
    for line, row in rows:
        marks = tuple(_mark(row[index], heads[index], f"{where}, line {line}") for index in at)
        persons[marks] += _count(row, count_at, any(marks), f"{where}, line {line}")
    if sum(persons.values()) > MOST_PERSONS:
        raise NotListTable(f"it counts more than {MOST_PERSONS:,} persons", where=where)
    counted = [] if count_at is None else [heads[count_at]]
    return _told(lists, persons, counted, passed_over=len(heads) - len(at) - len(counted))


def _rows(content: bytes, where: str) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Return the names of the columns, and each row with its line."""
    try:
        reader = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        lines = [(reader.line_num, [cell.strip() for cell in row]) for row in reader if any(row)]
    except (UnicodeDecodeError, csv.Error) as error:
        raise NotListTable("it is no comma-separated text in UTF-8", where=where) from error
    if lines and len(lines[0][1]) == 1 and any(mark in lines[0][1][0] for mark in ";\t"):
        raise NotListTable("its columns are not separated by commas", where=where)
    if len(lines) < 2:
        raise EmptyInput("the table has no rows", where=where)
    (_, heads), *rows = lines
    for line, row in rows:
        if len(row) != len(heads):
            raise NotListTable(
                f"a row has {len(row)} cells, and the first line has {len(heads)}",
                where=f"{where}, line {line}",
            )
    return heads, rows


def _count_column(
    heads: Sequence[str],
    rows: Sequence[tuple[int, list[str]]],
    where: str,
    besides: Sequence[int],
) -> int | None:
    """Return the column that has the name of a count, None where no column has one."""
    found = [
        index
        for index, head in enumerate(heads)
        if head.lower() in COUNT_NAMES and index not in besides
    ]
    if len(found) > 1:
        raise NotListTable("more than one column has the name of a count", where=where)
    if not found:
        return None
    cells = [row[found[0]] for _, row in rows]
    marks = all(cell.lower() in MARKS for cell in cells)
    numbers_the_rows = len(cells) > 1 and cells == [str(n) for n in range(1, len(cells) + 1)]
    if len(heads[found[0]]) == 1 and (marks or numbers_the_rows):
        # A letter is also what a list or the number of a row is called.
        raise NotListTable(
            f"the column {heads[found[0]]!r} need not be a count; call it 'count' if it is one",
            where=where,
        )
    return found[0]


def _columns_named(heads: Sequence[str], chosen: Sequence[str], where: str) -> list[int]:
    for name in chosen:
        if heads.count(name) != 1:
            raise NotListTable(f"not exactly one column is called {name!r}", where=where)
    return sorted({heads.index(name) for name in chosen})


def _columns_found(
    heads: Sequence[str], rows: Sequence[tuple[int, list[str]]], count_at: int | None
) -> list[int]:
    """Return the columns that are lists: those that hold marks in half of their cells or more.

    One that holds another value besides is still meant as a list, and is refused later.
    """
    found = []
    for index in range(len(heads)):
        marked = sum(row[index].lower() in MARKS for _, row in rows)
        if index != count_at and 2 * marked >= len(rows):
            found.append(index)
    return found


def _refuse_heads(lists: Sequence[str], where: str) -> None:
    if any(not name or name.lower() in MARKS for name in lists):
        raise NotListTable("the first line does not name the lists", where=where)
    if len(set(lists)) < len(lists):
        raise NotListTable("two lists have the same name", where=where)


def _mark(cell: str, name: str, where: str) -> int:
    if (mark := MARKS.get(cell.lower())) is None:
        # What stands there is not said: it may be the name of a person.
        raise NotListTable(f"in the list {name!r} a cell is neither 0 nor 1", where=where)
    return mark


def _count(row: Sequence[str], at: int | None, on_a_list: bool, where: str) -> int:
    """Return how many persons a row stands for; none where it leaves open how many nobody lists."""
    if at is None:
        return 1
    cell = row[at].lower()
    if cell in _EMPTY and not on_a_list:
        return 0
    try:
        value = float(cell)
    except ValueError:
        value = float("nan")
    if not (0 <= value <= MOST_PERSONS and value.is_integer()):
        raise NotListTable(f"the count is no whole number from 0 to {MOST_PERSONS:,}", where=where)
    return int(value)


def _told(
    lists: list[str],
    persons: Counter[tuple[int, ...]],
    counted: Sequence[str],
    *,
    passed_over: int,
) -> Read:
    """Return the table without what tells nothing, and say what that was."""
    notes = [f"A row stands for as many persons as its column {name!r} says." for name in counted]
    if passed_over:
        notes.append(f"Columns that are no lists of 0 and 1, passed over: {passed_over}.")
    names_somebody = [
        any(count and marks[index] for marks, count in persons.items())
        for index in range(len(lists))
    ]
    if empty := [name for name, named in zip(lists, names_somebody, strict=True) if not named]:
        notes.append(f"Lists that name nobody were left out: {', '.join(sorted(empty))}.")
    kept: Counter[tuple[int, ...]] = Counter()
    for marks, count in persons.items():
        kept[tuple(m for m, named in zip(marks, names_somebody, strict=True) if named)] += count
    if unlisted := sum(count for marks, count in kept.items() if not any(marks)):
        notes.append(f"Persons on none of the lists, left out: {unlisted:,}.")
    names = [name for name, named in zip(lists, names_somebody, strict=True) if named]
    return Read(ListTable.of(names, kept), tuple(notes))
