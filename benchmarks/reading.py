"""How fast documents are read, beside readers that do less, all in one run.

Usage: python benchmarks/reading.py

Reads `mixed_news.txt`, texts of which one in eight tells of a strike, and the English texts of the
casebook. Prints JSON: documents and words a second, the share of each stage, the largest memory,
and ratios to the time of

* the bare parser on every sentence (the floor of a reader that parses all), and on those that
  `extract` parses,
* a plain reader by regular expressions (`evals/baselines/regex.py`),
* textacy's quotation extractor over our trees (`evals/baselines/quotations.py`), which needs
  `make baselines`.

Times are those of the processor; each is the median of several runs, taken in turns.
"""

import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from statistics import median
from typing import Any

from openinquest import pipeline
from openinquest.extract.english import sentence_trees
from openinquest.extract.english.analyser.reading import analyse
from openinquest.extract.english.sentences import find_sentences, unwrap
from openinquest.model import Document, DocumentId
from openinquest.wire import extract_row

RUNS = 5
HERE = Path(__file__).resolve().parent
_EVALS = HERE.parent / "evals"

Parsed = list[tuple[str, int, int]]
Rows = list[dict[str, Any]]


def mixed_news() -> list[Document]:
    """Return the texts about many things, of which one tells of harm."""
    texts = (HERE / "mixed_news.txt").read_text(encoding="utf-8").split("\n===\n")
    return [_document(number, text) for number, text in enumerate(texts)]


def casebook() -> list[Document]:
    """Return the English plain texts of the casebook."""
    found: list[Document] = []
    with as_file(files("openinquest.casebook") / "al-jadida" / "documents") as folder:
        for path in sorted(folder.glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            if sum(letter.isascii() for letter in text) > 0.9 * len(text):
                found.append(_document(len(found), text))
    return found


def _document(number: int, text: str) -> Document:
    return Document(DocumentId(f"d{number}"), text, language="en")


def parse_all(documents: list[Document]) -> None:
    """Parse every sentence, and nothing else."""
    for document in documents:
        text = unwrap(document.text)
        for sentence in find_sentences(text):
            analyse(text, sentence.start, sentence.end)


def parse_again(parsed: Parsed) -> None:
    """Parse the sentences that reading asked for, and nothing else."""
    for text, start, end in parsed:
        analyse(text, start, end)


def extract(documents: list[Document]) -> list[tuple[Any, Any]]:
    """Read the documents as `inquest extract` does."""
    return [pipeline.extract(document) for document in documents]


def write(read: list[tuple[Any, Any]]) -> None:
    """Put what was read into the lines that `inquest extract` writes."""
    for document, extraction in read:
        json.dumps(extract_row(document, extraction))


def asked_for(documents: list[Document]) -> Parsed:
    """Return the sentences that reading the documents parses."""
    asked: Parsed = []

    def noted(text: str, start: int, end: int) -> Any:
        asked.append((text, start, end))
        return analyse(text, start, end)

    vars(sentence_trees)["analyse"] = noted
    extract(documents)
    vars(sentence_trees)["analyse"] = analyse
    return asked


def others(documents: list[Document]) -> dict[str, Callable[[], object]]:
    """Return the other readers that stand here, by name."""
    sys.path.append(str(_EVALS))
    from baselines import READERS, missing

    rows = [{"id": each.id, "text": each.text} for each in documents]
    found: dict[str, Callable[[], object]] = {}
    for name in ("regex", "textacy"):
        if why := missing(name):
            print(f"reading: {name} was not measured: {why}", file=sys.stderr)
        else:
            found[name] = partial(_read_by, READERS[name, "extract"], rows)
    return found


def _read_by(reader: Callable[[Rows], Iterable[Any]], rows: Rows) -> None:
    for _ in reader(rows):
        pass


def _seconds() -> float:
    """Return the time of the processor that this process and those it ended have taken."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


def measured(documents: list[Document]) -> dict[str, float]:
    """Return what reading the documents takes, and its ratios to the other readers."""
    parsed, read = asked_for(documents), extract(documents)
    readers: dict[str, Callable[[], object]] = {
        "extract": lambda: extract(documents),
        "write": lambda: write(read),
        "parse_of_all": lambda: parse_all(documents),
        "parse_of_parsed": lambda: parse_again(parsed),
        **others(documents),
    }
    times = defaultdict[str, list[float]](list)
    for _ in range(RUNS):
        for name, run in readers.items():
            began = _seconds()
            run()
            times[name].append(_seconds() - began)
    took = {name: median(each) for name, each in times.items()}
    whole = took["extract"] + took["write"]
    words = sum(len(document.text.split()) for document in documents)
    sentences = sum(len(find_sentences(unwrap(document.text))) for document in documents)
    return {
        "documents_per_s": len(documents) / whole,
        "words_per_s": words / whole,
        "share_of_sentences_parsed": len(set(parsed)) / sentences,
        "share_of_parsing": took["parse_of_parsed"] / whole,
        "share_of_rules": (took["extract"] - took["parse_of_parsed"]) / whole,
        "share_of_writing": took["write"] / whole,
        **{f"to_{name}": whole / each for name, each in took.items() if name in _REFERENCES},
    }


_REFERENCES = ("parse_of_all", "parse_of_parsed", "regex", "textacy")


def reading() -> dict[str, float]:
    """Return what was measured on both sets of texts, and the largest memory of this process."""
    found = {
        f"{name}_{key}": value
        for name, documents in (("mixed_news", mixed_news()), ("casebook", casebook()))
        for key, value in measured(documents).items()
    }
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**found, "reading_peak_mb": peak}


if __name__ == "__main__":
    print(json.dumps({name: round(value, 3) for name, value in reading().items()}, indent=2))
