"""What a model makes of the numbers, in words that keep it apart from the figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openinquest.model import ClaimId, Driver, ModelEstimate, ModelTotal, VoiceClass
from openinquest.report.record import Record
from openinquest.report.wording import (
    HARM_WORDS,
    bare_range,
    group_words,
    how_many,
    number_words,
)

HEADING = "A model estimate, kept apart from the rules"

FEWEST_ORIGINS = 2
"""Of one voice alone the model says no more than that it may be wrong."""

_VOICES = {
    VoiceClass.BELLIGERENT: "armies and armed groups",
    VoiceClass.GOVERNMENT: "governments",
    VoiceClass.LOCAL: "local officials, medics, rescuers and witnesses",
    VoiceClass.MONITOR: "those who record harm",
    VoiceClass.PRESS: "the press in its own name",
    VoiceClass.UNKNOWN: "voices of unknown kind",
}


@dataclass(frozen=True, slots=True)
class DriverRow:
    """What one voice does to an estimate, in words, and its claims."""

    words: str
    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class EstimateRow:
    """One estimate as a line: what is estimated, the interval in words, and on which claims.

    `drivers` are the voices that move it most.
    """

    subject: str
    words: str
    claims: tuple[ClaimId, ...]
    drivers: tuple[DriverRow, ...]


def estimate_rows(estimates: Sequence[ModelEstimate], record: Record) -> Iterator[EstimateRow]:
    """Yield a row for each estimate that rests on two voices or more."""
    for each in _told(estimates):
        interval = bare_range(each.low, each.high)
        middle = "" if each.low == each.high else f", {number_words(each.middle)} in the middle"
        yield EstimateRow(
            f"{group_words(each.harm, each.group)} {HARM_WORDS[each.harm]}",
            f"{interval}{middle}; rests on {how_many(each.origins, 'origin', 'origins')}",
            each.claims,
            tuple(_driver_row(driver, record) for driver in each.drivers),
        )


def _driver_row(driver: Driver, record: Record) -> DriverRow:
    whose, *_ = record.accounts(record.claim[claim] for claim in driver.claims)
    words = f"{number_words(driver.without)} in the middle without {whose}"
    return DriverRow(words, driver.claims)


def estimate_note(estimates: Sequence[ModelEstimate]) -> str:
    """Return what all estimates rest on, empty where none is told."""
    for each in _told(estimates):
        return _note(each)
    return ""


def total_rows(totals: Sequence[ModelTotal]) -> Iterator[tuple[str, ...]]:
    """Yield for each total: of whom, the interval, its middle, in how many incidents, and not."""
    for each in totals:
        yield (
            f"{group_words(each.harm, each.group)} {HARM_WORDS[each.harm]}",
            bare_range(each.low, each.high),
            number_words(each.middle),
            number_words(each.incidents),
            number_words(each.without),
        )


def total_note(totals: Sequence[ModelTotal]) -> str:
    """Return what all totals rest on, empty where there is none."""
    for each in totals:
        return (
            f"{_note(each)} A total is summed from draws of every incident with a number: not from "
            "low ends and high ends, which would tell what nobody believes. Incidents without a "
            "number add nothing to it, and one that stands twice counts twice."
        )
    return ""


def _note(each: ModelEstimate | ModelTotal) -> str:
    return (
        "The model holds it for 90 % likely that the number lies within. It takes "
        f"{_VOICES[each.anchor]} to be right on average (the anchor), which no data can show. "
        f"What it takes for known of voices: {each.parameters}."
    )


def _told(estimates: Sequence[ModelEstimate]) -> list[ModelEstimate]:
    return [each for each in estimates if each.origins >= FEWEST_ORIGINS]
