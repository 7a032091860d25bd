"""A sentence of a text as a tree of its words."""

import json
import signal
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import Protocol

from openinquest.extract.english.analyser.answers import Analysis
from openinquest.extract.english.analyser.casing import Casing
from openinquest.extract.english.analyser.datelines import dateline_words
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
        A dateline is a part, too, and hangs on the report that it stands before.
        """
        spans = cut_words(text, start, end)
        if not spans:
            return None
        forms = [text[first:after] for first, after in spans]
        spaced = [left[1] < right[0] for left, right in pairwise(spans)] + [True]
        dateline = dateline_words(forms, spaced=spaced)
        parts = self._parts(forms, after=dateline)
        answers = [self._answer(forms[first:after]) for first, after in parts]
        main = 1 if dateline else 0
        root = dateline + list(answers[main].heads).index(0)
        return Tree(
            tuple(
                _word(answers[part], at, spans[first + at], first=first, root=root, text=text)
                for part, (first, after) in enumerate(parts)
                for at in range(after - first)
            )
        )

    def _parts(self, forms: list[str], *, after: int) -> list[tuple[int, int]]:
        """Return what is read at once, as ranges of words: the dateline, and the rest in reach."""
        rest = forms[after:]
        lengths = [self._network.length(form) for form in rest]
        parts = cut_to_reach(rest, lengths, reach=self._network.reach)
        dateline = [(0, after)] if after else []
        return dateline + [(first + after, end + after) for first, end in parts]

    def _answer(self, forms: list[str]) -> Analysis:
        """Return the answers for a part; where its capitals tell nothing, after respelling it."""
        answers = self._network.answer(forms)
        if self._casing.is_hidden(forms):
            answers = self._network.answer(self._casing.recase(forms, answers))
        return answers


def _word(
    answers: Analysis, at: int, span: tuple[int, int], *, first: int, root: int, text: str
) -> Word:
    """Return one word of a part of a sentence.

    Args:
        answers: The network's answers for the part.
        at: The place of the word in the part.
        span: Its characters in the text.
        first: The place of the part's first word in the sentence.
        root: The place of the sentence's root.
        text: The text.
    """
    head, name, upos, lemma = (
        answers.heads[at],
        answers.names[at],
        answers.upos[at],
        answers.lemmas[at],
    )
    hangs_on_root = not head and first + at != root
    return Word(
        at=first + at,
        start=span[0],
        end=span[1],
        form=text[span[0] : span[1]],
        lemma=lemma if upos == "PROPN" else lemma.lower(),
        upos=upos,
        xpos=answers.xpos[at],
        head=int(first + head - 1) if head else root if hangs_on_root else None,
        relation="parataxis" if hangs_on_root else answers.relations[at],
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
            # An interrupt waits: the libraries below make other errors of one that meets them here.
            waiting = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
            try:
                _shared.append(open_analyser(_SHIPPED))
            finally:
                signal.pthread_sigmask(signal.SIG_SETMASK, waiting)
    return _shared[0].analyse(text, start, end)
