"""How many people an Arabic text says were killed, injured or missing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openinquest.extract.arabic.numbers import number_at
from openinquest.extract.arabic.people import (
    People,
    added,
    bound_at,
    counted,
    joined,
    people_at,
)
from openinquest.extract.arabic.scopes import is_besides, is_denied, is_unsaid, scope_of
from openinquest.extract.arabic.wording import (
    STOPS,
    Words,
    head_of,
    is_definite,
    noun_of,
    one_of,
)
from openinquest.extract.arabic.words import (
    AGENTS,
    BEHIND,
    HEADS,
    NAMED_SO,
    NONE,
    PARTS,
    RISES,
    TOTALS,
    folded_words,
)
from openinquest.model import Count, Group, Harm, Scope

NOBODY = Count(0, 0)
_FAR = 14
_NEAR = 4
"""Words within which a total and its number, or a people and their verb, stand."""

_FILLERS = AGENTS | folded_words("كل من ما كلا اليوم أمس صباح مساء فجر ليلة في على إثر أول عن الحياة")
_LEADS_ON = folded_words(
    "في إثر جراء نتيجة بينهم من على خلال بجروح بجراح بغارة بقصف بانفجار عندما بعد قرب شمال جنوب شرق غرب اليوم جميعهم "
    "معظمهم أغلبهم بينهن على أمس آخرين آخرون بالغارة بالقصف إثر بسبب و"
)
_THEIR = ("ه", "ها", "هم", "هما")
_OTHERS = folded_words("آخر آخرين آخرون أخرى أخريات آخران")
_ONE_OF = folded_words("أحد إحدى من")
_TWO_OF_THEM = folded_words("بين")
_EITHER = (Harm.KILLED, Harm.INJURED)


@dataclass(frozen=True, slots=True)
class FoundToll:
    """Harm told by words of the folded text; `whole` is the place of the toll that it is part of."""

    start: int
    end: int
    harm: Harm
    group: Group
    count: Count
    rule: str
    scope: Scope = Scope.INCIDENT
    whole: int | None = None
    named: bool = False
    besides: bool = False  # told in a sentence that turns to something further
    denied: bool = False


def find_tolls(text: str) -> list[FoundToll]:
    """Return the tolls of a folded text in order, parts after their wholes."""
    told = Words.of(text)
    found: list[FoundToll] = []
    at = 0
    while at < len(told):
        read = _tolls_at(told, at)
        if not read:
            at += 1
            continue
        for people, harm, rule in read:
            last = people.last
            if is_unsaid(told, people.first, bare=people.named or people.vague):
                continue
            found.append(_toll(told, _as_before(told, people, found), harm, rule))
        if not found:
            at = last
            continue
        at = _parts(told, max(last, at + 1), found)
    return found


def _as_before(told: Words, people: People, found: list[FoundToll]) -> People:
    """Return "others" as fighters where those before them in the sentence were."""
    if not found or people.group is not Group.ALL or not _others(told, people):
        return people
    begin, _ = told.sentence(people.first)
    fight = found[-1].group is Group.COMBATANTS and found[-1].start >= told.starts[begin]
    return replace(people, group=Group.COMBATANTS) if fight else people


_Read = list[tuple[People, Harm, str]]


def _tolls_at(told: Words, at: int) -> _Read:
    word = told.words[at]
    none = _none_at(told, at)
    if none:
        return none
    total = _total_at(told, at)
    if total:
        return total
    pronoun = _of_them(told, at)
    if pronoun is not None:
        return [(pronoun, Harm.KILLED, "ar.toll.pronoun")]
    harm = head_of(word)
    if harm is not None:
        return _after_head(told, at, harm)
    people = people_at(told, at)
    if people is None:
        return []
    if people.harm is not None:
        return _of_harmed(told, at, people)
    people = _chain(told, people)
    behind = _told_behind(told, people)
    if behind is None:
        return []
    harm, last = behind
    near = last - people.last <= _NEAR
    return [(replace(people, last=last) if near else people, harm, "ar.toll.behind")]


def _chain(told: Words, people: People) -> People:
    """Return people with those that an "and" adds before any verb: "a man and his wife"."""
    while people.last < len(told) and told.words[people.last].startswith("و"):
        other = people_at(told, people.last)
        both = None if other is None or other.harm is not None else joined(people, other)
        if both is None:
            return people
        people = both
    return people


def _none_at(told: Words, at: int) -> _Read:
    """Return that nobody was harmed: "without injuries", "no casualties were recorded"."""
    if told.words[at].removeprefix("و") not in NONE and told.words[at] not in NONE:
        return []
    for place in range(at + 1, min(at + 6, len(told))):
        word = told.words[place]
        if word in STOPS or word in ("،", ",") or word.isdecimal() or one_of(word, _UNKNOWN):
            return []
        noun = noun_of(word)
        if one_of(word, ("احد",)) and any(head_of(each) for each in told.words[at:place]):
            harms = {head_of(each) for each in told.words[at:place]} - {None}
            harm = harms.pop() if len(harms) == 1 else Harm.KILLED_OR_INJURED
            return [(People(at, place + 1, Group.ALL, NOBODY, None), harm or _EITHER[0], "ar.toll.none")]
        human = one_of(word, ("بشرية",)) and one_of(told.words[place - 1], _LOSSES)
        if human or (noun is not None and noun.harm in _EITHER and noun.number == 3):
            harm = Harm.KILLED_OR_INJURED if human or not one_of(word, _DEAD) else Harm.KILLED
            people = People(at, place + 1, Group.ALL, NOBODY, None)
            return [(people, harm, "ar.toll.none")]
    return []


_DEEDS = folded_words("مقتل استشهاد ارتقاء مصرع وفاة اغتيال")
_NO_NAMES = folded_words(
    "أي هذا هذه ذلك تلك الذي التي ما من في على عن إلى مع بعد قبل كان أكثر أقل نحو عائلة أسرة عائلات هناك بعض جميع كافة "
    "وجرح كادر مسؤول مدير رئيس متزعم زعيم شقيق والد نجل ابن إثر جراء كل كلا إضافة أحد إحدى أول آخر غير ثمانية"
)
_LOSSES = folded_words("خسائر أضرار إصابات")
_UNKNOWN = folded_words("معرفة تحديد أنباء معلومات تتضح ترد ورود إذا تعرف يعرف")
_DEAD = folded_words("قتلى شهداء وفيات")


def _total_at(told: Words, at: int) -> _Read:
    """Return what a total comes to: "the number of the killed rose to five people"."""
    words = told.words
    rising = is_definite(words[at]) and words[at + 1 : at + 2] == ("الي",)
    if not (one_of(words[at], TOTALS) or rising) or at + 1 >= len(words):
        return []
    noun = next(filter(None, map(noun_of, words[at + 1 - rising : at + 3 - rising])), None)
    if noun is None or noun.harm is None:
        return []
    for place in range(at + 2 - rising, min(at + 2 + _FAR, len(words))):
        if words[place] in STOPS:
            return []
        rises = words[place] in RISES or words[place] == ":"
        if rises or (words[place].startswith("ل") and place > at + 2):
            read = _people_or_number(told, place + rises)
            if read is not None and read.harm in (None, noun.harm):
                group = noun.group if read.group is Group.ALL else read.group
                return [(replace(read, group=group), noun.harm, "ar.toll.total")]
            if rises:
                return []
    return []


def _after_head(told: Words, at: int, harm: Harm) -> _Read:
    """Return whom a deed or a verb befell, as the words behind it tell."""
    first = at
    other = head_of(told.words[at + 1]) if at + 1 < len(told) else None
    if other is not None and other is not harm and told.words[at + 1].startswith("و"):
        if told.words[at] in BEHIND:
            return []
        harm, at = Harm.KILLED_OR_INJURED, at + 1
    place = at + 1
    while place < len(told) and place < at + 6 and told.words[place] not in STOPS:
        people = _people_or_number(told, place)
        if people is not None:
            if harm is Harm.KILLED_OR_INJURED and other is not None and _others(told, people):
                return [(replace(people, first=at), other, "ar.toll.deed")]
            if people.harm not in (None, harm) and harm is not Harm.KILLED_OR_INJURED:
                return []
            return _with_others(told, replace(people, first=first), harm)
        if told.words[place] not in _FILLERS:
            return _named_at(told, first, place, harm)
        place += 1
    return []


def _of_them(told: Words, at: int) -> People | None:
    """Return the one or two whom a deed names by a pronoun: "the death of both"."""
    for ending, number in (("هما", 2), ("ها", 1), ("ه", 1)):
        stem = told.words[at].removesuffix(ending)
        if stem != told.words[at] and one_of(stem, _DEEDS):
            return People(at, at + 1, Group.ALL, Count(number, number), None, named=True)
    return None


def _others(told: Words, people: People) -> bool:
    """Return whether people are others than somebody told of before."""
    return any(one_of(word, _OTHERS) for word in told.words[people.first : people.last + 1])


def _named_at(told: Words, first: int, at: int, harm: Harm) -> _Read:
    """Return the one person whom a deed names: "the killing of", and a name that is no other word."""
    words = told.words
    if at != first + 1 or not one_of(words[first], _DEEDS) or not words[at].isalpha():
        return []
    if one_of(words[at], _NO_NAMES) or is_definite(words[at]) or words[at][0] in "وبل":
        return []
    if number_at(words, at) is not None or not "\u0600" <= words[at][0]:
        return []
    last = at + 2 if at + 1 < len(words) and words[at + 1].isalpha() else at + 1
    people = People(first, last, Group.ALL, Count(1, 1), None, named=True)
    return [(people, harm, "ar.toll.name")]


def _people_or_number(told: Words, at: int) -> People | None:
    """Return people, or as many as a number says where nothing else is counted by it."""
    if at >= len(told):
        return None
    people = people_at(told, at)
    if people is not None:
        return people
    words = told.words
    if at + 1 < len(words) and words[at].isalpha() and number_at(words, at + 1) == (2, at + 2):
        return None if words[at + 1].isdecimal() else People(at, at + 2, Group.ALL, Count(2, 2), None)
    bound, place = bound_at(words, at)
    if place < len(words) and words[place].startswith("ل") and len(words[place]) > 1:
        words = (*words[:place], words[place][1:], *words[place + 1 :])
    numbered = number_at(words, place) if place < len(words) else None
    if numbered is None or numbered[0] > 3000:
        return None
    value, last = numbered
    following = words[last] if last < len(words) else "."
    ends = following in STOPS or following in ("،", ",", "؛", ")") or following in _LEADS_ON
    harmed = noun_of(following) if following.startswith("و") else None
    ends = ends or head_of(following) is not None or (harmed is not None and bool(harmed.harm))
    if not ends and value > 2:
        return None
    return People(at, last, Group.ALL, counted(value, bound), None)


def _with_others(told: Words, people: People, harm: Harm) -> _Read:
    """Return people with those that an "and" adds; fighters among others are a toll of their own."""
    read: _Read = []
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


def _of_harmed(told: Words, at: int, people: People) -> _Read:
    """Return the toll of a noun of harm: with a number, or as what came about."""
    words, harm = told.words, people.harm
    assert harm is not None
    if one_of(words[people.first], _ONE_OF):
        return []
    if at > 0 and (one_of(words[at - 1], NAMED_SO) or one_of(words[at - 1], _ONE_OF)):
        return []
    joint = _joint(told, people)
    if joint is not None:
        return [(joint, Harm.KILLED_OR_INJURED, "ar.toll.either")]
    if people.vague and not people.told:
        return []
    if people.named and people.count == Count(1, 1):
        return [(people, harm, "ar.toll.named")] if harm is Harm.KILLED else []
    return [(people, harm, "ar.toll.noun")]


def _joint(told: Words, people: People) -> People | None:
    """Return people who are counted as killed or injured: "37 killed and injured"."""
    words, last = told.words, people.last
    if people.vague or people.named or last >= len(words) or not words[last].startswith("و"):
        return None
    other = noun_of(words[last])
    if other is None or other.harm is None or other.harm is people.harm or other.number != 1:
        return None
    return replace(people, last=last + 1) if (people.count.at_least or 0) > 1 else None


def _told_behind(told: Words, people: People) -> tuple[Harm, int] | None:
    """Return the harm that a verb behind people tells of, and where it ends.

    "Four civilians, a boy among them, died."
    """
    words = told.words
    if people.vague and not people.told:
        return None
    for place in range(people.last, min(people.last + _FAR, len(words))):
        word = words[place]
        if word in STOPS:
            return None
        if word in _TWO_OF_THEM and place + 2 < len(words):
            pair = [noun_of(each) for each in words[place + 1 : place + 3]]
            harms = {each.harm for each in pair if each is not None}
            if harms == set(_EITHER):
                return Harm.KILLED_OR_INJURED, place + 3
        if word in BEHIND:
            return None if people.vague and place > people.last + 1 else (BEHIND[word], place + 1)
        harm = head_of(word)
        if harm is not None:
            alone = place == people.last and people.count == Count(1, 1)
            return (harm, place + 1) if alone and word in HEADS and not one_of(word, _DEEDS) else None
        if place > people.last + 3 and people.vague:
            return None
    return None


def _toll(told: Words, people: People, harm: Harm, rule: str) -> FoundToll:
    scope = scope_of(told, people.first, people.last)
    return FoundToll(
        told.starts[people.first],
        told.ends[people.last - 1],
        harm,
        people.group,
        people.count,
        rule,
        scope,
        named=people.named,
        besides=is_besides(told, people.first),
        denied=is_denied(told, people.first),
    )


def _parts(told: Words, at: int, found: list[FoundToll]) -> int:
    """Add the parts that are told behind the last toll, and return the word behind them."""
    toll, whole = found[-1], len(found) - 1
    place = next(_opened(told, at), None)
    if place is None or toll.count == NOBODY:
        return at
    opens, place = place, place + 1
    while place < len(told) and place < opens + 10:
        word = told.words[place]
        if word in STOPS or head_of(word) is not None:
            break
        people = people_at(told, place)
        if people is None:
            if place > opens + 3 and not word.startswith("و"):
                break
            place += 1
            continue
        if people.harm not in (None, toll.harm):
            break
        if not people.vague:
            part = _toll(told, people, toll.harm, "ar.toll.part")
            found.append(replace(part, whole=whole, scope=toll.scope))
        place = people.last
    return max(place, at)


def _opened(told: Words, at: int) -> Iterator[int]:
    for place in range(at, min(at + 6, len(told))):
        word = told.words[place]
        if word in STOPS or head_of(word) is not None:
            return
        if one_of(word, PARTS):
            yield place

