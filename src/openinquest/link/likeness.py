"""How alike the words of documents are, the rare ones before the common ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from openinquest.link.shingles import (
    Words,
    page_furniture,
    runs_of,
    story_words,
    text_numbers,
    word_numbers,
)
from openinquest.model import Document, DocumentId

LEAST_LIKENESS = 0.06
"""Pairs that are less alike are not listed. Measured on the development half of gun-violence: 24
of 25 pairs of one incident are more alike than this, and 1 of 50 pairs of two."""

MOST_DOCUMENTS = 500
MOST_OF_DOCUMENTS = 0.15
"""A word in more documents than this, or in a greater share of those in its language, tells little,
and would make every pair a listed one."""

FEWEST_DOCUMENTS = 100
"""Among fewer documents of one language nothing tells rare words from common ones."""

_ROWS_AT_ONCE = 500
"""So many texts are compared with all later ones at a time, so that the memory which this takes
does not grow with the square of their number."""

Pair = tuple[DocumentId, DocumentId]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike the words of documents are.

    `pairs` holds the cosine of the weighted words of each pair that is alike by
    `LEAST_LIKENESS` or more (at most 1); `languages` the language of each
    document that has telling words.
    """

    pairs: dict[Pair, float]
    languages: dict[DocumentId, str | None]

    def of(self, left: DocumentId, right: DocumentId) -> float | None:
        """Return how alike two documents are, 0 if less than is listed, None if unknown."""
        listed = self.pairs.get((left, right)) or self.pairs.get((right, left))
        if listed:
            return listed
        if left not in self.languages or right not in self.languages:
            return None
        return 0.0 if self.languages[left] == self.languages[right] else None


def compare_words(documents: Sequence[Document]) -> Likeness:
    """Return how alike the words of documents are, titles counted in.

    A word weighs the more the fewer documents of its language have it; one that
    stands in a single document, or in more than `MOST_DOCUMENTS` or
    `MOST_OF_DOCUMENTS`, counts for nothing, and so do the words that pages
    repeat (see `page_furniture`). Works in any script. Documents of two
    languages, and those of a language with fewer than `FEWEST_DOCUMENTS`,
    cannot be compared. Each document is given once.
    """
    pairs: dict[Pair, float] = {}
    languages: dict[DocumentId, str | None] = {}
    for language, own in by_language(documents):
        found, with_words = _compare(own)
        pairs |= found
        languages |= dict.fromkeys(with_words, language)
    return Likeness(pairs, languages)


def can_be_weighed(documents: Sequence[Document]) -> bool:
    """Return whether there are documents enough to tell rare words in some language."""
    return next(by_language(documents), None) is not None


def by_language(
    documents: Sequence[Document],
) -> Iterator[tuple[str | None, list[Document]]]:
    """Yield each language that has documents enough to tell rare words, with its documents."""
    grouped: dict[str | None, list[Document]] = {}
    for document in documents:
        grouped.setdefault(document.language, []).append(document)
    for language, own in grouped.items():
        if len(own) >= FEWEST_DOCUMENTS:
            yield language, own


def _compare(documents: Sequence[Document]) -> tuple[dict[Pair, float], list[DocumentId]]:
    """Return the pairs of documents in one language that are alike, and which have words."""
    texts = [
        np.concatenate([word_numbers(document.title or ""), text_numbers(document.text)])
        for document in documents
    ]
    furniture = page_furniture(
        [runs_of(text) for text in texts], [document.published for document in documents]
    )
    telling = _telling_words([story_words(text, furniture) for text in texts])
    return (
        {
            (documents[left].id, documents[right].id): likeness
            for left, right, likeness in _listed(telling)
        },
        [documents[int(number)].id for number in np.flatnonzero(np.diff(telling.indptr))],
    )


def _telling_words(stories: Sequence[Words]) -> csr_array:
    """Return what each word weighs in each text: (texts, telling words), rows of length one.

    That is (1 + ln times) * ln(texts / texts that have it).
    """
    distinct, words = np.unique(np.concatenate(stories), return_inverse=True)
    texts = np.repeat(np.arange(len(stories)), [len(story) for story in stories])
    entries, times = np.unique(texts * len(distinct) + words, return_counts=True)
    texts, words = np.divmod(entries, max(1, len(distinct)))
    having = np.bincount(words, minlength=len(distinct))
    most = min(MOST_DOCUMENTS, MOST_OF_DOCUMENTS * len(stories))
    telling = ((having >= 2) & (having <= most))[words]
    texts, words, times = texts[telling], words[telling], times[telling]
    weights = (1 + np.log(times)) * np.log(len(stories) / having[words])
    lengths = np.sqrt(np.bincount(texts, weights**2, len(stories)))
    return csr_array((weights / lengths[texts], (texts, words)), (len(stories), len(distinct)))


def _listed(telling: csr_array) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs of texts that are alike enough, by their numbers, the smaller first."""
    for first in range(0, telling.shape[0], _ROWS_AT_ONCE):
        likeness = telling[first : first + _ROWS_AT_ONCE] @ telling[first:].T
        # Few are alike: the rows are written out for these alone.
        alike = np.flatnonzero(likeness.data >= LEAST_LIKENESS)
        lefts = first + np.searchsorted(likeness.indptr, alike, side="right") - 1
        rights = first + likeness.indices[alike]
        listed = np.flatnonzero(rights > lefts)
        order = listed[np.lexsort((rights[listed], lefts[listed]))]
        rounded = np.round(likeness.data[alike[order]], 4)
        yield from zip(lefts[order].tolist(), rights[order].tolist(), rounded.tolist(), strict=True)
