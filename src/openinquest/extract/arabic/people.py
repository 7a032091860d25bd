"""Phrases for people in Arabic: a bound, a number, a noun and what describes them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from openinquest.extract.arabic.amounts import MOST_PEOPLE, Amount, amount_at, bounded_behind
from openinquest.extract.arabic.bodies import body_at
from openinquest.extract.arabic.folding import fold, folded_words
from openinquest.extract.arabic.numbers import goes_on, number_at
from openinquest.extract.arabic.wording import (
    STOPS,
    Words,
    bare_forms,
    head_of,
    is_definite,
    noun_of,
    one_of,
)
from openinquest.extract.arabic.words import (
    ALIKE,
    BEHIND_A_NUMBER,
    EACH,
    KIN,
    MANY,
    MEMBERS,
    NOUNS,
    OF_NATIONS,
    SOME,
    Noun,
)
from openinquest.model import UNNUMBERED, Count, Group, Harm

TENS = Count(10, None, approximate=True)
_MANY_OF = {
    fold("عشرات").text: TENS,
    fold("مئات").text: Count(100, None, approximate=True),
    fold("آلاف").text: Count(1000, None, approximate=True),
}
TENS_OF = {"ال" + many: count for many, count in _MANY_OF.items()}
"""Words that stand for people where a word of harm says so: "tens were injured"."""
_NUMBERING = tuple(
    tuple(each.split()) for each in ("وعددهم", "عددهم", "البالغ عددهم", "وعددهن", "عددهن")
)
"""Words between people and their number."""
THEIR = ("ه", "ها", "هم", "هما")
"""Endings of whose somebody is: "his son"."""
_TEN = 10
"""Larger numbers have one person behind them in Arabic."""
_FAR_BEYOND = 12  # words of "killed and six injured of the army"
_THEIR_FAMILIES = folded_words("أهالي أبناء أشقاء")
"""People who are named by the harm of others: "families of martyrs"."""
_BOTH_CIVIL = frozenset(
    (Group.CIVILIANS, Group.CHILDREN, Group.WOMEN, Group.MEN, Group.WOMEN_AND_CHILDREN)
)


@dataclass(frozen=True, slots=True)
class People:
    """A phrase for people, from word `first` up to word `last`, without it.

    `named`: one person, told by what they are ("the child Amal"). `told` is False for people of
    whom only the article speaks ("the killed"), who were told of before.
    """

    first: int
    last: int
    group: Group
    count: Count
    harm: Harm | None
    named: bool = False
    told: bool = True
    vague: bool = False


def people_at(told: Words, at: int) -> People | None:
    """Return the phrase for people that begins with a word, None where none does."""
    words = told.words
    if goes_on(words, at):
        return None
    amount = amount_at(words, at)
    if amount is not None:
        return _counted(told, at, amount)
    if one_of(words[at], SOME) or one_of(words[at], _MANY_OF):
        return _some(told, at)
    noun = noun_of(words[at]) or _by_what_follows(words, at)
    if noun is None or _is_adjective(words, at, noun):
        return None
    group, harm, last = _described(words, at, noun)
    number: int | None = None if noun.number == MANY else noun.number
    if last < len(words) and (harm is not None or not words[last].isdecimal()):
        behind = _number_behind(words, last, harm)
        if behind is not None and (number is None or behind[0] == number):
            number, last = behind
    if number is None and _of_both_of_them(words, at, last):
        number = 2
    count, behind_bound = bounded_behind(
        words, last, UNNUMBERED if number is None else Count(number, number)
    )
    return _each(
        told,
        People(
            at,
            behind_bound,
            group,
            count,
            harm,
            named=number == 1 and is_definite(words[at]),
            told=not is_definite(words[at]),
            vague=number is None,
        ),
    )


def _number_behind(words: Sequence[str], at: int, harm: Harm | None) -> tuple[int, int] | None:
    """Return the number that stands behind the people whom it counts: "the killed, four".

    In "gunmen three civilians", with a verb before it, the number is that of the civilians.
    """
    at = _behind_numbering(words, at)
    number = number_at(words, at) if at < len(words) else None
    if number is None or harm is not None or number[0] < MANY or number[1] >= len(words):
        return number
    if is_definite(words[at]):
        return number  # "the three soldiers"
    return None if noun_of(words[number[1]]) is not None else number


def _behind_numbering(words: Sequence[str], at: int) -> int:
    """Return where the number stands that "and they number" leads to; `at` where nothing does."""
    for place in range(at, min(at + 3, len(words))):
        for own in _NUMBERING:
            if tuple(words[place : place + len(own)]) == own:
                return place + len(own)
        if words[place] in STOPS:
            break
    return at


def _of_a_nation(words: Sequence[str], at: int) -> Noun | None:
    """Return the noun that the name of a nation's people is right behind the word for harm."""
    told = at > 0 and head_of(words[at - 1]) is not None
    return OF_NATIONS.get(words[at]) if told else None


