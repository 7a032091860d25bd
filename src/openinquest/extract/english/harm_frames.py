"""Which words of a sentence tell of harm, and the words for those who came to it.

A frame is a word of harm with the places that its people take in a tree of
Universal Dependencies: the object of "kill", the subject of "die", the noun
beside "dead", the noun behind "the death of".
"""

from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.arguments import case_of
from openinquest.extract.english.denials import is_negation, is_still_to_do
from openinquest.extract.english.harm_lexicon import TRIED, TRYING, verb_of
from openinquest.extract.english.harm_nouns import harmed_by_noun
from openinquest.extract.english.harm_states import harmed_by_state
from openinquest.extract.english.harm_verbs import harmed_by_verb
from openinquest.extract.english.harmed import Harmed
from openinquest.extract.english.reporting_verbs import verbs

_AVERTED = frozenset(
    {"threaten", "threat", "avoid", "prevent", "foil", "thwart", "avert", "plot", "attempt"}
)
_CALLED_FOR = frozenset({"call", "demand", "press", "push", "clamor", "clamour"})
_NOT_YET = frozenset({"will", "would", "should", "shall", "'ll", "’ll", "wo", "sha"})
_MIGHT = frozenset({"may", "might", "could", "would"})
_IN_THE_END = frozenset({"later", "eventually", "ultimately", "subsequently", "soon"})
"""What a tale looks ahead to came about: "she would later die of her wounds"."""
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})


def find_harmed(tree: Tree) -> list[Harmed]:
    """Return what a sentence says of people who came to harm, in order of the words of harm."""
    found: list[Harmed] = []
    for word in tree.words:
        frames = list(_frames(tree, word))
        if not frames or is_unreal(tree, word):
            continue
        denied = is_negated(tree, word)
        for frame in frames:
            if not any(_same(frame, other) for other in found):
                found.append(replace(frame, denied=denied or frame.denied))
    return found


def is_negated(tree: Tree, word: Word) -> bool:
    """Return whether a word of harm is negated where it stands: "was not injured"."""
    if any(each.form.lower() == "without" for each in tree.below(word, "mark", "case")):
        return True
    head = tree.head_of(word)
    # Of "has not admitted killing nine" the "not" is the cue's.
    shares = word.bare_relation == "xcomp" and head is not None and head.form.lower() not in verbs()
    over = [head] if shares and head is not None else []
    return any(
        each.form.lower() in _NEGATIONS and is_negation(tree, each)
        for verb in (word, *over)
        for each in tree.below(verb, "advmod")
    )


def is_unreal(tree: Tree, word: Word) -> bool:
    """Return whether a word of harm tells of no harm: "threatened to kill", "attempted murder"."""
    if any(each.form.lower() in TRIED for each in tree.below(word, "amod", "compound")):
        return True
    if any(each.form.lower() in {"almost", "nearly"} for each in tree.below(word, "advmod")):
        return True  # "she almost died"
    if _did_not_happen(tree, word):
        return True
    opened = {each.form.lower() for each in tree.below(word, "mark", "case")}
    if opened & {"if", "unless"} or (word.xpos == "VBG" and "from" in opened):
        return True  # "saved them from drowning"
    helping = {each.form for each in tree.below(word, "aux")}  # "Will Osei, 18, died"
    in_the_end = any(each.form.lower() in _IN_THE_END for each in tree.below(word, "advmod"))
    if helping & _NOT_YET and not in_the_end:
        return True  # "thousands will die", "all 40 would have been killed"
    if (tree.below(word, "obj") or word.xpos == "VBN") and is_still_to_do(tree, word):
        return True  # "came to kill the judge", "should be shot"
    if _is_of_what_was_averted(tree, word):
        return True
    head = tree.head_of(word)
    if head is None:
        return False
    if word.upos == "NOUN" and word.bare_relation in {"obj", "obl", "nmod"}:
        return _is_only_meant(tree, word, head)
    return (
        word.bare_relation in {"xcomp", "ccomp", "acl"}
        and verb_of(head) in TRYING
        and word.xpos in {"VB", "VBG"}
    )


def _is_of_what_was_averted(tree: Tree, word: Word) -> bool:
    """Return whether a clause tells what did not come: "foiled a plot that might have killed".

    Whoever "failed to prevent an attack that killed 12" tells of 12 dead.
    """
    for each in (word, *tree.above(word)):
        may_be = any(aux.form.lower() in _MIGHT for aux in tree.below(each, "aux"))
        noun = tree.head_of(each) if may_be and each.relation == "acl:relcl" else None
        verb = tree.head_of(noun) if noun is not None and noun.bare_relation == "obj" else None
        if verb is not None and verb.lemma.lower() in _AVERTED:
            return True
    return False


def _is_only_meant(tree: Tree, noun: Word, head: Word) -> bool:
    """Return whether a noun of harm is what somebody wanted or averted: "called for his death"."""
    if case_of(tree, noun) == "for" and head.lemma.lower() in _CALLED_FOR:
        return True
    return noun.bare_relation != "obl" and head.lemma.lower() in _AVERTED


def _did_not_happen(tree: Tree, word: Word) -> bool:
    """Return whether harm is only thought of: "he could have died", not "50 could have died"."""
    helping = {each.form.lower() for each in tree.below(word, "aux")}
    of_one = any(each.upos == "PRON" for each in tree.below(word, "nsubj"))
    return of_one and bool(helping & {"could", "would"}) and bool(helping & {"have", "'ve", "’ve"})


def _same(left: Harmed, right: Harmed) -> bool:
    return left.people.at == right.people.at and (
        left.harm is right.harm or (left.opened and not right.opened)
    )


def _frames(tree: Tree, word: Word) -> Iterator[Harmed]:
    if word.upos in {"VERB", "AUX"} or word.xpos in {"VBN", "VBD"}:
        yield from harmed_by_verb(tree, word)
    if word.upos in {"ADJ", "VERB", "NOUN", "ADV"}:
        yield from harmed_by_state(tree, word)
    if word.upos in {"NOUN", "PROPN"}:
        yield from harmed_by_noun(tree, word)
