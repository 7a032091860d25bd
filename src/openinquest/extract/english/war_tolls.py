"""Harm that a whole war did: "the war has left 900 people dead"."""

from collections.abc import Iterator
from itertools import islice

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.arguments import subjects

_UNRESTS = frozenset({"violence", "fighting", "unrest", "rebellion", "campaign", "offensive",
                      "battle", "uprising", "crackdown"})  # fmt: skip
"""What can last an hour or months: what it "has" done it did in all its time."""
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                   "today", "yesterday", "overnight", "night", "morning", "evening"})  # fmt: skip
_WARS = frozenset({"war", "conflict", "insurgency", "genocide", "hostility", "hostilities"})
_NEAR = 3  # steps up a tree from the people of "900 dead" to "has left"


def is_of_a_war(tree: Tree, word: Word) -> bool:
    """Return whether a whole war did the harm that a word tells of."""
    verbs = [each for each in (word, *islice(tree.above(word), _NEAR)) if each.upos == "VERB"]
    return any(
        each.lemma.lower() in _WARS
        or (
            each.lemma.lower() in _UNRESTS
            and _is_perfect(tree, verb)
            and not _is_of_a_day(tree, each)
        )
        for verb in verbs
        for each in (*subjects(tree, verb), *_of_clause(tree, verb))
    )


def _of_clause(tree: Tree, verb: Word) -> Iterator[Word]:
    """Yield what a clause with "in which" describes: "a war in which 900 have died"."""
    head = tree.head_of(verb)
    if verb.relation == "acl:relcl" and head is not None:
        for each in tree.below(verb, "obl", "advmod"):
            if any(word.form.lower() in {"which", "where"} for word in tree.within(each)):
                yield head


def _is_of_a_day(tree: Tree, unrest: Word) -> bool:
    """Return whether words tell on which day something was: "fighting on Monday has killed 56"."""
    return any(each.form.lower() in _DAYS for each in tree.within(unrest))


def _is_perfect(tree: Tree, verb: Word) -> bool:
    return any(each.lemma == "have" for each in tree.below(verb, "aux"))
