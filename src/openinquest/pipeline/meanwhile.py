"""Whether something that was looked at can have changed since."""

from collections.abc import Set

from openinquest.model import Head, Judgement, JudgementKind
from openinquest.pipeline.judged import judgements_of
from openinquest.store import Store

_OF_ITS_SUBJECTS = frozenset(
    {
        JudgementKind.ACCEPT,
        JudgementKind.REJECT,
        JudgementKind.CORRECT,
        JudgementKind.CLAIM,
        JudgementKind.CELL,
        JudgementKind.GRADE,
        JudgementKind.CREDIBILITY,
    }
)
"""Decisions of these kinds are on what they name, and on nothing else."""


def touched_since(store: Store, head: Head, names: Set[str]) -> bool:
    """Return whether somebody decided on some records, or on their claims, after `head`.

    Also where a document was added or anything else but such a decision was written: what that
    moves, only looking again can tell.
    """
    if store.head() == head:
        return False
    # First the decisions: of the entries that are read after them, none of theirs is missing.
    judgements, since = judgements_of(store), tuple(store.audit(after=head.count))
    if not since or any((each.table, each.action) != ("judgement", "add") for each in since):
        return True
    return any(_is_on(judgement, names) for judgement in judgements[-len(since) :])


def _is_on(judgement: Judgement, names: Set[str]) -> bool:
    if judgement.kind not in _OF_ITS_SUBJECTS:
        return True
    return any(
        subject in names or subject.rpartition("#")[0] in names for subject in judgement.subjects
    )
