"""Whom a deed or a verb of harm befell, as the words about it tell."""

from dataclasses import replace

from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.numbers import number_at
from openinquest.extract.arabic.people import (
    MOST_PEOPLE,
    People,
    added,
    bound_at,
    counted,
    joined,
    people_at,
)
from openinquest.extract.arabic.wording import (
    STOPS,
    Words,
    head_of,
    is_definite,
    noun_of,
    one_of,
)
from openinquest.extract.arabic.words import AGENTS, BEHIND
from openinquest.model import Count, Group, Harm

_FILLERS = AGENTS | folded_words(
    "كل من ما كلا اليوم أمس صباح مساء فجر ليلة في على إثر أول عن الحياة فيها فيه بها خلالها "
    "إثرها إثره"
)
_LEADS_ON = folded_words(
    "في إثر جراء نتيجة بينهم من على خلال بجروح بجراح بغارة بقصف بانفجار عندما بعد قرب شمال جنوب "
    "شرق غرب اليوم جميعهم معظمهم أغلبهم بينهن على أمس آخرين آخرون بالغارة بالقصف إثر بسبب و"
)
_THEIR = ("ه", "ها", "هم", "هما")
_FAMILY = folded_words("عائلة أسرة عائلته عائلتها")
_COMES_TO = folded_words("من وعددهم عددهم قوامها")
_TWO = folded_words("اثنين اثنان اثنتين اثنتان")
_OTHERS = folded_words("آخر آخرين آخرون أخرى أخريات آخران")
Read = list[tuple[People, Harm, str]]
DEEDS = folded_words("مقتل هلاك استشهاد ارتقاء مصرع وفاة اغتيال")
_NO_NAMES = folded_words(
    "أي هذا هذه ذلك تلك الذي التي ما من في على عن إلى مع بعد قبل كان أكثر أقل نحو عائلة أسرة "
    "عائلات هناك بعض جميع كافة وجرح كادر مسؤول مدير رئيس متزعم زعيم شقيق والد نجل ابن إثر جراء "
    "كل كلا إضافة أحد إحدى أول آخر غير"
)


def chain(told: Words, people: People) -> People:
    """Return people with those that an "and" adds before any verb: "a man and his wife"."""
    while people.last < len(told) and told.words[people.last].startswith("و"):
        other = people_at(told, people.last)
        both = None if other is None or other.harm is not None else joined(people, other)
        if both is None:
            return people
        people = both
    return people


def befallen(told: Words, at: int, harm: Harm) -> Read:
    """Return whom a deed or a verb befell, as the words behind it tell."""
    first = at
    other = head_of(told.words[at + 1]) if at + 1 < len(told) else None
    if other is not None and other is not harm and told.words[at + 1].startswith("و"):
        if told.words[at] in BEHIND:
            return []
        harm, at = Harm.KILLED_OR_INJURED, at + 1
    place = at + 1
    while place < len(told) and place < at + 6 and told.words[place] not in STOPS:
        people = people_or_number(told, place)
        if people is not None:
            if harm is Harm.KILLED_OR_INJURED and other is not None and are_others(told, people):
                return [(replace(people, first=at), other, "ar.toll.deed")]
            if people.harm not in (None, harm) and harm is not Harm.KILLED_OR_INJURED:
                return []
            if people.harm is not None and people.vague and not people.told:
                return []  # "the souls of the martyrs"
            return _with_others(told, replace(people, first=first), harm)
        family = _family_at(told, place)
        if family is not None:
            return [(replace(family, first=first), harm, "ar.toll.family")]
        if not one_of(told.words[place], _FILLERS):
            return _named_at(told, first, place, harm)
        place += 1
    return []


