"""How many people an Arabic text says were killed, injured or missing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openinquest.extract.arabic.amounts import amount_at, bound_at, counted
from openinquest.extract.arabic.deeds import (
    DEEDS,
    Read,
    are_others,
    befallen,
    between_both,
    chain,
    of_them,
    of_whom_told,
    people_or_number,
    takes_lives,
)
from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.nobody import NOBODY, none_at
from openinquest.extract.arabic.numbers import number_at, word_value
from openinquest.extract.arabic.people import People, people_at
from openinquest.extract.arabic.scopes import (
    DID_NOT,
    called_untrue_at,
    is_besides,
    is_unsaid,
    scope_of,
)
from openinquest.extract.arabic.wording import STOPS, Words, head_of, is_definite, noun_of, one_of
from openinquest.extract.arabic.words import (
    BEHIND,
    HEADS,
    NAMED_SO,
    PARTS,
    RISES,
    TOTALS,
)
from openinquest.model import Count, Group, Harm, Scope

_FAR = 14
"""Words within which a total and its number, or people and their verb, stand."""
_NEAR = 4
"""Words from people to their verb that are quoted with them."""
_ONE_OF = folded_words("أحد إحدى من")
_EITHER = (Harm.KILLED, Harm.INJURED)
_THAT = folded_words("إن أن بأن")
_OF_WHOM_OR_BY_WHOM = folded_words("ضحايا شهداء")
"""Before a body of fighters these are rather whom it killed than its own."""
_REACHES = folded_words("بلغ بلغت يبلغ وصل وصلت")
_EXCEEDS = folded_words("تجاوز تجاوزت يتجاوز تخطى يتخطى فاق يفوق")
_IDENTIFIED = folded_words("عرف عرفت عرفوا")
_PRONOUNS = folded_words("هم هن نحن")
_END_OF_LABEL = ((), ("\n",), ("،",), ("/",), ("|",))
_LISTS = (("(",), (":",))


@dataclass(frozen=True, slots=True)
class FoundToll:
    """Harm told by words of the folded text.

    `whole` is the place of the toll that it is part of, `counted` are those of the tolls that it
    adds up; `called_untrue_at` are those of the words of its sentence that call something untrue.
    """

    start: int
    end: int
    harm: Harm
    group: Group
    count: Count
    rule: str
    scope: Scope = Scope.INCIDENT
    whole: int | None = None
    counted: tuple[int, ...] = ()
    named: bool = False
    besides: bool = False  # told in a sentence that turns to something further
    called_untrue_at: tuple[int, ...] = ()


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
        before, at = len(found), max(people.last for people, _, _ in read)
        for people, harm, rule in read:
            if not is_unsaid(told, people.first, bare=people.named or people.vague):
                found.append(_toll(told, _as_before(told, people, found), harm, rule))
        if len(found) > before:
            at = _parts(told, at, found)
    return found


def _as_before(told: Words, people: People, found: list[FoundToll]) -> People:
    """Return "others" as fighters where those before them in the sentence were."""
    if not found or people.group is not Group.ALL or not are_others(told, people):
        return people
    begin, _ = told.sentence(people.first)
    fight = found[-1].group is Group.COMBATANTS and found[-1].start >= told.starts[begin]
    return replace(people, group=Group.COMBATANTS) if fight else people


def _tolls_at(told: Words, at: int) -> Read:
    word = told.words[at]
    none = none_at(told, at)
    if none:
        return none
    total = _total_at(told, at)
    if total:
        return total
    if word.removeprefix("و") in _EXCEEDS and at + 1 < len(told) and _total_at(told, at + 1):
        return []  # what it exceeds is read there
    pronoun = of_them(told, at)
    if pronoun is not None:
        return [(pronoun, Harm.KILLED, "ar.toll.pronoun")]
    harm = Harm.KILLED if takes_lives(told, at) else head_of(word)
    if harm is not None:
        return befallen(told, at, harm)
    people = people_at(told, at)
    if people is None:
        return []
    if people.harm is not None:
        return _of_harmed(told, at, people)
    people = chain(told, people)
    behind = _told_behind(told, people)
    if behind is None:
        return []
    harm, last = behind
    near = last - people.last <= _NEAR
    return [(replace(people, last=last) if near else people, harm, "ar.toll.behind")]


def _total_at(told: Words, at: int) -> Read:
    """Return what a total comes to: "the number of the killed rose to five people"."""
    words = told.words
    rising = is_definite(words[at]) and words[at + 1 : at + 2] == ("الي",)
    if not (one_of(words[at], TOTALS) or rising) or at + 1 >= len(words):
        return []
    noun = _of_a_total(told, at + 1 - rising)
    if noun is None or noun.harm is None:
        return []
    verb = words[at - 1].removeprefix("و") if at else ""
    if verb in _REACHES or verb in _EXCEEDS:  # "exceeded the number of the killed ten"
        for place in range(noun.first + 1, min(noun.first + _FAR, len(words))):
            if words[place] in STOPS or head_of(words[place]) is not None:
                break
            if place == noun.first + 1 or _is_counted(told, place):
                read = _come_to(told, at, place, noun, verb=at - 1)
                if read:
                    return read
    for place in range(at + 2 - rising, min(at + 2 + _FAR, len(words))):
        if words[place] in STOPS:
            return []
        if words[place] in _EXCEEDS:
            return _come_to(told, at, place + 1, noun, verb=place)
        rises = words[place] in RISES or words[place] == ":"
        if rises or (words[place].startswith("ل") and place > at + 2):
            place += rises
            if place < len(words) and one_of(words[place], _ONE_OF):
                return []  # "took the injured to one of the hospitals"
            if read := _come_to(told, at, place, noun):
                return read
            if rises:
                return []
    return []


def _is_counted(told: Words, at: int) -> bool:
    """Return whether a number of people begins with a word."""
    counted_here = amount_at(told.words, at) is not None
    return counted_here and people_at(told, at) is not None


def _come_to(told: Words, at: int, place: int, noun: People, *, verb: int | None = None) -> Read:
    """Return a total as the number at a place gives it; its `verb` may say that it is more."""
    read = people_or_number(told, place)
    if read is None or noun.harm is None or read.harm not in (None, noun.harm):
        return []
    group = noun.group if read.group is Group.ALL else read.group
    exceeds = verb is not None and told.words[verb].removeprefix("و") in _EXCEEDS
    value = read.count.at_least
    if verb is not None and exceeds and value is not None and value == read.count.at_most:
        never = verb > 0 and told.words[verb - 1].removeprefix("و") in DID_NOT
        read = replace(read, count=Count(None, value) if never else counted(value, "more"))
    return [(replace(read, first=at, group=group), noun.harm, "ar.toll.total")]


def _of_a_total(told: Words, at: int) -> People | None:
    """Return the people of a total: "the number of the killed of the army"."""
    for place in range(at, min(at + 2, len(told))):
        noun = noun_of(told.words[place])
        if noun is not None:
            people = people_at(told, place)
            theirs = one_of(told.words[place], _OF_WHOM_OR_BY_WHOM)
            return people if people is None or not theirs else replace(people, group=noun.group)
    return None


def _labelled(told: Words, people: People) -> Read:
    """Return the number behind people and a colon: "The killed: 3"."""
    words, place = told.words, people.last + 1
    if not people.vague or words[people.last : place] != (":",) or place >= len(words):
        return []
    counted_here = people_at(told, place)
    if counted_here is None:
        amount = amount_at(words, place)
        if amount is None or words[amount.last : amount.last + 1] not in _END_OF_LABEL:
            return []
        counted_here = people_or_number(told, place)
    if counted_here is None or people.harm is None or counted_here.vague:
        return []
    if counted_here.harm not in (None, people.harm):
        return []
    group = people.group if counted_here.group is Group.ALL else counted_here.group
    return [(replace(counted_here, first=people.first, group=group), people.harm, "ar.toll.noun")]


def _of_harmed(told: Words, at: int, people: People) -> Read:
    """Return the toll of a noun of harm: with a number, or as what came about."""
    words, harm = told.words, people.harm
    assert harm is not None
    if labelled := _labelled(told, people):
        return labelled
    before = next((word for word in reversed(words[max(0, at - 2) : at]) if word.isalpha()), "")
    if at and word_value(words[at - 1]) and people.count == Count(1, 1):
        return []  # the number before it is too large to be one of people
    if words[people.first] in _ONE_OF and people.last - people.first < 3:
        return []
    if (one_of(before, NAMED_SO) and not _is_numbered(told, people)) or before in _ONE_OF:
        return []
    joint = _joint(told, people)
    if joint is not None:
        return [(joint, Harm.KILLED_OR_INJURED, "ar.toll.either")]
    died = _told_behind(told, people) if harm is Harm.INJURED and not people.vague else None
    if died is not None and died[0] is Harm.KILLED:
        return [(replace(people, last=died[1]), Harm.KILLED, "ar.toll.behind")]
    if people.vague and not people.told:
        return []
    if people.named and people.count == Count(1, 1):
        of_all = before in _PRONOUNS  # "the poor are the victim of every war"
        return [] if of_all or harm is not Harm.KILLED else [(people, harm, "ar.toll.named")]
    return [(people, harm, "ar.toll.noun")]


def _is_numbered(told: Words, people: People) -> bool:
    return number_at(told.words, bound_at(told.words, people.first)[1]) is not None


def _joint(told: Words, people: People) -> People | None:
    """Return people who are counted as killed or injured: "37 killed and injured"."""
    words, last = told.words, people.last
    if people.vague or people.named or last >= len(words) or not words[last].startswith("و"):
        return None
    if not _is_numbered(told, people):
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
        if word in STOPS or word in _THAT:
            return None  # behind "that" stands what the people say
        both = between_both(told, place)
        if both is not None:
            return Harm.KILLED_OR_INJURED, both
        if people.named and place <= people.last + _NEAR:
            of_one = of_whom_told(told, people, place)
            if of_one is not None:
                return of_one
        if word in BEHIND:
            return None if people.vague and place > people.last + 1 else (BEHIND[word], place + 1)
        harm = head_of(word)
        if harm is not None:
            alone = place == people.last and people.count == Count(1, 1)
            return (
                (harm, place + 1) if alone and word in HEADS and not one_of(word, DEEDS) else None
            )
        if place > people.last + 3 and people.vague:
            return None
    return None


def _toll(told: Words, people: People, harm: Harm, rule: str) -> FoundToll:
    scope = scope_of(told, people.first)
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
        called_untrue_at=called_untrue_at(told, people.first),
    )


def _parts(told: Words, at: int, found: list[FoundToll]) -> int:
    """Add the parts that are told behind the last toll, and return the word behind them."""
    toll, whole = found[-1], len(found) - 1
    place = next(_opened(told, at, toll.harm), None)
    if place is None or toll.count == NOBODY:
        return at
    both = _is_beside_other(found)  # among the killed and the injured alike
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
            harm = Harm.KILLED_OR_INJURED if both else toll.harm
            part = _toll(told, people, harm, "ar.toll.part")
            found.append(replace(part, whole=None if both else whole, scope=toll.scope))
        place = people.last
    return max(place, at)


def _is_beside_other(found: list[FoundToll]) -> bool:
    """Return whether the last toll follows one of other harm at once: "killed and injured"."""
    if len(found) < 2:
        return False
    left, right = found[-2:]
    return (
        {left.harm, right.harm} == set(_EITHER)
        and right.start - left.end <= 1
        and left.rule == right.rule == "ar.toll.noun"
    )


def _opened(told: Words, at: int, harm: Harm) -> Iterator[int]:
    """Yield where words open the parts of a toll: not behind people whom other harm befell.

    So does a bracket or a colon that people of some group follow: "12 people (4 children".
    """
    listed = (
        people_at(told, at + 1)
        if told.words[at : at + 1] in _LISTS and at + 1 < len(told)
        else None
    )
    if listed is not None and listed.harm is None and listed.group is not Group.ALL:
        yield at
    for place in range(at, min(at + 6, len(told))):
        word = told.words[place]
        noun = noun_of(word)
        others = noun is not None and noun.harm not in (None, harm)
        if word in STOPS or head_of(word) is not None or others:
            return
        if one_of(word, PARTS) and not one_of(told.words[place - 1], _IDENTIFIED):
            yield place
