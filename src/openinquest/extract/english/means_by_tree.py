"""Which mentions of means the tree of their sentence bears out."""

from collections.abc import Sequence

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import doers, is_verb_of, word_at
from openinquest.extract.english.labour import is_of_labour
from openinquest.extract.english.means import MeansMention
from openinquest.model import Means

_HITS = frozenset({"hit", "strike", "target"})


def means_by_tree(tree: Tree | None, means: Sequence[MeansMention]) -> list[MeansMention]:
    """Return the mentions of means but for strikes of labour and verbs with a means of their own.

    A "besieged city" is a place, and no siege that is told of.

    "Hit" takes up an air strike that was named before, but not where "a missile hit".
    """
    if tree is None:
        return list(means)
    named = [(each, word_at(tree, each.start, each.end)) for each in means]
    return [
        mention
        for mention, word in named
        if word is None
        or not (
            is_of_labour(tree, word)
            or _is_a_state(word, mention)
            or _is_anothers(tree, word, mention, named)
        )
    ]


def _is_a_state(word: Word, mention: MeansMention) -> bool:
    """Return whether a word only says how a place is: "in the besieged city"."""
    return mention.means in {Means.SIEGE, Means.BLOCKADE} and word.bare_relation == "amod"


def _is_anothers(
    tree: Tree, verb: Word, mention: MeansMention, named: Sequence[tuple[MeansMention, Word | None]]
) -> bool:
    """Return whether a verb that names a means tells what a means of another kind does."""
    if verb.upos != "VERB" or not is_verb_of(verb, _HITS):
        return False
    hitting = {each.at for each in doers(tree, verb)}
    return any(
        word is not None
        and each.means is not mention.means
        and not hitting.isdisjoint((word.at, word.head))  # "one of the shells hit"
        for each, word in named
    )
