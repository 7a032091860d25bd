"""All the places of a text, none twice."""

from openinquest.extract.places.areas import find_areas
from openinquest.extract.places.coordinates import find_coordinates
from openinquest.extract.places.evidence import read_names
from openinquest.extract.places.names import decide_all
from openinquest.extract.places.reading import PlaceName, read_tokens
from openinquest.extract.places.unlisted import find_unlisted
from openinquest.model import Field, Place, Span


def find_places(text: str, *, field: Field) -> list[tuple[Span, Place]]:
    """Return the places that an English text names, in order, never overlapping.

    Towns and countries come from the gazetteer; of several that share a name, the
    one that the rest of the text speaks for, and none where it does not tell. Parts of
    towns and provinces are found by their nouns ("the al-Jadida
    neighbourhood"), and coordinates as they are written. Names that are more
    often people or everyday words are places only where the words around
    them say so.

    Example:
        >>> [(span, place)] = find_places("A house in west Mosul fell.", field="text")
        >>> span.start, span.end, place.name, place.country, place.precision.value
        (11, 21, 'west Mosul', 'IQ', 'city')
    """
    reading = read_tokens(text, is_heading=field == "title")
    matches, context = read_names(reading)
    names = decide_all(reading, matches, context)
    areas = find_areas(text, names, context)
    found = [*find_coordinates(text), *names, *areas, *find_unlisted(reading, names, context)]
    found.sort(key=_order)
    kept: list[PlaceName] = []
    for item in found:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return [(Span(item.start, item.end, field), item.place) for item in kept]


def _order(item: PlaceName) -> tuple[int, int]:
    return item.start, -item.end