def _by_what_follows(words: Sequence[str], at: int) -> Noun | None:
    """Return the noun that a word is by those about it."""
    return _mother(words, at) or _kin_of_kin(words, at) or _of_a_nation(words, at)


def _is_adjective(words: Sequence[str], at: int, noun: Noun) -> bool:
    """Return whether a word describes the one before it: "civil" in "the Civil Defence"."""
    if noun.number != 1 or at == 0 or not is_definite(words[at]) or words[at - 1] == "اليوم":
        return False
    if words[at].startswith("و"):
        return words[at].endswith("المزارع")  # "the villages and the farms"
    return is_definite(words[at - 1]) and noun_of(words[at - 1]) is None


def _mother(words: Sequence[str], at: int) -> Noun | None:
    """Return a mother where her children follow: the word for one is that for "or"."""
    own = words[at] in ("ام", "اما", "والام", "الام", "وام")
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in ("الاب", "والاب"):
        return Noun(Group.MEN, 1)
    if own and following.startswith("و") and noun_of(following) is not None:
        return Noun(Group.WOMEN, 1)
    return None


def _kin_of_kin(words: Sequence[str], at: int) -> Noun | None:
    """Return a relative of somebody's relative: "his brother's son"."""
    following = words[at + 1] if at + 1 < len(words) else ""
    kin = KIN.get(words[at]) or KIN.get(words[at].removeprefix("و"))
    theirs = following.endswith(THEIR) and noun_of(following) is not None
    return kin if theirs and not is_definite(following) else None


def _of_both_of_them(words: Sequence[str], at: int, last: int) -> bool:
    """Return whether a plural that is spelled like a dual is one: "one of the two" follows."""
    if not one_of(words[at], ALIKE):
        return False
    return any(word.endswith("هما") and len(word) > 4 for word in words[last : last + 3])


def _counted(told: Words, first: int, amount: Amount) -> People | None:
    words, after = told.words, amount.last
    if amount.value > MOST_PEOPLE:
        return None
    of_whom = words[after : after + 1] == ("من",)
    after += of_whom
    if after >= len(words) or words[after].startswith("و"):
        return None
    noun = BEHIND_A_NUMBER.get(words[after]) or noun_of(words[after])
    noun = noun or _of_many_of_a_nation(words[after], amount.value)
    if noun is None:
        return None
    group, harm, last = _described(words, after, noun)
    if of_whom and noun.number == MANY:
        group, last = _with_another(words, last, group)
    count, last = bounded_behind(words, last, amount.count)
    return _each(told, People(first, last, group, count, harm))


def _of_many_of_a_nation(word: str, value: int) -> Noun | None:
    """Return the noun that the name of a nation's people is behind a number of its own form."""
    noun = OF_NATIONS.get(word)
    agrees = noun is not None and (noun.number == MANY or (value > _TEN and word.endswith("ا")))
    return noun if agrees else None


def _some(told: Words, at: int) -> People | None:
    words = told.words
    behind = at + 1
    for between in ("كبير", "من"):
        behind += words[behind : behind + 1] == (between,)
    noun = noun_of(words[behind]) if behind < len(words) else None
    if noun is None:
        return None
    group, harm, last = _described(words, behind, noun)
    count = next((_MANY_OF[form] for form in bare_forms(words[at]) if form in _MANY_OF), UNNUMBERED)
    return People(at, last, group, count, harm, vague=True)


def _each(told: Words, people: People) -> People:
    """Return people with what is said of each of them: "five people, all civilians"."""
    words, at = told.words, people.last
    if at < len(words) and words[at] in ("،", ",", "("):
        at += 1
    if at >= len(words) or not one_of(words[at], EACH) or people.group is not Group.ALL:
        return people
    at += 1
    if at < len(words) and words[at] == "من":
        at += 1
    noun = noun_of(words[at]) if at < len(words) else None
    if noun is None or noun.harm is not None or noun.group is Group.ALL:
        return people
    return replace(people, group=noun.group, last=at + 1)


