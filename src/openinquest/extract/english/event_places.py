"""How a place in a sentence stands to what the sentence tells: its own, another's, or a party."""

from enum import IntEnum

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import case_of, is_passive, is_verb_of, phrase
from openinquest.extract.english.harm_lexicon import (
    DYING,
    HOSPITALS,
    TAKING,
    WOUNDS_SUFFERED,
)
from openinquest.extract.english.parties import find_parties
from openinquest.extract.english.people import names_people

# What is done after a deed, or where somebody belongs: its place is not that of the deed.
_AFTERWARDS = frozenset(
    {"arrest", "detain", "charge", "indict", "sentence", "jail", "imprison", "convict",
     "extradite", "arraign", "plead", "testify", "bury", "mourn", "remember",
     "treat", "hospitalize", "hospitalise", "rise", "base", "station"}
)  # fmt: skip
# What people do elsewhere, or at the place of the deed where it hangs under the deed:
# "shot at people protesting in Khartoum".
_MEANWHILE = frozenset(
    {"march", "protest", "rally", "demonstrate", "meet", "debate", "discuss", "vote", "visit",
     "return", "flee", "live", "travel", "walk", "go", "head", "move"}
)  # fmt: skip
_GATHERINGS = frozenset(
    {"protest", "rally", "vigil", "march", "demonstration", "funeral", "trial", "hearing"}
)
_BLAMES = frozenset(
    {"blame", "accuse", "condemn", "criticize", "criticise", "denounce", "suspect", "attribute",
     "ascribe", "pin"}
)  # fmt: skip
_ANSWERABLE = frozenset({"responsible", "accountable", "guilty"})
# A place that is the subject of these stands for who rules there.
_ACTS = frozenset(
    {"say", "deny", "claim", "warn", "confirm", "launch", "attack", "strike", "hit", "fire",
     "shell", "bomb", "bombard", "invade", "kill", "target", "carry", "order", "send", "threaten",
     "vow", "reject", "accept", "agree", "announce", "call", "urge", "demand", "insist", "admit",
     "deploy", "back", "support", "arm", "respond", "retaliate", "want", "seek", "use", "conduct",
     "report", "sign", "impose", "supply", "sell", "offer", "promise", "investigate", "probe"}
)  # fmt: skip
_FAR = frozenset(
    {"far", "away", "mile", "miles", "km", "kilometers", "kilometres", "kilometer", "kilometre",
     "meters", "metres", "feet", "yards", "minutes", "hour", "hours", "block", "blocks", "across"}
)  # fmt: skip
# "From positions in Basra" is an origin; "from the rubble of a house in Basra" is none.
_SPOTS = frozenset(
    {"position", "base", "outpost", "area", "territory", "side", "part", "direction", "village",
     "town", "city", "camp", "district", "province", "north", "south", "east", "west"}
)  # fmt: skip
_MOVES = TAKING | {"travel", "go", "flee", "head", "move", "extradite", "return", "walk", "run"}
# Harm that is only carried, treated or buried there happened somewhere before.
_CARRIED = (TAKING - {"drive", "put", "bring", "carry"}) | {"treat", "bury"}
_BELONGS = frozenset({"nmod", "compound", "amod"})
_INHABITANTS = frozenset({"people", "resident", "inhabitant", "villager", "civilian"})
_OFFICES = frozenset(
    {"chief", "governor", "commander", "minister", "president", "official", "spokesman",
     "spokeswoman", "senator", "ambassador"}
)  # fmt: skip
# Where people are tried, held and treated after the deed.
_AFTER_IT = HOSPITALS | {"court", "courthouse", "courtroom", "jail", "prison", "morgue", "cemetery"}


class Standing(IntEnum):
    """How a place stands to a happening, the nearest first."""

    OWN = 0
    BESIDE = 1
    HOME = 2
    ELSEWHERE = 3
    PARTY = 4


def standing_of(text: str, tree: Tree, place: Word, told: Word) -> Standing:
    """Return how a place stands to the happening that a word tells.

    It is its own in the phrase of that word, or beside it under one verb. It is a home where it
    says whose people they are ("an Erbil man": of the only places of their sentence, seven of ten
    were that of the deed in the development half of gun-violence), and elsewhere where it hangs
    on what was done afterwards ("jailed in Erbil for"), where somebody or something comes from
    there, goes or is carried there (of those, one to four of ten). It is a party where it stands
    for who rules there.
    """
    if _is_party(tree, place):
        return Standing.PARTY
    over_told = {told.at, *(each.at for each in tree.above(told))}
    if place.at in over_told and case_of(tree, place) == "from":
        return Standing.ELSEWHERE  # "nine of those killed were from Erbil"
    word = place
    while word.at not in over_told:
        head = tree.head_of(word)
        assert head is not None  # the root is over every word
        led = _led_away(text, tree, word, told, place=place)
        if led is not None:
            return led
        if head.at in over_told and head is not told:
            return _under_one(tree, word, head, told)
        word = head
    return Standing.OWN if word is told else Standing.BESIDE


def is_only_carried(word: Word) -> bool:
    """Return whether a word tells where harm was taken, not where it was done: "buried"."""
    return word.upos == "VERB" and is_verb_of(word, _CARRIED)


