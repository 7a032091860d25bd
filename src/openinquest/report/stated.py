"""The figures that sources state, one row for each, in the order they were published."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date

from openinquest.model import (
    Certainty,
    Claim,
    ClaimId,
    Count,
    Document,
    DocumentId,
    Finding,
    Harm,
    Polarity,
    Scope,
    Toll,
)
from openinquest.report.voices import account_words
from openinquest.report.wording import CERTAINTY_WORDS, bare_count, group_words


@dataclass(frozen=True, slots=True)
class Stated:
    """One number that one voice gave for one harm and one group.

    `low` and `high` are its bounds, None where the voice sets none;
    `published` are the days on which documents carried it, in order, empty
    where no document has a date. `set_aside` is the reason why the number is in
    no range, None where it is in one.
    """

    voice: str
    account: str
    harm: Harm
    group: str
    low: int | None
    high: int | None
    words: str
    component: bool
    certainty: Certainty
    published: tuple[date, ...]
    claims: tuple[Claim, ...]
    set_aside: str | None = None

    @property
    def remarks(self) -> str:
        """What a reader must know of the number: component, hedge, why it is in no range."""
        component = "a component, not a total" if self.component else None
        # That a component is in no range goes without saying.
        aside = f"set aside: {self.set_aside}" if self.set_aside and not self.component else None
        notes = (component, CERTAINTY_WORDS[self.certainty], aside)
        return "; ".join(note for note in notes if note)


def list_stated(finding: Finding) -> tuple[Stated, ...]:
    """Return every number affirmed for the incident or a part of it, each voice's once.

    Ordered by the first day of publication, what has none last, then as the
    documents stand. Figures of longer times and of other events are no part.
    """
    rows: dict[tuple[object, ...], tuple[Toll, Count, list[Claim]]] = {}
    labels = {claim: origin.label for origin in finding.origins for claim in origin.claims}
    for claim in finding.claims:
        toll = claim.detail
        if not isinstance(toll, Toll) or toll.count is None:
            continue
        if claim.polarity is Polarity.AFFIRMED and toll.scope in (Scope.INCIDENT, Scope.PART):
            voice = labels.get(claim.id)
            key = (voice, toll.harm, toll.group, toll.count, toll.scope, claim.certainty)
            rows.setdefault(key, (toll, toll.count, []))[2].append(claim)
    look_up = _LookUp(
        labels,
        documents={document.id: document for document in finding.documents},
        kept={claim for figure in finding.figures for claim in figure.considered},
        aside={one.claim: one.reason for figure in finding.figures for one in figure.set_aside},
    )
    stated = [_stated(*row, look_up=look_up) for row in rows.values()]
    return tuple(sorted(stated, key=lambda row: (not row.published, row.published[:1])))


@dataclass(frozen=True, slots=True)
class _LookUp:
    """What is asked of a finding for every row: made once, since a record can have thousands."""

    labels: Mapping[ClaimId, str]
    documents: Mapping[DocumentId, Document]
    kept: Container[ClaimId]
    aside: Mapping[ClaimId, str]


def _stated(toll: Toll, count: Count, claims: list[Claim], *, look_up: _LookUp) -> Stated:
    carrying = (look_up.documents.get(claim.document) for claim in claims)
    account = account_words(claims[0], look_up.documents.get(claims[0].document))
    used = any(claim.id in look_up.kept for claim in claims)
    return Stated(
        voice=look_up.labels.get(claims[0].id, account),
        account=account,
        harm=toll.harm,
        group=group_words(toll.harm, toll.group),
        low=count.at_least,
        high=count.at_most,
        words=bare_count(count),
        component=toll.scope is Scope.PART or toll.part_of is not None,
        certainty=claims[0].certainty,
        published=tuple(sorted({d.published for d in carrying if d and d.published})),
        claims=tuple(claims),
        set_aside=None if used else look_up.aside.get(claims[0].id),
    )
