"""Which mentions of means the tree of their sentence bears out."""

from collections.abc import Sequence

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import doers, is_verb_of, word_at
from openinquest.extract.english.labour import is_of_labour
from openinquest.extract.english.means import MeansMention

_HITS = frozenset({"hit", "strike", "target"})


def means_by_tree(tree: Tree | None, means: Sequence[MeansMention]) -> list[MeansMention]:
    """Return the mentions of means but for strikes of labour and verbs with a means of their own.

    "Hit" takes up an air strike that was named before, but not where "a missile hit".
    """
    if tree is None:
        return list(means)
    named = [(each, word_at(tree, each.start, each.end)) for each in means]
    borne_out = []
    for mention, word in named:
        others = [at for each, at in named if at and each.means is not mention.means]
        if word and (is_of_labour(tree, word) or _is_hit_by(tree, word, others)):
            continue
        borne_out.append(mention)
    return borne_out


def _is_hit_by(tree: Tree, verb: Word, others: Sequence[Word]) -> bool:
    """Return whether one of some words is what hits by a verb."""
    if verb.upos != "VERB" or not is_verb_of(verb, _HITS) or not others:
        return False
    hitting = {each.at for each in doers(tree, verb)}  # "one of the shells hit"
    return any(not hitting.isdisjoint((each.at, each.head)) for each in others)
