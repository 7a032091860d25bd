"""How alike the words of documents are, the rare ones before the common ones."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from openinquest.link.shingles import page_furniture, shingles_of, story_words
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
        if not {left, right} <= self.languages.keys():
            return None
        if self.languages[left] != self.languages[right]:
            return None
        return self.pairs.get((left, right)) or self.pairs.get((right, left)) or 0.0


@dataclass(frozen=True, slots=True)
class _Postings:
    """Which documents have which word, with its weight there, sorted by word.

    The entries of word `n` are those from `starts[n]` up to `starts[n + 1]`.
    """

    documents: NDArray[np.int64]
    weights: NDArray[np.float64]
    starts: NDArray[np.int64]


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
    texts = [f"{document.title or ''}\n{document.text}" for document in documents]
    furniture = page_furniture(
        [shingles_of(text) for text in texts], [document.published for document in documents]
    )
    counted = [Counter(story_words(text, furniture)) for text in texts]
    rarity = _rarity(counted)
    vectors = [_vector(words, rarity) for words in counted]
    return (
        {
            (documents[left].id, documents[right].id): likeness
            for left, right, likeness in _listed(vectors, len(rarity))
        },
        [
            document.id
            for document, (words, _) in zip(documents, vectors, strict=True)
            if len(words)
        ],
    )


def _rarity(counted: Sequence[Counter[str]]) -> dict[str, tuple[int, float]]:
    """Return the number of each word that counts, and its weight: ln(documents / with it)."""
    frequency = Counter(word for words in counted for word in words)
    most = min(MOST_DOCUMENTS, MOST_OF_DOCUMENTS * len(counted))
    counting = [word for word, times in frequency.items() if 2 <= times <= most]
    return {
        word: (number, float(np.log(len(counted) / frequency[word])))
        for number, word in enumerate(sorted(counting))
    }


def _vector(
    words: Counter[str], rarity: Mapping[str, tuple[int, float]]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the numbers of a document's words and their weights, of length one in all."""
    entries = sorted(
        (rarity[word][0], (1 + np.log(times)) * rarity[word][1])
        for word, times in words.items()
        if word in rarity
    )
    weights = np.array([weight for _, weight in entries], dtype=np.float64)
    length = float(np.sqrt(np.sum(weights**2)))
    return np.array([n for n, _ in entries], dtype=np.int64), weights / (length or 1.0)


def _listed(
    vectors: Sequence[tuple[NDArray[np.int64], NDArray[np.float64]]], words: int
) -> list[tuple[int, int, float]]:
    """Return the pairs of documents that are alike enough, by their numbers."""
    postings = _postings(vectors, words)
    listed = []
    for left, (numbers, weights) in enumerate(vectors):
        if not len(numbers):
            continue
        starts, ends = postings.starts[numbers], postings.starts[numbers + 1]
        entries = np.concatenate(
            [np.arange(start, end) for start, end in zip(starts, ends, strict=True)]
        )
        products = postings.weights[entries] * np.repeat(weights, ends - starts)
        likeness = np.bincount(postings.documents[entries], products, len(vectors))
        listed += [
            (left, int(right), round(float(likeness[right]), 4))
            for right in np.flatnonzero(likeness >= LEAST_LIKENESS)
            if right > left
        ]
    return listed


def _postings(
    vectors: Sequence[tuple[NDArray[np.int64], NDArray[np.float64]]], words: int
) -> _Postings:
    numbers = np.concatenate([numbers for numbers, _ in vectors] or [np.zeros(0, np.int64)])
    weights = np.concatenate([weights for _, weights in vectors] or [np.zeros(0)])
    documents = np.repeat(np.arange(len(vectors)), [len(numbers) for numbers, _ in vectors])
    order = np.argsort(numbers, kind="stable")
    starts = np.searchsorted(numbers[order], np.arange(words + 1))
    return _Postings(documents[order], weights[order], starts)