def _described(words: Sequence[str], at: int, noun: Noun) -> tuple[Group, Harm | None, int]:
    """Return whom a noun and what stands behind it mean, and where that ends."""
    group, harm, last = noun.group, noun.harm, at + 1
    member = one_of(words[at], MEMBERS)
    while last < len(words) and last < at + 4:
        word = words[last]
        of_whom = of_whom_at(words, last)
        if of_whom is not None:
            other, last = of_whom
            takes = group is Group.ALL or _fight(other) or member
            return (other if takes else group), harm, last
        if word.startswith("و") or word in STOPS:
            break
        form = next((each for each in (word, word.removeprefix("ال")) if each in NOUNS), None)
        if form is None or (NOUNS[form].harm and (harm or one_of(words[at], _THEIR_FAMILIES))):
            break
        object_ = word.endswith("ا") and not words[at].endswith("ا")
        if NOUNS[form].number == 1 and (noun.number == MANY or (noun.number == 1 and object_)):
            break  # "gunmen a girl": whom they harmed
        other = NOUNS[form].group
        if group is Group.ALL or _fight(other):
            group = other
        harm, last = harm or NOUNS[form].harm, last + 1
    return _beyond(words, last, group) if harm else group, harm, last


def _fight(group: Group) -> bool:
    return group is Group.COMBATANTS


def _beyond(words: Sequence[str], at: int, group: Group) -> Group:
    """Return of whom people are, with more before it: "killed and 5 injured of the army"."""
    reach = min(len(words), at + _FAR_BEYOND)
    while at < reach and words[at].startswith("و"):
        amount = amount_at(words, at)
        at = at if amount is None else amount.last
        noun = noun_of(words[at]) if at < len(words) else None
        if noun is None or noun.harm is None:
            return group
        at += 1
    of_whom = of_whom_at(words, at) if at < len(words) else None
    return of_whom[0] if of_whom is not None and group is Group.ALL else group


def of_whom_at(words: Sequence[str], at: int) -> tuple[Group, int] | None:
    """Return the group that people are said to be of and where it ends: "in the ranks of"."""
    body = body_at(words, at)
    if body is not None:
        return body
    if words[at] not in ("من", "في", "بين") or at + 1 >= len(words):
        return None
    beyond = at + 2 if one_of(words[at + 1], ("صفوف", "صفوفهم")) else at + 1
    noun = noun_of(words[beyond]) if beyond < len(words) else None
    if noun is None or noun.harm is not None or noun.number != MANY or noun.group is Group.ALL:
        return None
    return _with_another(words, beyond + 1, noun.group)


def _with_another(words: Sequence[str], at: int, group: Group) -> tuple[Group, int]:
    """Return the group of people who are of two groups: "of the civilians and the soldiers"."""
    other = noun_of(words[at]) if at < len(words) and words[at].startswith("و") else None
    if other is None or other.harm is not None or other.number != MANY:
        return group, at
    return (group if other.group is group else _of_both(group, other.group)), at + 1


def joined(left: People, right: People) -> People | None:
    """Return people that an "and" joins as one count, None where they are not counted together.

    Fighters are not counted with others.
    """
    fight = Group.COMBATANTS
    if (left.group is fight) != (right.group is fight) or left.vague or right.vague:
        return None
    group = left.group if left.group is right.group else _of_both(left.group, right.group)
    count = added(left.count, right.count)
    return replace(left, last=right.last, group=group, count=count, named=False)


def added(left: Count, right: Count) -> Count:
    """Return the count of people who are counted in two numbers."""
    low = (left.at_least or 0) + (right.at_least or 0)
    known = left.at_most is not None and right.at_most is not None
    return Count(low, (left.at_most or 0) + (right.at_most or 0) if known else None)


def _of_both(left: Group, right: Group) -> Group:
    """Return the group of two groups: nobody is a civilian whom no word calls one."""
    if {left, right} == {Group.WOMEN, Group.CHILDREN}:
        return Group.WOMEN_AND_CHILDREN
    both = {left, right}
    return Group.CIVILIANS if both <= _BOTH_CIVIL and Group.CIVILIANS in both else Group.ALL
