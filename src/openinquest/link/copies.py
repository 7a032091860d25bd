"""Texts that carry one another: wire stories, reprints, republications."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from openinquest.link.order import in_publication_order
from openinquest.link.shingles import (
    Shingles,
    are_among,
    page_furniture,
    runs_of_several,
    share_within,
    shingles_of,
    without,
)
from openinquest.model import Copy, Document, DocumentId
from openinquest.uncollected import uncollected

COPY_LIKENESS = 0.6
"""A text is a copy when this share of its word runs stands in an earlier one. Measured on the
development halves: of the documents found to be copies, 65 of 69 (airwars-syria) and 57 of 65
(gun-violence) tell of their original's incident. Those from 0.5 to 0.6 are right in 17 of 21 and
4 of 6 cases: there, outlets that fill in a form for every strike begin to look alike."""

FEWEST_RUNS = 20
"""Shorter texts are copies only to the letter: in posts of a few words a shared formula looks like
a shared text (with 10 runs for 20, 74 of 102 copies in airwars-syria are right)."""

BANDS, ROWS = 42, 3
"""How MinHash proposes pairs: a pair is looked at with a chance of 1 - (1 - J^3)^42, where J is
the share of common runs among all runs of both: .97 for a copy at the threshold (J = .43), .995
for one cut to half its length."""

_SEED = 1


@dataclass(frozen=True, slots=True, eq=False)
class _Story:
    """A document with the word runs that are its story's, page furniture left out."""

    document: Document
    runs: Shingles
    is_whole: bool

    @property
    def can_be_compared(self) -> bool:
        """Whether there is a story: the whole of a short post, or enough of a page."""
        return len(self.runs) >= FEWEST_RUNS or (self.is_whole and len(self.runs) > 0)


@uncollected()
def find_copies(documents: Sequence[Document]) -> tuple[Copy, ...]:
    """Return which documents carry the text of an earlier one, wholly or in the main.

    The original is the earliest published; among texts of one day, or of
    unknown day, the fullest, and then the first by id. A copy of a copy points
    to the first of them all, and `likeness` is always its true share in that
    one. Titles are not compared. Words that pages repeat over months are no
    part of a text (see `page_furniture`), so a page whose story is missing is
    nobody's copy. Works in any script.

    Args:
        documents: In any order; one that is given twice counts once.

    Returns:
        One `Copy` for each document that is one, in order of publication. The
        result does not depend on the order of `documents`.
    """
    stories = _stories(in_publication_order(documents))
    original: dict[int, int] = {}
    copies: list[Copy] = []
    for number, carried in _carried(stories):
        first = original[number] = original.get(carried, carried)
        copies.append(_copy(stories[number], stories[first]))
    return tuple(copies)


def _copy(story: _Story, original: _Story) -> Copy:
    exact = story.document.text == original.document.text
    likeness = 1.0 if exact else share_within(story.runs, original.runs)
    return Copy(story.document.id, original.document.id, likeness, exact)


def _stories(documents: list[Document]) -> list[_Story]:
    """Return the documents that have words of their own, originals before copies.

    Not what a person wrote down from a picture, sound or film: it is had from there.
    """
    documents = [document for document in documents if document.transcribed is None]
    texts = [shingles_of(document.text) for document in documents]
    furniture = page_furniture(texts, [document.published for document in documents])
    stories = []
    for document, text in zip(documents, texts, strict=True):
        runs = without(text, furniture)
        stories.append(_Story(document, runs, is_whole=len(runs) == len(text)))
    return sorted((story for story in stories if story.can_be_compared), key=_originals_first)


def _originals_first(story: _Story) -> tuple[date, int, DocumentId]:
    return story.document.published or date.max, -len(story.runs), story.document.id


def _carried(stories: list[_Story]) -> Iterator[tuple[int, int]]:
    """Yield each story that carries an earlier one, with the one it resembles most."""
    if len(stories) < 2:
        return
    from datasketch import MinHash, MinHashLSH  # type: ignore[import-untyped]  # half a second

    same_text: dict[str, int] = {}
    index = MinHashLSH(num_perm=BANDS * ROWS, params=(BANDS, ROWS))
    empty = MinHash(num_perm=BANDS * ROWS, seed=_SEED, hashfunc=int)
    shared = _shared_runs(stories)
    for number, story in enumerate(stories):
        known = same_text.setdefault(story.document.text, number)
        if known < number:
            yield number, known
            continue
        if len(story.runs) < FEWEST_RUNS or shared[number] < FEWEST_RUNS * COPY_LIKENESS:
            continue  # nobody's copy, and nobody's original
        signature = empty.copy()
        # The upper half of each number: 32 bits are what the permutations take.
        signature.update_batch(story.runs >> np.uint64(32))
        shares = {
            earlier: share_within(story.runs, stories[earlier].runs)
            for earlier in sorted(index.query(signature))
        }
        index.insert(number, signature)
        best = max(shares, key=shares.__getitem__, default=None)
        if best is not None and shares[best] >= COPY_LIKENESS:
            yield number, best


def _shared_runs(stories: list[_Story]) -> NDArray[np.int64]:
    """Return how many runs of each story stand in another one, too: (stories,)."""
    shared = runs_of_several([story.runs for story in stories], at_least=2)
    return np.array([are_among(story.runs, shared).sum() for story in stories], dtype=np.int64)
