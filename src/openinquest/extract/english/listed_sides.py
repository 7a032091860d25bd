"""The people of several sides in one list, added up: "killed four civilians and a policeman".

Each side's number is one of its own. Everyone who came to the harm is all of them together, as UCDP
reckons the deaths of an event from those of its sides (codebook of the GED, `best`).
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from openinquest.extract.english.draft import Draft
from openinquest.extract.english.people import ARMED
from openinquest.model import Count, Group, Harm, Scope, Toll

RULE = "toll.listed_sides"
_HARMS = frozenset({Harm.KILLED, Harm.INJURED})
_OWN = frozenset({Scope.INCIDENT, Scope.PART})
_SIDES = ARMED | {Group.SUSPECTS, Group.CIVILIANS}


Told = tuple[str | None, str, Draft]
"""Who says a draft (None: the text itself), its passage, and the draft."""


def listed_sides(told: Sequence[Told]) -> list[Draft]:
    """Return the sums of lists that name people of several sides, who become components of them.

    Clauses of one speaker in one sentence make a list where each tells of other sides: "four
    civilians died and a policeman was killed".

    Args:
        told: The drafts of one happening.
    """
    counted = sorted((each for each in told if _is_counted(each[2])), key=_sentence_of)
    drafts = [draft for _, _, draft in told]
    return [
        _sum_of(listed)
        for _, sentence in groupby(counted, key=_sentence_of)
        for listed in _lists([draft for _, _, draft in sentence])
        if _is_of_several_sides(listed) and not _is_told_of(drafts, listed)
    ]


def _sentence_of(told: Told) -> tuple[int, int, str, str]:
    speaker, text, draft = told
    assert isinstance(draft.detail, Toll) and draft.who is not None
    return id(text), draft.who.sentence or 0, draft.detail.harm, speaker or ""


def _lists(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Return the tolls of one sentence as one list where no clause can tell of another's people."""
    drafts = sorted(drafts, key=lambda draft: (draft.list_of, draft.start))
    clauses = [list(each) for _, each in groupby(drafts, key=lambda draft: draft.list_of)]
    groups = [group for clause in clauses for group in _groups(clause)]
    apart = len(groups) == len(set(groups)) and set(groups) <= _SIDES
    return [drafts] if apart else clauses


def _groups(listed: Sequence[Draft]) -> set[Group]:
    return {draft.detail.group for draft in listed if isinstance(draft.detail, Toll)}


def _is_counted(draft: Draft) -> bool:
    toll = draft.detail
    if not isinstance(toll, Toll) or toll.harm not in _HARMS or toll.scope not in _OWN:
        return False
    if draft.denied or draft.whole is not None or draft.opened or draft.who is None:
        return False
    return toll.count is not None and bool(toll.count.at_least) and not toll.count.approximate


def _is_of_several_sides(listed: Sequence[Draft]) -> bool:
    """Return whether a list is of several sides, or of several kinds of one that is armed."""
    groups = _groups(listed)
    return len(listed) > 1 and (groups <= ARMED or (len(groups) > 1 and bool(groups & _SIDES)))


def _is_told_of(drafts: Sequence[Draft], listed: Sequence[Draft]) -> bool:
    """Return whether a toll of everyone, or of a side, is as high: the list tells who they were."""
    least, _ = _reach(listed)
    return any(
        isinstance(toll := draft.detail, Toll)
        and draft not in listed
        and (toll.harm, toll.scope) == (_harm(listed), Scope.INCIDENT)
        and toll.group in {Group.ALL, *_groups(listed)}
        and toll.count is not None
        and (toll.count.at_most or toll.count.at_least or 0) >= least
        and not draft.denied
        for draft in drafts
    )


def _harm(listed: Sequence[Draft]) -> Harm:
    toll = listed[0].detail
    assert isinstance(toll, Toll)
    return toll.harm


def _reach(listed: Sequence[Draft]) -> tuple[int, int | None]:
    """Return the least and the most that a list comes to, None where that is open."""
    counts = [draft.detail.count for draft in listed if isinstance(draft.detail, Toll)]
    known = [count for count in counts if count is not None]
    ends = [count.at_most for count in known if count.at_most is not None]
    least = sum(count.at_least or 0 for count in known)
    return least, sum(ends) if len(ends) == len(known) else None


def _sum_of(listed: Sequence[Draft]) -> Draft:
    """Return what a list comes to, and make its tolls components of it."""
    first, last, groups = listed[0], listed[-1], _groups(listed)
    added = Draft(
        min(draft.start for draft in listed),
        max(draft.end for draft in listed),
        Toll(
            _harm(listed), groups.pop() if len(groups) == 1 else Group.ALL, Count(*_reach(listed))
        ),
        RULE,
        certainty=first.certainty,
        counted=tuple(listed),
        strand=last.strand,
        telling=last.telling,
    )
    for draft in listed:
        if isinstance(draft.detail, Toll):
            draft.detail = replace(draft.detail, scope=Scope.PART)
        draft.whole = added
    return added
