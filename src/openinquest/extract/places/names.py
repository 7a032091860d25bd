"""Names of towns, states and countries in a text, told from other names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from openinquest.extract.places.context import Context
from openinquest.extract.places.credibility import is_credible
from openinquest.extract.places.matching import Match
from openinquest.extract.places.other_names import is_followed_by_name, is_of_other_name
from openinquest.extract.places.qualifiers import Qualifier
from openinquest.extract.places.ranking import Ranking, rank
from openinquest.extract.places.reading import PlaceName, Reading
from openinquest.extract.places.words import DOUBTFUL
from openinquest.model import Candidate, Place, Precision

# States that share their name with a city that is meant more often.
_CITY_FIRST = frozenset({"new york", "washington"})

_SIDE = re.compile(
    r"(?<![\w-])(?:(?P<side>(?:north|south|east|west)-?(?:east|west)?\sof)|"
    r"(?P<part>(?:north|south|east|west)-?(?:east|west)?(?:ern)?|central|downtown|Old))\s$",
    re.IGNORECASE,
)
_LONGEST_SIDE = 22


def rank_names(matches: Iterable[Match], context: Context) -> dict[str, Ranking]:
    """Return which places the names of a document stand for; one name stands for one place."""
    named = {match.key: match.named for match in matches if match.named}
    return {key: rank(places, key, context) for key, places in named.items()}


def decide_all(
    reading: Reading,
    pairs: Sequence[tuple[Match, Qualifier | None]],
    context: Context,
    rankings: Mapping[str, Ranking],
) -> list[PlaceName]:
    """Return the places that the names of a field stand for, without names of other things."""
    decided = (_decide(reading, context, rankings, *pair) for pair in pairs)
    return [name for name in decided if name is not None]


def _decide(
    reading: Reading,
    context: Context,
    rankings: Mapping[str, Ranking],
    match: Match,
    qualifier: Qualifier | None,
) -> PlaceName | None:
    """Return the place that a match names, None where it is the name of something else.

    Where several places bear the name and the text does not tell them apart, the
    place has no coordinates, and says between which it could not decide.
    """
    if qualifier:
        return _qualified(reading, context, match, qualifier)
    if is_of_other_name(reading, match):
        return None
    if match.country or match.region:
        return _country(reading, context, match)
    if match.state and match.key not in _CITY_FIRST:
        return _state(reading, context, match)
    if not match.named:
        return None
    ranking = rankings[match.key]
    if not is_credible(reading, context, match, ranking):
        return None
    return _with_side(reading, match, _place_of(ranking, reading.words(match.first, match.last)))


def _qualified(reading: Reading, context: Context, match: Match, qualifier: Qualifier) -> PlaceName:
    start = reading.tokens[match.first].start
    name = reading.words(match.first, match.last)
    if qualifier.state:
        name = f"{name}, {qualifier.words}"
    fitting = qualifier.fitting(match)
    if fitting:
        place = _place_of(rank(fitting, match.key, context), name)
    else:
        place = Place(name, precision=Precision.CITY, country=qualifier.country)
    return PlaceName(start, qualifier.end, place)


def _country(reading: Reading, context: Context, match: Match) -> PlaceName | None:
    is_part = match.key in DOUBTFUL or is_followed_by_name(reading, match)
    if is_part and reading.at(match.first) not in context.placed:
        return None  # "the Kuwait Field Hospital" stands in another country
    name = reading.words(match.first, match.last)
    if match.state and match.country:
        return _with_side(reading, match, _country_or_state(context, match, name))
    precision = Precision.REGION if match.region else Precision.COUNTRY
    return _with_side(reading, match, Place(name, precision=precision, country=match.country))


def _country_or_state(context: Context, match: Match, name: str) -> Place:
    """Return the country or the state of the US that a name of both stands for: Georgia."""
    country = Place(name, precision=Precision.COUNTRY, country=match.country)
    state = Place(name, precision=Precision.REGION, country="US")
    of_country, of_state = (
        context.places_in(code, match.key) + context.names(code, match.key)
        for code in (match.country or "", "US")
    )
    meant, other = (state, country) if of_state > of_country else (country, state)
    if of_state == of_country:
        meant = Place(name, precision=Precision.REGION)
    candidates = tuple(
        Candidate(name, country=place.country)
        for place in ((country, state) if of_state == of_country else (meant, other))
    )
    decides = f"the text names more of {'the United States' if meant is state else name}"
    reason = "the text does not tell them apart" if of_state == of_country else decides
    return replace(meant, candidates=candidates, reason=f"a country and a state: {reason}")


def _state(reading: Reading, context: Context, match: Match) -> PlaceName | None:
    if match.key in DOUBTFUL and reading.at(match.first) not in context.placed:
        return None
    place = Place(reading.words(match.first, match.last), precision=Precision.REGION, country="US")
    return _with_side(reading, match, place)


def _place_of(ranking: Ranking, name: str) -> Place:
    best = ranking.best
    place = Place(
        name,
        precision=best.precision,
        country=ranking.country,
        candidates=ranking.candidates,
        reason=ranking.reason,
    )
    if not ranking.is_decided or best.precision is Precision.REGION:
        return place
    return replace(place, latitude=best.latitude, longitude=best.longitude, division=best.division)


def _with_side(reading: Reading, match: Match, place: Place) -> PlaceName:
    """Return a place with the words that say which part of it, or which side, is meant."""
    start, end = reading.tokens[match.first].start, reading.tokens[match.last].end
    if match.key in {"u s", "u k"} and reading.text[end : end + 1] == ".":
        end += 1
    since = max(0, start - _LONGEST_SIDE)
    side = _SIDE.search(reading.text[since:start])
    if side is None or side[0].startswith("old"):
        return PlaceName(start, end, place)
    words = " ".join(side[0].split())
    name = f"{words.lower() if words.isupper() else words} {place.name}"
    precision = place.precision
    division = place.division
    if side["side"] or precision is Precision.COUNTRY:
        precision, division = Precision.REGION, None
    return PlaceName(
        since + side.start(),
        end,
        replace(place, name=name, precision=precision, division=division),
    )
