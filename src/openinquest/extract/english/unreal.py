"""What a sentence only thinks of: planned, feared, rehearsed, averted, or able to come."""

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import case_of, is_verb_of
from openinquest.extract.english.denials import (
    MODALS,
    is_definite,
    is_negation,
    is_told_as_known,
)

_ONLY_MEANT = frozenset(
    {"plan", "threaten", "intend", "want", "prepare", "fail", "refuse", "avoid", "prevent", "try",
     "attempt", "hope", "seek", "vow", "promise", "fear", "warn", "ask", "request", "order", "call",
     "urge", "decide", "mean", "able"}
)  # fmt: skip
_AVERTED = frozenset({"avoid", "prevent", "foil", "thwart", "avert"})
_ONLY_FEARED = _AVERTED | frozenset(
    {"plan", "threaten", "fear", "threat", "risk", "possibility", "plot", "danger", "attempt",
     "simulate", "simulation", "rehearse", "rehearsal", "mimic", "drill", "scenario"}
)  # fmt: skip
# "Trained for an attack", "warned of an attack": what they are about has not come.
_READY = frozenset(
    {"train", "prepare", "brace", "plan", "practise", "practice", "drill", "rehearse"}
)
_NOT_YET = frozenset(
    {"planned", "foiled", "thwarted", "averted", "prevented", "simulated", "mock", "threatened",
     "feared", "imminent", "impending", "future", "hypothetical"}
)  # fmt: skip
_MAY_YET = frozenset({"can", "could", "may", "might"})
# Verbs that bring about what their noun names: "could launch a strike", "a strike could come".
_BRINGS = frozenset(
    {"launch", "carry", "conduct", "mount", "stage", "make", "happen", "occur", "come", "follow",
     "begin", "start", "resume", "use", "fire", "drop", "hit", "strike", "target", "reach", "bomb",
     "shell", "attack", "destroy"}
)  # fmt: skip


def is_unreal(tree: Tree, word: Word) -> bool:
    """Return whether a sentence only thinks of what a word tells: would have, was meant to.

    So are what is rehearsed, warned of or averted, and what "could hit" a town at any time; what
    "may have hit" it is told, if not as certain.
    """
    only_planned = any(each.form.lower() in _NOT_YET for each in tree.below(word, "amod"))
    if only_planned and not _took_place(tree, word):
        return True
    if _may_yet_come(tree, word):
        return True
    for each in (word, *tree.above(word)):
        helpers = {aux.lemma.lower() for aux in tree.below(each, "aux")}
        if helpers & MODALS or (helpers & {"must"} and not helpers & {"have"}):
            return True
        head = tree.head_of(each)
        if head is None or each.bare_relation in {"ccomp", "parataxis", "appos"}:
            return False
        if is_told_as_known(tree, each):
            return False  # "failed to prevent the attack that killed nine"
        if _is_only_meant(tree, each, head):
            return True
        if case_of(tree, each) == "if" or _is_too_little(tree, head, each):
            return True
        if each.relation == "acl:relcl" or (each.bare_relation == "advcl" and _is_past(tree, each)):
            return False
    return False


def _took_place(tree: Tree, noun: Word) -> bool:
    """Return whether something planned or feared came: "that hit a town", "killed nine"."""
    if tree.below(noun, "acl:relcl"):
        return True
    head = tree.head_of(noun)
    does = noun.relation == "nsubj" and head is not None and head.xpos == "VBD"
    return does and head is not None and not is_verb_of(head, _AVERTED)


def _is_only_meant(tree: Tree, word: Word, head: Word) -> bool:
    """Return whether a word is what somebody planned, tried, rehearsed, averted or feared."""
    lemma, relation = head.lemma.lower(), word.bare_relation
    if relation in {"nmod", "obj"}:
        return lemma in _ONLY_FEARED
    if word.relation == "nsubj:pass":  # "was prevented", not "was prevented from killing more"
        return lemma in _AVERTED and not tree.below(head, "xcomp", "advcl")
    if relation == "obl":
        case = case_of(tree, word)
        about = lemma == "warn" and case in {"of", "about", "against"}
        return (about or (lemma in _READY and case == "for")) and not is_definite(tree, word)
    if relation in {"xcomp", "acl", "advcl"} and word.relation != "acl:relcl":
        return lemma in _ONLY_MEANT | _ONLY_FEARED and not _is_past(tree, word)
    return False


def _may_yet_come(tree: Tree, word: Word) -> bool:
    """Return whether a word tells what may happen at some time: "could shell it", "may be hit"."""
    verb = word
    if word.upos != "VERB":
        head = tree.head_of(word)
        told = word.bare_relation in {"nsubj", "obj"} and not is_definite(tree, word)
        if head is None or not told or not is_verb_of(head, _BRINGS):
            return False
        verb = head
    helpers = {each.lemma.lower() for each in tree.below(verb, "aux")}
    if not helpers & _MAY_YET or any(is_negation(tree, each) for each in tree.below(verb)):
        return False
    passive = any(each.form.lower() == "be" for each in tree.below(verb, "aux:pass"))
    return "have" not in helpers and (verb.xpos == "VB" or passive)


def _is_past(tree: Tree, word: Word) -> bool:
    return word.xpos in {"VBD", "VBN"} or bool(tree.below(word, "aux:pass"))


def _is_too_little(tree: Tree, head: Word, clause: Word) -> bool:
    """Return whether a clause is what something was too small for."""
    return case_of(tree, clause) == "to" and any(
        each.lemma == "too" for each in tree.below(head, "advmod")
    )
