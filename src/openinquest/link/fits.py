"""Whether documents can be of the event that others were gathered around."""

import re
from datetime import date, timedelta

from openinquest.kept import kept_for_a_while
from openinquest.link.agreement import Agreement, compare_places, compare_times
from openinquest.link.further import is_of_several, shared
from openinquest.link.nights import share_a_night
from openinquest.link.unit import Gathering, Unit
from openinquest.model import (
    Place,
    TimeSpan,
    arabic_sounds,
    bear_two_names,
    distance_km,
    is_coarse,
    is_finer_than_city,
    is_in_arabic,
    share_a_name,
    sounds_of,
    words_of,
)
from openinquest.model.same_place import ARTICLES, LEAST_SOUNDS

_NAME = re.compile(r"\b[A-Z][a-z]+\b")

NEWS_DAYS = 7
"""News tells of the last days: a report without a day is taken to tell of this many days up to
its publication, and two reports published this close together can be of one event."""


def agrees(gathering: Gathering, unit: Unit) -> bool:
    """Return whether day and place of a unit are those that the gathering settled on."""
    days = _compare_times(gathering, unit)
    return days is Agreement.AGREE and _compare_places(gathering, unit) is Agreement.AGREE


def names_a_victim_of(gathering: Gathering, unit: Unit) -> bool:
    """Return whether a unit names a victim whom the gathering names, and no other day.

    Of pairs of documents that do, on the development half of gun-violence, all 45 are of one
    incident, also where a place was read otherwise; where the days differ, 9 of 22.
    """
    days = _compare_times(gathering, unit)
    return days is not Agreement.DISAGREE and not gathering.victims.isdisjoint(unit.victims)


def may_be_of(gathering: Gathering, unit: Unit) -> bool:
    """Return whether a unit that lacks day or place can tell of the gathering's event."""
    settled, said = gathering.sighting, unit.sighting
    time = _compare_times(gathering, unit)
    place = _compare_places(gathering, unit)
    if Agreement.DISAGREE in {time, place} or _is_told_before(gathering, unit):
        return False
    if place is Agreement.AGREE:
        if time is Agreement.UNKNOWN:
            return _is_news_of(gathering, unit) or _is_undated_of(gathering, unit)
        return True
    if time is not Agreement.AGREE or not _names_a_place(settled.where, said.where):
        return False
    return _knows_the_year(settled.when, said.when) or _published_close(gathering, unit)


def _compare_times(gathering: Gathering, unit: Unit) -> Agreement:
    """Return how two times stand to each other; of one night, both of its days are the same."""
    settled, said = gathering.sighting, unit.sighting
    if share_a_night(settled, said):
        return Agreement.AGREE
    return compare_times(settled.when, said.when)


def _compare_places(gathering: Gathering, unit: Unit) -> Agreement:
    """Return how the place of a unit stands to the one that the gathering settled on.

    Two towns near one another, or two quarters of one, are two places unless more than the
    day speaks for one event: a number of several people, or a document that names both.
    """
    settled, said = gathering.sighting.where, unit.sighting.where
    if not bear_two_names(settled, said) or _have_more_in_common(gathering, unit):
        return compare_places(settled, said)
    return Agreement.DISAGREE


def _have_more_in_common(gathering: Gathering, unit: Unit) -> bool:
    settled, said = gathering.sighting.where, unit.sighting.where
    return any(
        any(map(is_of_several, shared(other.tolls, unit.tolls)))
        or _names(other, said)
        or _names(unit, settled)
        for other in gathering.units
    )


def _names(unit: Unit, where: Place | None) -> bool:
    """Return whether a document has the name of a place anywhere, that of its town aside."""
    if where is None:
        return False
    name = where.name.partition(", ")[0]
    fields = (words for each in unit.documents for words in (each.text, each.title or ""))
    return any(_has(words, name) for words in fields)


def _has(words: str, name: str) -> bool:
    if is_in_arabic(name) and not is_in_arabic(words):
        return arabic_sounds(name) in _sounds_of_names(words)
    return f" {_plain(name)} " in f" {_plain(words)} "


@kept_for_a_while(1_000)  # as below
def _sounds_of_names(words: str) -> frozenset[str]:
    """Return the consonants of names of one word in a text, as another script has them."""
    sounds = (sounds_of(name.lower()) for name in _NAME.findall(words))
    return frozenset(each for each in sounds if len(each) >= LEAST_SOUNDS)


@kept_for_a_while(1_000)  # a document is looked through for the name of each place near its own
def _plain(words: str) -> str:
    return " ".join(word for word in words_of(words) if word not in ARTICLES)


def _knows_the_year(left: TimeSpan | None, right: TimeSpan | None) -> bool:
    return all(when is not None and when.earliest is not None for when in (left, right))


def _names_a_place(left: Place | None, right: Place | None) -> bool:
    """Return whether one place is named finely, or both by one name."""
    named = [where for where in (left, right) if where is not None]
    if any(not is_coarse(where) for where in named):
        return True
    return len(named) == 2 and words_of(named[0].name) == words_of(named[1].name)


def _is_told_before(gathering: Gathering, unit: Unit) -> bool:
    """Return whether a unit appeared before the event, a day's grace given for time zones."""
    when = gathering.sighting.when
    if when is None or when.earliest is None or unit.published is None:
        return False
    return unit.published < when.earliest - timedelta(days=1)


def _is_news_of(gathering: Gathering, unit: Unit) -> bool:
    """Return whether days of publication speak for one event where a day is missing."""
    settled, said = gathering.sighting.when, unit.sighting.when
    if settled is not None:
        told_soon = unit.published is not None and _falls_before(settled, unit.published)
        return told_soon or _published_close(gathering, unit)
    if said is not None:
        return any(_falls_before(said, published) for published in gathering.published)
    return _published_close(gathering, unit)


def _is_undated_of(gathering: Gathering, unit: Unit) -> bool:
    """Return whether a unit without any day names the very quarter or street that others do.

    A town is not enough: much happens in a town, and nothing says when this did.
    """
    said = unit.sighting.where
    if unit.published is not None or unit.sighting.when is not None or said is None:
        return False
    return is_finer_than_city(said) and any(
        where is not None and is_finer_than_city(where) and share_a_name(where.name, said.name)
        for where in (other.sighting.where for other in gathering.units)
    )


def _falls_before(when: TimeSpan, published: date) -> bool:
    """Return whether a time may lie in the `NEWS_DAYS` up to a day of publication."""
    news = TimeSpan(published - timedelta(days=NEWS_DAYS), published)
    if when.earliest is not None:
        return bool(when.overlaps(news))
    days = (published - timedelta(days=back) for back in range(NEWS_DAYS + 1))
    return any(when.overlaps(TimeSpan(day, day)) for day in days)


def _published_close(gathering: Gathering, unit: Unit) -> bool:
    return unit.published is not None and any(
        abs((unit.published - day).days) <= NEWS_DAYS for day in gathering.published
    )


def place_gap(gathering: Gathering, unit: Unit) -> tuple[bool, float]:
    """Return what sorts gatherings by how close their place is to a unit's."""
    settled, said = gathering.sighting.where, unit.sighting.where
    if settled is None or said is None:
        return True, 0.0
    return words_of(settled.name) != words_of(said.name), distance_km(settled, said) or 0.0
