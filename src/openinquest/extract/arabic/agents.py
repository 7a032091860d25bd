"""Who did it and whom it befell, where a verb of harm has both behind it."""

from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.people import People, people_at
from openinquest.extract.arabic.wording import (
    STOPS,
    Words,
    head_of,
    is_definite,
    noun_of,
    one_of,
)
from openinquest.extract.arabic.words import MANY, PARTS
from openinquest.model import Group

_DOES = folded_words(
    "قتل قتلت قتلوا فقتل فقتلت وقتل وقتلت يقتل تقتل أصاب أصابت وأصاب وأصابت جرح جرحت وجرح وجرحت "
    "أعدم أعدمت وأعدم وأعدمت اغتال اغتالت واغتال واغتالت"
)
"""Verbs that may be followed by who did it, then by whom it befell."""
_ATTACKERS = folded_words("مستوطن مستوطنون مستوطنين انتحاري مجهولون مجهول قناص قناصة لصوص")
_REACH = 9  # words from the verb to whom it befell
_LEADS_AWAY = folded_words(
    "في على إلى عن مع ضد بعد قبل خلال أثناء إثر جراء نتيجة عند قرب لدى بين و"
)


def befallen_by(told: Words, verb: int) -> People | None:
    """Return whom a verb of harm befell behind those who did it, None where it tells of none.

    "Gunmen killed three civilians": those who did it are fighters or no people, nothing but what
    describes them stands between the two, and the others are numbered or in the case of an object.
    """
    words = told.words
    if words[verb] not in _DOES or verb + 1 >= len(words):
        return None
    agent = people_at(told, verb + 1)
    if agent and agent.group is not Group.COMBATANTS and words[verb + 1] not in _ATTACKERS:
        return None
    first = agent.last if agent is not None else verb + 1
    for place in range(first, min(verb + 1 + _REACH, len(words))):
        word = words[place]
        if _ends(word):
            return None
        people = people_at(told, place)
        if people is not None and _is_object(told, place, people):
            return people
    return None


def agent_in(told: Words, first: int, last: int) -> tuple[int, int] | None:
    """Return the words for who did it that the first verb of a sentence has before its object."""
    for verb in range(first, last):
        object_ = befallen_by(told, verb)
        if object_ is not None and object_.first > verb + 1:
            return verb + 1, object_.first
    return None


def _ends(word: str) -> bool:
    """Return whether a word ends what describes who did it."""
    if word in STOPS or word in ("،", ",", "؛", ":", "(", "/") or word in PARTS:
        return True
    if word in _LEADS_AWAY or head_of(word) is not None:
        return True
    return word.startswith(("و", "ب")) and not is_definite(word)


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
