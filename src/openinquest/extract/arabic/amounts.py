"""Numbers of people in Arabic with what bounds them: "at least nine", "between 10 and 15"."""

from collections.abc import Sequence
from dataclasses import dataclass

from openinquest.extract.arabic.folding import fold, folded_words
from openinquest.extract.arabic.numbers import number_at, word_value
from openinquest.extract.arabic.wording import one_of
from openinquest.model import Count

MOST_PEOPLE = 3000
"""A larger number in digits counts something else in nearly all texts: money, years, votes."""


def _phrases(*spelt: tuple[str, str]) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    return tuple(
        (kind, tuple(tuple(phrase.split()) for phrase in fold(phrases).text.split("|")))
        for kind, phrases in spelt
    )


_BOUNDS = _phrases(
    ("about", "نحو|حوالي|قرابة|زهاء|ما يقارب|ما يقرب من|يقارب"),
    ("most", "ما لا يزيد عن|ما لا يزيد على|لا يزيد عن|لا يزيد على|لا يتجاوز"),
    ("least", "ما لا يقل عن|لا يقل عن|لا تقل عن|على الأقل"),
    ("less", "أقل من"),
    (
        "more",
        "أكثر من|أزيد من|ما يربو على|ما يزيد على|ما يزيد عن|يزيد عن|يزيد على|يفوق|يتجاوز|تجاوز",
    ),
)
_BEHIND = _phrases(
    ("least", "على الأقل|على أقل تقدير|كحد أدنى"),
    ("most", "على الأكثر|كحد أقصى|على أكثر تقدير"),
)
"""What bounds a number from behind the people that it counts."""
_RISEN = folded_words("ارتفع ارتفعت ارتفاع يرتفع ترتفع ليرتفع لترتفع زاد زادت ازداد رفع")
_FAR_FROM_RISEN = 9
_LONGEST_NUMBER = 5  # words: "a hundred and five and twenty thousand"
_TO, _BETWEEN, _FROM, _OR = (fold(word).text for word in ("إلى", "بين", "من", "أو"))


@dataclass(frozen=True, slots=True)
class Amount:
    """How many, up to word `last`, without it; `value` is the largest number that is written."""

    count: Count
    value: int
    last: int


def amount_at(words: Sequence[str], at: int) -> Amount | None:
    """Return the number that begins with a word, its bound before it, None where none does."""
    bound, place = bound_at(words, at)
    if place >= len(words):
        return None
    if tuple(words[place : place + 3 : 2]) == ("(", ")"):
        inside = word_value(words[place + 1])
        return None if inside is None else Amount(counted(inside, bound), inside, place + 3)
    span = None if bound else _range_at(words, place)
    if span is not None:
        return span
    numbered = number_at(words, place) or _prefixed_number(words, place)
    if numbered is None:
        return None
    value, last = numbered
    trailing, behind = ("", last) if bound else bound_at(words, last)
    return Amount(counted(value, bound or trailing), value, behind)


def bound_at(words: Sequence[str], at: int) -> tuple[str, int]:
    """Return the bound that words set ("about", "least", "more", ... or none) and where it ends."""
    return _bound_of(_BOUNDS, words, at)


def bounded_behind(words: Sequence[str], at: int, count: Count) -> tuple[Count, int]:
    """Return the count of people as words behind them bound it, and where those end."""
    bound, last = _bound_of(_BEHIND, words, at)
    exact = count.exact
    return (count, at) if not bound or exact is None else (counted(exact, bound), last)


def _bound_of(
    bounds: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...], words: Sequence[str], at: int
) -> tuple[str, int]:
    for kind, phrases in bounds:
        for phrase in phrases:
            here = tuple(words[at : at + len(phrase)])
            if here and here[1:] == phrase[1:] and phrase[0] in (here[0], here[0][1:]):
                return kind, at + len(phrase)
    return "", at


def counted(value: int, bound: str) -> Count:
    """Return a number under a bound as a count."""
    if bound == "about":
        spread = max(1, value // 20)
        return Count(max(0, value - spread), value + spread, approximate=True)
    low, high = {
        "more": (value + 1, None),
        "least": (value, None),
        "most": (None, value),
        "less": (None, max(0, value - 1)),
    }.get(bound, (value, value))
    return Count(low, high)


def _range_at(words: Sequence[str], at: int) -> Amount | None:
    """Return the range that begins with a word: "between 10 and 15", "10 to 15", "10-15"."""
    between = at + (tuple(words[at : at + 2]) == ("ما", _BETWEEN))
    joint = "و" if words[between] == _BETWEEN else _TO
    first = between + 1 if joint == "و" else at + (words[at] == _FROM)
    low = number_at(words, first) if first < len(words) else None
    if low is None:
        return _in_digits(words, first)
    joint = _OR if words[low[1] : low[1] + 1] and words[low[1]] == _OR else joint
    high = _end_of_range(words, low[1], joint)
    if high is None or not low[0] < high[0] <= MOST_PEOPLE:
        return None
    risen = words[max(0, at - _FAR_FROM_RISEN) : at]
    if joint == _TO and any(one_of(word, _RISEN) for word in risen):
        return None  # "rose from 10 to 15": it is 15
    return Amount(Count(low[0], high[0]), high[0], high[1])


def _end_of_range(words: Sequence[str], at: int, joint: str) -> tuple[int, int] | None:
    """Return the number at the far end of a range and where it ends; `joint` stands before it."""
    if at >= len(words):
        return None
    if words[at] == joint and at + 1 < len(words):
        return number_at(words, at + 1)
    if joint == "و" and words[at].startswith("و") and len(words[at]) > 1:
        return _number_of(words[at][1:], words, at)
    return None


def _number_of(first: str, words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return the number that begins with another form of a word, and where it ends."""
    found = number_at((first, *words[at + 1 : at + _LONGEST_NUMBER]), 0)
    return None if found is None else (found[0], at + found[1])


def _in_digits(words: Sequence[str], at: int) -> Amount | None:
    """Return the range of "10-15", which no third number makes a date."""
    pair = words[at : at + 3]
    if len(pair) < 3 or pair[1] != "-" or not (pair[0] + pair[2]).isdecimal():
        return None
    low, high = word_value(pair[0]), word_value(pair[2])
    joined = (*words[max(0, at - 1) : at], *words[at + 3 : at + 4])
    if any(mark in "-/" for mark in joined) or low is None or high is None:
        return None
    return Amount(Count(low, high), high, at + 3) if low < high <= MOST_PEOPLE else None


def _prefixed_number(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return a number behind a particle that is written together with it: "و3", "وثلاثة"."""
    word = words[at]
    for prefix in ("و", "ب", "ل", "ف"):
        rest = word.removeprefix(prefix)
        if rest != word and rest:
            found = _number_of(rest, words, at)
            if found is not None:
                return found
    if word in ("و", "ب", "ل") and at + 1 < len(words):
        return number_at(words, at + 1)
    return None
