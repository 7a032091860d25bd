"""textacy's extraction of quotations, over the trees of our analyser.

textacy reads a spaCy `Doc` with tags and a parse. spaCy's own models are not on PyPI, so
that the `Doc` is built from our trees: both readers see the same syntax, and what is
compared is the rules. textacy runs in an environment of its own (`make baselines`).

textacy knows the labels of ClearNLP, our trees have those of Universal Dependencies v2.
What its rules for quotations look at is mapped by `_LABELS`; the other labels stay.
It refuses a text with an odd number of quotation marks. It gets one paragraph at a time,
so that a mark never closed costs it a paragraph and not the article.
"""

import json
import subprocess
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from openinquest.extract.english.analyser.reading import analyse
from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.sentences import find_sentences, unwrap

HERE = Path(__file__).resolve().parent
PYTHON = HERE.parents[1] / "build" / "baselines" / "bin" / "python"

_LABELS = {
    "nsubj:pass": "nsubjpass",
    "csubj:pass": "csubjpass",
    "aux:pass": "auxpass",
    "obj": "dobj",
    "root": "ROOT",
    # A name is one noun for it: spaCy has the parts of names as compounds.
    "flat": "compound",
}
_NEGATIONS = frozenset({"not", "n't", "never"})


def extract(documents: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each document the row that `inquest extract` would write, without claims."""
    reader = [str(PYTHON), "-P", str(HERE / "with_textacy.py")]
    with subprocess.Popen(
        reader, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as textacy:
        assert textacy.stdin is not None
        assert textacy.stdout is not None
        for document in documents:
            textacy.stdin.write(json.dumps(_paragraphs(document["text"])) + "\n")
            found = json.loads(textacy.stdout.readline())
            yield {"id": document["id"], "attributions": found, "claims": []}
        textacy.stdin.close()


def _paragraphs(text: str) -> list[dict[str, list[Any]]]:
    """Return the columns of a spaCy `Doc` for each paragraph of a text."""
    text = unwrap(text)
    found = []
    for _, sentences in groupby(find_sentences(text), key=lambda sentence: sentence.paragraph):
        columns: dict[str, list[Any]] = {name: [] for name in _COLUMNS}
        for sentence in sentences:
            tree = analyse(text, sentence.start, sentence.end)
            _add(columns, tree.words if tree else ())
        if columns["words"]:
            found.append(columns)
    return found


_COLUMNS = ("words", "pos", "tags", "lemmas", "heads", "deps", "sent_starts", "offsets")


def _add(columns: dict[str, list[Any]], words: Iterable[Word]) -> None:
    """Add the words of one sentence to the columns of their paragraph."""
    first = len(columns["words"])
    for word in words:
        head = word.at if word.head is None else word.head
        row = (
            word.form,
            word.upos,
            word.xpos,
            word.lemma,
            first + head,
            _label(word),
            word.at == 0,
            (word.start, word.end),
        )
        for name, value in zip(_COLUMNS, row, strict=True):
            columns[name].append(value)


def _label(word: Word) -> str:
    if word.relation == "advmod" and word.lemma.lower() in _NEGATIONS:
        return "neg"
    return _LABELS.get(word.relation, _LABELS.get(word.bare_relation, word.relation))
