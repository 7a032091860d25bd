"""Texts that carry one another: wire stories, reprints, republications."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from openinquest.link.laid import Laid
from openinquest.link.min_hash import earlier_alike
from openinquest.link.order import in_publication_order
from openinquest.link.shingles import (
    page_furniture,
    share_within,
    shared_runs,
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


@dataclass(frozen=True, slots=True)
class _Story:
    """A document with how many word runs are its story's, page furniture left out.

    `place` is where these were laid.
    """

    document: Document
    place: int
    runs: int
    is_whole: bool

    @property
    def can_be_compared(self) -> bool:
        """Whether there is a story: the whole of a short post, or enough of a page."""
        return self.runs >= FEWEST_RUNS or (self.is_whole and self.runs > 0)


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
    stories, runs = _stories(in_publication_order(documents))
    original: dict[int, int] = {}
    copies: list[Copy] = []
    for number, carried in _carried(stories, runs):
        first = original[number] = original.get(carried, carried)
        one, other = stories[number].document, stories[first].document
        exact = one.text == other.text
        likeness = 1.0 if exact else share_within(runs[number], runs[first])
        copies.append(Copy(one.id, other.id, likeness, exact))
    return tuple(copies)


def _stories(documents: list[Document]) -> tuple[list[_Story], Laid]:
    """Return the documents that have words of their own, originals before copies, and their runs.

    Not what a person wrote down from a picture, sound or film: it is had from there.
    """
    documents = [document for document in documents if document.transcribed is None]
    texts = Laid(shingles_of(document.text) for document in documents)
    furniture = page_furniture(texts, [document.published for document in documents])
    own = Laid(without(text, furniture) for text in texts)
    stories = [
        _Story(document, place, len(runs), is_whole=len(runs) == len(text))
        for place, (document, runs, text) in enumerate(zip(documents, own, texts, strict=True))
    ]
    stories = sorted((story for story in stories if story.can_be_compared), key=_originals_first)
    return stories, Laid(own[story.place] for story in stories)


def _originals_first(story: _Story) -> tuple[date, int, DocumentId]:
    return story.document.published or date.max, -story.runs, story.document.id


def _carried(stories: list[_Story], runs: Laid) -> Iterator[tuple[int, int]]:
    """Yield each story that carries an earlier one, with the one it resembles most."""
    if len(stories) < 2:
        return
    first_with: dict[bytes, int] = {}
    same = [
        first_with.setdefault(_digest(story.document.text), number)
        for number, story in enumerate(stories)
    ]
    # One with fewer such runs is nobody's copy, and nobody's original.
    enough = shared_runs(runs) >= FEWEST_RUNS * COPY_LIKENESS
    compared = [
        number
        for number, story in enumerate(stories)
        if same[number] == number and story.runs >= FEWEST_RUNS and enough[number]
    ]
    resembled = dict(_resembled(runs, compared))
    for number, earliest in enumerate(same):
        if earliest < number:
            yield number, earliest
        elif number in resembled:
            yield number, resembled[number]


def _resembled(runs: Laid, compared: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield each of the stories that are compared which carries an earlier one, with the likest."""
    for number, proposed in earlier_alike(runs, compared):
        own = runs[number]
        shares = {earlier: share_within(own, runs[earlier]) for earlier in proposed}
        best = max(shares, key=shares.__getitem__)
        if shares[best] >= COPY_LIKENESS:
            yield number, best


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
