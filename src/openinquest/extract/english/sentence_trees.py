"""The trees of a text's sentences, made when they are first asked for."""

from openinquest.extract.english.analyser.reading import analyse
from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.mended_trees import mended
from openinquest.extract.english.sentences import Sentence


class SentenceTrees:
    """Gives the tree of each sentence of one text, mended, and makes none twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._made: dict[tuple[int, int], Tree | None] = {}

    def of(self, sentence: Sentence) -> Tree | None:
        """Return the tree of a sentence, None where it has no word."""
        place = (sentence.start, sentence.end)
        if place not in self._made:
            tree = analyse(self._text, *place)
            self._made[place] = tree and mended(tree)
        return self._made[place]
