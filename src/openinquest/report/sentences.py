"""The summary of a finding: what the record holds, answer first."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from openinquest.model import (
    Cause,
    Claim,
    ClaimId,
    Conduct,
    Event,
    Figure,
    Place,
    Sentence,
    TimeSpan,
    Toll,
)
from openinquest.report.account_sentences import (
    component_sentences,
    conduct_sentences,
    denial_sentences,
    explanation_sentences,
    inquiry_sentences,
    position_sentences,
)
from openinquest.report.claim_words import happening_words
from openinquest.report.day_and_place import on_words, where_words
from openinquest.report.figure_sentences import corroboration, figure_sentences, in_order, told_once
from openinquest.report.history_sentences import (
    conceded_sentences,
    ground_sentence,
    movement_sentences,
    parts_sentences,
)
from openinquest.report.record import Record
from openinquest.report.wording import capitalised, ended

# Changes whenever the same claims would be told in other words.
SENTENCE_RULE = "sentences-2"


def summarise(record: Record) -> tuple[Sentence, ...]:
    """Return the sentences of a finding: who was harmed, when, where, by whose account.

    Every sentence rests on the claims it cites; none states a number that
    these claims, or the figure built on them, do not.
    """
    figures = told_once(in_order(record.figures))
    sentences = (
        *_headline(figures, record),
        *(one for figure in figures[1:] for one in figure_sentences(figure, record)),
        *(one for figure in figures if (one := ground_sentence(figure, record)) is not None),
        *movement_sentences(record),
        *component_sentences(record),
        *parts_sentences(record),
        *conceded_sentences(record),
        *denial_sentences(record, Toll),
        *explanation_sentences(record),
        *denial_sentences(record, Event, Cause),
        *conduct_sentences(record),
        *denial_sentences(record, Conduct),
        *position_sentences(record),
        *inquiry_sentences(record),
    )
    return each_once(sentences)


def each_once(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences, with those in the same words made one that cites all their claims."""
    cited: dict[str, dict[ClaimId, None]] = {}
    for sentence in sentences:
        cited.setdefault(ended(sentence.text), {}).update(dict.fromkeys(sentence.claims))
    return tuple(Sentence(text, tuple(claims)) for text, claims in cited.items())


def _headline(figures: list[Figure], record: Record) -> Iterator[Sentence]:
    """Yield the first figure with its scene, or the event where no number is known."""
    scene, cited = scene_of(record)
    if not figures:
        yield from _event_without_number(record, scene, cited)
        return
    first, *rest = figure_sentences(figures[0], record, scene=scene)
    yield replace(first, claims=(*first.claims, *(c.id for c in cited if c.id not in first.claims)))
    yield from rest
    if (sentence := corroboration(figures[0], record)) is not None:
        yield sentence


def _event_without_number(record: Record, scene: str, cited: list[Claim]) -> Iterator[Sentence]:
    claim, event = next(iter(record.with_detail(Event)), (None, None))
    if claim is None or event is None:
        yield Sentence("The record holds no figure of people harmed and no account of an event.")
        return
    others = tuple(other.id for other in cited if other.id != claim.id)
    yield Sentence(
        f"{capitalised(happening_words(event))}{scene}, by the account of {record.account(claim)}; "
        "no account gives a number of people harmed.",
        (claim.id, *others),
    )


def scene_of(record: Record) -> tuple[str, list[Claim]]:
    """Return where and when, with a leading space, and the claims that say so.

    What no claim says is left out: a sentence states nothing without one.
    """
    words, cited = "", []
    where, when = record.incident.where, record.incident.when
    events = list(record.with_detail(Event))
    placing = [
        c for c, event in events if where and event.where and _same_place(event.where, where)
    ]
    if where and placing:
        words, cited = f" in {where_words(where)}", placing[:1]
    dating = [c for c, e in events if when and e.when and _same_days(e.when, when)][:1]
    dating = dating or [c for c, e in events if when and e.when and _is_an_end(e.when, when)]
    if when and dating:
        words += f" {on_words(when)}"
        cited += [] if any(claim in dating for claim in cited) else dating
    return words, cited


def _same_place(left: Place, right: Place) -> bool:
    return left.name.casefold() == right.name.casefold()


def _is_an_end(day: TimeSpan, when: TimeSpan) -> bool:
    """Return whether one day is the first or the last of a stretch."""
    return day.earliest == day.latest and day.earliest in {when.earliest, when.latest} - {None}


def _same_days(left: TimeSpan, right: TimeSpan) -> bool:
    """Return whether two stretches state the same days, whatever their words."""
    return replace(left, words=None) == replace(right, words=None)
