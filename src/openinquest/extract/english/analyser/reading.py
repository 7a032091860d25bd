"""A sentence of a text as a tree of its words."""

from pathlib import Path
from threading import Lock

from openinquest.extract.english.analyser.answers import Analysis
from openinquest.extract.english.analyser.long_sentences import cut_to_reach
from openinquest.extract.english.analyser.network import Network
from openinquest.extract.english.analyser.spelling import LONGEST_SENTENCE_PIECES
from openinquest.extract.english.analyser.tokens import cut_words
from openinquest.extract.english.analyser.trees import Tree, Word

_SHIPPED = Path(__file__).parent / "model"


class Analyser:
    """Reads English sentences with a trained network."""

    def __init__(self, folder: Path = _SHIPPED) -> None:
        """Open the network in a folder: the one that is shipped, unless another is named.

        Raises:
            AnalyserDamaged: A file is missing, or its SHA-256 is not the recorded one.
        """
        self._network = Network(folder)

    def analyse(self, text: str, start: int, end: int) -> Tree | None:
        """Return the tree of the sentence `[start, end)` of a text, None where it has no word.

        The same sentence gives the same tree in any text. One that is longer than the network
        reads is read in parts, joined as parataxis at the root of the first; no word is dropped.
        """
        spans = cut_words(text, start, end)
        if not spans:
            return None
        forms = [text[first:after] for first, after in spans]
        lengths = [self._network.speller.length(form) for form in forms]
        words: list[Word] = []
        root = None
        for first, after in cut_to_reach(forms, lengths, reach=LONGEST_SENTENCE_PIECES - 1):
            analysis = self._network.answer(forms[first:after])
            words.extend(_words_of(analysis, spans[first:after], text, first=first, root=root))
            root = first + list(analysis.heads).index(0) if root is None else root
        return Tree(tuple(words))


def _words_of(
    analysis: Analysis,
    spans: list[tuple[int, int]],
    text: str,
    *,
    first: int,
    root: int | None,
) -> list[Word]:
    """Return the words of one part of a sentence.

    Args:
        analysis: The network's answers for the part.
        spans: Where its words stand in the text.
        text: The text.
        first: The place of its first word in the sentence.
        root: The place of the sentence's root, None if the part's own root is it.
    """
    words = []
    for at, (start, end) in enumerate(spans):
        head = analysis.heads[at]
        name = analysis.names[at]
        upos, lemma = analysis.upos[at], analysis.lemmas[at]
        words.append(
            Word(
                at=first + at,
                start=start,
                end=end,
                form=text[start:end],
                lemma=lemma if upos == "PROPN" else lemma.lower(),
                upos=upos,
                xpos=analysis.xpos[at],
                head=first + head - 1 if head else root,
                relation="parataxis" if not head and root is not None else analysis.relations[at],
                name=name[2:] or None,
                begins_name=name.startswith("B-"),
            )
        )
    return words


_lock = Lock()
_shared: list[Analyser] = []


def analyse(text: str, start: int, end: int) -> Tree | None:
    """Return the tree of the sentence `[start, end)` of a text, None where it has no word.

    The first call of a process opens the shipped network.

    Raises:
        AnalyserDamaged: A file of the network is missing, or not as it was shipped.
    """
    with _lock:
        if not _shared:
            _shared.append(Analyser())
    return _shared[0].analyse(text, start, end)
