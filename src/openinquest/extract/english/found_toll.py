"""One toll as the patterns find it."""

from dataclasses import dataclass

from openinquest.extract.english.harm_words import BODIES
from openinquest.extract.english.people import Mention
from openinquest.model import Count, Group, Harm, Scope


@dataclass(frozen=True, slots=True)
class FoundToll:
    """One toll as a character range.

    `part_of` is the index of its whole among the tolls of its sentence, or None.
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


def toll_of(start: int, end: int, mention: Mention, harm: Harm, rule: str) -> FoundToll:
    """Return the toll of one mention; counted bodies are recovered, not killed."""
    if harm is Harm.KILLED and BODIES.search(mention.noun):
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
    )


def has_count(mention: Mention) -> bool:
    """Return whether a mention gives a number."""
    return mention.count is not None
