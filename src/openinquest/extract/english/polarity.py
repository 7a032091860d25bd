"""Whether what a word names came about, by the tree: not, not yet, refused, still awaited."""

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import is_verb_of
from openinquest.extract.english.denials import is_denied
from openinquest.extract.english.unsaid import is_withheld

# "Waited for an answer", "lacked a permit": it was not there.
_NOT_THERE_YET = frozenset({"wait", "await", "lack"})
_PARTS = frozenset({"obj", "obl", "nsubj", "compound", "xcomp"})


def is_not_so(tree: Tree, word: Word) -> bool:
    """Return whether a sentence says of what a word names that it did not come about.

    So are "no payment was made", "has yet to pay", "refused to pay" and "are still
    waiting for payment"; of "did not say that they paid" the payment is left open.
    """
    more = tree.below(word, "amod")  # "no further devices"
    none = any(each.lemma.lower() == "no" for one in more for each in tree.below(one, "advmod"))
    return none or is_denied(tree, word) or _is_missing(tree, word)


def _is_missing(tree: Tree, word: Word) -> bool:
    """Return whether a word is part of what somebody refuses, has yet to do or waits for."""
    for each in (word, *tree.above(word)):
        if each.upos == "VERB" and is_withheld(tree, each, None) and not is_denied(tree, each):
            return True
        head = tree.head_of(each)
        if head is None or each.bare_relation not in _PARTS:
            return False
        if is_verb_of(head, _NOT_THERE_YET) and each.bare_relation != "nsubj":
            return True
    return False
