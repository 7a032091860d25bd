"""Who did it, to what, with which weapon and what damage: the parts of an event in a sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from openinquest.extract.english.agents import LIGHT, agents_of, is_owned_up_to
from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import (
    case_of,
    clause_of,
    is_verb_of,
    phrase,
    undergoers,
    verb_of,
)
from openinquest.extract.english.parties import find_parties, is_pronoun, owner_of, party_of

# Verbs whose object is what was struck.
_HITS = frozenset(
    {"hit", "strike", "target", "bomb", "shell", "attack", "pound", "bombard", "destroy", "level",
     "flatten", "raid", "storm", "ambush", "strafe", "engulf", "damage", "shoot", "kidnap",
     "abduct", "assault", "besiege", "blockade", "loot", "torch", "burn", "execute", "massacre",
     "detain", "arrest", "torture", "stab", "behead", "demolish", "seize", "mine", "blow", "set",
     "encircle", "ransack", "gun"}
)  # fmt: skip
# Whom these befall was not struck by the deed that their sentence tells beside them.
_TAKES = frozenset({"arrest", "detain", "seize"})
_RUINS = frozenset(
    {"destroy", "damage", "level", "flatten", "demolish", "raze", "gut", "ruin", "wreck",
     "collapse"}
)  # fmt: skip
_AIMED = frozenset({"on", "against", "onto", "upon", "targeting"})
_SHOOTS = frozenset({"fire", "throw", "shoot"})
_AIMS = frozenset({"aim", "target", "direct"})
_SOMEBODY = frozenset({"he", "she", "his", "her"})
# Endings of nouns whose "of" names what was struck: "the shelling of the mill".
_OF_WHAT = ("ing", "ings", "bombardment", "bombardments", "siege", "destruction")
_BUILT = AnyCase(
    r"\b(?:houses?|homes?|buildings?|blocks?|streets?|shops?|schools?|hospitals?|clinics?|mosques?|"
    r"church(?:es)?|markets?|bridges?|vehicles?|cars?|trucks?|buses|ambulances?|offices?|factory|"
    r"factories|mills?|warehouses?|apartments?|towers?|villages?|quarters?|neighbou?rhoods?|camps?|"
    r"compounds?|stations?|plants?|pipelines?|pylons?|crops|wards?|roofs?|walls?|shelters?|tents?)\b"
)
_TIME = AnyCase(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|"
    r"(?:septem|octo|novem|decem)ber|\d[\d:.]*(?:st|nd|rd|th)?|day|days|night|morning|evening|afternoon|weekend|"
    r"week|month|year|time|dawn|noon|midnight|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_WEAPON = AnyCase(
    r"\b(?:\d+[-\s](?:pound|kg|kilogram|lb)\s+(?:\w+\s+)?bombs?|(?:GBU|JDAM|FAB|KAB)-?\s?\d*(?:\s+guided)?(?:\s+bombs?)?|"
    r"hellfire(?:\s+missiles?)?|barrel\s+bombs?|cluster\s+(?:bombs?|munitions?)|AC-130(?:\s+gunship)?|"
    r"(?:MQ-\d+|F-\d+|Su-\d+|MiG-\d+|A-10|Apache)(?:\s+(?:drones?|jets?|helicopters?))?|(?:grad|katyusha|scud|qassam)(?:\s+(?:rockets?|missiles?))?|"
    r"(?:\d+[-\s]?mm\s+)?(?:mortar|artillery|tank)\s+(?:shells?|rounds?)|AK-?47s?|M-?16s?|(?:assault|sniper)\s+rifles?|"
    r"machine[-\s]?guns?|hand\s+grenades?|rocket-propelled\s+grenades?|RPG-?\d*s?|dynamite|machetes?|white\s+phosphorus|sarin|chlorine)\b"
)
# Without a tree: what stands behind "on", "hit" and the like, up to the next turn.
_TARGET = AnyCase(
    r"\s*(?:on|against|at|targeting|(?:has\s+|had\s+)?(?:hit|struck|targeted|bombed|shelled|attacked|destroyed))?\s*"
    r"(?:the\s+|its\s+|their\s+)?(?P<what>(?:an?|the|its|their|his|two|three|four|several)\s+[^,.;:()\"“”]{2,60}?)"
    r"(?=\s+(?:in|on|at|near|that|which|who|where|when|and|with|from|after|before|during|of\s+the|as|said|was|were|has|had|"
    r"killed|killing)\b|[,.;:)]|$)"
)
_ARTICLE = AnyCase(r"^(?:the|an?|its|their|his)\s+")
_ACTS = AnyCase(
    r"\b(?:carried\s+out|conducted|launched|hit|struck|bombed|shelled|attacked|targeted|fired|dropped|flew|raided|stormed)\b"
)
_ADJACENT = AnyCase(
    r"(?:['’]s?)?(?:\s+(?:jets?|warplanes?|aircraft|planes?|helicopters?|an?|one|two|several|\w+ed|\w+-\w+)){0,3}\s*"
)
_BY = AnyCase(r"\s+(?:carried\s+out\s+|launched\s+|conducted\s+)?by\s+(?:the\s+)?")
_MOST_RUINS = 5
"""Verbs of damage that are read in one clause."""
_REACH = 60  # characters beside a means in which its user stands, without a tree


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an event that one sentence gives; None for each that it leaves out."""

    actor: str | None = None
    target: str | None = None
    weapon: str | None = None
    damage: str | None = None


