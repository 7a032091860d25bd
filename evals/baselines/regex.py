"""A plain reader: a number beside a word of harm, and the least and most of them.

It knows no sentence, no speaker, no bound and no scope. What ours is worth is
what it reads beyond this.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_VALUES = {word: value for value, word in enumerate(_WORDS.split(), start=1)}
_VALUES |= {"a": 1, "an": 1}  # before a person: "a man"
_PERSON = r"(?:[\w-]+\s+){0,2}?(?:man|woman|boy|girl|child|teen\w*|person|civilian|victim)\b"
_NUMBER = (
    r"\b(?P<number>\d{1,3}(?:,\d{3})+|\d{1,5}|"
    rf"{'|'.join(_WORDS.split())}|an?(?=\s+{_PERSON}))\b"
    r"(?![,.:%-]?\d|[-\s]years?\b)"
)
# The words between a number and its harm; a full stop or another number ends them.
_BETWEEN = r"(?:\s+(?:\d+-year-old|[^\s.;:\d]+)){0,8}?\s+"
_HARMS = {
    "killed": r"(?:killed|killing|dead|died|deaths?|fatalities|slain|murdered|martyred)\b",
    "injured": r"(?:injured|injuring|injuries|wounded|wounding|hurt|shot|hospitali[sz]ed)\b",
}
_PATTERNS = {
    harm: (
        re.compile(_NUMBER + _BETWEEN + words, re.IGNORECASE),
        re.compile(r"\b" + words + r"(?:\s+[a-z]+){0,3}?\s+" + _NUMBER, re.IGNORECASE),
    )
    for harm, words in _HARMS.items()
}


class Number(NamedTuple):
    """A number beside a word of harm, as the characters `start` to `end` state it."""

    harm: str
    value: int
    start: int
    end: int


def find_numbers(text: str) -> Iterator[Number]:
    """Yield every number beside a word of harm; one may come twice, for two harms."""
    for harm, patterns in _PATTERNS.items():
        for pattern in patterns:
            for match in pattern.finditer(text):
                word = match["number"].lower().replace(",", "")
                value = int(word) if word.isdigit() else _VALUES[word]
                yield Number(harm, value, match.start(), match.end())


def tally(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the row that `inquest tally` would write: the least and the most for each harm."""
    found = list(find_numbers(document["text"]))
    figures = []
    for harm in _HARMS:
        if values := [each.value for each in found if each.harm == harm]:
            ends = {"low": min(values), "high": max(values)}
            figures.append({"harm": harm, "group": "all", **ends})
    return {"id": document["id"], "figures": figures}


def extract(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the row that `inquest extract` would write: a toll for each number, no voices."""
    claims = [
        {
            "kind": "toll",
            "span": [found.start, found.end],
            "polarity": "affirmed",
            "toll": {
                "harm": found.harm,
                "group": "all",
                "at_least": found.value,
                "at_most": found.value,
                "scope": "incident",
            },
        }
        for found in find_numbers(document["text"])
    ]
    return {"id": document["id"], "attributions": [], "claims": claims}
