"""Whom documents name among the harmed: two that name one victim tell of one event."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from openinquest.link.unit import Unit, Victim
from openinquest.model import Claim, DocumentId, Person, Polarity, Scope, Span, Toll, words_of


def with_victims(units: Iterable[Unit], said: Mapping[DocumentId, Sequence[Claim]]) -> list[Unit]:
    """Return the units with the victims that their documents name in full.

    Left out are names of one word, and people told of beside a figure for
    another incident or for a whole period.
    """
    return [
        replace(
            unit,
            victims=frozenset(
                victim for document in unit.ids for victim in _named(said.get(document, ()))
            ),
        )
        for unit in units
    ]


def _named(claims: Sequence[Claim]) -> Iterable[Victim]:
    elsewhere = [claim.span for claim in claims if _is_elsewhere(claim)]
    for claim in claims:
        if not isinstance(claim.detail, Person) or claim.polarity is Polarity.DENIED:
            continue
        words = words_of(claim.detail.name)
        if len(words) > 1 and not _overlaps(claim.span, elsewhere):
            yield words[0], words[-1]


def _is_elsewhere(claim: Claim) -> bool:
    return isinstance(claim.detail, Toll) and claim.detail.scope in {Scope.OTHER, Scope.TOTAL}


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)
