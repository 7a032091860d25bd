"""What a document, or several, say of when and where their event was."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TypeVar

from openinquest.link.agreement import Agreement, compare_places
from openinquest.model import (
    BESIDE_HARM,
    Claim,
    Event,
    Place,
    Precision,
    Scope,
    TimeSpan,
    Toll,
    is_coarse,
)

Said = TypeVar("Said", TimeSpan, Place)

_ELSEWHERE = {Scope.OTHER, Scope.TOTAL}
_COARSEST_FIRST = (
    Precision.COUNTRY,
    Precision.REGION,
    Precision.CITY,
    Precision.NEIGHBOURHOOD,
    Precision.VICINITY,
    Precision.EXACT,
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """When and where an event was by what is said of it; None where nothing is said.

    `night` is the day on which the night began, where the words put the event in one.
    """

    when: TimeSpan | None = None
    where: Place | None = None
    night: date | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Named:
    """The times and places that a document gives its events, the most supported first."""

    times: tuple[TimeSpan, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def sighting(self) -> Sighting:
        """When and where the event was, by this document alone."""
        return Sighting(next(iter(self.times), None), next(iter(self.places), None))


def name_sightings(claims: Iterable[Claim], *, published: date | None) -> Named:
    """Return the times and places that one document gives its events.

    First stands the one that most of its event claims support, and of those
    the one mentioned first, the title before the text. "In March" supports "on
    17 March", not the reverse. Left out are events told beside a figure for
    another incident or for a whole period, and times after the day of
    publication (`published`, None if unknown): they are not yet news.
    """
    ordered = sorted(claims, key=lambda claim: (claim.span.field != "title", claim.span))
    events = _own_events(ordered)
    times = [event.when for event in events if event.when is not None]
    news = [without_words(when) for when in times if not is_after(when, published)]
    places = [event.where for event in events if event.where is not None]
    return Named(
        tuple(_by_support(news, _time_includes)), tuple(_by_support(places, _place_includes))
    )


def tells_of_periods_only(claims: Iterable[Claim]) -> bool:
    """Return whether one document gives figures, all of them for a period or other incidents.

    A report on a month or a war, which tells of no event of its own.
    """
    said = list(claims)
    scopes = {claim.detail.scope for claim in said if isinstance(claim.detail, Toll)}
    return bool(scopes) and scopes <= _ELSEWHERE and not _own_events(said)


def best_time(times: Sequence[TimeSpan]) -> TimeSpan | None:
    """Return the time that most of `times` support, of equals the first; None for none."""
    plain = [without_words(when) for when in times]
    return next(iter(_by_support(plain, _time_includes)), None)


def best_place(places: Sequence[Place]) -> Place | None:
    """Return the place that most of `places` support, of equals the first; None for none."""
    return next(iter(_by_support(places, _place_includes)), None)


def _by_support(said: Sequence[Said], includes: Callable[[Said, Said], bool]) -> list[Said]:
    """Return the distinct ones, first what most are equal to or include; then oftenest, first."""
    distinct = list(dict.fromkeys(said))
    if len(distinct) < 2:
        return distinct  # as in most documents
    return sorted(
        distinct,
        key=lambda one: (
            sum(one == other or includes(other, one) for other in said),
            said.count(one),
        ),
        reverse=True,
    )


def _own_events(claims: Sequence[Claim]) -> list[Event]:
    elsewhere = [
        claim.span
        for claim in claims
        if isinstance(claim.detail, Toll) and claim.detail.scope in _ELSEWHERE
    ]
    return [
        claim.detail
        for claim in claims
        if isinstance(claim.detail, Event)
        and claim.detail.what not in BESIDE_HARM
        and not any(claim.span.overlaps(span) for span in elsewhere)
    ]


def without_words(when: TimeSpan) -> TimeSpan:
    """Return a time without how a text says it, so that the same time in other words is equal."""
    return when if when.words is None else replace(when, words=None)


def is_after(when: TimeSpan, published: date | None) -> bool:
    """Return whether a time lies after publication, a day's grace given for time zones."""
    if published is None or when.earliest is None:
        return False
    return when.earliest > published + timedelta(days=1)


def _time_includes(wide: TimeSpan, narrow: TimeSpan) -> bool:
    if wide.earliest and wide.latest and narrow.earliest and narrow.latest:
        return wide.earliest <= narrow.earliest and narrow.latest <= wide.latest
    return narrow.earliest is not None and bool(wide.overlaps(narrow))


def _place_includes(wide: Place, narrow: Place) -> bool:
    if wide.precision is None or narrow.precision is None:
        return False
    if _COARSEST_FIRST.index(wide.precision) >= _COARSEST_FIRST.index(narrow.precision):
        return False
    agreement = compare_places(wide, narrow)
    if is_coarse(wide) and agreement is Agreement.COARSE:
        return wide.country is not None and wide.country == narrow.country
    return agreement is Agreement.AGREE
