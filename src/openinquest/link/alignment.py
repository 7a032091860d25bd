"""What a copy changed in the text that it carries: left out, added, put otherwise."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from openinquest.model import Copy, Difference, Document, DocumentId, Span, words_of

FEWEST_COMMON = 3
"""Changes with fewer words in common between them are shown as one: "12 were killed" for "20 had
been killed" is one change."""

_WORD = re.compile(r"\S+")


def show_differences(copy: Copy, documents: Mapping[DocumentId, Document]) -> Copy:
    """Return a copy with where it differs from its original, word by word, in its own order.

    Case, accents and punctuation make no difference. An exact copy has none.

    Raises:
        KeyError: `documents` lacks one of the two.
    """
    if copy.exact:
        return copy
    original, carried = documents[copy.copy_of], documents[copy.document]
    return replace(copy, differences=tuple(_differences(original.text, carried.text)))


def _differences(original: str, carried: str) -> Iterator[Difference]:
    before, after = list(_WORD.finditer(original)), list(_WORD.finditer(carried))
    matcher = SequenceMatcher(None, _compared(before), _compared(after))
    for first, last, start, end in _joined(matcher):
        yield Difference(_span(before[first:last]), _span(after[start:end]))


def _compared(words: Sequence[re.Match[str]]) -> list[str]:
    return [" ".join(words_of(word[0])) for word in words]


def _joined(matcher: SequenceMatcher[str]) -> list[tuple[int, int, int, int]]:
    """Return where words differ, (first, behind the last) in the original and in the copy."""
    joined: list[tuple[int, int, int, int]] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            continue
        if joined and first - joined[-1][1] < FEWEST_COMMON:
            joined[-1] = (joined[-1][0], last, joined[-1][2], end)
        else:
            joined.append((first, last, start, end))
    return joined


def _span(words: Sequence[re.Match[str]]) -> Span | None:
    return Span(words[0].start(), words[-1].end()) if words else None