def parts_by_tree(
    text: str, tree: Tree, words: Sequence[Word], *, speaker: str | None, end: int
) -> Parts:
    """Return the parts of the event that some words tell, by the tree of their sentence.

    Args:
        text: The passage.
        tree: The tree of the sentence.
        words: The words that tell of the event, at least one.
        speaker: Who says so, for "we" and "it"; None where nobody is named.
        end: Where the sentence ends.
    """
    targets = (_aimed_at(tree, word) for word in words)
    target = next(filter(None, targets), None)
    if target is None:
        target = next(filter(None, (_struck(tree, word, words) for word in words)), None)
    weapon = _WEAPON.search(text, tree.words[0].start, end)
    return Parts(
        actor_by_tree(text, tree, words, speaker),
        None if target is None else text[slice(*phrase(tree, target))],
        text[slice(*weapon.span())] if weapon else None,
        _damage(text, tree, clause_of(tree, words[0])),
    )


def actor_by_tree(text: str, tree: Tree, words: Iterable[Word], speaker: str | None) -> str | None:
    """Return who did what some words tell, None where the sentence does not say."""
    for word in words:
        found = _actor_of_noun(text, tree, word, speaker) if word.upos != "VERB" else None
        found = found or _actor_of_deed(text, tree, word, speaker)
        if found is not None:
            return found
    return None


def parts_by_words(text: str, begin: int, end: int, *, start: int, stop: int) -> Parts:
    """Return the parts of the event told at `[start, stop)` of a sentence `[begin, end)`.

    Made for sentences without a tree: it looks at the words beside the event.
    """
    weapon = _WEAPON.search(text, begin, end)
    target = _TARGET.match(text, stop, end)
    return Parts(
        party_beside(text, begin, end, start=start, stop=stop),
        _ARTICLE.sub("", text[slice(*target.span("what"))].strip()) if target else None,
        text[slice(*weapon.span())] if weapon else None,
        None,
    )


def party_beside(text: str, begin: int, end: int, *, start: int, stop: int) -> str | None:
    """Return who is said to have used the means at `[start, stop)`, by the words beside it.

    Example:
        >>> said = "A Russian air raid killed nine people."
        >>> party_beside(said, 0, 38, start=10, stop=18)
        'Russia'
    """
    inside = next(find_parties(text, start, stop), None)
    if inside:
        return inside[2]
    named = list(find_parties(text, max(begin, start - _REACH), start))
    if named:
        between = text[named[-1][1] : start]
        if _ADJACENT.fullmatch(between) or _ACTS.search(between) or _ACTS.match(text, start):
            return named[-1][2]
    by = _BY.match(text, stop, end)
    if by is None:
        return None
    behind = next(find_parties(text, by.end(), min(end, by.end() + _REACH)), None)
    return behind[2] if behind and behind[0] == by.end() else None


