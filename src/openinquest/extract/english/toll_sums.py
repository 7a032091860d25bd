"""Sums that a text draws itself: "and four next door, which makes 105 in all"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.draft import Draft
from openinquest.extract.english.passages import Passage
from openinquest.extract.english.people import Mention, find_mentions
from openinquest.extract.english.sentences import Sentence
from openinquest.model import Count, Group, Scope, Toll

RULE = "toll.sum"
_IN_ALL = r"(?:in\s+all|in\s+total|altogether|all\s+told)"
_WHOSE = r"(?:the|its|their|our)"
_MAY_SUM = AnyCase(rf"\b(?:{_IN_ALL}|a\s+total\s+of|{_WHOSE}\s+(?:total|tally))\b")
_MAKES = AnyCase(
    r"\b(?:mak(?:es?|ing)|made|com(?:es?|ing)\s+to|came\s+to)\s+(?:for\s+|it\s+)?"
    r"(?P<total>a\s+total\s+of\s+)?$"
)
_BRINGS = AnyCase(
    r"\b(?:br(?:ing(?:s|ing)?|ought)|tak(?:es?|ing)|took|rais(?:es?|ed|ing))\s+"
    rf"{_WHOSE}\s+(?:total|tally)(?:\s+so\s+far)?\s+to\s+$"
)
_SET_OFF = re.compile(r"[,;:–—-]\s+(?:or\s+)?$")
_BEHIND = AnyCase(rf"\s+{_IN_ALL}(?=\s*(?:[.,;:)–—-]|$))")
_BEFORE_CHARS = 45
_SENTENCES_BACK = 3  # in which stand the numbers that a sum adds up


def drawn_sums(passage: Passage, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the sums that a passage draws of tolls before them, which become parts of them.

    "Which makes 105 in all" counts whom the toll before it counts. The nearest
    numbers that come to just that are its parts. Where none do, it stands if
    it says itself that it is a sum ("makes", "brings the total to").

    Args:
        passage: The passage.
        drafts: What it says, in order.
    """
    sums: list[Draft] = []
    for index, sentence in enumerate(passage.sentences):
        if not _MAY_SUM.search(passage.text, sentence.start, sentence.end):
            continue
        first = passage.sentences[max(0, index - _SENTENCES_BACK)].start
        for mention, stop, says_so in _sums(passage.text, sentence):
            before = [each for each in drafts if first <= each.start < mention.start]
            if not _is_read(mention, drafts):
                sums.extend(_drawn(mention, stop, before, says_so=says_so))
    return sums


def _sums(text: str, sentence: Sentence) -> Iterator[tuple[Mention, int, bool]]:
    """Yield the numbers that stand as sums, where their words end, and whether they say so."""
    for mention in find_mentions(text, sentence.start, sentence.end):
        before = text[max(sentence.start, mention.start - _BEFORE_CHARS) : mention.start]
        behind = _BEHIND.match(text, mention.end, sentence.end)
        makes, brings = _MAKES.search(before), _BRINGS.search(before)
        says_so = brings is not None or (makes is not None and bool(makes["total"] or behind))
        if says_so or (behind and _SET_OFF.search(before)):
            yield mention, behind.end() if behind else mention.end, says_so


def _is_read(mention: Mention, drafts: Sequence[Draft]) -> bool:
    return any(
        isinstance(each.detail, Toll) and each.start < mention.end and mention.start < each.end
        for each in drafts
    )


def _drawn(
    mention: Mention, stop: int, before: Sequence[Draft], *, says_so: bool
) -> Iterator[Draft]:
    """Yield the sum that a number is, with the tolls before it as its parts."""
    tolls = [(each, each.detail) for each in before if isinstance(each.detail, Toll)]
    if not tolls or mention.count is None or mention.count.exact is None:
        return
    last, toll = tolls[-1]
    parts = _parts(mention.count.exact, tolls)
    above = toll.count is not None and (toll.count.at_least or 0) < mention.count.exact
    if not parts and says_so and above and toll.scope in {Scope.INCIDENT, Scope.PART}:
        parts = tolls[-1:]  # "two more bodies, making 14 in all"
    if not parts:
        return
    groups = {each.group for _, each in parts}
    group = groups.pop() if mention.group is Group.ALL and len(groups) == 1 else mention.group
    drawn = Draft(
        mention.start,
        stop,
        Toll(toll.harm, group, mention.count),
        RULE,
        denied=last.denied,
        certainty=last.certainty,
    )
    for part, detail in parts:
        part.detail = replace(detail, scope=Scope.PART)
        part.whole = drawn
    yield drawn


def _parts(number: int, tolls: Sequence[tuple[Draft, Toll]]) -> list[tuple[Draft, Toll]]:
    """Return the nearest tolls of one harm that come to a number, none where none do."""
    _, last = tolls[-1]
    parts: list[tuple[Draft, Toll]] = []
    for draft, toll in reversed(tolls):
        if toll.harm is not last.harm or draft.denied or draft.whole is not None:
            continue
        if toll.scope not in {Scope.INCIDENT, Scope.PART} or not _is_exact(toll.count):
            continue
        parts.append((draft, toll))
        come_to = sum(each.count.exact or 0 for _, each in parts if each.count)
        if come_to >= number:
            return parts if come_to == number and len(parts) > 1 else []
    return []


def _is_exact(count: Count | None) -> bool:
    return count is not None and count.exact is not None
