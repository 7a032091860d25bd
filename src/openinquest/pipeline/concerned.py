"""Which of people's decisions concern an incident, as its finding tells them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace

from openinquest.model import Claim, Incident, Judgement, JudgementKind, Open, Origin

_HOLDS_A_CLAIM = frozenset({JudgementKind.CORRECT, JudgementKind.CLAIM})


class Decisions:
    """People's decisions, found by what they are on: by their subjects, if nothing else is said."""

    def __init__(
        self,
        judgements: Iterable[Judgement],
        by: Callable[[Judgement], Iterable[str]] = lambda judgement: judgement.subjects,
    ) -> None:
        self._all = tuple(judgements)
        self._on: defaultdict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(self._all):
            for name in by(each):
                self._on[name].append(number)

    def on(self, names: Set[str]) -> tuple[Judgement, ...]:
        """Return those on some of the records of these names, and what others said of them.

        In the order in which all were given. No others say anything of these records.
        """
        if not self._all:
            return ()
        numbers = {number for name in names & self._on.keys() for number in self._on[name]}
        said = {one for number in numbers for one in self._on.get(self._all[number].id, ())}
        return tuple(self._all[number] for number in sorted(numbers | said))


class Undecided:
    """The decisions that take no effect, or are disputed, found by what they are on."""

    def __init__(self, undecided: Open) -> None:
        self._pending = Decisions(undecided.pending)
        self._disputed = Decisions(undecided.disputed)
        # A claim that is not read any more is no incident's: its document tells where it stood.
        self._unanchored = Decisions(undecided.unanchored, _documents_of)

    def on(self, names: Set[str]) -> Open:
        """Return those on some of the records of these names."""
        return Open(self._pending.on(names), self._disputed.on(names), self._unanchored.on(names))


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
