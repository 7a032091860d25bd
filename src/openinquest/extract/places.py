"""The places that a text names, with coordinates where the gazetteer has them."""

from openinquest.extract.coordinates import find_coordinates
from openinquest.extract.place_areas import find_areas
from openinquest.extract.place_names import PlaceName, find_names
from openinquest.model import Field, Place, Span


def find_places(text: str, *, field: Field) -> list[tuple[Span, Place]]:
    """Return the places that an English text names, in order, never overlapping.

    Towns and countries come from the gazetteer; of several that share a name,
    the one whose country or state the text names, else the largest. Parts of
    towns and provinces are found by their nouns ("the al-Jadida
    neighbourhood"), and coordinates as they are written. Names that are more
    often people or everyday words are places only where the words around
    them say so.

    Example:
        >>> [(span, place)] = find_places("A house in west Mosul fell.", field="text")
        >>> span.start, span.end, place.name, place.country, place.precision.value
        (11, 21, 'west Mosul', 'IQ', 'city')
    """
    names = find_names(text, is_heading=field == "title")
    found = [*find_coordinates(text), *find_areas(text, names), *names]
    found.sort(key=_order)
    kept: list[PlaceName] = []
    for item in found:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return [(Span(item.start, item.end, field), item.place) for item in kept]


def _order(item: PlaceName) -> tuple[int, int]:
    return item.start, -item.end
