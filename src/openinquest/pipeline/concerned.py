"""Which of people's decisions concern an incident, as its finding tells them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from openinquest.model import Claim, Incident, Judgement, JudgementKind, Open, Origin

_HOLDS_A_CLAIM = frozenset({JudgementKind.CORRECT, JudgementKind.CLAIM})


def judgements_on(
    incident: Incident,
    claims: Iterable[Claim],
    origins: Iterable[Origin],
    judgements: Iterable[Judgement],
) -> tuple[Judgement, ...]:
    """Return the decisions on an incident, its documents, voices or claims, and what others said.

    Without the claims that they hold, which stand among those of the finding, and without the
    words that they were anchored by.
    """
    judgements = tuple(judgements)
    own: set[str] = {incident.id, *incident.documents}
    own.update(claim.id for claim in claims)
    own.update(origin.id for origin in origins)
    own.update(each.id for each in judgements if own.intersection(each.subjects))
    return tuple(_told(each) for each in judgements if own.intersection(each.subjects))


def judgements_open_on(
    incident: Incident, claims: Sequence[Claim], origins: Sequence[Origin], undecided: Open
) -> Open:
    """Return the decisions without effect, or disputed, that concern an incident.

    One whose claim is not read any more is told by the document of that claim.
    """

    def own(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
        return judgements_on(incident, claims, origins, judgements)

    documents = set(incident.documents)
    return Open(
        pending=own(undecided.pending),
        disputed=own(undecided.disputed),
        unanchored=tuple(
            _told(each)
            for each in undecided.unanchored
            if documents.intersection(_documents_of(each))
        ),
    )


def _documents_of(judgement: Judgement) -> Iterator[str]:
    for subject in judgement.subjects:
        yield subject.rpartition("#")[0] or subject


def _told(judgement: Judgement) -> Judgement:
    value = None if judgement.kind in _HOLDS_A_CLAIM else judgement.value
    return replace(judgement, value=value, seen=())
