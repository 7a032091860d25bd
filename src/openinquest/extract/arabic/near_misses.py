"""Numbers in a sentence of harm, and what they say other than how many people came to harm.

A reason is given only where it can be read off the words beside a number; for all others it is
said that no rule takes them.
"""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.numbers import number_at
from openinquest.extract.arabic.scopes import is_unsaid
from openinquest.extract.arabic.wording import Words, head_of, noun_of, one_of
from openinquest.extract.near_misses import UNKNOWN_REASON

_OF_AGE = folded_words("عمره عمرها عمرهما أعمارهم العمر")
_YEARS = folded_words("عام عاما سنة سنوات أعوام ربيعا")
_BEHIND = (
    (folded_words("% بالمئة بالمائة"), "it is a share, not a number of people"),
    (_YEARS | folded_words("أشهر شهرا شهور"), "it is a length of time or an age"),
    (
        folded_words("دقيقة دقائق ساعة ساعات يوما أيام أسبوعا أسابيع ثانية ثوان"),
        "it is a length of time",
    ),
    (
        folded_words("ليرة ليرات دولار دولارا دولارات يورو دينار دنانير ريال ريالات درهم دراهم"),
        "it is a sum of money",
    ),
    (
        folded_words(
            "كيلومتر كيلومترا كيلومترات كم متر مترا أمتار طن طنا أطنان كغ كيلوغرام لتر ليتر"
        ),
        "it is a measure",
    ),
    (
        folded_words(
            "غارة غارات ضربة ضربات قذيفة قذائف صاروخ صاروخا صواريخ برميل براميل قنبلة قنابل "
            "طلقة طلقات مرة مرات"
        ),
        "it counts attacks or arms, not people",
    ),
    (
        folded_words("منزل منزلا منازل بيت بيوت مبنى مباني سيارة سيارات خيمة خيام مركز مراكز"),
        "it counts things, not people",
    ),
)
_MONEY_BEFORE = folded_words("$ £ €")


@dataclass(frozen=True, slots=True)
class Missed:
    """A number in places of the folded text, and why a claim does not count it, if none does.

    `beside` is the range of the nearest word of harm.
    """

    start: int
    end: int
    beside: tuple[int, int]
    reason: str


def find_missed(told: Words, days: Sequence[tuple[int, int]]) -> Iterator[Missed]:
    """Yield the numbers of the sentences of a folded text that have a word of harm, in order.

    `days` are the ranges that name days.
    """
    at = 0
    while at < len(told):
        first, last = told.sentence(at)
        harms = [place for place in range(first, last) if _tells_of_harm(told.words[place])]
        place = first
        while place < last and harms:
            number = number_at(told.words, place)
            behind = place + 1 if number is None else number[1]
            if number is not None:
                start, end = told.starts[place], told.ends[behind - 1]
                nearest = _nearest(harms, place)
                beside = told.starts[nearest], told.ends[nearest]
                on_a_day = _is_in(days, start, end)
                reason = "it is part of a date" if on_a_day else _reason(told, place, behind)
                yield Missed(start, end, beside, reason)
            place = behind
        at = max(last, at) + 1


def _nearest(places: Sequence[int], place: int) -> int:
    """Return the one of some places, in order, that is nearest to another."""
    number = bisect_left(places, place)
    return min(places[max(0, number - 1) : number + 1], key=lambda each: abs(each - place))


def _is_in(ranges: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Return whether a stretch touches one of some ranges, which are in order and apart."""
    number = bisect_left(ranges, (end, end))
    return number > 0 and ranges[number - 1][1] > start


def _tells_of_harm(word: str) -> bool:
    noun = noun_of(word)
    return head_of(word) is not None or (noun is not None and noun.harm is not None)


def _reason(told: Words, first: int, behind: int) -> str:
    before, after = told.words[max(0, first - 2) : first], told.words[behind : behind + 1]
    if any(one_of(word, _OF_AGE) for word in before):
        return "it is an age"
    if _any_of(before[-1:], _MONEY_BEFORE):
        return "it is a sum of money"
    for words, reason in _BEHIND:
        if _any_of(after, words):
            return reason
    if is_unsaid(told, first, bare=False):
        return "the words beside it do not say that it happened"
    return UNKNOWN_REASON


def _any_of(words: Sequence[str], known: Container[str]) -> bool:
    return any(word in known for word in words)
