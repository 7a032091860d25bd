"""Shares of a toll as numbers: "half of them children", "two thirds of the 90 dead"."""

import math
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.numbers import read_number
from openinquest.extract.english.people import group_of
from openinquest.model import Count, Group, Scope

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_BOUND = r"(?:(?P<bound>more\s+than|over|at\s+least|nearly|almost|about|around|roughly)\s+)?"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_SHARE = (
    rf"{_BOUND}(?:(?P<one>one|two|three)\s+in\s+(?P<of>{_UNITS}|ten)"
    r"|(?P<many>an?|one|two|three|four)[\s-]+(?P<part>half|third|quarter|fifth|tenth)s?"
    r"|(?P<half>half)"
    rf"|(?P<percent>\d{{1,2}}|(?:{_TENS})(?:[\s-](?:{_UNITS}))?|ten)\s?(?:%|per\s?cent))"
)
_GROUP = (
    r"(?:(?:were|was|are)\s+)?(?:an?\s+)?"
    r"(?P<who>(?:young\s+)?[a-z]+(?:\s+and\s+(?:women|children))?)\b"
)
_OF_THEM = AnyCase(rf"\b{_SHARE}\s+(?:of\s+)?(?:them|whom)\s+{_GROUP}")
# "Two thirds of the 90 dead were women"
_BEFORE = AnyCase(rf"\b{_SHARE}\s+of\s+(?:the\s+|those\s+)?$")
_BEHIND = AnyCase(rf"\s+(?:people\s+)?{_GROUP}")
# "Of the 30 wounded, a third were soldiers"
_OPENED = AnyCase(r"\bof\s+(?:the\s+|those\s+)?$")
_GOES_ON = AnyCase(rf"\s*,\s+{_SHARE}\s+{_GROUP}")


def shares_of_them(text: str, end: int, tolls: Sequence[FoundToll]) -> Iterator[FoundToll]:
    """Read "40 dead, half of them children": a component of the toll before it."""
    for index, whole in enumerate(tolls):
        following = min((toll.start for toll in tolls[index + 1 :]), default=end)
        begin = whole.people[1] if whole.people else whole.end
        for match in _OF_THEM.finditer(text, begin, max(whole.end, following)):
            yield from _component(match, whole, index, match.start())


def shares_of_the_harmed(
    text: str, start: int, end: int, tolls: Sequence[FoundToll]
) -> Iterator[FoundToll]:
    """Read "two thirds of the 90 dead were women", "of the 30 wounded, a third were soldiers"."""
    for index, whole in enumerate(tolls):
        first = whole.people[0] if whole.people else whole.start
        before = _BEFORE.search(text[start:first])
        behind = _BEHIND.match(text, whole.end, end)
        if before and behind:
            yield from _component(behind, whole, index, start + before.start(), share=before)
        if _OPENED.search(text[start:first]):
            goes_on = _GOES_ON.match(text, whole.end, end)
            if goes_on:
                yield from _component(goes_on, whole, index, goes_on.start("who"))


def _component(
    match: re.Match[str],
    whole: FoundToll,
    index: int,
    begin: int,
    *,
    share: re.Match[str] | None = None,
) -> Iterator[FoundToll]:
    group = group_of(match["who"])
    told = share or match
    count = _bounded(_share_of(whole.count, _fraction(told)), (told["bound"] or "").lower())
    if count and group is not Group.ALL:
        yield FoundToll(
            begin,
            match.end(),
            whole.harm,
            group,
            count,
            Scope.PART,
            "toll.share",
            part_of=index,
        )


def _fraction(match: re.Match[str]) -> Fraction:
    if match["half"]:
        return Fraction(1, 2)
    if match["percent"]:
        return Fraction(read_number(match["percent"]) or 0, 100)
    if match["one"]:
        return Fraction(read_number(match["one"]) or 0, read_number(match["of"]) or 1)
    many = 1 if match["many"].lower() in {"a", "an"} else read_number(match["many"]) or 1
    return Fraction(many, _PARTS[match["part"].lower()])


def _bounded(count: Count | None, bound: str) -> Count | None:
    """Return a share with the bound that stands before it: "more than half"."""
    if count is None or not bound:
        return count
    low = count.at_least
    if bound in {"over", "at least"} or bound.startswith("more"):
        return None if low is None else Count(low + (bound != "at least"), None)
    return Count(low, count.at_most, approximate=True)


def _share_of(whole: Count | None, share: Fraction) -> Count | None:
    """Return the number that a share of a whole is, rounded both ways where it is not even."""
    if whole is None or share >= 1:
        return None
    low, high = whole.at_least, whole.at_most
    if low is not None and high is not None:
        even = low == high and (low * share).denominator == 1
        return Count(math.floor(low * share), math.ceil(high * share), approximate=not even)
    if low is not None:
        return Count(math.floor(low * share), None)
    return None if high is None else Count(None, math.ceil(high * share))