def _led_away(text: str, tree: Tree, word: Word, told: Word, *, place: Word) -> Standing | None:
    """Return where the step from a word to its head leads, None where it stays at the deed."""
    is_place = word is place
    head = tree.words[word.head] if word.head is not None else word
    cases = {each.lemma.lower() for each in tree.below(word, "case")}
    before = tree.words[max(0, tree.within(word)[0].at - 1)].form.lower()
    a_spot = is_place or word.lemma.lower() in _SPOTS
    of_people = head.upos == "NOUN" and _is_somebody(text, tree, head)  # "cousins from a farm in"
    if "from" in cases and before not in _FAR and (a_spot or of_people):
        return Standing.ELSEWHERE
    moves = head.upos == "VERB" and is_verb_of(head, _MOVES) and not _comes_to(tree, head, told)
    if "to" in cases and moves and told in tree.above(head) and is_verb_of(head, _MEANWHILE):
        return Standing.BESIDE  # "stabbed as he walked to a shop"
    if "to" in cases and (moves or (is_place and case_of(tree, head) == "from")):
        return Standing.ELSEWHERE
    if head is told:
        return None
    named = is_place and word.bare_relation in _BELONGS and cases <= {"of"}
    if named and _is_somebody(text, tree, head):
        lives_there = head.lemma.lower() in _INHABITANTS
        return Standing.HOME if lives_there or not cases else Standing.ELSEWHERE
    if is_verb_of(head, DYING) and (word.lemma.lower() in HOSPITALS or _of_wounds(tree, head)):
        return Standing.ELSEWHERE
    if head.upos != "VERB" or not _is_done_aside(tree, head):
        return None
    if is_verb_of(head, _AFTERWARDS):
        return Standing.ELSEWHERE
    if _comes_to(tree, head, told):
        return None
    return Standing.BESIDE if told in tree.above(head) else Standing.ELSEWHERE


def _of_wounds(tree: Tree, died: Word) -> bool:
    """Return whether people died of what they had suffered before, maybe elsewhere."""
    return any(each.form.lower() in WOUNDS_SUFFERED for each in tree.below(died, "obl"))


def _is_done_aside(tree: Tree, verb: Word) -> bool:
    """Return whether a verb tells what people do afterwards or elsewhere: no bomb "goes off"."""
    goes_off = any(each.form.lower() == "off" for each in tree.below(verb, "advmod", "compound"))
    return is_verb_of(verb, _AFTERWARDS | _MEANWHILE) and not goes_off


def _comes_to(tree: Tree, verb: Word, told: Word) -> bool:
    """Return whether somebody moves to where they then do the deed: "went there and shot"."""
    joined = told.bare_relation == "conj" and told.head == verb.at and told.at > verb.at
    return joined and is_verb_of(verb, _MEANWHILE) and not is_passive(tree, verb)


def _under_one(tree: Tree, word: Word, over: Word, told: Word) -> Standing:
    """Return how the branch of a place stands to a happening under the same word."""
    if _follows(tree, word, told):
        return Standing.OWN
    if over.upos != "VERB":
        return Standing.BESIDE
    if _comes_to(tree, over, told):
        return Standing.OWN
    if any(each.lemma.lower() in _GATHERINGS for each in tree.below(over, "nsubj", "nsubj:pass")):
        return Standing.ELSEWHERE
    carried = is_verb_of(over, _CARRIED) and told.bare_relation not in {"obj", "nsubj"}
    if carried or _is_done_aside(tree, over):
        return Standing.ELSEWHERE
    if told.head == over.at:
        return Standing.OWN
    street = word.upos == "PROPN" and word.lemma.lower() == "court"
    after = word.lemma.lower() in _AFTER_IT and not street
    return Standing.ELSEWHERE if after else Standing.BESIDE


def _follows(tree: Tree, word: Word, told: Word) -> bool:
    """Return whether a phrase stands right behind that of a happening, wherever a tree hangs it."""
    top = told
    over_word = {each.at for each in tree.above(word)}
    for over in tree.above(told):
        if over.upos == "VERB" or over.at > word.at or over.at in over_word:
            break
        top = over
    start = tree.within(word)[0].at
    return told.at < start and start - 1 in {each.at for each in tree.within(top)}


def _is_somebody(text: str, tree: Tree, noun: Word) -> bool:
    """Return whether a noun names people, or a body that acts."""
    names = noun.name == "PERSON" or names_people(noun.form) or names_people(noun.lemma)
    if names or noun.lemma.lower() in _OFFICES:
        return True
    start, end = phrase(tree, noun)
    return any(begin <= noun.start < stop for begin, stop, _ in find_parties(text, start, end))


def _is_party(tree: Tree, place: Word) -> bool:
    """Return whether a place stands for who rules there: blamed, or doing something."""
    head = tree.head_of(place)
    if head is None:
        return False
    case = case_of(tree, place)
    if place.relation == "nsubj" and not _goes_on(tree, place, head):
        answers = case_of(tree, head) == "behind" or head.lemma.lower() in _ANSWERABLE
        return answers or is_verb_of(head, _ACTS | _BLAMES)
    if place.bare_relation == "obj":
        holds = head.lemma == "hold" and any(
            each.lemma.lower() in _ANSWERABLE for each in tree.below(head, "xcomp", "amod")
        )
        return holds or is_verb_of(head, _BLAMES)
    return case in {"to", "on", "by"} and is_verb_of(head, _BLAMES)


def _goes_on(tree: Tree, place: Word, verb: Word) -> bool:
    """Return whether a name that a tree takes for a subject ends a list: "a camp, Basra fell"."""
    start = tree.within(place)[0].at
    after_comma = start > 0 and tree.words[start - 1].form == ","
    return after_comma and len(tree.below(verb, "nsubj")) > 1
