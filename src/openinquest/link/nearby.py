"""The keys under which a day and a place are looked up among many."""

from openinquest.link.agreement import is_exact
from openinquest.model import Place, TimeSpan, is_coarse
from openinquest.model.same_place import telling_words

CELL_DEGREES = 1.0
"""Side of the squares in which places are looked up: wider than `SAME_PLACE_KM` to 77 degrees
north and south."""

Key = tuple[object, ...]


def day_keys(when: TimeSpan | None) -> list[Key]:
    """Return the keys of the days of a time that is exact; years may be unknown."""
    if when is None or not is_exact(when):
        return []
    if when.earliest is None or when.latest is None:
        return [("day", when.month, when.day)]
    days = {when.earliest, when.latest}
    return [("day", day.month, day.day) for day in days]


def place_keys(where: Place | None) -> list[Key]:
    """Return the keys under which a place is found: the words of its name, and its square.

    A part of a town is often named without the town ("al-Jadida" for "Jadida, Mosul").
    """
    if where is None or is_coarse(where):
        return []
    named: list[Key] = [("name", word) for word in telling_words(where.name)]
    if where.latitude is None or where.longitude is None:
        return named
    return [*named, ("square", *_square(where.latitude, where.longitude))]


def neighbour_keys(where: Place | None) -> list[Key]:
    """Return the keys of all places that may be the same as `where`."""
    keys = place_keys(where)
    if where is None or where.latitude is None or where.longitude is None or not keys:
        return keys
    row, column = _square(where.latitude, where.longitude)
    columns = round(360 / CELL_DEGREES)
    return keys + [
        ("square", row + up, (column + right) % columns)
        for up in (-1, 0, 1)
        for right in (-1, 0, 1)
    ]


def _square(latitude: float, longitude: float) -> tuple[int, int]:
    columns = round(360 / CELL_DEGREES)
    return int((latitude + 90) // CELL_DEGREES), int((longitude + 180) // CELL_DEGREES) % columns
