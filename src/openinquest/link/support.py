"""Which of the days and places that a document names is its event's, by what others name."""

from collections.abc import Iterator, Mapping, Sequence

from openinquest.link.agreement import Agreement, compare_places, compare_times, is_exact
from openinquest.link.nearby import Key, day_keys
from openinquest.link.sightings import Named, Sighting
from openinquest.model import DocumentId, Place, TimeSpan


def settle_sightings(named: Mapping[DocumentId, Named]) -> dict[DocumentId, Sighting]:
    """Return when and where the event of each document was.

    What a document says most stands where it is the only thing said, or where
    another document names that day in that place, too. Else the day and place
    among its others that most documents name, too: a report on an inquiry
    tells first of the day of the inquiry, and that is nobody else's.
    """
    by_day: dict[Key, list[DocumentId]] = {}
    for document, own in named.items():
        for key in {key for when in own.times for key in day_keys(when)}:
            by_day.setdefault(key, []).append(document)

    def support(document: DocumentId, sighting: Sighting) -> int:
        near = {other for key in day_keys(sighting.when) for other in by_day.get(key, ())}
        return sum(_names(named[other], sighting) for other in near - {document})

    settled = {}
    for document, own in named.items():
        first, *others = _pairs(own)
        if others and not support(document, first):
            # max() keeps the first of equals: what the document says most.
            first = max([first, *others], key=lambda pair: support(document, pair))
        settled[document] = first
    return settled


def _pairs(named: Named) -> Iterator[Sighting]:
    """Yield what a document says most, then its other exact days with each of its places."""
    yield named.sighting
    places: Sequence[Place | None] = named.places or (None,)
    days = [when for when in named.times if is_exact(when)]
    others = (Sighting(when, where) for when in days for where in places)
    yield from (pair for pair in others if pair != named.sighting)


def _names(named: Named, sighting: Sighting) -> bool:
    """Return whether a document names that day, and that place if one is given."""
    day, place = sighting.when, sighting.where
    return any(_same_day(day, when) for when in named.times) and (
        place is None
        or any(compare_places(place, where) is Agreement.AGREE for where in named.places)
    )


def _same_day(left: TimeSpan | None, right: TimeSpan) -> bool:
    return compare_times(left, right) is Agreement.AGREE
