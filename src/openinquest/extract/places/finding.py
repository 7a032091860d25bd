"""All the places of a text, none twice."""

from openinquest.extract.places.areas import find_areas
from openinquest.extract.places.context import Context
from openinquest.extract.places.coordinates import find_coordinates
from openinquest.extract.places.evidence import read_names
from openinquest.extract.places.names import decide_all, rank_names
from openinquest.extract.places.reading import PlaceName, Reading, read_tokens
from openinquest.extract.places.unlisted import find_unlisted
from openinquest.model import Field, Place, Span


def find_places(text: str, *, title: str = "") -> list[tuple[Span, Place]]:
    """Return the places that an English text and its title name, the title's first.

    Those of each stand in order and never overlap. Towns and countries come from the
    gazetteer; of several that share a name, the one that the rest of title and text
    speaks for, and none where they do not tell. Parts of towns and provinces are found
    by their nouns ("the al-Jadida neighbourhood"), and coordinates as they are written.
    Names that are more often people or everyday words are places only where the words
    around them say so.

    Example:
        >>> [(span, place)] = find_places("A house in west Mosul fell.")
        >>> span.start, span.end, place.name, place.country, place.precision.value
        (11, 21, 'west Mosul', 'IQ', 'city')
    """
    fields: list[Field] = ["title", "text"] if title else ["text"]
    readings = [
        read_tokens(title if field == "title" else text, is_heading=field == "title")
        for field in fields
    ]
    named, context = read_names(readings)
    rankings = rank_names((match for pairs in named for match, _ in pairs), context)
    return [
        (Span(found.start, found.end, field), found.place)
        for field, reading, pairs in zip(fields, readings, named, strict=True)
        for found in _places_of(reading, decide_all(reading, pairs, context, rankings), context)
    ]


def _places_of(reading: Reading, names: list[PlaceName], context: Context) -> list[PlaceName]:
    found = [
        *find_coordinates(reading.text),
        *names,
        *find_areas(reading.text, names, context),
        *find_unlisted(reading, names, context),
    ]
    found.sort(key=_order)
    kept: list[PlaceName] = []
    for item in found:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def _order(item: PlaceName) -> tuple[int, int]:
    return item.start, -item.end
