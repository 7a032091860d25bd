"""What cannot be as it is told: a document before its event, more harmed than were there."""

import re
from collections.abc import Iterator
from datetime import timedelta

from openinquest.model import (
    Claim,
    ClaimId,
    DocumentId,
    Extent,
    Feature,
    Harm,
    Observation,
    OriginId,
    Polarity,
    Scope,
    Sentence,
    Toll,
    day_in_words,
)
from openinquest.report.record import Record
from openinquest.report.wording import HARM_WORDS, capitalised, listed, number_words

_CLOCKS = timedelta(days=1)
"""By how much days of one moment can differ between the clocks of two countries."""

# A number of people of whom it is said that they were there: no bound, and nobody harmed.
_PRESENT = re.compile(
    r"(?<!than )(?<!least )(?<!over )\b(\d[\d,]*)\s+(?:people|persons|civilians|residents)\s+"
    r"(?:were|had\s+been)\s+(?:(?:sheltering|hiding|staying|living|sleeping)\s+)?"
    r"(?:in|inside|there)\b",
    re.IGNORECASE,
)
_OF_ONE_HOUSE = (None, Extent.SITE)
_OF_THE_INCIDENT = (Scope.INCIDENT, Scope.PART)
_HARMED = (Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED)


def list_impossible(record: Record) -> Iterator[Sentence]:
    """Yield what contradicts itself by its own day or its own number, deciding nothing."""
    yield from _before_the_event(record)
    yield from _more_than_were_there(record)


def _before_the_event(record: Record) -> Iterator[Sentence]:
    """Yield each document that tells of the event and is dated before it."""
    when = record.incident.when
    if when is None or when.earliest is None:
        return
    told: dict[DocumentId, list[ClaimId]] = {}
    for claim in record.claims:
        told.setdefault(claim.document, []).append(claim.id)
    for document in record.documents:
        day = document.published
        if day is not None and day < when.earliest - _CLOCKS and document.id in told:
            yield Sentence(
                f"{capitalised(document.publisher or 'a document')} is dated "
                f"{day_in_words(day)}, before the event of {when.in_words}: one of the days is "
                "wrong, or it tells of another event.",
                tuple(told[document.id]),
            )


def _more_than_were_there(record: Record) -> Iterator[Sentence]:
    """Yield where a voice counts more harmed than it says were in the place, in one document."""
    for seen, present in _present(record):
        for claim, toll in record.with_detail(Toll):
            least = toll.count.at_least if toll.count else None
            if least is None or least <= present or not _is_of_the_place(claim, toll, record):
                continue
            if _voice(claim, record) == _voice(seen, record):
                voice = listed(record.accounts([seen]))
                yield Sentence(
                    f"By the account of {voice} {number_words(present)} people were there and "
                    f"{number_words(least)} were {HARM_WORDS[toll.harm]}: one of the numbers is "
                    "wrong, or they are of different places.",
                    (seen.id, claim.id),
                )


def _present(record: Record) -> Iterator[tuple[Claim, int]]:
    for claim, seen in record.with_detail(Observation):
        if seen.feature is Feature.PEOPLE_PRESENT and claim.polarity is Polarity.AFFIRMED:
            match = _PRESENT.search(claim.quote)
            if match:
                yield claim, int(match[1].replace(",", ""))


def _is_of_the_place(claim: Claim, toll: Toll, record: Record) -> bool:
    return (
        toll.harm in _HARMED
        and toll.scope in _OF_THE_INCIDENT
        and claim.polarity is Polarity.AFFIRMED
        and record.extent_of.get(claim.id) in _OF_ONE_HOUSE
    )


def _voice(claim: Claim, record: Record) -> tuple[DocumentId, OriginId | None]:
    origin = record.origin_of.get(claim.id)
    return claim.document, origin.id if origin else None
