"""The dead of an attack with those who died of it later: "killed seven; two more died in hospital".

A toll counts who was dead when it was given. Those told of as dying afterwards are none of them,
unless words say so, and a report that gives no new total leaves the sum to its reader.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.draft import Draft
from openinquest.extract.english.people import ARMED
from openinquest.model import Count, Group, Harm, Scope, Toll

RULE = "toll.died_later"
_AFTERWARDS = AnyCase(
    r"\b(?:later|(?:ha[sd]|have)\s+since|afterwards?|subsequently|overnight|succumbed|"
    r"of\s+(?:(?:his|her|their|its|severe|serious)\s+)*(?:wounds|injuries|burns)|"
    r"(?:in|at|to|reaching|reached)\s+(?:(?!(?:when|where|which|that|and)\b)[\w’'-]+\s+){0,4}?"
    r"(?:hospitals?|clinics?|surgery|intensive\s+care|ambulance)|in\s+surgery)\b"
)
"""What tells that somebody died after the attack."""
_OF_THE_HURT = AnyCase(r"\bof\s+(?:the|those)\s+(?:\w+\s+)?(?:wounded|injured|hurt)\b")
_OF_THE_DEAD = AnyCase(
    r"\b(?:of|among)\s+(?:them|whom|these|those\s+(?:killed|who\s+died)|the\s+(?:\w+\s+)?(?:dead|victims|killed))\b"
)
_AND = AnyCase(r"\band\b|;|\bwhile\b|\bbut\b")
"""What joins those who died later to a toll in one sentence."""
_COUNTS_THEM_IN = AnyCase(
    r"\b(?:including|among|whom|which|with|after|bringing|taking|raising|when)\b"
)
"""What stands between a toll and those of it who died later."""
_ANOTHER_DEED = AnyCase(
    r"\b(?:earlier|(?:in|by|during|after)\s+(?:an?|another)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:strike|airstrike|raid|attack|blast|bombing|shelling|explosion|shooting|fire|crash|accident|ambush|clash|collision)|"
    r"when\s+(?!(?:he|she|they)\b)|again)\b"
)
"""What tells that somebody died of something else: "two others died in a fire"."""
_DYING = frozenset({"toll.died", "toll.state", "toll.passive", "toll.counted_state"})
_TOTALS = frozenset({"toll.stated", "toll.brought_to", "toll.sum", "toll.noun"})
"""Rules of words for a toll of everyone so far: who died later may be counted in it."""
_EVERYONE = frozenset({Group.ALL, Group.CIVILIANS})
_ARMED = ARMED | {Group.SUSPECTS}
_FURTHEST = 700  # characters between a toll and who died later: some three paragraphs
_CLAUSE = 160  # characters behind the words of a death in which it is said when and where
_ENDS = AnyCase(r"[.;!?](?=\s|$)|,\s+(?:and|but|while)\s")


def later_deaths(told: Sequence[tuple[str, Draft]]) -> Iterator[Draft]:
    """Yield the sums of tolls and of those who died later, which become components of them.

    Args:
        told: The drafts of one happening, in order, each with its passage.
    """
    base: tuple[str, Draft] | None = None
    for text, draft in told:
        toll = _dead(draft)
        if toll is None:
            continue
        if base is not None and base[0] is text and _adds_to(text, base[1], draft, told):
            added = _sum_of(base[1], draft)
            yield added
            base = (text, added)
        elif toll.scope is Scope.INCIDENT and draft.rule not in _TOTALS and _number(draft) > 1:
            alone = toll.group in _EVERYONE and not _is_one_of_a_list(draft, told)
            base = (text, draft) if alone else base


def _dead(draft: Draft) -> Toll | None:
    """Return the toll of a draft that counts people killed, None for all else."""
    toll = draft.detail
    if not isinstance(toll, Toll) or toll.harm is not Harm.KILLED or draft.denied:
        return None
    counted = toll.count is not None and bool(toll.count.at_least) and not toll.count.approximate
    known = toll.scope in {Scope.INCIDENT, Scope.PART}
    return toll if counted and known and toll.group not in _ARMED else None


def _adds_to(text: str, base: Draft, draft: Draft, told: Sequence[tuple[str, Draft]]) -> bool:
    """Return whether those of a draft died later than those of the toll before, and beside them."""
    whole, more = _number(base), _number(draft)
    near = 0 <= draft.start - base.end <= _FURTHEST
    if not near or draft.rule not in _DYING or draft.counted or draft in base.counted:
        return False
    if not _is_exact(draft):
        return False  # "more than eight died" tells of the same people anew
    first, end = _clause_of(text, draft)
    if _OF_THE_DEAD.search(text, draft.start, end):
        return False
    between = text[base.end : draft.start]
    joined = "." not in between
    if joined and not tells_of_others(between):
        return False  # "nine, including two who died later", "have now died, after two more did"
    if not joined and _ANOTHER_DEED.search(text, first, end):
        return False
    if not _is_one_more(text, draft, whole, end, joined=joined):
        return False
    return not any(_says_it(each, base, draft, whole + more) for _, each in told)


def tells_of_others(between: str) -> bool:
    """Return whether words between two tolls add the second's people to those of the first."""
    return _AND.search(between) is not None and not _COUNTS_THEM_IN.search(between)


