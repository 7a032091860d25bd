"""Towns that no gazetteer lists, told by what a text says of them more than once."""

import re
from collections import Counter
from collections.abc import Iterator

from openinquest.extract.places.areas import proper_name
from openinquest.extract.places.gazetteer import fold, load_gazetteer
from openinquest.extract.places.matching import Context, short_state
from openinquest.extract.places.reading import PlaceName, Reading
from openinquest.extract.places.words import CALENDAR, DOUBTFUL, NAME, NO_NAMES
from openinquest.model import Place, Precision

_BEFORE_STATE = re.compile(rf"(?<![\w'’.-])(?P<name>{NAME})(?P<kind>,\s)(?=[A-Z])")
_DAYS = "|".join(sorted(word.title() for word in CALENDAR))
_IN = re.compile(
    rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside)\s(?P<kind>)(?P<name>{NAME})"
    rf"(?!\s?[-’'(]|\s(?!{_DAYS})[A-Z])"
)
_OF_TOWN = re.compile(
    rf"(?<![\w'’.-])(?P<name>{NAME})\s(?P<kind>[Pp]olice|[Ff]ire|residents?|man|woman|[Mm]ayor|teen|hospital)\b"
)
# Once may be a slip ("in Congress"); a town in the news is named as one again.
_LEAST_SIGNS = 2


def find_unlisted(reading: Reading, context: Context) -> Iterator[PlaceName]:
    """Yield towns that the gazetteer does not know.

    A name before a state of the US is one ("Hollow Creek, Ill."). So is one
    that stands after "in" or "near" and is treated as a town once more.
    """
    if reading.in_capitals:
        return
    states = _with_states(reading)
    yield from states
    known = {fold(found.place.name.split(",")[0]): found.place for found in states}
    signs: Counter[str] = Counter()
    placed: set[str] = set()
    found = []
    for pattern in (_IN, _OF_TOWN):
        for match in pattern.finditer(reading.text):
            proper = proper_name(match)
            if proper is None:
                continue
            key = fold(proper[1])
            signs[key] += 1
            placed |= {key} if pattern is _IN else set()
            found.append((proper, key))
    country = "US" if context.states else context.country
    for (start, name), key in found:
        if key in known:
            yield PlaceName(start, start + len(name), known[key])
        elif key in placed and signs[key] >= _LEAST_SIGNS and _may_be_town(key):
            place = Place(name, precision=Precision.CITY, country=country)
            yield PlaceName(start, start + len(name), place)


def _may_be_town(key: str) -> bool:
    gazetteer = load_gazetteer()
    listed = key in gazetteer.countries or key in gazetteer.states or key in gazetteer.peoples
    words = key.split()
    return not (listed or key in DOUBTFUL or NO_NAMES.intersection(words) or words[-1] in CALENDAR)


def _with_states(reading: Reading) -> list[PlaceName]:
    starts = {token.start: index for index, token in enumerate(reading.tokens)}
    states = load_gazetteer().states
    found = []
    for match in _BEFORE_STATE.finditer(reading.text):
        proper = proper_name(match)
        index = starts.get(match.end())
        if proper is None or index is None or fold(proper[1]) in states:
            continue
        end, state = _state_at(reading, index)
        if state is None or not _may_be_town(fold(proper[1])):
            continue
        name = proper[1].title() if proper[1].isupper() else proper[1]
        place = Place(f"{name}, {state}", precision=Precision.CITY, country="US")
        found.append(PlaceName(proper[0], end, place))
    return found


def _state_at(reading: Reading, index: int) -> tuple[int, str | None]:
    """Return the end and the name of a state that begins at a token."""
    states = load_gazetteer().states
    for last in (index + 1, index):
        words = " ".join(reading.key(i) for i in range(index, last + 1))
        if words in states and last < len(reading.tokens):
            return reading.tokens[last].end, reading.words(index, last)
    short = short_state(reading, index)
    return (short.end, short.words) if short else (0, None)
