"""People who are named one by one behind what befell them: "the killing of each of"."""

from collections.abc import Iterator

from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.people import People
from openinquest.extract.arabic.wording import STOPS, Words, head_of, one_of
from openinquest.model import Count, Group

_EACH = folded_words("كل كلا كلاً كلٍ")
_BETWEEN = frozenset("،,؛-/")
_AROUND = frozenset(':()[]"“”«»')
_AGES = folded_words("عام عاما عاماً سنة سنوات أعوام شهر أشهر شهرا العمر")
_ENDS = folded_words(
    "في على إثر جراء نتيجة خلال بسبب عندما بعد قبل أثناء حيث كما بينما فيما وذلك بالإضافة إضافة "
    "من إلى عن وهم وهو اعتقال توقيف خطف دمار تدمير أضرار بقصف بغارة بانفجار بصاروخ برصاص بجروح "
    "بالقصف بالغارة اليوم أمس وتم وقد"
)
_NAMES_WITH_W = folded_words(
    "وليد وسيم وائل وفاء وردة ورد وجيه وحيد وحيدة وداد وسام وضاح وهيب وهيبة وصفي وعد وجدان وجدي "
    "ولاء وطفة ودود وديع وديعة وفيق وهبة وهبي ونس وصال وفا"
)
"""First names that begin with the letter that is also "and"."""
_MOST_WORDS = 60
_LONGEST_NAME = 7


def named_one_by_one(told: Words, at: int) -> People | None:
    """Return those whose names follow "each of", None where fewer than two names do.

    A name ends at a comma, or at an "and" behind two words of it; ages and what stands in
    brackets are no words of it.
    """
    words = told.words
    begins = at + 1 < len(words) and words[at] in _EACH and words[at + 1] == "من"
    if not begins:
        return None
    names, last = 0, at + 2
    for first, end in _names(told, at + 2):
        if end - first > _LONGEST_NAME + 4:
            return None
        names, last = names + 1, end
    return People(at, last, Group.ALL, Count(names, names), None) if names > 1 else None


def _names(told: Words, at: int) -> Iterator[tuple[int, int]]:
    """Yield where each name begins and ends."""
    first, of_name = at, 0
    for place in range(at, min(at + _MOST_WORDS, len(told))):
        word = told.words[place]
        if word in STOPS or one_of(word, _ENDS) or head_of(word) is not None:
            break
        joined = word.startswith("و") and len(word) > 3 and word not in _NAMES_WITH_W
        if word in _BETWEEN or (joined and of_name > 1):
            if of_name:
                yield first, place
            first, of_name = place, int(joined)
        elif word not in _AROUND and word.isalpha() and word not in _AGES:
            of_name += 1
    else:
        place = min(at + _MOST_WORDS, len(told))
    if of_name and place > first:
        yield first, place
