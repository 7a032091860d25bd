"""In which first division of its country a province lies: that of the town it is named after."""

from functools import cache

from openinquest.extract.places.gazetteer import TOWNS_FILE, load_gazetteer
from openinquest.extract.places.listing import Listing
from openinquest.extract.places.spelling import fold
from openinquest.extract.places.towns import CAPITAL, Entry, Named
from openinquest.model import is_in_arabic


def division_named_after_its_seat(name: str, country: str | None) -> str | None:
    """Return the code of the division that bears the name of its largest town, None for none.

    Names of provinces are not listed, and their seats have them in common. A capital tells
    nothing: it is often a division of its own beside a province of its name.

    Example:
        >>> division_named_after_its_seat("Homs", "SY")
        'SY.11'
        >>> division_named_after_its_seat("Damascus", "SY") is None
        True
    """
    gazetteer = load_gazetteer()
    named: tuple[Named, ...]
    named = gazetteer.called_in_arabic(name) if is_in_arabic(name) else gazetteer.called(fold(name))
    divisions = {
        entry.division
        for entry, _ in named
        if entry.country == country and entry.id in _largest() and entry.feature != CAPITAL
    }
    return divisions.pop() if len(divisions) == 1 else None


@cache
def _largest() -> frozenset[int]:
    """Return the ids of the towns that are the largest of their divisions."""
    largest: dict[str, Entry] = {}
    for entry in Listing(TOWNS_FILE).places():
        other = largest.get(entry.division or "")
        if entry.division and (other is None or other.population < entry.population):
            largest[entry.division] = entry
    return frozenset(entry.id for entry in largest.values())
