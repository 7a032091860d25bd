"""How many people an Arabic text says were killed or injured."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from openinquest.extract.arabic.numbers import number_at
from openinquest.extract.arabic.words import (
    CIVIL,
    FALLING,
    INJURING,
    KILLING,
    MANY,
    NOUNS,
    PARTS,
    SOME,
    Noun,
)
from openinquest.model import Count, Group, Harm, Scope
from openinquest.model.vague import UNNUMBERED

_WORD = re.compile(r"\d+|[^\W\d_]+|[.!?؟\n،,:؛|()\[\]«»\"/-]")
_STOPS = frozenset(".!?؟\n|")
_ABOUT = ("نحو", "حوالي", "قرابة", "زهاء", "ما يقارب")
_AT_LEAST = ("لا يقل عن", "ما لا يقل عن", "علي الاقل", "يزيد عن", "لا تقل عن")
_MORE = ("اكثر من", "ازيد من", "فوق")
_UP_TO = ("حتي",)
_PREFIXES = ("", "و", "ف", "ب", "ل", "وب", "ول", "فب", "ك")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a folded text with their places."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Words":
        """Return the words of a text."""
        found = list(_WORD.finditer(text))
        return cls(
            tuple(each[0] for each in found),
            tuple(each.start() for each in found),
            tuple(each.end() for each in found),
        )


@dataclass(frozen=True, slots=True)
class People:
    """A phrase for people, from word `first` up to word `last`, without it."""

    first: int
    last: int
    group: Group
    count: Count | None
    harm: Harm | None
    named: bool = False  # one person, told by what they are: "the child Amal"


@dataclass(frozen=True, slots=True)
class FoundToll:
    """Harm told by words of the folded text; `whole` is the place of the toll that it is part of."""

    start: int
    end: int
    harm: Harm
    group: Group
    count: Count | None
    rule: str
    scope: Scope = Scope.INCIDENT
    whole: int | None = None


def bare_forms(word: str) -> Iterator[str]:
    """Yield a word, and what is left of it without the particles and the article it may begin with."""
    for prefix in _PREFIXES:
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        yield rest
        if rest.startswith("ال"):
            yield rest[2:]
        elif prefix.endswith("ل") and rest.startswith("ل"):
            yield rest[1:]


_THEIRS = re.compile(r"(?<=..)(?:هما|هم|هن|ها|ه)$")


def _noun(word: str) -> Noun | None:
    """Return the noun that a word is, with particles, an article or a possessor about it or not."""
    for form in bare_forms(word):
        if form in NOUNS:
            return NOUNS[form]
        own = _THEIRS.sub("", form)
        if own != form:
            for stem in (own, own + "ن", own[:-1] + "ة" if own.endswith("ت") else own):
                if stem in NOUNS:
                    return NOUNS[stem]
    return None


def _is(word: str, known: object) -> str | None:
    return next((form for form in bare_forms(word) if form in known), None)  # type: ignore[operator]


def find_tolls(text: str) -> Iterator[FoundToll]:
    """Yield the tolls of a folded text in order, parts after their wholes."""
    told = Words.of(text)
    found: list[FoundToll] = []
    at = 0
    while at < len(told.words):
        read = _toll_at(told, at)
        if read is None:
            at += 1
            continue
        toll, last = read
        found.append(toll)
        at = _skip_parts(told, last, toll, len(found) - 1, found)
    yield from found


def _toll_at(told: Words, at: int) -> tuple[FoundToll, int] | None:
    word = told.words[at]
    harm, kind = _head(word)
    if harm is not None:
        read = _after_head(told, at, harm, kind)
        if read is not None:
            return read
    people = _people_at(told, at)
    if people is None:
        return None
    if people.harm is not None and _stands_alone(told, at, people):
        return _toll(told, people.first, people, people.harm, "ar.toll.noun"), people.last
    behind = _verb_behind(told, people)
    if behind is not None and people.count is not None:
        harm, last = behind
        return _toll(told, people.first, replace(people, last=last), harm, "ar.toll.behind"), last
    return None


def _head(word: str) -> tuple[Harm | None, str]:
    for harm, known in ((Harm.KILLED, KILLING), (Harm.INJURED, INJURING)):
        form = _is(word, known)
        if form is not None:
            return harm, known[form]
    return None, ""


def _after_head(told: Words, at: int, harm: Harm, kind: str) -> tuple[FoundToll, int] | None:
    """Return what befell whom the words behind a deed or verb name."""
    del kind
    first = at + 1
    for skip in range(3):
        place = first + skip
        if place >= len(told.words) or told.words[place] in _STOPS:
            return None
        people = _people_at(told, place)
        if people is not None:
            if people.harm is not None and people.harm is not harm:
                return None
            people = _with_others(told, people)
            return _toll(told, at, people, harm, "ar.toll.deed"), people.last
        bare = _bare_number(told, place)
        if bare is not None:
            return _toll(told, at, bare, harm, "ar.toll.number"), bare.last
        if _head(told.words[place])[0] is not None and not skip:
            people = _people_at(told, place + 1) if place + 1 < len(told.words) else None
            if people is not None and people.harm is None:
                return _toll(told, at, people, harm, "ar.toll.deed"), place
            return None
        if told.words[place] not in ("كل", "من", "ما", "كلا", "كلٍ"):
            return None
    return None


_LEADS_ON = frozenset(
    "في اثر جراء نتيجة بينهم من علي خلال بجروح بغارة بقصف بانفجار عندما بعد قرب شمال جنوب شرق غرب اليوم".split()
)


def _bare_number(told: Words, at: int) -> People | None:
    """Return as many people as a number says behind a deed, where nothing else is counted."""
    words = told.words
    bound, place = _bound_at(words, at)
    numbered = number_at(words, place) if place < len(words) else None
    if numbered is None or numbered[0] > 3000:
        return None
    value, last = numbered
    following = words[last] if last < len(words) else "."
    ends = following in _STOPS or following in ("،", ",", "؛") or following in _LEADS_ON
    if not ends and not _head(following)[0]:
        return None
    return People(at, last, Group.ALL, _count(value, bound), None)


def _with_others(told: Words, people: People) -> People:
    """Return people with those that an "and" adds: "a man and two children"."""
    while people.last < len(told.words) and told.words[people.last].startswith("و"):
        word = told.words[people.last]
        if _head(word)[0] is not None:
            break
        other = _people_at(told, people.last)
        if other is None or other.harm is not None or other.count is None or people.count is None:
            break
        people = People(
            people.first,
            other.last,
            people.group if people.group is other.group else _of_both(people.group, other.group),
            _sum(people.count, other.count),
            people.harm,
        )
    return people


def _of_both(left: Group, right: Group) -> Group:
    return Group.CIVILIANS if left in CIVIL and right in CIVIL else Group.ALL


def _sum(left: Count, right: Count) -> Count:
    low = (left.at_least or 0) + (right.at_least or 0)
    known = left.at_most is not None and right.at_most is not None
    return Count(low, (left.at_most or 0) + (right.at_most or 0) if known else None)


def _people_at(told: Words, at: int) -> People | None:
    """Return the phrase for people that begins with a word: a bound, a number, a noun."""
    words, first = told.words, at
    bound, at = _bound_at(words, at)
    if at >= len(words):
        return None
    head = words[at]
    numbered = number_at(words, at) or _prefixed_number(words, at)
    if numbered is not None:
        value, behind = numbered
        while behind < len(words) and words[behind] in ("من", "اخرين") and behind - at < 3:
            behind += 1
        noun = _noun(words[behind]) if behind < len(words) else None
        if noun is None or behind >= len(words):
            return None
        if head.isdecimal() and value > 3000:
            return None
        group, harm, last = _described(words, behind, noun)
        return People(first, last, group, _count(value, bound), harm)
    if _is(head, SOME) or _is(head, ("عشرات",)):
        many = bool(_is(head, ("عشرات",)))
        behind = at + 1
        if behind < len(words) and words[behind] == "من":
            behind += 1
        noun = _noun(words[behind]) if behind < len(words) else None
        if noun is None:
            return None
        group, harm, last = _described(words, behind, noun)
        return People(
            first, last, group, Count(24, None, approximate=True) if many else UNNUMBERED, harm
        )
    noun = _noun(head)
    if noun is None:
        return None
    group, harm, last = _described(words, at, noun)
    number: int | None = None if noun.number == MANY else noun.number
    if last < len(words):
        behind_number = number_at(words, last)
        if (
            behind_number is not None
            and not words[last].isdecimal()
            and (noun.number == MANY or behind_number[0] == noun.number)
        ):
            number, last = behind_number
    count = UNNUMBERED if number is None else Count(number, number)
    return People(first, last, group, count, harm, named=noun.number == 1)


def _prefixed_number(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return a number behind a particle that is written together with it: "و3", "وثلاثة"."""
    word = words[at]
    for prefix in ("و", "ب", "ل", "ف"):
        rest = word.removeprefix(prefix)
        if rest != word and rest:
            found = number_at((*words[:at], rest, *words[at + 1 : at + 3]), at)
            if found is not None:
                return found
    if word in ("و", "ب") and at + 1 < len(words):
        return number_at(words, at + 1)
    return None


