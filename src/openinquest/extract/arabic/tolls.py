"""How many people an Arabic text says were killed or injured, draft: one number, one harm."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.model import Count, Group, Harm, Scope
from openinquest.model.vague import UNNUMBERED

_ONES = {
    "واحد": 1, "اثنان": 2, "اثنين": 2, "اثنتين": 2, "ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6,
    "سبع": 7, "ثماني": 8, "ثمان": 8, "تسع": 9, "عشر": 10, "عشرون": 20, "عشرين": 20,
    "ثلاثون": 30, "ثلاثين": 30, "اربعون": 40, "اربعين": 40, "خمسون": 50, "خمسين": 50,
    "ستون": 60, "ستين": 60, "سبعين": 70, "ثمانين": 80, "تسعين": 90,
}  # fmt: skip
_KILLED = (
    r"(?:ا?ستشهاد|استشهدت?|استشهدوا|مقتل|قتلت?|قتلوا|ارتقاء|ارتق[يت]ت?|وفاة|توفيت?|قضي|قضت|مصرع"
    r"|يقتل|تقتل|بمقتل|باستشهاد|لمقتل|ضحيته?ا?|راح)"
)
_INJURED = r"(?:[بل]?اصابة|اصيبت?|اصيبوا|[بل]?جرح|جرحت|يصيب|تصيب|يصاب)"
_DEAD = r"(?:شهداء|شهيدا?|شهيدة|شهيدان|شهيدين|قتلي|قتيلا?|قتيلة|قتيلان|قتيلين|ضحايا)"
_HURT = r"(?:جرحي|جريحا?|جريحة|جريحان|جريحين|مصابين|مصابون|مصابا?|اصابات|مصابان)"
_GROUPS = {
    Group.CIVILIANS: r"مدني(?:ون|ين|ان|ة|ا|ات)?",
    Group.CHILDREN: r"(?:اطفال|طفل(?:ان|ين|ة|ا|تان|تين)?)",
    Group.WOMEN: r"(?:نساء|سيدات|سيدة|امراة|امراتان|امراتين|سيدتين)",
    Group.COMBATANTS: r"(?:عناصر|عنصر(?:ان|ين|ا)?|مقاتل(?:ون|ين|ا)?|جنود|جندي|عسكري(?:ون|ين)|مسلح\w*)",
    Group.ALL: r"(?:اشخاص|شخص(?:ان|ين|ا)?|رجل|رجال|شاب|شبان|شباب|اخر(?:ون|ين)?|مواطن(?:ون|ين|ا)?)",
}
_PEOPLE = "|".join(_GROUPS.values())
_NUMBER = rf"(?:\d{{1,4}}|(?:{'|'.join(sorted(_ONES, key=len, reverse=True))})ة?)"
_BOUND = r"(?P<bound>(?:اكثر من|ما لا يقل عن|لا يقل عن|نحو|حوالي|قرابة)\s+)?"
_SOME = r"(?P<some>عدد من|العديد من|عشرات)\s+"
_WHO = rf"{_BOUND}(?:(?P<number>{_NUMBER})\s+|{_SOME})?(?:ال)?(?P<who>{_PEOPLE}|{_DEAD}|{_HURT})"
_VERBS = re.compile(rf"(?<!\w)و?(?:(?P<killed>{_KILLED})|(?P<injured>{_INJURED}))\s+{_WHO}(?!\w)")
_NOUNS = re.compile(
    rf"(?<!\w)و?{_BOUND}(?P<number>{_NUMBER})\s+"
    rf"(?:(?P<killed>{_DEAD})|(?P<injured>{_HURT}))(?:\s+(?P<who>{_PEOPLE}))?(?!\w)"
)
_DUAL = re.compile(r"(?:ان|تين|[صنلدحر]ين)$")


@dataclass(frozen=True, slots=True)
class FoundToll:
    """Harm told by words of the folded text."""

    start: int
    end: int
    harm: Harm
    group: Group
    count: Count
    rule: str
    scope: Scope = Scope.INCIDENT


def find_tolls(text: str) -> Iterator[FoundToll]:
    """Yield the tolls of a folded text in order; each stretch of words is read once."""
    taken = -1
    found = [*_VERBS.finditer(text), *_NOUNS.finditer(text)]
    for each in sorted(found, key=lambda match: (match.start(), -match.end())):
        if each.start() < taken:
            continue
        taken = each.end()
        rule = "ar.toll.deed" if each.re is _VERBS else "ar.toll.noun"
        harm = Harm.KILLED if each["killed"] else Harm.INJURED
        yield FoundToll(*each.span(), harm, _group(each["who"]), _count(each), rule)


def _group(who: str | None) -> Group:
    told = who or ""
    return next((g for g, words in _GROUPS.items() if re.fullmatch(words, told)), Group.ALL)


def _count(found: re.Match[str]) -> Count:
    number, who = found["number"], found["who"] or ""
    if number is None:
        plural = re.search(r"(?:ون|ات|اء|ايا|ال|ود|ي|اص|اصر|مدنيين)$", who)
        value = 2 if _DUAL.search(who) and who not in {"مدنيين"} else 1
        return UNNUMBERED if plural and who not in {"مدني", "عسكري", "جندي"} else Count(value, value)
    bare = number.removesuffix("ة")
    value = int(number) if number.isdecimal() else _ONES[bare if bare in _ONES else number]
    bound = (found["bound"] or "").strip()
    if bound in {"نحو", "حوالي", "قرابة"}:
        return Count(value, value, approximate=True)
    return Count(value, None if bound else value)
