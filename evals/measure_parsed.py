"""Measure which share of a set is parsed, and see that parsing all of it says nothing else.

Usage: python evals/measure_parsed.py DOCS... [--every N]

DOCS are files of documents as `inquest extract` reads them. Each document is read twice by the
same rules and the same trees: once as it is, once with every sentence parsed. A line of JSON for
each file tells the share of words and of processor time that parsing took, and how many rows
were other than with everything parsed. The status is 1 where one was.
"""

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from openinquest import pipeline
from openinquest.engine.rows import read_rows
from openinquest.errors import BadStreamRow
from openinquest.extract.english import attributions, coreference, sentence_trees
from openinquest.extract.english.analyser.reading import analyse
from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.triggers import may_attribute
from openinquest.model import Document
from openinquest.wire import extract_row, read_document_row

_learn_subject = coreference.Memory.learn_subject


class Trees:
    """The trees of one document, each made once, with the time that those asked for take."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Tree | None, float]] = {}
        self.asked: set[str] = set()

    def of(self, text: str, start: int, end: int) -> Tree | None:
        """Return the tree of a sentence, noting that it was asked for."""
        key = f"{start} {end} {text}"
        if key not in self._made:
            began = time.process_time()
            tree = analyse(text, start, end)
            self._made[key] = tree, time.process_time() - began
        self.asked.add(key)
        return self._made[key][0]

    def taken(self) -> tuple[int, float]:
        """Return how many words stand in the trees asked for since last time, and their seconds."""
        made = [self._made[key] for key in self.asked]
        self.asked.clear()
        return sum(len(tree.words) for tree, _ in made if tree), sum(seconds for _, seconds in made)


def parse_everything(everything: bool) -> None:
    """Have every sentence parsed from now on, or only those that can matter."""
    vars(attributions)["may_attribute"] = (lambda *_: True) if everything else may_attribute

    def learn_now(memory, words, subject):  # type: ignore[no-untyped-def]
        _learn_subject(memory, words, subject)
        memory._told[-1].read()

    coreference.Memory.learn_subject = learn_now if everything else _learn_subject  # type: ignore[method-assign]


def read_twice(document: Document, counted: Counter[str], seconds: defaultdict[str, float]) -> None:
    """Read a document as it is and with everything parsed, and count what that took."""
    trees, rows = Trees(), []
    vars(sentence_trees)["analyse"] = trees.of
    for everything in (False, True):
        parse_everything(everything)
        began = time.process_time()
        rows.append(extract_row(*pipeline.extract(document)))
        took = time.process_time() - began
        words, parsing = trees.taken()
        name = "all" if everything else "parsed"
        counted[name] += words
        seconds[name] += parsing
        if not everything:
            seconds["rules"] += took - parsing
    counted["documents"] += 1
    counted["other"] += rows[0] != rows[1]


def measure(source: Path, every: int) -> dict[str, object]:
    """Return what was counted over every so-manieth document of a file."""
    counted, seconds = Counter[str](), defaultdict[str, float](float)
    for number, (where, row) in enumerate(read_rows(source)):
        if number % every:
            continue
        try:
            read_twice(read_document_row(row, where=where), counted, seconds)
        except BadStreamRow:
            counted["bad"] += 1
    before, now = seconds["all"] + seconds["rules"], seconds["parsed"] + seconds["rules"]
    return {
        "file": str(source),
        **counted,
        "share_of_words_parsed": round(counted["parsed"] / max(1, counted["all"]), 3),
        "share_of_time": round(now / max(1e-9, before), 3),
        "extract_to_parse": round(now / max(1e-9, seconds["parsed"]), 2),
    }


def main(arguments: list[str]) -> int:
    """Answer the command line; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("docs", metavar="DOCS", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="read only each so-manieth document")
    options = parser.parse_args(arguments)
    status = 0
    for docs in options.docs:
        measured = measure(docs, options.every)
        print(json.dumps(measured), flush=True)
        status = max(status, bool(measured.get("other")))
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