def _described(words: Sequence[str], at: int, noun: Noun) -> tuple[Group, Harm | None, int]:
    """Return whom a noun and what stands behind it mean, and where that ends."""
    group, harm, last = noun.group, noun.harm, at + 1
    while last < len(words) and last < at + 3:
        word = words[last]
        if word.startswith("و") or word in _STOPS:
            break
        form = next((each for each in (word, word.removeprefix("ال")) if each in NOUNS), None)
        if word == "من" and last + 1 < len(words) and _noun(words[last + 1]):
            last += 1
            continue
        if form is None:
            break
        other = NOUNS[form]
        if other.harm is not None and harm is not None:
            break
        group = other.group if group is Group.ALL or other.group is Group.COMBATANTS else group
        harm, last = harm or other.harm, last + 1
    return group, harm, last


def _bound_at(words: Sequence[str], at: int) -> tuple[str, int]:
    for kind, known in (("about", _ABOUT), ("least", _AT_LEAST), ("more", _MORE), ("most", _UP_TO)):
        for phrase in known:
            parts = phrase.split()
            here = list(words[at : at + len(parts)])
            if here and (here == parts or [next(iter(here))[1:], *here[1:]] == parts):
                return kind, at + len(parts)
    return "", at


def _count(value: int, bound: str) -> Count:
    if bound == "about":
        spread = max(1, value // 20)
        return Count(max(0, value - spread), value + spread, approximate=True)
    if bound == "more":
        return Count(value + 1, None)
    if bound == "least":
        return Count(value, None)
    if bound == "most":
        return Count(None, value)
    return Count(value, value)


def _stands_alone(told: Words, at: int, people: People) -> bool:
    """Return whether a noun of harm tells of it by itself: with a number, or as what came about."""
    word = told.words[people.first]
    if people.count is not UNNUMBERED and not people.named:
        return True
    before = told.words[max(0, at - 3) : at]
    if any(_is(each, FALLING) for each in before):
        return True
    if people.count is UNNUMBERED and word.removeprefix("و") in NOUNS:
        return True
    if people.named and not any(form.startswith("ال") for form in (word, word[1:])):
        return people.harm is Harm.KILLED or bool(before)
    return people.count is UNNUMBERED and any(
        _is(each, ("شهيد", "شهيدة", "قتيل")) for each in before
    )


def _verb_behind(told: Words, people: People) -> tuple[Harm, int] | None:
    for place in range(people.last, min(people.last + 4, len(told.words))):
        word = told.words[place]
        if word in _STOPS:
            return None
        if word in (
            "قتلوا",
            "استشهدوا",
            "قضوا",
            "ارتقوا",
            "حتفهم",
            "مصرعهم",
            "حتفه",
            "مصرعه",
            "حياتهم",
            "حياته",
            "حياتها",
        ):
            return Harm.KILLED, place + 1
        if word in ("اصيبوا", "جرحوا"):
            return Harm.INJURED, place + 1
    return None


def _toll(told: Words, first: int, people: People, harm: Harm, rule: str) -> FoundToll:
    start, end = told.starts[first], told.ends[people.last - 1]
    return FoundToll(
        start, end, harm, people.group, people.count, rule, _scope(told, first, people.last)
    )


_PERIODS = frozenset(
    "عام العام سنة السنة سنوات شهر الشهر اشهر الاشهر اسبوع الاسبوع ايام الايام النصف الربع كانون شباط اذار نيسان ايار "
    "حزيران تموز اب ايلول تشرين يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر الماضي الماضية".split()
)


def _scope(told: Words, first: int, last: int) -> Scope:
    """Return whether a number is of a period: since a day, within a month, of a year."""
    begin = first
    while begin > 0 and first - begin < 14 and told.words[begin - 1] not in _STOPS:
        begin -= 1
    end = last
    while end < len(told.words) and end - last < 14 and told.words[end] not in _STOPS:
        end += 1
    around = told.words[begin:end]
    for place, word in enumerate(around):
        if _is(word, ("منذ", "خلال", "مدار")) and _PERIODS.intersection(around[place + 1 : place + 4]):
            return Scope.TOTAL
        if word == "منذ" and _is("".join(around[place + 1 : place + 2]), ("بداية", "مطلع", "بدء", "اندلاع", "انطلاق")):
            return Scope.TOTAL
    return Scope.INCIDENT


def _skip_parts(told: Words, at: int, toll: FoundToll, whole: int, found: list[FoundToll]) -> int:
    """Add the parts that are told behind a toll, and return the word behind them."""
    opens = None
    for place in range(at, min(at + 6, len(told.words))):
        word = told.words[place]
        if word in _STOPS or _head(word)[0] is not None:
            break
        if _is(word, PARTS):
            opens = place
            break
    if opens is None:
        return at
    place = opens + 1
    while place < len(told.words) and place < opens + 10:
        word = told.words[place]
        if word in _STOPS or _head(word)[0] is not None:
            break
        people = _people_at(told, place)
        if people is None:
            if place > opens + 3:
                break
            place += 1
            continue
        if people.harm is not None and people.harm is not toll.harm:
            break
        if people.count is not None and people.count is not UNNUMBERED:
            part = _toll(told, place, people, toll.harm, "ar.toll.part")
            found.append(replace(part, whole=whole, scope=Scope.INCIDENT))
        place = people.last
    return max(place, at)
