"""Who works on a case, by pseudonyms."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache, cached_property
from typing import Any, Literal, get_args, get_origin, get_type_hints

from openinquest.model import Cause, Conduct, Event, Finding

# Fields that name who works on a case; so does "actor", but for what claims tell of.
_FIELDS = ("captured_by",)

_ACTING = (Event, Cause, Conduct)

# Who decided stands in the reasons of an incident, where people put documents together.
_DECIDED = re.compile(r" were (?:put together|kept apart) by (.+?): ")

_PSEUDONYM = re.compile(r"analyst \d+")
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?: [\w'’.-]+)* [^\W\d_a-z][\w'’.-]+")


@dataclass(frozen=True)
class Pseudonyms:
    """What stands for each person who works on the case.

    `words` are those of the names that also stand as common words in the
    record ("press" as an account's name): in a text they stay.
    """

    shown: Mapping[str, str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()

    def of(self, name: str) -> str:
        """Return the pseudonym of a name, or the name itself where it is none of theirs."""
        return self.shown.get(name, name)

    @property
    def full_names(self) -> frozenset[str]:
        """The names that are a person's full name rather than that of an account."""
        return frozenset(name for name in self.shown if _FULL_NAME.fullmatch(name))

    def in_text(self, text: str) -> str:
        """Return `text` with each name replaced by its pseudonym."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda match: self._folded[match[0].casefold()], text)

    def are_named_in(self, address: str) -> bool:
        """Return whether one of the names stands in an address on the web."""
        return self._pattern is not None and self._pattern.search(address) is not None

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {name.casefold(): shown for name, shown in self.shown.items()}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        names = [name for name in self.shown if name.strip() and name not in self.words]
        if not names:
            return None
        longest = sorted(names, key=lambda name: (-len(name), name))
        either = "|".join(re.escape(name) for name in longest)
        return re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])", re.IGNORECASE)


def names_analyst(kind: type, field_name: str) -> bool:
    """Return whether a field of a class names who works on the case."""
    return field_name in _FIELDS or (field_name == "actor" and not issubclass(kind, _ACTING))


def analysts_in(findings: Sequence[Finding]) -> Pseudonyms:
    """Return the pseudonyms of all who captured or judged something, in order of mention."""
    named: dict[str, None] = {}
    for finding in findings:
        for document in finding.documents:
            if document.original:
                named.setdefault(document.original.captured_by)
        for reason in finding.incident.reasons:
            named |= dict.fromkeys(_DECIDED.findall(reason))
        for each in fields(finding):
            if each.name not in ("documents", "claims", "of_others"):
                named |= dict.fromkeys(_analysts(getattr(finding, each.name)))
    real = [name for name in named if not _PSEUDONYM.fullmatch(name)]
    shown = {name: f"analyst {place}" for place, name in enumerate(real, start=1)}
    return Pseudonyms(shown, frozenset(name for name in real if _is_a_word(name, findings)))


def _is_a_word(name: str, findings: Sequence[Finding]) -> bool:
    """Return whether a name in small letters is a word that the documents use, too."""
    if not name.isalpha() or not name.islower():
        return False
    used = re.compile(rf"\b{re.escape(name)}\b")
    return name in _COMMON or any(
        used.search(document.text) for finding in findings for document in finding.documents
    )


_COMMON = frozenset(("admin", "analyst", "guest", "nobody", "root", "tester", "user"))


def _analysts(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for one in value:
            yield from _analysts(one)
        return
    kind: Any = type(value)
    for name, is_analyst in _leading_to_analysts(kind):
        held = getattr(value, name)
        if not is_analyst:
            yield from _analysts(held)
        elif held is not None:
            yield from (held,) if isinstance(held, str) else held


@cache
def _leading_to_analysts(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a class that can hold an analyst somewhere, and whether they name one.

    Most of a finding cannot, by the types of its fields, and is not looked through.
    """
    if not is_dataclass(kind):
        return ()
    types = get_type_hints(kind)
    named = ((each.name, names_analyst(kind, each.name)) for each in fields(kind))
    return tuple(each for each in named if each[1] or _holds_analysts(types[each[0]], frozenset()))


def _holds_analysts(hint: object, around: frozenset[object]) -> bool:
    """Return whether a value of a declared type can hold an analyst; of what is no class it may."""
    hint = getattr(hint, "__supertype__", hint)  # what an identifier is made of
    parts = get_args(hint)
    if parts and get_origin(hint) is not Literal:
        return any(_holds_analysts(part, around) for part in parts)
    if not isinstance(hint, type) or hint is object:
        return hint is not Ellipsis and get_origin(hint) is not Literal
    if hint in around or not is_dataclass(hint):
        return False
    types, within = get_type_hints(hint), around | {hint}
    return any(
        names_analyst(hint, each.name) or _holds_analysts(types[each.name], within)
        for each in fields(hint)
    )
