"""Sides that sentences before tell: "A patrol was ambushed on the road. Three were wounded".

A number that names nobody ("three", "two others", "six casualties", "one of them") is of those
who were told of as harmed, attacked or fighting. Where the words leave a rival (people of no
side, the police, a bus or a market) it stays a number of everyone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.people import find_mentions
from openinquest.extract.english.sentences import Sentence
from openinquest.extract.english.sides import SIDE, sides_of
from openinquest.extract.english.toll_sides import is_bare
from openinquest.model import Group, Harm, Toll

_REACH = 2  # sentences before a number, in which those can stand whom it counts
_MEMORY = 60  # tolls before a number that it may take up
_ANYONE = AnyCase(r"\b(?:people|persons?)\b")
_ATTACKED = re.compile(
    r"\b(?:attack|ambush|assault|harass|harry|raid|storm|shell)\w*\s+(?:(?:on|against|upon)\s+)?"
    rf"(?!by\b)(?:(?!by\b|from\b)[\w'’-]+\s+){{0,6}}?(?<![\w-]){SIDE}(?![\w-])|"
    rf"(?<![\w-]){SIDE}(?![\w-])(?:\s+[\w'’-]+){{0,4}}?\s+(?:was|were|been|being)\s+"
    r"(?:\w+ly\s+)?(?:attacked|ambushed|assaulted|harassed|raided|shelled)\b",
    re.IGNORECASE,
)
_FOUGHT = AnyCase(
    r"\b(?:clash(?:e[sd]|ing)?|fought|fighting|combats?|battles?|skirmish(?:es)?|firefights?|"
    r"exchange\s+of\s+(?:fire|gunfire|shots)|engagements?)\b"
)
_OTHERS = AnyCase(
    r"\b(?:civil\w*|peasants?|villagers?|traffickers?|smugglers?|criminals?|kidnappers?|strikers?|"
    r"crowds?|rioters?|inmates?|pedestrians?|population|families|famil(?:y|ies)|"
    r"bus(?:es)?|cars?|trucks?|trains?|planes?|airplanes?|homes?|houses?|residences?|markets?|stores?|"
    r"shops?|banks?|hotels?|restaurants?|churche?s?|schools?|universit\w+|hospitals?|embass\w+|"
    r"newspapers?|offices?|farms?|bombs?|bombings?|explosions?|blasts?|exploded|grenades?)\b"
)
"""People of no side, and what people of no side are in or near when it is hit."""
_NOBODY = frozenset({"", "members", "others", "dead", "deaths", "fatalities", "casualties",
                     "wounded", "injured", "injuries", "killed", "bodies", "corpses", "remains",
                     "lives", "survivors", "prisoners", "detainees"})  # fmt: skip
"""Nouns that do not say who somebody is."""
_OWN_LOSSES = AnyCase(
    r"\b(?:it|they|which)\s+(?:(?:has|have|had|also|only|so\s+far|already|itself|themselves)\s+){0,3}"
    r"(?:admit(?:s|ted)?(?:\s+to)?|acknowledge[sd]?|suffer(?:ed|s)?|sustain(?:ed|s)?|lost|loses?)\s+"
    r"(?:only\s+|the\s+loss\s+of\s+)?$"
)

_WE_LOST = AnyCase(
    r"\b(?:we|our\s+(?:side|ranks))\s+(?:(?:have|had|also|only|so\s+far|already)\s+){0,3}"
    r"(?:had|suffered|sustained|lost|regret(?:ted)?)\s+(?:only\s+|a\s+total\s+of\s+|the\s+loss\s+of\s+)?"
    r"(?:[\w-]+\s+(?:dead|deaths?|killed|wounded)\s+and\s+)?$"
)


@dataclass(frozen=True, slots=True)
class Before:
    """What a passage told before a sentence: its last sentences, and tolls with their starts."""

    sentences: Sequence[Sentence]
    tolls: Sequence[tuple[int, Toll]]


def before_of(
    sentences: Sequence[Sentence], tolls: Sequence[tuple[int, Toll]], *, first: int, index: int
) -> Before:
    """Return what stands before the sentence of an index, no further back than that of `first`."""
    return Before(sentences[max(first, index - _REACH) : index], tolls[-_MEMORY:])


def with_carried_sides(
    text: str, sentence: Sentence, tolls: Sequence[FoundToll], before: Before
) -> list[FoundToll]:
    """Return the tolls of a sentence, bare numbers with the fighters whose loss they must be.

    Args:
        text: The passage.
        sentence: The sentence.
        tolls: Its tolls, in order.
        before: What stands before it.
    """
    if any(toll.group is not Group.ALL for toll in tolls):
        return list(tolls)  # its own words tell whom it counts
    return [
        replace(toll, group=Group.COMBATANTS)
        if _is_bare(text, toll) and _is_of_fighters(text, sentence, toll, before)
        else toll
        for toll in tolls
    ]


def is_loss_of_the_speaker(text: str, sentence: Sentence, toll: FoundToll) -> bool:
    """Return whether a toll is what "we" lost: "we had six deaths"."""
    if toll.people is None or not _is_bare(text, toll):
        return False
    return _WE_LOST.search(text, sentence.start, toll.people[0]) is not None


def _is_bare(text: str, toll: FoundToll) -> bool:
    words = text[slice(*toll.people)] if toll.people else ""
    return is_bare(text, toll) and _ANYONE.search(words) is None


def _is_of_fighters(text: str, sentence: Sentence, toll: FoundToll, before: Before) -> bool:
    if _is_taken_up(text, toll, before):
        return True
    assert toll.people is not None
    if _leaves_a_rival(text[sentence.start : sentence.end]):
        return False
    lead = text[sentence.start : toll.people[0]]
    if sides_of(lead) == {Group.COMBATANTS} and _has_a_fight(lead):
        return True
    owns = _OWN_LOSSES.search(lead) is not None
    return _is_of_those_before(text, before, losses=owns)


def _is_taken_up(text: str, toll: FoundToll, before: Before) -> bool:
    """Return whether "the seven who were hurt" are seven fighters who were told of as hurt."""
    assert toll.people is not None
    known = text[slice(*toll.people)].lower().startswith("the ")
    same = {
        told.group for _, told in before.tolls if (told.harm, told.count) == (toll.harm, toll.count)
    }
    return known and same == {Group.COMBATANTS}


def _is_of_those_before(text: str, before: Before, *, losses: bool) -> bool:
    """Return whether the nearest people told of before can only be fighters."""
    for sentence in reversed(before.sentences):
        words = text[sentence.start : sentence.end]
        if _leaves_a_rival(words):
            return False
        harmed = {
            told.group
            for start, told in before.tolls
            if sentence.start <= start < sentence.end
            and told.harm in {Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED}
        }
        sides = sides_of(words)
        if harmed:
            return harmed == {Group.COMBATANTS}
        if sides:
            return sides == {Group.COMBATANTS} and (losses or _has_a_fight(words))
    return False


def _has_a_fight(words: str) -> bool:
    return _FOUGHT.search(words) is not None or _ATTACKED.search(words) is not None


def _leaves_a_rival(words: str) -> bool:
    """Return whether words name people of no side, or a place where such people are."""
    return _OTHERS.search(words) is not None or any(_rivals(words))


def _rivals(words: str) -> Iterator[bool]:
    for mention in find_mentions(words, 0, len(words)):
        yield mention.group is not Group.COMBATANTS and mention.noun not in _NOBODY
