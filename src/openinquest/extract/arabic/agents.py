"""Who did it and whom it befell, where a verb of harm has both behind it."""

from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.people import People, people_at
from openinquest.extract.arabic.wording import Words, head_of, is_definite, noun_of, one_of
from openinquest.extract.arabic.words import AGENTS, MANY, MEMBERS, UNITS
from openinquest.model import Group

_DOES = folded_words(
    "قتل قتلت قتلوا فقتل فقتلت وقتل وقتلت يقتل تقتل أصاب أصابت وأصاب وأصابت جرح جرحت وجرح وجرحت "
    "أعدم أعدمت وأعدم وأعدمت اغتال اغتالت واغتال واغتالت"
)
"""Verbs that may be followed by who did it, then by whom it befell."""
_ATTACKERS = folded_words(
    "مستوطن مستوطنون مستوطنين انتحاري مجهولون مجهول قناص قناصة لصوص مجموعة جماعة عصابة "
    "مسلحو مقاتلو إسرائيل روسيا تركيا أمريكا إيران حرس الحرس خفر"
)
_DESCRIBES = folded_words("من تابع تابعة تابعون تابعين موال موالية موالون موالين الحدود")
_STRIKE = folded_words("غارة غارات قصف قذيفة قذائف صاروخ صواريخ طيران مسيرة انفجار لغم تفجير هجوم")
_REACH = 9  # words from the verb to whom it befell
_FIGHT = (Group.COMBATANTS, Group.POLICE)


def befallen_by(told: Words, verb: int) -> People | None:
    """Return whom a verb of harm befell behind those who did it, None where it tells of none.

    "Gunmen killed three civilians": those who did it fight, strike or are a party, nothing but
    what describes them stands between the two, and the others are numbered or in the case of an
    object. In "a fighter who held three civilians was killed" a verb stands between.
    """
    words = told.words
    if words[verb] not in _DOES or verb + 1 >= len(words):
        return None
    agent = people_at(told, verb + 1)
    acts = agent.group in _FIGHT if agent else _is_a_party(words[verb + 1])
    if not acts and words[verb + 1] not in _ATTACKERS:
        return None
    first = agent.last if agent is not None else verb + 2
    for place in range(first, min(verb + 1 + _REACH, len(words))):
        people = None if words[place].startswith("و") else people_at(told, place)
        if people is not None and _is_object(told, place, people):
            return people
        if not _describes(words[place]):
            return None
    return None


def _is_a_party(word: str) -> bool:
    return word in UNITS or word in AGENTS or one_of(word, _STRIKE)


def _describes(word: str) -> bool:
    """Return whether a word goes on to tell who did it."""
    if word in _DESCRIBES or word in UNITS or word in AGENTS or one_of(word, MEMBERS):
        return True
    noun = noun_of(word)
    if noun is not None and noun.group in _FIGHT:
        return True
    plain = word.isalpha() and word[0] not in "وبف" and head_of(word) is None
    return plain and (is_definite(word) or word.startswith("ل") or word.endswith(_ENDINGS))


_ENDINGS = ("ي", "ية", "يون", "يين", "مسلحة")
"""Of words for where somebody is from, or of what kind."""


def agent_in(told: Words, first: int, last: int) -> tuple[int, int] | None:
    """Return the words for who did it that the first verb of a sentence has before its object."""
    for verb in range(first, last):
        object_ = befallen_by(told, verb)
        if object_ is not None and object_.first > verb + 1:
            return verb + 1, object_.first
    return None


def _is_object(told: Words, at: int, people: People) -> bool:
    """Return whether people are whom something befell: numbered, or in that case."""
    word = told.words[at]
    if people.harm is not None or told.words[at - 1] == "من":
        return False
    noun = noun_of(word)
    if noun is None:
        return not people.vague
    if noun.number == MANY:
        return word.endswith("ين") and not is_definite(word)
    return word.endswith(("ا", "ة", "ين", "ه", "ها")) and not one_of(word, _ATTACKERS)