def _actor_of_noun(text: str, tree: Tree, noun: Word, speaker: str | None) -> str | None:
    owner = owner_of(text, tree, noun)
    if owner:
        return owner
    return speaker if any(map(_may_be_the_speaker, tree.below(noun, "nmod:poss"))) else None


def _actor_of_deed(text: str, tree: Tree, word: Word, speaker: str | None) -> str | None:
    for doer in agents_of(tree, word):
        if _may_be_the_speaker(doer):
            return None if is_owned_up_to(tree, word) else _who_is_meant(text, tree, doer, speaker)
        name = party_of(text, tree, doer)
        if name:
            return name
    return None


def _may_be_the_speaker(word: Word) -> bool:
    """Return whether a word may mean the body that speaks: not "police said that he fired"."""
    return is_pronoun(word) and word.form.lower() not in _SOMEBODY


def _who_is_meant(text: str, tree: Tree, pronoun: Word, speaker: str | None) -> str | None:
    """Return the party that "it" or "they" is: the subject of the clause right over theirs.

    In "they said the army's claim that it killed nine was false" it is the army.
    """
    above = tree.above(pronoun)
    over = [named for each in above for named in tree.below(each, "nsubj", "nmod:poss")]
    named = [each for each in over if not is_pronoun(each) and each.at < pronoun.at]
    if not named:
        return speaker
    nearest = party_of(text, tree, named[0])
    return nearest or (speaker if len(named) == 1 else None)


def _aimed_at(tree: Tree, noun: Word) -> Word | None:
    """Return what a noun says was aimed at: "a strike on the mill", "a bomb aimed at two men"."""
    aimed = _AIMED | {"of"} if noun.form.lower().endswith(_OF_WHAT) else _AIMED
    for each in tree.below(noun, "nmod"):
        if case_of(tree, each) in aimed and _is_a_thing(each):
            return each
    for clause in tree.below(noun, "acl"):
        if is_verb_of(clause, _AIMS):
            for each in (*undergoers(tree, clause), *tree.below(clause, "obl")):
                at = each is not noun and case_of(tree, each) in {"", "at", "against"}
                if at and _is_a_thing(each):
                    return each
    after = tree.words[noun.at + 1 : noun.at + 2]
    if after and after[0].lemma in {"on", "against"} and after[0].relation == "case":
        behind = tree.head_of(after[0])  # hangs on another word, for all the tree says
        if behind is not None and _is_a_thing(behind):
            return behind
    return None


def _struck(tree: Tree, word: Word, others: Sequence[Word]) -> Word | None:
    """Return what the verb of an event says was struck."""
    verb = verb_of(tree, word)
    if verb is None or not is_verb_of(verb, _HITS | LIGHT):
        return None
    if verb is not word and is_verb_of(verb, _TAKES):
        return None
    aimed = _AIMED | {"at"} if is_verb_of(verb, _SHOOTS) else _AIMED
    things = undergoers(tree, verb) if is_verb_of(verb, _HITS) else []
    things += [each for each in tree.below(verb, "obl") if case_of(tree, each) in aimed]
    return next((each for each in things if each not in others and _is_a_thing(each)), None)


def _is_a_thing(word: Word) -> bool:
    is_time = word.relation.endswith((":tmod", ":unmarked")) or _TIME.fullmatch(word.form)
    return word.upos in {"NOUN", "PROPN"} and not is_time


def _damage(text: str, tree: Tree, clause: Word) -> str | None:
    """Return what a clause says was destroyed or damaged."""
    ruins = (w for w in tree.within(clause) if w.upos == "VERB" and is_verb_of(w, _RUINS))
    for verb in islice(ruins, _MOST_RUINS):
        for each in undergoers(tree, verb):
            words = text[slice(*phrase(tree, each))]
            if _BUILT.search(words):
                return words
    return None
