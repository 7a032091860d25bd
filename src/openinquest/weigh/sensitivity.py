"""What the order of the explanations hangs on."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from openinquest.model import (
    SPEAK_FOR_A_SIDE,
    Bearing,
    EvidenceRow,
    ExplanationId,
    LeftOut,
    Removal,
    Sensitivity,
)
from openinquest.weigh.rows import voice_of, votes_of
from openinquest.weigh.scores import (
    Ballot,
    Numbers,
    Trust,
    ballot_of,
    leading,
    log_likelihoods,
    log_priors,
    log_scores,
)


def sensitivity_of(
    explanations: Sequence[ExplanationId], rows: Sequence[EvidenceRow], trust: Trust
) -> Sensitivity:
    """Return what the lead by the Bayesian reading hangs on.

    One row, one voice, one kind of voice and the party of one explanation are
    left out in turn. Who leads together with another has no lead to lose.
    """
    whole = _Whole(tuple(explanations), tuple(rows), trust)
    first = leading(whole.explanations, whole.scores)
    tried: dict[LeftOut, int] = dict.fromkeys(LeftOut, 0)
    flips = []
    for removal, scores in _removals(whole):
        tried[removal.what] += 1
        leaders = leading(whole.explanations, scores)
        if leaders != first:
            flips.append(replace(removal, leaders=leaders))
    alone = len(first) == 1 < len(explanations) and bool(rows)
    return Sensitivity(
        tuple(tried.items()),
        tuple(flips),
        _smallest(whole) if alone else None,
        _prior_that_flips(whole) if alone else None,
    )


@dataclass(frozen=True)
class _Whole:
    """The matrix before anything is left out, and what each voice adds to the scores."""

    explanations: tuple[ExplanationId, ...]
    rows: tuple[EvidenceRow, ...]
    trust: Trust

    @cached_property
    def votes(self) -> tuple[EvidenceRow, ...]:
        return votes_of(self.rows)

    @cached_property
    def ballot(self) -> Ballot:
        return ballot_of(self.explanations, self.votes, self.trust)

    @cached_property
    def adds(self) -> Numbers:
        """What each voice adds, a line for each."""
        return log_likelihoods(self.ballot)

    @cached_property
    def scores(self) -> Numbers:
        return log_scores(self.ballot)

    @cached_property
    def said(self) -> dict[str, list[EvidenceRow]]:
        """The rows of each voice, in the order of the ballot."""
        said: dict[str, list[EvidenceRow]] = {}
        for row in self.rows:
            said.setdefault(voice_of(row), []).append(row)
        return said

    def without(self, voices: Collection[str]) -> Numbers:
        """Return the scores without some voices."""
        gone = [line for line, voice in enumerate(self.ballot.voices) if voice in voices]
        left: Numbers = self.scores - self.adds[gone].sum(axis=0)
        return left

    def without_row(self, row: EvidenceRow) -> Numbers:
        """Return the scores where one voice does not say one thing."""
        voice = voice_of(row)
        kept = [other for other in self.said[voice] if other is not row]
        left = self.without((voice,))
        if kept:
            rest = ballot_of(self.explanations, votes_of(kept), self.trust)
            left = left + log_likelihoods(rest)[0]
        return left


def _removals(whole: _Whole) -> Iterator[tuple[Removal, Numbers]]:
    """Yield each single thing to leave out, with the scores that are left."""
    for row in whole.rows:
        yield _removal(LeftOut.ITEM, [row]), whole.without_row(row)
    for voice, rows in whole.said.items():
        yield _removal(LeftOut.ORIGIN, rows), whole.without((voice,))
    for kind in dict.fromkeys(row.kind for row in whole.rows):
        rows = [row for row in whole.rows if row.kind is kind]
        yield (
            replace(_removal(LeftOut.KIND, rows), kind=kind),
            whole.without({voice_of(row) for row in rows}),
        )
    for place, explanation in enumerate(whole.explanations):
        party = _party(whole.votes, place)
        if party:
            rows = [row for row in whole.rows if voice_of(row) in party]
            yield (
                replace(_removal(LeftOut.PARTY, rows), explanation=explanation),
                whole.without(party),
            )


def _party(votes: Iterable[EvidenceRow], place: int) -> set[str]:
    """Return the parties to the conflict who speak for an explanation."""
    return {
        voice_of(vote)
        for vote in votes
        if vote.kind in SPEAK_FOR_A_SIDE
        and (mark := vote.marks[place]) is not None
        and mark.bearing is Bearing.FOR
    }


def _smallest(whole: _Whole) -> Removal | None:
    """Return the fewest voices without which another explanation leads.

    Voices are independent, so the leader's lead over a rival is a sum over
    voices: taking out those that add most to it is the shortest way.
    """
    leader = int(whole.scores.argmax())
    best: list[int] | None = None
    for rival in range(len(whole.explanations)):
        adds = whole.adds[:, leader] - whole.adds[:, rival]
        lead, taken = float(whole.scores[leader] - whole.scores[rival]), []
        for line in np.argsort(-adds, kind="stable"):
            if lead < 0 or adds[line] <= 0:
                break
            lead -= float(adds[line])
            taken.append(int(line))
        if lead < 0 and (best is None or len(taken) < len(best)):
            best = taken
    if best is None:
        return None
    voices = {whole.ballot.voices[line] for line in best}
    out = [row for row in whole.rows if voice_of(row) in voices]
    leaders = leading(whole.explanations, whole.without(voices))
    return replace(_removal(LeftOut.ORIGIN, out), leaders=leaders)


def _prior_that_flips(whole: _Whole) -> float:
    """Return the share before any evidence at which the leader is overtaken.

    The others keep their shares among themselves.
    """
    priors = np.exp(log_priors(len(whole.explanations)))
    evidence = whole.adds.sum(axis=0)
    leader = int(whole.scores.argmax())
    odds = max(
        priors[rival] / (1 - priors[leader]) * np.exp(evidence[rival] - evidence[leader])
        for rival in range(len(priors))
        if rival != leader
    )
    return round(float(odds / (1 + odds)), 4)


def _removal(what: LeftOut, rows: Sequence[EvidenceRow]) -> Removal:
    origins = dict.fromkeys(row.origin for row in rows if row.origin is not None)
    claims = dict.fromkeys(claim for row in rows for claim in row.claims)
    return Removal(what, tuple(origins), tuple(claims), ())
