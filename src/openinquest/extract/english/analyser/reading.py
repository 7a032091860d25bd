"""A sentence of a text as a tree of its words."""

import json
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Protocol

from openinquest.extract.english.analyser.answers import Analysis
from openinquest.extract.english.analyser.casing import Casing
from openinquest.extract.english.analyser.files import read_checked
from openinquest.extract.english.analyser.long_sentences import cut_to_reach
from openinquest.extract.english.analyser.network import Network
from openinquest.extract.english.analyser.tokens import cut_words
from openinquest.extract.english.analyser.trees import Tree, Word

_SHIPPED = Path(__file__).parent / "model"


class Answers(Protocol):
    """What answers for a sentence given as words."""

    @property
    def reach(self) -> int:
        """The most pieces of words that it reads at once."""

    def length(self, word: str) -> int:
        """Return how many pieces a word has, no more than the reach."""

    def answer(self, words: Sequence[str]) -> Analysis:
        """Return the answers for a sentence within reach, of at least one word."""


class Analyser:
    """Reads English sentences: cuts their words, asks a network, makes a tree of its answers."""

    def __init__(self, network: Answers, casing: Casing) -> None:
        self._network = network
        self._casing = casing

    def analyse(self, text: str, start: int, end: int) -> Tree | None:
        """Return the tree of the sentence `[start, end)` of a text, None where it has no word.

        The same sentence gives the same tree in any text. One that is longer than the network
        reads is read in parts, joined as parataxis at the root of the first; no word is dropped.
        """
        spans = cut_words(text, start, end)
        if not spans:
            return None
        forms = [text[first:after] for first, after in spans]
        lengths = [self._network.length(form) for form in forms]
        words: list[Word] = []
        root = None
        for first, after in cut_to_reach(forms, lengths, reach=self._network.reach):
            part = forms[first:after]
            answers = self._answer(part)
            words.extend(
                _word(answers, at, part[at], place=(first, spans[first + at]), root=root)
                for at in range(len(part))
            )
            root = first + list(answers.heads).index(0) if root is None else root
        return Tree(tuple(words))

    def _answer(self, forms: list[str]) -> Analysis:
        """Return the answers for a part; where its capitals tell nothing, after respelling it."""
        answers = self._network.answer(forms)
        if self._casing.is_hidden(forms):
            answers = self._network.answer(self._casing.recase(forms, answers))
        return answers


def _word(
    answers: Analysis, at: int, form: str, *, place: tuple[int, tuple[int, int]], root: int | None
) -> Word:
    """Return one word of a part of a sentence.

    Args:
        answers: The network's answers for the part.
        at: The place of the word in the part.
        form: The word as it stands in the text.
        place: The place of the part's first word in the sentence, and the word's characters.
        root: The place of the sentence's root, None where the part's own root is it.
    """
    first, (start, end) = place
    head, name, upos = answers.heads[at], answers.names[at], answers.upos[at]
    lemma = answers.lemmas[at]
    return Word(
        at=first + at,
        start=start,
        end=end,
        form=form,
        lemma=lemma if upos == "PROPN" else lemma.lower(),
        upos=upos,
        xpos=answers.xpos[at],
        head=first + head - 1 if head else root,
        relation="parataxis" if not head and root is not None else answers.relations[at],
        name=name[2:] or None,
        begins_name=name.startswith("B-"),
    )


def open_analyser(folder: Path) -> Analyser:
    """Return an analyser with the network that the training exported to a folder.

    Raises:
        AnalyserDamaged: A file is missing, or its SHA-256 is not the recorded one.
    """
    files = read_checked(folder)
    known = json.loads(files["casing.json"])
    return Analyser(Network(files), Casing(known["capitals"], frozenset(known["small"])))


_lock = Lock()
_shared: list[Analyser] = []


def analyse(text: str, start: int, end: int) -> Tree | None:
    """Return the tree of the sentence `[start, end)` of a text, None where it has no word.

    The first call of a process opens the network that is shipped.

    Raises:
        AnalyserDamaged: A file of the network is missing, or not as it was shipped.
    """
    with _lock:
        if not _shared:
            _shared.append(open_analyser(_SHIPPED))
    return _shared[0].analyse(text, start, end)
