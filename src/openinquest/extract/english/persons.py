"""Victims whom a sentence names, with what it says of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.people import KIN, NAME
from openinquest.model import Harm, Person

_SEX_OF_KIN = {
    "wife": "female",
    "mother": "female",
    "daughter": "female",
    "sister": "female",
    "aunt": "female",
    "niece": "female",
    "grandmother": "female",
    "widow": "female",
    "husband": "male",
    "father": "male",
    "son": "male",
    "brother": "male",
    "uncle": "male",
    "nephew": "male",
    "grandfather": "male",
}
_SEX_OF_NOUN = {
    "woman": "female",
    "girl": "female",
    "schoolgirl": "female",
    "man": "male",
    "boy": "male",
    "schoolboy": "male",
}
_KIN_BEFORE = AnyCase(rf"\b(?:his|her|their|whose)\s+(?:\w+\s+)?(?P<kin>{KIN})\s*,?\s*$")
_NOUN_BEFORE = AnyCase(rf"\b(?P<noun>{'|'.join(_SEX_OF_NOUN)})\s*,?\s*$")
_NOUN_AFTER = AnyCase(
    r"(?:\s*,\s*(?:aged\s+)?\d{1,3})?\s*,?\s*an?\s+(?:[\w-]+\s+){0,3}?"
    rf"(?P<noun>{'|'.join(_SEX_OF_NOUN)})\b"
)
_CIVILIAN = AnyCase(r"\b(?:a\s+)?civilian\b")
# "identified the dead as", "were named as": what follows is a list of victims.
_IDENTIFIED = AnyCase(r"\b(?:identified|named)\b[^.;:]{0,60}?(?:\bas\b|:)\s+(?:the\s+\w+\s+)?")
_ONE = re.compile(
    rf"(?:,?\s*and\s+|,?\s*)?(?:(?:his|her|their)\s+(?:\w+\s+)?(?i:{KIN})\s+)?"
    rf"(?P<name>{NAME})(?:,\s+(?:aged\s+)?(?P<age>\d{{1,3}})\b,?|\s+\((?P<years>\d{{1,3}})\))?"
)
_INJURED = AnyCase(r"\b(?:wounded|injured|survivors?)\b")
_KILLED = AnyCase(r"\b(?:dead|killed|died|victims?|deceased|bodies|body|slain|fatalities)\b")
_OLDEST_YEARS = 120


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """One named victim as a character range."""

    start: int
    end: int
    person: Person
    rule: str


def find_persons(text: str, start: int, end: int, tolls: list[FoundToll]) -> Iterator[FoundPerson]:
    """Yield the victims whom a sentence names: with a toll, or as those identified.

    Example:
        >>> said = "Police identified the victim as Nadim Harouk, 52."
        >>> [(found.person.name, found.person.age_years) for found in find_persons(said, 0, 49, [])]
        [('Nadim Harouk', 52)]
    """
    taken: set[str] = set()
    for toll in tolls:
        if toll.name:
            taken.add(toll.name)
            position = text.find(toll.name, toll.start, toll.end)
            person = _described(
                text, start, end, place=(position, position + len(toll.name)), person=_bare(toll)
            )
            yield FoundPerson(toll.start, toll.end, person, "person.named")
    for found in _identified(text, start, end):
        if found.person.name not in taken:
            yield found


def _bare(toll: FoundToll) -> Person:
    return Person(toll.name or "", toll.harm, toll.age_years)


def _identified(text: str, start: int, end: int) -> Iterator[FoundPerson]:
    opened = _IDENTIFIED.search(text, start, end)
    if opened is None:
        return
    around = text[start : opened.end()]
    harm = Harm.KILLED if _KILLED.search(around) else None
    harm = harm or (Harm.INJURED if _INJURED.search(around) else None)
    position = opened.end()
    while harm and (one := _ONE.match(text, position, end)):
        years = int(one["age"] or one["years"] or -1)
        age_years = years if 0 <= years <= _OLDEST_YEARS else None
        place = (one.start("name"), one.end())
        person = _described(
            text, start, end, place=place, person=Person(one["name"], harm, age_years)
        )
        yield FoundPerson(*place, person, "person.identified")
        position = one.end()


def _described(
    text: str, start: int, end: int, *, place: tuple[int, int], person: Person
) -> Person:
    """Return a person with the sex, the kin and the status that the words beside them give."""
    before = text[max(start, place[0] - 40) : place[0]]
    kin = _KIN_BEFORE.search(before)
    noun = _NOUN_BEFORE.search(before) or _NOUN_AFTER.match(text, place[1], end)
    sex = _SEX_OF_KIN.get(kin["kin"].lower()) if kin else None
    if noun:
        sex = _SEX_OF_NOUN[noun["noun"].lower()]
    after = text[place[1] : min(end, place[1] + 15)].lstrip(" ,")
    civilian = _CIVILIAN.search(before) or _CIVILIAN.match(after)
    return Person(
        person.name,
        person.harm,
        person.age_years,
        sex=sex,
        civilian=True if civilian else None,
        kin=kin["kin"].lower() if kin else None,
    )
