"""One toll as it is found."""

from dataclasses import dataclass

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.described import Described
from openinquest.extract.english.people import Mention
from openinquest.model import Count, Group, Harm, Scope

_BODIES = AnyCase(r"\b(?:bod(?:y|ies)|corpses?|remains)\b")


@dataclass(frozen=True, slots=True)
class FoundToll:
    """One toll as a character range.

    `part_of` is the index of its whole among the tolls of its sentence, or None.
    `opened` marks harm whose outcome the words leave open ("shot"). `who` is
    how the words describe those harmed, None where a pattern read them, and
    `list_of` where the word of harm stands that a list of people shares;
    `people` is the range of the words for them, None where none stand apart.
    """

    start: int
    end: int
    harm: Harm
    group: Group
    count: Count | None
    scope: Scope
    rule: str
    part_of: int | None = None
    name: str | None = None
    age_years: int | None = None
    opened: bool = False
    who: Described | None = None
    list_of: int = 0
    people: tuple[int, int] | None = None
    denied: bool = False


def toll_of(start: int, end: int, mention: Mention, harm: Harm, rule: str) -> FoundToll:
    """Return the toll of one mention; counted bodies are recovered, not killed."""
    if harm is Harm.KILLED and _BODIES.search(mention.noun):
        harm = Harm.RECOVERED
    return FoundToll(
        start,
        end,
        harm,
        mention.group,
        mention.count,
        Scope.INCIDENT,
        rule,
        name=mention.name,
        age_years=mention.age_years,
        people=(mention.start, mention.end),
    )


def has_count(mention: Mention) -> bool:
    """Return whether a mention gives a number."""
    return mention.count is not None
