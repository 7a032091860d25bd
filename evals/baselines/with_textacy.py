"""Read paragraphs from standard input, write textacy's quotations to standard output.

Runs in the environment of `requirements.txt`. A line holds the paragraphs of one
document as `quotations.py` makes them; the answer is a line of its attributions.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import spacy  # type: ignore[import-not-found]
from spacy.tokens import Doc  # type: ignore[import-not-found]
from textacy.extract.triples import direct_quotations  # type: ignore[import-not-found]

VOCABULARY = spacy.blank("en").vocab


def attributions(paragraph: dict[str, list[Any]]) -> Iterator[dict[str, list[list[int]]]]:
    """Yield the quotations of a paragraph; none where textacy refuses it."""
    offsets = paragraph.pop("offsets")
    doc = Doc(VOCABULARY, **paragraph)
    try:
        for speaker, cue, content in direct_quotations(doc):
            parts = {"source": speaker, "cue": cue, "content": content}
            yield {name: spans(tokens, offsets) for name, tokens in parts.items()}
    except ValueError:  # an odd number of quotation marks
        return


def spans(tokens: Iterable[Any], offsets: list[list[int]]) -> list[list[int]]:
    """Return the characters of some tokens, neighbours as one span."""
    found: list[list[int]] = []
    last = None
    for token in tokens:
        start, end = offsets[token.i]
        if last is not None and token.i == last + 1:
            found[-1][1] = end
        else:
            found.append([start, end])
        last = token.i
    return found


def main() -> None:
    """Answer line by line."""
    for line in sys.stdin:
        found = [each for paragraph in json.loads(line) for each in attributions(paragraph)]
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
