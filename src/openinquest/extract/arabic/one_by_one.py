"""People who are named one by one behind what befell them: "the killing of each of"."""

from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.people import People
from openinquest.extract.arabic.scopes import DID_NOT
from openinquest.extract.arabic.wording import (
    STOPS,
    Words,
    head_of,
    is_definite,
    noun_of,
    one_of,
)
from openinquest.model import Count, Group

_EACH_OF = {(each, "من") for each in folded_words("كل كلا")}
_BETWEEN = frozenset("،,؛-")
_AGES = folded_words("عام عاما سنة سنوات أعوام شهر أشهر شهرا العمر")
_ENDS = folded_words(
    "في إثر جراء نتيجة خلال بسبب عندما بعد قبل أثناء حيث كما بينما فيما وذلك بالإضافة إضافة "
    "من إلى عن وهم وهو اعتقال توقيف خطف دمار تدمير أضرار بقصف بغارة بانفجار بصاروخ برصاص بجروح "
    "بالقصف بالغارة اليوم أمس وتم وقد"
)
_NAMES_WITH_W = folded_words(
    "وليد وسيم وائل وفاء وردة ورد وجيه وحيد وحيدة وداد وسام وضاح وهيب وهيبة وصفي وعد وجدان وجدي "
    "ولاء وطفة ودود وديع وديعة وفيق وهبة وهبي ونس وصال وفا"
)
"""First names that begin with the letter that is also "and"."""
_LONGEST = 12  # words and signs of a name with an age


def named_one_by_one(told: Words, at: int) -> People | None:
    """Return those whose names follow "each of", None where no two full names do.

    Two at least: where the last name ends and what follows begins no word tells.
    """
    words = told.words
    if words[at : at + 2] not in _EACH_OF or _is_denied(words, at):
        return None
    first = _name(told, at + 2)
    if first is None or first == len(words):
        return None
    second = _name(told, first + (words[first] in _BETWEEN))
    return None if second is None else People(at, second, Group.ALL, Count(2, None), None)


def _is_denied(words: tuple[str, ...], at: int) -> bool:
    return any(word.removeprefix("و") in DID_NOT for word in words[max(0, at - 3) : at])


def _name(told: Words, at: int) -> int | None:
    """Return where a name of two words or more ends, at "and" or a comma; None where none is."""
    of_name = 0
    for place in range(at, min(at + _LONGEST, len(told))):
        word = told.words[place]
        if of_name > 1 and (word in _BETWEEN or word in STOPS or _begins_another(word)):
            return place
        if word in STOPS or head_of(word) is not None or _is_no_name(word, of_name):
            return place if of_name > 1 else None
        of_name += word.isalpha() and word not in _AGES
    return min(at + _LONGEST, len(told)) if of_name > 1 else None


def _begins_another(word: str) -> bool:
    return word.startswith("و") and len(word) > 3 and word not in _NAMES_WITH_W


def _is_no_name(word: str, of_name: int) -> bool:
    """Return whether a word cannot stand in a name: what has the article begins none."""
    return one_of(word, _ENDS) or (not of_name and is_definite(word) and noun_of(word) is None)