def _family_at(told: Words, at: int) -> People | None:
    """Return a family of as many as the words behind it say: "a family of five"."""
    words = told.words
    if not one_of(words[at], _FAMILY):
        return None
    for place in range(at + 1, min(at + 7, len(words) - 1)):
        if words[place] in STOPS or head_of(words[place]) is not None:
            return None
        if words[place] in _COMES_TO:
            numbered = number_at(words, place + 1)
            if numbered is not None and numbered[0] > 1:
                value, last = numbered
                count = Count(value, value)
                return People(at, last, Group.FAMILY, count, None)
    return None


def of_them(told: Words, at: int) -> People | None:
    """Return the one or two whom a deed names by a pronoun: "the death of both"."""
    for ending, number in (("هما", 2), ("ها", 1), ("ه", 1)):
        stem = told.words[at].removesuffix(ending)
        if stem != told.words[at] and one_of(stem, DEEDS):
            return People(at, at + 1, Group.ALL, Count(number, number), None, named=True)
    return None


def are_others(told: Words, people: People) -> bool:
    """Return whether people are others than somebody told of before."""
    return any(one_of(word, _OTHERS) for word in told.words[people.first : people.last + 1])


def _named_at(told: Words, first: int, at: int, harm: Harm) -> Read:
    """Return the one person whom a deed names: "the killing of", and a name."""
    words = told.words
    if at != first + 1 or not one_of(words[first], DEEDS) or not words[at].isalpha():
        return []
    if one_of(words[at], _NO_NAMES) or is_definite(words[at]) or words[at][0] in "وبل":
        return []
    if number_at(words, at) is not None or not words[at][0] >= "\u0600":
        return []
    last = at + 2 if at + 1 < len(words) and words[at + 1].isalpha() else at + 1
    people = People(first, last, Group.ALL, Count(1, 1), None, named=True)
    return [(people, harm, "ar.toll.name")]


def people_or_number(told: Words, at: int) -> People | None:
    """Return people, or as many as a number says where nothing else is counted by it."""
    if at >= len(told):
        return None
    people = people_at(told, at)
    if people is not None:
        return people
    words = told.words
    two = at + 1 < len(words) and words[at].isalpha() and words[at + 1] in _TWO
    if two:
        return People(at, at + 2, Group.ALL, Count(2, 2), None)
    bound, place = bound_at(words, at)
    if place < len(words) and words[place].startswith("ل") and len(words[place]) > 1:
        words = (*words[:place], words[place][1:], *words[place + 1 :])
    numbered = number_at(words, place) if place < len(words) else None
    if numbered is None or numbered[0] > MOST_PEOPLE:
        return None
    value, last = numbered
    following = words[last] if last < len(words) else "."
    ends = following in STOPS or following in ("،", ",", "؛", ")") or following in _LEADS_ON
    harmed = noun_of(following) if following.startswith("و") else None
    ends = ends or head_of(following) is not None or (harmed is not None and bool(harmed.harm))
    if not ends and value > 2:
        return None
    return People(at, last, Group.ALL, counted(value, bound), None)


def _with_others(told: Words, people: People, harm: Harm) -> Read:
    """Return people with those that an "and" adds; fighters are a toll of their own."""
    read: Read = []
    people = _with_kin(told, people)
    while people.last < len(told) and told.words[people.last].startswith("و"):
        if head_of(told.words[people.last]) is not None:
            break
        other = people_at(told, people.last)
        if other is None or other.harm is not None:
            break
        both = joined(people, other)
        if both is None:
            read.append((people, harm, "ar.toll.deed"))
            both = other
        people = both
    return [*read, (people, harm, "ar.toll.deed")]


def _with_kin(told: Words, people: People) -> People:
    """Return a person called by name with those who are named as theirs: "Salim and his son"."""
    if not people.named:
        return people
    for place in range(people.last, min(people.last + 6, len(told))):
        word = told.words[place]
        if word in STOPS or head_of(word) is not None or not word.isalpha():
            return people
        if word.startswith("و") and word.endswith(_THEIR):
            kin = people_at(told, place)
            if kin is None or kin.harm is not None:
                return people
            return replace(people, last=kin.last, count=added(people.count, kin.count), named=False)
    return people