def _is_one_more(text: str, draft: Draft, whole: int, end: int, *, joined: bool) -> bool:
    """Return whether words tell of somebody beside those counted, who died after them."""
    who = draft.who
    if who is not None and who.place is not None:
        return who.place == whole + 1  # "a fourth"
    beside = who is not None and who.further and not who.some_of
    if beside and draft.rule == "toll.died" and not joined:
        return True
    hurt = _OF_THE_HURT.search(text, draft.start, draft.end) is not None
    later = _AFTERWARDS.search(text, draft.start, end) is not None
    return later and (beside or hurt or joined)


def _clause_of(text: str, draft: Draft) -> tuple[int, int]:
    """Return where the clause that tells of a death begins and ends."""
    ends = _ENDS.search(text, draft.end, draft.end + _CLAUSE)
    before = max(text.rfind(mark, 0, draft.start) for mark in (". ", "\n", "; "))
    return before + 1, ends.start() if ends else draft.end + _CLAUSE


def _is_one_of_a_list(draft: Draft, told: Sequence[tuple[str, Draft]]) -> bool:
    """Return whether a toll counts some of a list: "three soldiers and two civilians"."""
    beside = (each for _, each in told if each is not draft and each.list_of == draft.list_of)
    return bool(draft.list_of) and any(map(_counts_dead, beside))


def _says_it(other: Draft, base: Draft, draft: Draft, number: int) -> bool:
    """Return whether another toll says what they come to, or gives a number that is not lower."""
    toll = other.detail
    if other in (base, draft) or not _counts_dead(other) or not isinstance(toll, Toll):
        return False
    most = toll.count.at_most if toll.count else None
    return toll.scope is Scope.INCIDENT and (most or 0) >= number


def _counts_dead(draft: Draft) -> bool:
    return isinstance(draft.detail, Toll) and draft.detail.harm is Harm.KILLED


def _is_exact(draft: Draft) -> bool:
    toll = draft.detail
    return isinstance(toll, Toll) and toll.count is not None and toll.count.exact is not None


def _number(draft: Draft) -> int:
    toll = draft.detail
    assert isinstance(toll, Toll)
    return toll.count.at_least or 0 if toll.count else 0


def _sum_of(base: Draft, draft: Draft) -> Draft:
    """Return what a toll and those who died later come to, and make both components of it."""
    toll, more = base.detail, draft.detail
    assert isinstance(toll, Toll) and toll.count and isinstance(more, Toll) and more.count
    least = (toll.count.at_least or 0) + (more.count.at_least or 0)
    ends = [each for each in (toll.count.at_most, more.count.at_most) if each is not None]
    most = sum(ends) if len(ends) == len((toll, more)) else None
    added = Draft(
        draft.start,
        draft.end,
        Toll(Harm.KILLED, toll.group, Count(least, most)),
        RULE,
        counted=(base, draft),
        strand=base.strand,
        telling=base.telling,
    )
    for each, part in ((base, toll), (draft, more)):
        each.detail = replace(part, scope=Scope.PART)
        each.whole = each.whole or added
    return added
