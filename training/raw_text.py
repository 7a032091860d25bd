"""Score where the program cuts words and sentences, on raw text, one JSON line a set.

    python raw_text.py --data FOLDER

The text is rebuilt from the treebanks: words joined as `SpaceAfter` says, sentences by a space, and
by a line's end where a paragraph begins. Words are cut in gold sentences; a word or a sentence is
right if both its ends are.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from treebanks import read_blocks

from openinquest.extract.english.analyser.tokens import cut_words
from openinquest.extract.english.sentences import find_sentences, unwrap

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RawSentence:
    """A sentence as it is written, with the characters of its words."""

    document: str
    begins_paragraph: bool
    text: str
    words: list[Span]
    space_after: bool


def read_raw(path: Path) -> Iterator[RawSentence]:
    """Yield the sentences of a CoNLL-U file; PUD's documents are told by its sentence ids."""
    for comments, rows in read_blocks(path):
        text, words, inside, space = "", [], 0, False
        for row in rows:
            if "." in row[0]:
                continue  # an empty node
            if inside:
                inside -= 1
                words.append((words[-1][1], min(words[-1][1] + len(row[1]), len(text.rstrip()))))
                continue
            start = len(text)
            space = "SpaceAfter=No" not in row[9]
            text += row[1] + " " * space
            words.append((start, start + len(row[1])))
            if "-" in row[0]:
                first, last = map(int, row[0].split("-"))
                inside = last - first + 1
                words[-1] = (start, start)
        document = comments["newdoc id"] or comments["sent_id"][:6]
        parts = [span for span in words if span[0] < span[1]]
        yield RawSentence(
            document, any(key.startswith("newpar") for key in comments), text.rstrip(), parts, space
        )


def score(sentences: list[RawSentence]) -> dict[str, object]:
    """Return precision, recall and F of words and of sentences."""
    counts: Counter[str] = Counter()
    text, document, gold = "", "", set()
    for sentence in sentences:
        _count(
            counts,
            "words",
            set(sentence.words),
            set(cut_words(sentence.text, 0, len(sentence.text))),
        )
        if sentence.document != document:
            _count(counts, "sentences", gold, _sentences(text))
            text, document, gold = "", sentence.document, set()
        elif sentence.begins_paragraph:
            text = text.rstrip() + "\n"
        gold.add((len(text), len(text) + len(sentence.text)))
        text += sentence.text + " " * sentence.space_after
    _count(counts, "sentences", gold, _sentences(text))
    return {what: _f(counts, what) for what in ("words", "sentences")}


def _sentences(text: str) -> set[Span]:
    return {(each.start, each.end) for each in find_sentences(unwrap(text))}


def _count(counts: Counter[str], what: str, gold: set[Span], said: set[Span]) -> None:
    for key, spans in (("gold", gold), ("said", said), ("right", gold & said)):
        counts[f"{what} {key}"] += len(spans)


def _f(counts: Counter[str], what: str) -> dict[str, float]:
    gold, said, right = (counts[f"{what} {key}"] for key in ("gold", "said", "right"))
    return {
        "gold": gold,
        "p": round(100 * right / max(said, 1), 2),
        "r": round(100 * right / max(gold, 1), 2),
        "f": round(200 * right / max(gold + said, 1), 2),
    }


def main() -> None:
    """Score the development sets, and PUD."""
    parser = argparse.ArgumentParser(description="Score the cutting of words and sentences.")
    parser.add_argument("--data", type=Path, required=True, help="folder of the treebanks")
    options = parser.parse_args()
    gum = list(read_raw(options.data / "gum-permissive-dev.conllu.gz"))
    sets = {
        "ewt-dev": list(read_raw(options.data / "ewt-dev.conllu.gz")),
        "gum-dev": gum,
        "gum-dev-news": [each for each in gum if "_news_" in each.document],
        "pud-test": list(read_raw(options.data / "pud-test.conllu.gz")),
    }
    for name, sentences in sets.items():
        print(json.dumps({"set": name} | score(sentences)))  # noqa: T201


if __name__ == "__main__":
    main()
