"""How alike the words of documents are, the rare ones before the common ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from openinquest.link.joined import words_apart
from openinquest.link.laid import Laid, Words
from openinquest.link.pairs import Floats, Numbers, Pairs, each_of, pairs_in_order
from openinquest.link.shingles import (
    numbers_of,
    page_furniture,
    runs_of,
    story_words,
    text_numbers,
    word_numbers,
)
from openinquest.link.telling_words import telling_words
from openinquest.model import Document, DocumentId

if TYPE_CHECKING:  # takes a fifth of a second, which whoever joins few documents does not need
    from scipy.sparse import csr_array

LEAST_LIKENESS = 0.06
"""Pairs that are less alike are not listed. Measured on the development half of gun-violence: 24
of 25 pairs of one incident are more alike than this, and 1 of 50 pairs of two."""

FEWEST_DOCUMENTS = 100
"""Among fewer documents of one language nothing tells rare words from common ones."""

_ARABIC = "ar"

_ROWS_AT_ONCE, _COLUMNS_AT_ONCE = 500, 10_000
"""So many texts are compared with so many later ones at a time, so that the memory which this takes
does not grow with their number."""


class _Alike(NamedTuple):
    """Pairs of texts that are alike enough, (pairs,) each: the numbers of the two, their cosine."""

    one: Numbers
    other: Numbers
    cosines: Floats


_NONE = _Alike(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0))


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """How alike the words of documents are.

    `pairs` are those that are alike by `LEAST_LIKENESS` or more, numbered among
    all documents that were compared, and `cosines` (pairs,) the cosine of the
    weighted words of each, at most 1; `languages` has the language of each
    document that has telling words.
    """

    pairs: Pairs
    cosines: Floats
    languages: dict[DocumentId, str | None]

    def of(self, left: DocumentId, right: DocumentId) -> float | None:
        """Return how alike two documents are, 0 if less than is listed, None if unknown."""
        listed = self.pairs.find(left, right)
        if listed is not None:
            return float(self.cosines[listed])
        if left not in self.languages or right not in self.languages:
            return None
        return 0.0 if self.languages[left] == self.languages[right] else None

    def of_each(self, pairs: Pairs) -> Iterator[float | None]:
        """Return how alike the two of each pair are, one after the other, as `of` tells it.

        The pairs are numbered among the same documents.
        """
        assert pairs.ids == self.pairs.ids, "pairs are numbered among other documents"
        spoken = {language: n for n, language in enumerate(dict.fromkeys(self.languages.values()))}
        languages = np.full(len(pairs.ids), -1, np.int32)
        for number, document in enumerate(pairs.ids):
            if document in self.languages:
                languages[number] = spoken[self.languages[document]]
        left, right = languages[pairs.left], languages[pairs.right]
        alike = np.where((left == right) & (left >= 0), 0.0, np.nan)
        _, listed, asked = np.intersect1d(
            self.pairs.keys, pairs.keys, assume_unique=True, return_indices=True
        )
        alike[asked] = self.cosines[listed]
        return (None if isnan(each) else each for each in each_of(alike))


def compare_words(documents: Sequence[Document]) -> Likeness:
    """Return how alike the words of documents are, titles counted in.

    A word weighs the more the fewer documents of its language have it; one that
    stands in a single document, or in very many, counts for nothing (see
    `telling_words`), and so do the words that pages repeat (see
    `page_furniture`). Works in any script. Documents of two languages, and those
    of a language with fewer than `FEWEST_DOCUMENTS`, cannot be compared. Each
    document is given once.
    """
    ids = tuple(sorted(document.id for document in documents))
    number = {document: place for place, document in enumerate(ids)}
    languages: dict[DocumentId, str | None] = {}
    found = [_NONE]
    for language, own in by_language(documents):
        alike, with_words = _compare(own)
        numbers = np.array([number[document.id] for document in own], np.int32)
        found.append(_Alike(numbers[alike.one], numbers[alike.other], alike.cosines))
        languages |= {own[place].id: language for place in with_words}
    one, other, cosines = map(np.concatenate, zip(*found, strict=True))
    pairs, order = pairs_in_order(ids, one, other)
    return Likeness(pairs, cosines[order], languages)


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


def _compare(documents: Sequence[Document]) -> tuple[_Alike, list[int]]:
    """Return the pairs of documents in one language that are alike, and which have words."""
    texts = Laid(map(_numbers_of, documents))
    published = [document.published for document in documents]
    furniture = page_furniture(Laid(map(runs_of, texts)), published)
    telling = telling_words(Laid(story_words(text, furniture) for text in texts))
    return _listed(telling), np.flatnonzero(np.diff(telling.indptr)).tolist()


def _numbers_of(document: Document) -> Words:
    """Return the words of a document that are compared, those of its title first."""
    title = document.title or ""
    if document.language == _ARABIC:
        return numbers_of([*words_apart(title), *words_apart(document.text)])
    return np.concatenate([word_numbers(title), text_numbers(document.text)])


def _listed(telling: "csr_array") -> _Alike:
    """Return the pairs of texts that are alike enough, each once."""
    found = [_NONE]
    for beginning in range(0, telling.shape[0], _COLUMNS_AT_ONCE):
        end = beginning + _COLUMNS_AT_ONCE
        later = telling[beginning:end].T.tocsr()
        for first in range(0, min(end, telling.shape[0]), _ROWS_AT_ONCE):
            likeness = telling[first : min(first + _ROWS_AT_ONCE, end)] @ later
            # Few are alike: the rows are written out for these alone.
            alike = np.flatnonzero(likeness.data >= LEAST_LIKENESS)
            one = first + np.searchsorted(likeness.indptr, alike, side="right") - 1
            other = beginning + likeness.indices[alike]
            pair = np.flatnonzero(other > one)
            cosines = np.round(likeness.data[alike[pair]], 4)
            found.append(_Alike(one[pair].astype(np.int32), other[pair].astype(np.int32), cosines))
    return _Alike(*map(np.concatenate, zip(*found, strict=True)))
