"""What the voices give for means, weapon and actor, as rows of a table."""

from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.model import (
    ClaimId,
    Fact,
    FactKind,
    Finding,
    Means,
    OriginId,
    OutletComparison,
    Support,
)
from openinquest.report.wording import MEANS_WORDS, capitalised, how_many

_QUESTIONS = {
    FactKind.MEANS: "by what means",
    FactKind.WEAPON: "with which weapon",
    FactKind.ACTOR: "by whom",
}


@dataclass(frozen=True, slots=True)
class FactRow:
    """One value: to which question, how many stand behind it, who gives and who denies it."""

    question: str
    value: str
    behind: str
    given_by: list[str]
    denied_by: list[str]
    claims: tuple[ClaimId, ...]


def list_facts(finding: Finding) -> Iterator[FactRow]:
    """Yield a row for each value that is given, question by question."""
    labels = {origin.id: origin.label for origin in finding.origins}

    def named(origins: tuple[OriginId, ...]) -> list[str]:
        return [labels[origin] for origin in origins]

    for fact in finding.beside.facts:
        for one in fact.values:
            yield FactRow(
                question=_QUESTIONS[fact.kind],
                value=_value_words(fact, one),
                behind=_behind(fact, one),
                given_by=named(one.origins),
                denied_by=named(one.against),
                claims=one.claims,
            )


def outlet_words(outlets: OutletComparison) -> str:
    """Return what came of comparing the outlets of the record, as a part of a method."""
    if not outlets.compared:
        return "outlets not compared for copying: no two answer enough of the same questions"
    pairs = how_many(outlets.compared, "pair of outlets", "pairs of outlets")
    return f"{pairs} compared for copying, {outlets.taken} taken for copies"


def _value_words(fact: Fact, one: Support) -> str:
    if fact.kind is not FactKind.MEANS:
        return one.value
    return capitalised(", then ".join(MEANS_WORDS[Means(means)] for means in one.value.split(">")))


def _behind(fact: Fact, one: Support) -> str:
    """Return how many voices of all, and their share of the weight where some weigh more."""
    counted = f"{len(one.origins)} of {how_many(len(fact.weights), 'voice', 'voices')}"
    return f"{counted}, {one.share:.0%} of the weight" if fact.weighed else counted
