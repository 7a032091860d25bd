"""The people of one list, added up: "killed four civilians and a policeman", "and two others".

Each side's number is one of its own. Everyone who came to the harm is all of them together, as UCDP
reckons the deaths of an event from those of its sides (codebook of the GED, `best`).
"""

import re
from collections.abc import Sequence
from itertools import chain, groupby, pairwise

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.draft import Draft
from openinquest.extract.english.later_deaths import tells_of_others
from openinquest.extract.english.people import ARMED, SOME_OF_THEM
from openinquest.model import Count, Group, Harm, Scope, Toll

RULE = "toll.listed"
_GOES_ON = "toll.remainder"
"""The rule of a number without words for people that goes on with a list."""
_IN_A_PLACE = re.compile(r"\s*(?:in|near|at|outside)\s+(?:the\s+\w+\s+of\s+)?[A-Z]")
_REACH = 60  # characters before the last of a list in which the place of the others stands
_HARMS = frozenset({Harm.KILLED, Harm.INJURED})
_OWN = frozenset({Scope.INCIDENT, Scope.PART})
_INCLUDING = AnyCase(r"\b(?:including|among\s+(?:them|whom))\b")
_DASH = re.compile(r"[—–]|\s-+\s")
_INCLUDED = AnyCase(r"\s+(?:all\s+)?(?:included|among\s+them)\b")
_ARMED = ARMED | {Group.SUSPECTS}
_EVERYONE = frozenset({Group.ALL, Group.CIVILIANS})
_SIDES = _ARMED | {Group.CIVILIANS}


Told = tuple[str | None, str, Draft]
"""Who says a draft (None: the text itself), its passage, and the draft."""


def listed_together(told: Sequence[Told]) -> list[Draft]:
    """Return the sums of lists that no other toll states, of which their people become components.

    These are lists of several sides. Clauses of one speaker in one sentence make a list where each
    tells of other sides ("four civilians died and a policeman was killed") or of others.

    Args:
        told: The drafts of one happening.
    """
    counted = sorted((each for each in told if _is_counted(*each[1:])), key=_sentence_of)
    drafts = [draft for _, _, draft in told]
    return [
        _sum_of(listed)
        for _, sentence in groupby(counted, key=_sentence_of)
        for listed in _lists(list(sentence))
        if _is_to_be_added(listed) and not _is_told_of(drafts, listed)
    ]


def _are_in_two_places(text: str, listed: Sequence[Draft]) -> bool:
    """Return whether each of a list is given a place: "five in Dorvan and two in Tal Nasra"."""
    ordered = sorted(listed, key=lambda draft: draft.start)
    first, last = ordered[0], ordered[-1]
    between = text[max(first.start, last.start - _REACH) : last.start]
    return bool(_IN_A_PLACE.search(between) and _IN_A_PLACE.match(text, last.end))


def _sentence_of(told: Told) -> tuple[int, int, str, str]:
    speaker, text, draft = told
    assert isinstance(draft.detail, Toll) and draft.who is not None
    return id(text), draft.who.sentence or 0, draft.detail.harm, speaker or ""


def _lists(sentence: Sequence[Told]) -> list[list[Draft]]:
    """Return the tolls of one sentence as one list where no clause can tell of another's people."""
    text = sentence[0][1]
    drafts = sorted(
        (draft for *_, draft in sentence), key=lambda draft: (draft.list_of, draft.start)
    )
    clauses = [
        _without_included(text, list(each))
        for _, each in groupby(drafts, key=lambda draft: draft.list_of)
    ]
    groups = [group for clause in clauses for group in _groups(clause)]
    apart = len(groups) == len(set(groups)) and set(groups) <= _SIDES
    if _are_in_two_places(text, drafts):
        return []
    others = all(_tells_of_others(text, *pair) for pair in pairwise(clauses))
    return [list(chain.from_iterable(clauses))] if apart or others else clauses


def _without_included(text: str, listed: Sequence[Draft]) -> list[Draft]:
    """Return a list without those who are some of its first: "20 men, including two cooks, and".

    Fighters are not some of those whom they stand behind.
    """
    first = listed[0]
    if _INCLUDED.match(text, listed[-1].end):
        return [first]  # "23 people, six women and nine minors included"
    opened = first.who.at if first.who is not None and first.who.at is not None else first.start
    kept = [
        draft
        for draft in listed[1:]
        if not _is_set_off(text[opened : draft.start])
        and (not _INCLUDING.search(text, opened, draft.start) or _groups([draft]) <= _ARMED)
    ]
    return [first, *kept]


def _is_set_off(between: str) -> bool:
    """Return whether a dash, a colon or a bracket opens what tells who the first were."""
    dashes = len(_DASH.findall(between))
    return dashes % 2 == 1 or ":" in between or between.count("(") > between.count(")")


def _tells_of_others(text: str, before: Sequence[Draft], clause: Sequence[Draft]) -> bool:
    """Return whether a clause tells of people beside those before: "and shot two others"."""
    who = clause[0].who
    further = who is not None and who.further and not (who.some_of or who.known)
    return further and tells_of_others(text[before[-1].end : clause[0].start])


def _groups(listed: Sequence[Draft]) -> set[Group]:
    return {draft.detail.group for draft in listed if isinstance(draft.detail, Toll)}


def _is_counted(text: str, draft: Draft) -> bool:
    toll, who = draft.detail, draft.who
    places = {draft.start, who.at if who is not None and who.at is not None else draft.start}
    if any(SOME_OF_THEM.match(text, place) for place in places):
        return False
    if not isinstance(toll, Toll) or toll.harm not in _HARMS or toll.scope not in _OWN:
        return False
    if draft.denied or draft.whole is not None or draft.opened or who is None:
        return False
    return toll.count is not None and bool(toll.count.at_least) and not toll.count.approximate


def _is_to_be_added(listed: Sequence[Draft]) -> bool:
    """Return whether nothing else adds a list up: people of no side are told one by one.

    That is a list of several sides or clauses, of kinds of one side that is armed, or one in which
    everyone is counted ("12 villagers and three traders").
    """
    groups = _groups(listed)
    sides = groups <= ARMED or (len(groups) > 1 and bool(groups & _SIDES))
    clauses = len({draft.list_of for draft in listed}) > 1
    several = [_number(draft) > 1 for draft in listed]
    everyone = all(several) and bool(groups & _EVERYONE)
    clauses = clauses or any(draft.rule == _GOES_ON for draft in listed)
    return len(listed) > 1 and (sides or everyone or (clauses and any(several)))


def _number(draft: Draft) -> int:
    toll = draft.detail
    return (toll.count.at_least or 0) if isinstance(toll, Toll) and toll.count else 0


def _is_told_of(drafts: Sequence[Draft], listed: Sequence[Draft]) -> bool:
    """Return whether a toll of everyone, or of a side, is as high: the list tells who they were."""
    least, _ = _reach(listed)
    return any(
        isinstance(toll := draft.detail, Toll)
        and draft not in listed
        and (toll.harm, toll.scope) == (_harm(listed), Scope.INCIDENT)
        and toll.group in {*_EVERYONE, *_groups(listed)}
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
    ends = [count.at_most for count in counts if count is not None and count.at_most is not None]
    return sum(map(_number, listed)), sum(ends) if len(ends) == len(counts) else None


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
        draft.whole = added
    return added
