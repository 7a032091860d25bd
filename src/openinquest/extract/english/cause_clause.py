"""One part of a sentence that turns nowhere, as causes are sought in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.means import MeansMention
from openinquest.model import Means

GENERAL = frozenset({Means.EXPLOSION, Means.EXPLOSIVE_VIOLENCE, Means.ATTACK, Means.FIRE})
"""Kinds beside which a more exact one says what it was."""

REACH = 60  # characters before a means in which it is named as what did it


@dataclass(frozen=True, slots=True)
class CauseClause:
    """A part of a sentence that turns nowhere, with the tree of the whole.

    `named` are all the means of the sentence; `set_off` holds, for a thing that
    it says a strike set off, the strike.
    """

    text: str
    start: int
    end: int
    tree: Tree | None
    named: Sequence[MeansMention]
    set_off: Mapping[Means, Means]

    @property
    def words(self) -> str:
        """What it says."""
        return self.text[self.start : self.end]

    def word_at(self, start: int, end: int) -> Word | None:
        """Return the word of the tree that stands over a range; None without a tree."""
        return None if self.tree is None else word_at(self.tree, start, end)

    def finds(
        self, find: Callable[[Tree, Word], Word | None], mention: MeansMention
    ) -> Word | None:
        """Return what the tree tells of an exact means by some rule; None without a tree."""
        word = self.word_at(mention.start, mention.end)
        if self.tree is None or word is None or mention.means in GENERAL:
            return None
        return find(self.tree, word)
