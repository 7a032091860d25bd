"""That an Arabic text says that nobody was harmed: "without injuries", "caused no victims"."""

from openinquest.extract.arabic.deeds import Read
from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.numbers import number_at
from openinquest.extract.arabic.people import People, of_whom_at
from openinquest.extract.arabic.scopes import BROUGHT_ABOUT, BUT, DID_NOT
from openinquest.extract.arabic.wording import STOPS, Words, head_of, is_definite, noun_of, one_of
from openinquest.extract.arabic.words import MANY, NONE
from openinquest.model import Count, Group, Harm

NOBODY = Count(0, 0)
_FAR = 9
"""Words from "not" to the harm that there was none of."""
_FAR_FROM_A_VERB = 25
"""The same where the verb behind "not" tells what came about: what acted stands between them."""
_ANYBODY = folded_words("أحد أحدا")
_ANY = folded_words("أي أية")
_EITHER = (Harm.KILLED, Harm.INJURED)
_LOSSES = folded_words("خسائر أضرار إصابات")
_LEAVES_OPEN = folded_words(
    "يذكر تذكر ذكر عدد عددا معرفة تحديد أنباء معلومات تتضح ترد ورود إذا تعرف يعرف يزال تزال زال "
    "زالت سيما يقل تقل يستبعد إلا سوى تقتصر يقتصر"
)
_MAKING_SURE = folded_words("للتأكد بالتأكد لتتأكد ليتأكد للتحقق لضمان")
_HURTS = folded_words("يصب تصب")
_DEAD = folded_words("قتلى شهداء وفيات قتيل شهيد")
_OR = folded_words("أو ولا أم")
_THAT = ("ان",)
_EVERY_DAY = folded_words("يمر تمر يمضي تمضي يخلو تخلو")
_ONLY = folded_words("فقط فحسب وحسب")
_BEFORE_HARM = folded_words(
    "وقوع تسجيل سقوط حدوث وجود حصول إيقاع إحداث ورود تكبد أي أية أن عن إلى في ب به أو خسائر أضرار "
    "بشرية مادية سجلت إبلاغ بلاغات"
)
"""Words between "without" and the harm that there was none of."""
_CAME_ABOUT = folded_words(
    "أوقع أوقعت مخلفا مخلفة موقعا موقعة خلف خلفت أدى أدت وسقط وسقطت أسفر أسفرت أدى أصاب أصابت تسبب "
    "تسببت"
)
_OTHER_THAN = ("من", "غير")


def none_at(told: Words, at: int) -> Read:
    """Return that nobody was harmed, where the word for it begins with a word; else nothing."""
    words = told.words
    if not _is_no(words, at) or _MAKING_SURE.intersection(words[max(0, at - 2) : at]):
        return []
    if _denies_else(told, at) or _EVERY_DAY.intersection(words[max(0, at - 3) : at]):
        return []  # "no day passes without victims"
    verb = at + 1 + (words[at + 1 : at + 2] == _THAT)
    came_about = words[verb : verb + 1] != () and words[verb] in BROUGHT_ABOUT
    for place in range(at + 1, min(at + (_FAR_FROM_A_VERB if came_about else _FAR), len(told))):
        word = words[place]
        counts = place <= at + _FAR and word not in _ANYBODY and number_at(words, place)
        if word in STOPS or word in ("،", ",") or counts or one_of(word, _LEAVES_OPEN):
            return []
        harms = {harm for each in words[at:place] if (harm := _harm_of(each))}
        if word in _ANYBODY and harms:
            harm = harms.pop() if len(harms) == 1 else Harm.KILLED_OR_INJURED
            nobody = People(at, place + 1, Group.ALL, NOBODY, None)
            return [(nobody, harm, "ar.toll.none")]
        if _is_harm(told, place):
            only = _ONLY.intersection(words[place : place + 4])
            return [] if only else [_of_none(told, at, place)]
        if _ends(words, at, place, verb=verb if came_about else None):
            return []
    return []


def _ends(words: tuple[str, ...], at: int, place: int, *, verb: int | None) -> bool:
    """Return whether a word ends what a "no" reaches: what came about after all, another noun.

    "Without" reaches no further than its noun: "without warning, leaving dead".
    """
    word = words[place]
    if place == verb:
        return False
    if word in BUT or one_of(word, _CAME_ABOUT) or word in BROUGHT_ABOUT:
        return True
    clause = verb is not None or words[at + 1 : at + 2] == _THAT
    without = words[at].removeprefix("و") not in DID_NOT and not clause
    return without and not one_of(word, _BEFORE_HARM) and head_of(word) is None


def _is_no(words: tuple[str, ...], at: int) -> bool:
    if words[at].removeprefix("و") in NONE:
        return True
    return at > 0 and words[at - 1 : at + 1] == _OTHER_THAN


def _harm_of(word: str) -> Harm | None:
    return Harm.INJURED if word in _HURTS else head_of(word)


def _is_harm(told: Words, at: int) -> bool:
    """Return whether a word is people whom harm befell, as nobody in particular."""
    word, before = told.words[at], told.words[at - 1]
    if one_of(word, ("بشرية",)) and one_of(before, _LOSSES):
        return True
    noun = noun_of(word)
    if noun is None or noun.harm not in _EITHER or is_definite(word):
        return False
    return noun.number == MANY or bool(_ANY.intersection(told.words[max(0, at - 2) : at]))


def _of_none(told: Words, at: int, place: int) -> tuple[People, Harm, str]:
    """Return that there were none of the harmed at a place, with those that "or" adds to them."""
    words, last = told.words, place + 1
    harm = Harm.KILLED if one_of(words[place], _DEAD) else Harm.KILLED_OR_INJURED
    if last + 1 < len(words) and words[last] in _OR and _is_of_harm(words[last + 1]):
        harm, last = Harm.KILLED_OR_INJURED, last + 2
    elif last < len(words) and words[last].startswith("و") and _is_of_harm(words[last]):
        harm, last = Harm.KILLED_OR_INJURED, last + 1
    group = Group.ALL
    noun = noun_of(words[last]) if last < len(words) else None
    of_whom = of_whom_at(words, last) if last < len(words) else None
    if of_whom is not None:
        group, last = of_whom
    elif noun is not None and noun.number == MANY and noun.harm is None:
        group, last = noun.group, last + 1
    return People(at, last, group, NOBODY, None), harm, "ar.toll.none"


def _is_of_harm(word: str) -> bool:
    noun = noun_of(word)
    return noun is not None and noun.harm in _EITHER and not is_definite(word)


def _denies_else(told: Words, at: int) -> bool:
    """Return whether "not" denies something else: "did not announce that there were dead"."""
    if told.words[at].removeprefix("و") not in DID_NOT or at + 1 == len(told):
        return False
    denied = told.words[at + 1]
    return not (denied in BROUGHT_ABOUT or head_of(denied) or noun_of(denied))
