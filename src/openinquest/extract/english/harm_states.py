"""What became of people, as a state: "12 dead", "was found dead", "in critical condition"."""

from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.arguments import (
    antecedent,
    case_of,
    has_below,
    is_passive,
    noun_behind,
    number_before,
    subjects,
    subjects_before,
    undergoers,
)
from openinquest.extract.english.harm_lexicon import (
    BODIES,
    CONDITIONS,
    FATALLY,
    FOUND_SO,
    RUBBLE,
    STATES,
    TRANSITIVE,
    UNDER,
    verb_of,
)
from openinquest.extract.english.harmed import Harmed
from openinquest.extract.english.people import names_people
from openinquest.model import Harm

_UNHARMED = frozenset({"unhurt", "unharmed", "uninjured", "unscathed"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_ESCAPING = frozenset({"escape", "emerge", "remain", "walk", "survive"})
_OPENERS = frozenset({"xcomp", "advcl", "obj", "ccomp"})

_VERY = frozenset({"certain", "sure", "right", "wrong", "serious", "easy"})
"""What somebody can be dead without being dead."""


def harmed_by_state(tree: Tree, word: Word) -> Iterator[Harmed]:
    """Yield what an adjective or a noun of state tells of harm."""
    form = word.form.lower()
    if form == "dead" and _only_says_very(tree, word):
        return
    harm = Harm.INJURED if form in _UNHARMED else STATES.get(form)
    if harm is Harm.INJURED and _is_fatal(tree, word):
        harm = Harm.KILLED
    if harm is None:
        yield from _of_condition(tree, word)
        yield from _with_wounds(tree, word)
        yield from _of_whereabouts(tree, word)
    elif not _is_active(tree, word):
        for frame in _of_state(tree, word, harm):
            yield replace(frame, denied=form in _UNHARMED)


def _is_fatal(tree: Tree, hurt: Word) -> bool:
    """Return whether wounds killed all who had them: not "13 were injured, one of them fatally"."""
    return any(
        each.form.lower() in FATALLY
        and not any(of.upos in {"NUM", "PUNCT"} for of in tree.words[hurt.at + 1 : each.at])
        for each in tree.below(hurt, "advmod")
    )


def _only_says_very(tree: Tree, dead: Word) -> bool:
    """Return whether "dead" makes a word stronger: "dead certain that", not "dead right here"."""
    behind = tree.words[dead.at + 1 : dead.at + 3]
    closes = all(each.upos in {"PUNCT", "SCONJ"} for each in behind[1:])
    return bool(behind) and behind[0].form.lower() in _VERY and closes


def _is_active(tree: Tree, word: Word) -> bool:
    """Return whether a word is a verb with an object: "killed nine and wounded three"."""
    joined = word.bare_relation == "conj" and word.upos == "VERB"
    return bool(tree.below(word, "obj")) or (joined and noun_behind(tree, word) is not None)


def _is_shared_out(tree: Tree, word: Word) -> bool:
    """Return whether people are known and only parts of them told: "of the 12 dead, 3 were"."""
    at = word.at - 1
    while at >= 0 and tree.words[at].upos in {"NUM", "DET"}:
        at -= 1
    behind = [each for each in tree.words[word.at + 1 : word.at + 3] if each.upos != "PUNCT"]
    counted = bool(behind) and behind[0].upos == "NUM"
    return counted and at >= 0 and tree.words[at].lemma.lower() in {"of", "among"}


def _of_state(tree: Tree, word: Word, harm: Harm) -> Iterator[Harmed]:
    head = tree.head_of(word)
    people = subjects_before(tree, word, tree.below(word, *_SUBJECTS)) or _beside(tree, word)
    if tree.below(word, "nummod"):  # "12 dead": the number is the people
        if _is_shared_out(tree, word):
            return
        yield Harmed(word, word, harm, "toll.counted_state")
    elif word.bare_relation in {"amod", "acl"} and head is not None and not people:
        named = head.form.lower() in STATES or head.lemma.lower() in BODIES
        if not named and _stands_beside(tree, word, head):
            yield Harmed(word, _first_of_found(tree, word, head), harm, "toll.attributive")
        return
    if head is not None and _heads_a_list(tree, word, head):
        first = tree.head_of(head) if head.bare_relation == "flat" else head
        yield Harmed(word, first or head, harm, "toll.state")  # "among the dead were two boys"
    elif head is not None and word.bare_relation == "nsubj" and head.lemma == "include":
        for each in tree.below(head, "obj"):  # numbers are read as parts of a whole
            if _are_people(each) and not tree.below(each, "nummod"):
                yield Harmed(word, each, harm, "toll.state")
    elif word.bare_relation == "nsubj" and head is not None and tree.below(head, "cop"):
        yield Harmed(word, head, harm, "toll.identity")  # "the dead are Amal and Nadim Harouk"
    elif people:
        for each in people:
            yield Harmed(word, antecedent(tree, word, each), harm, "toll.state")
    elif head is not None and not tree.below(word, "nummod"):
        opening = tree.words[word.at - 1] if word.at in {1, 2} else None  # "One child dead"
        found = _found_so(tree, word, head)
        if not found and opening is not None and names_people(opening.form):
            found = [opening]  # "Suspect dead in Tal Nasra": no verb, and no tree
        for each in found:
            yield Harmed(word, each, harm, "toll.found_so")


def _beside(tree: Tree, word: Word) -> list[Word]:
    """Return the people right before a state that a tree takes for when: "One child dead, ..."."""
    beside = tree.below(word, "obl:unmarked")
    return [each for each in beside if each.at == word.at - 1 and names_people(each.form)]


def _heads_a_list(tree: Tree, word: Word, people: Word) -> bool:
    """Return whether a sentence opens with a state and names behind it who is among them."""
    first = tree.words[max(0, word.at - 2)]
    opens = first.form.lower() in {"among", "amongst"} and all(
        each.upos in {"PUNCT", "CCONJ"} for each in tree.words[: first.at]
    )
    named = (tree.below(people, "cop") or tree.below(word, "cop")) and (
        word.bare_relation in {"nmod", "obl"}
    )
    return opens and bool(named) and people.at > word.at and _are_people(people)


def _are_people(noun: Word) -> bool:
    """Return whether a noun names people, or is a name or a number: no "list of names"."""
    return noun.upos in {"PROPN", "NUM"} or names_people(noun.form)


def _first_of_found(tree: Tree, word: Word, people: Word) -> Word:
    """Return the first of a list of which all were found so: "found two boys and a man dead"."""
    first = tree.head_of(people)
    if word.at != people.at + 1 or people.bare_relation != "conj" or first is None:
        return people
    verb = tree.head_of(first)
    found = first.bare_relation == "obj" and verb is not None and verb_of(verb) in FOUND_SO
    return first if found else people


def _stands_beside(tree: Tree, word: Word, head: Word) -> bool:
    """Return whether no clause ends between a state and its noun."""
    between = tree.words[word.at + 1 : head.at]
    return not any(each.upos in {"VERB", "AUX", "PUNCT"} and each.form != "-" for each in between)


def _found_so(tree: Tree, word: Word, head: Word) -> list[Word]:
    """Return whom "left dead", "found dead", "pronounced dead" speak of."""
    joined = word.bare_relation == "conj"
    opened = verb_of(head) in FOUND_SO or verb_of(head) in _ESCAPING
    if word.bare_relation == "obj" and tree.below(word, "det"):
        return []  # "counts the dead"
    if not joined and not (word.bare_relation in _OPENERS and opened):
        return []
    beside = number_before(tree, word) if joined else None
    if beside is not None:
        return [beside]
    if joined and any(each.upos == "NUM" for each in tree.words[head.at + 1 : word.at]):
        return []  # "five people died and more than 40 others were injured"
    if head.upos in {"ADJ", "NOUN"}:
        return [antecedent(tree, head, each) for each in tree.below(head, *_SUBJECTS)]
    people = undergoers(tree, head) or subjects(tree, head)
    before = [each for each in people if each.at < word.at]  # "left nine dead and two men hurt"
    return [each for each in before or people if not _is_otherwise(tree, word, each)]


def _is_otherwise(tree: Tree, word: Word, people: Word) -> bool:
    """Return whether something else befell people before: "six arrested after raid leaves boy"."""
    return people.at + 1 < word.at and any(
        verb_of(each) in TRANSITIVE and each.xpos == "VBN" and each.at == people.at + 1
        for each in tree.below(people, "acl")
    )


def _of_whereabouts(tree: Tree, word: Word) -> Iterator[Harmed]:
    """Read "are still under the rubble", "are in custody", "are in hospital"."""
    form, case = word.form.lower(), case_of(tree, word)
    for each in tree.below(word, *_SUBJECTS):
        if form in RUBBLE and case in UNDER:
            yield Harmed(word, antecedent(tree, word, each), Harm.MISSING, "toll.under_rubble")
        in_care = form == "hospital" and case == "in" and not tree.below(word, "det", "nmod:poss")
        if in_care and _are_people_or_number(tree, each):
            yield Harmed(word, each, Harm.INJURED, "toll.to_hospital")
        if form == "custody" and case == "in":
            yield Harmed(word, antecedent(tree, word, each), Harm.DETAINED, "toll.taken")


def _are_people_or_number(tree: Tree, word: Word) -> bool:
    counted = word.upos == "NUM" or (names_people(word.form) and bool(tree.below(word, "nummod")))
    return counted and not word.form.lower().startswith("one")


def _with_wounds(tree: Tree, word: Word) -> Iterator[Harmed]:
    """Read "found him with a gunshot wound", "arrived at hospital with gunshot wounds"."""
    head = tree.head_of(word)
    if word.lemma.lower() != "wound" or case_of(tree, word) != "with" or head is None:
        return
    if not has_below(
        tree, word, {"gunshot", "bullet", "shot", "shrapnel", "stab"}, "compound", "amod"
    ):
        return
    people = [head]
    before = tree.words[tree.below(word, "case")[0].at - 1]
    counted = before.upos == "NUM"
    if counted:  # "22 dead and 56 with gunshot wounds"
        people = [before]
    elif head.upos == "VERB":
        people = undergoers(tree, head) or subjects(tree, head)
    for each in people:
        if each.lemma.lower() not in BODIES:  # "17 bodies with gunshot wounds"
            yield Harmed(word, each, Harm.INJURED, "toll.suffered_wounds", opened=not counted)


def _of_condition(tree: Tree, word: Word) -> Iterator[Harmed]:
    """Read "is in critical condition", "in stable condition"."""
    if word.lemma.lower() != "condition":
        return
    if not any(each.form.lower() in CONDITIONS for each in tree.below(word, "amod")):
        return
    people = tree.below(word, *_SUBJECTS)
    head = tree.head_of(word)
    if not people and head is not None and word.bare_relation in {"obl", "nmod", "advcl"}:
        people = undergoers(tree, head) if is_passive(tree, head) else subjects(tree, head)
        if head.upos in {"NOUN", "PROPN"}:
            people = [head]
    for each in people:
        who = antecedent(tree, word, each)
        yield Harmed(word, who, Harm.INJURED, "toll.condition", opened=True)
