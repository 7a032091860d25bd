"""The means, the weapon and the actor of incidents, by the weight of voices."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from typing import Protocol

from openinquest.model import (
    LEAVES_OPEN,
    Answer,
    Answers,
    Cause,
    Certainty,
    Claim,
    Event,
    Fact,
    FactKind,
    Incident,
    Judgement,
    Means,
    Origin,
    OriginId,
    Polarity,
    Support,
    is_a,
    standing_rejections,
)
from openinquest.reconcile.facts.accuracy import ACCURACY
from openinquest.reconcile.facts.hierarchy import fuse_in_tree
from openinquest.reconcile.other_causes import causes_of_others

ENOUGH_ANSWERS = 10
"""From how many answers on a voice is judged by how often it holds; with fewer it weighs 1."""

_LEAST_WEIGHT = 0.1  # who errs more often than not is a voice all the same

_KINDS = frozenset(Means)

NameWords = Callable[[str], frozenset[str]]
"""What the name of a weapon or an actor comes down to; a name with fewer of the words is wider."""


class Told(Protocol):
    """An incident with its claims, and the voices behind them."""

    @property
    def incident(self) -> Incident: ...  # noqa: D102
    @property
    def claims(self) -> Sequence[Claim]: ...  # noqa: D102
    @property
    def origins(self) -> Sequence[Origin]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class _Said:
    """One answer or denial, how its value is spelled, and in which claim."""

    question: tuple[str, FactKind]
    row: Answer
    shown: str
    denies: bool
    claim: Claim

    @property
    def origin(self) -> OriginId:
        return OriginId(self.row.source)

    @property
    def value(self) -> str:
        return self.row.value


def reconcile_facts(
    told: Sequence[Told], *, name_words: NameWords, judgements: Iterable[Judgement] = ()
) -> list[tuple[Fact, ...]]:
    """Return the facts of each incident, in order; those that nobody speaks of are missing.

    What a voice says counts once, however often it says it and whoever carries
    it. What a voice holds possible, it has not said. A means is taken from what
    is said to have caused the harm; weapon and actor from that, and from events
    that are told of the incident's day. A voice with enough answers in all
    incidents together weighs by how often it holds there, by `fuse_in_tree`.
    Its chances are not shown: on one incident they come near 1 for whatever
    most voices give, as if a record could err only by chance.

    Args:
        told: All incidents of a record.
        name_words: What the name of a weapon or an actor comes down to.
        judgements: A rejected claim says nothing.
    """
    rejected = standing_rejections(judgements)
    words_of = cache(name_words)
    said = [one for each in told for one in _said(each, words_of, rejected)]
    answers = Answers.of(one.row for one in said if not one.denies)
    fused = fuse_in_tree(answers, _is_within, [one.row for one in said if one.denies])
    many = Counter(row.source for row in {one.row for one in said})
    by_question: dict[tuple[str, FactKind], list[_Said]] = {}
    for one in said:
        by_question.setdefault(one.question, []).append(one)
    return [
        tuple(
            _fact(kind, by_question[each.incident.id, kind], fused.accuracy, many)
            for kind in FactKind
            if any(not one.denies for one in by_question.get((each.incident.id, kind), ()))
        )
        for each in told
    ]


def _said(told: Told, name_words: NameWords, rejected: Container[str]) -> Iterator[_Said]:
    voices = {claim: origin.id for origin in told.origins for claim in origin.claims}
    incident = told.incident
    claims = [claim for claim in told.claims if claim.id not in rejected]
    others = causes_of_others(claims, incident)
    for claim in claims:
        if claim.certainty is Certainty.POSSIBLE or claim.id in others:
            continue
        for kind, value, shown in _values(claim, incident, name_words):
            denies = claim.polarity is Polarity.DENIED
            row = Answer(voices[claim.id], f"{incident.id} {kind}", value)
            yield _Said((incident.id, kind), row, shown, denies, claim)


def _values(
    claim: Claim, incident: Incident, name_words: NameWords
) -> Iterator[tuple[FactKind, str, str]]:
    """Yield what a claim answers, the value it gives, and how that is shown."""
    detail, names = claim.detail, []
    if isinstance(detail, Cause):
        if LEAVES_OPEN.isdisjoint(detail.means):
            chain = ">".join(detail.means)
            yield FactKind.MEANS, chain, chain
        names = [(FactKind.ACTOR, detail.actor)]
    elif isinstance(detail, Event) and _is_of_the_day(detail, incident):
        names = [(FactKind.ACTOR, detail.actor), (FactKind.WEAPON, detail.weapon)]
    for kind, name in names:
        # Who denies that the army bombed denies the bombing, and says nothing of who did it.
        if name and claim.polarity is Polarity.AFFIRMED and (words := name_words(name)):
            yield kind, " ".join(sorted(words)), name


def _is_of_the_day(event: Event, incident: Incident) -> bool:
    """Return whether an event is told of the day of the incident, both days being known."""
    day = incident.when.earliest if incident.when else None
    return day is not None and event.when is not None and event.when.earliest == day


def _is_within(value: str, other: str) -> bool:
    """Return whether a value is a kind of another: of a chain of means, or a longer name."""
    chain, wider = value.split(">"), other.split(">")
    if _KINDS.issuperset((*chain, *wider)):
        same = len(chain) == len(wider)
        return same and all(is_a(Means(a), Means(b)) for a, b in zip(chain, wider, strict=True))
    return set(other.split()) < set(value.split())


def _fact(
    kind: FactKind, said: Sequence[_Said], accuracy: Mapping[str, float], many: Counter[str]
) -> Fact:
    weights = {one.origin: _weight(accuracy.get(one.origin), many[one.origin]) for one in said}
    of_value: dict[str, list[_Said]] = {}
    for one in said:
        of_value.setdefault(one.value, []).append(one)
    given = sorted({one.value for one in said if not one.denies})
    supports = [_support(value, of_value, weights) for value in given]
    return Fact(
        kind=kind,
        values=tuple(sorted(supports, key=lambda one: (-one.share, one.value))),
        weights=tuple((origin, round(weights[origin], 2)) for origin in sorted(weights)),
        weighed=any(many[origin] >= ENOUGH_ANSWERS for origin in weights),
    )


def _weight(accuracy: float | None, answers: int) -> float:
    """Return what a voice weighs beside one of which nothing is known."""
    if accuracy is None or answers < ENOUGH_ANSWERS:
        return 1.0
    return max(log(accuracy / (1 - accuracy)) / log(ACCURACY / (1 - ACCURACY)), _LEAST_WEIGHT)


def _support(
    value: str, said: Mapping[str, Sequence[_Said]], weights: dict[OriginId, float]
) -> Support:
    kinds = [value, *sorted(each for each in said if _is_within(each, value))]
    wider = [value, *sorted(each for each in said if _is_within(value, each))]
    given = [one for each in dict.fromkeys(kinds) for one in said[each] if not one.denies]
    denied = [one for each in dict.fromkeys(wider) for one in said[each] if one.denies]
    spelled = Counter(one.shown for one in said[value] if not one.denies)
    behind = dict.fromkeys(one.origin for one in given)
    return Support(
        value=min(spelled, key=lambda words: (-spelled[words], words)),
        origins=tuple(behind),
        against=tuple(dict.fromkeys(one.origin for one in denied)),
        claims=tuple(dict.fromkeys(one.claim.id for one in (*given, *denied))),
        share=round(sum(weights[origin] for origin in behind) / sum(weights.values()), 4),
    )
