"""The word runs of texts: what tells whether one text carries another."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from openinquest.kept import forgotten_by, kept_for_a_while
from openinquest.link.laid import Laid, Words
from openinquest.model import words_of

SHINGLE_WORDS = 3
"""Words in one run. A copy in which every tenth word was edited keeps 73 % of its runs of three,
but only 59 % of its runs of five."""

FURNITURE_DOCUMENTS = 5
"""A run in fewer documents than this may be one story carried by several outlets."""

FURNITURE_DAYS = 30
"""A story is carried within days; what stands in many documents over more than a month is the
page's own words (menus, notices). Measured: of the documents found to be copies with such runs
left in, 60 of 157 (gun-violence) and 84 of 168 (airwars-syria) tell of their original's incident;
with them left out, 57 of 65 and 65 of 69."""

FURNITURE_UNDATED = 20
"""Where no day of publication is known, a run in this many documents is taken for furniture:
captured posts carry fifty such words each and often no day (airwars-syria)."""

ALL_OF_A_TEXT = 0.8
"""Of a text of no known day that is in this share what many others hold, nothing else is told:
it is one text, posted many times, and no story in the furniture of a page. Without this, twenty
copies of a post without a day would be twenty voices, where nineteen are one. A convention."""

Shingles = NDArray[np.uint64]

_NO_RUNS = np.empty(0, dtype=np.uint64)
_STEP = np.uint64(0x9E3779B97F4A7C15)  # odd, so that multiplying loses no bit


class _Numbers(dict[str, bytes]):
    """The number of each word that was met, as the eight bytes that are joined to an array."""

    def __missing__(self, word: str) -> bytes:
        if len(self) >= _MOST_WORDS_KEPT:
            self.clear()
        number = self[word] = hashlib.blake2b(
            word.encode("utf-8", "surrogatepass"), digest_size=8
        ).digest()
        return number


_MOST_WORDS_KEPT = 200_000
_NUMBERS = _Numbers()
forgotten_by(_NUMBERS.clear)


def word_numbers(text: str) -> Words:
    """Return the words of a text (see `words_of`) as 64-bit numbers, in order.

    The same words give the same numbers on every machine.
    """
    return numbers_of(words_of(text))


def numbers_of(words: Iterable[str]) -> Words:
    """Return words, each as `words_of` gives it, as 64-bit numbers, in order."""
    numbers = np.frombuffer(b"".join(map(_NUMBERS.__getitem__, words)), dtype=">u8")
    numbered = numbers.astype(np.uint64)
    numbered.flags.writeable = False
    return numbered


def shingles_of(text: str) -> Shingles:
    """Return the distinct runs of `SHINGLE_WORDS` words as sorted 64-bit numbers.

    A text shorter than one run is one run; a text without words has none.
    """
    return runs_of(text_numbers(text))


@kept_for_a_while(32_768)
def text_numbers(text: str) -> Words:
    """Return what `word_numbers` does, and keep it for a while.

    The words of one text after another are asked for to find copies, and then
    again to find which texts are alike.
    """
    return word_numbers(text)


def runs_of(words: Words) -> Shingles:
    """Return the distinct runs of words that are numbered already (see `shingles_of`)."""
    runs = np.sort(_runs(words))
    return runs[_begin_another(runs)]


def without(runs: Shingles, others: Shingles) -> Shingles:
    """Return the runs that are none of `others`; both are distinct and ascending, as the result."""
    return runs[~are_among(runs, others)]


def _begin_another(ascending: Shingles) -> NDArray[np.bool_]:
    """Return for each number whether it is another than the one before it."""
    begins = np.ones(len(ascending), dtype=bool)
    np.not_equal(ascending[1:], ascending[:-1], out=begins[1:])
    return begins


def story_words(words: Words, furniture: Shingles) -> Words:
    """Return the words that stand in no run of `furniture` (see `page_furniture`), in order."""
    width = min(SHINGLE_WORDS, len(words))
    is_furniture = np.zeros(len(words), dtype=bool)
    first = np.flatnonzero(are_among(_runs(words), furniture))
    for offset in range(width):
        is_furniture[first + offset] = True
    return words[~is_furniture]


def are_among(runs: Shingles, ascending: Shingles) -> NDArray[np.bool_]:
    """Return for each run whether it is one of many; `np.isin` would sort those every time."""
    if not len(ascending):
        return np.zeros(len(runs), dtype=bool)
    places = np.minimum(np.searchsorted(ascending, runs), len(ascending) - 1)
    among: NDArray[np.bool_] = ascending[places] == runs
    return among


def _runs(words: Words) -> Shingles:
    """Return the number of each run of words, in the order of the text."""
    width = min(SHINGLE_WORDS, len(words))
    runs = np.zeros(len(words) - width + 1 if width else 0, dtype=np.uint64)
    for offset in range(width):
        runs = runs * _STEP + words[offset : offset + len(runs)]
    return runs


def share_within(part: Shingles, whole: Shingles) -> float:
    """Return the share of the runs of `part` that stand in `whole` (0 to 1)."""
    if not len(part):
        return 0.0
    return len(np.intersect1d(part, whole, assume_unique=True)) / len(part)


def shared_runs(texts: Laid) -> NDArray[np.int64]:
    """Return how many of the distinct runs of each text stand in another one, too: (texts,)."""
    shared = np.zeros(len(texts), dtype=np.int64)
    for runs, of in texts.by_value():
        order = np.argsort(runs, kind="stable")
        begins = np.append(_begin_another(runs[order]), True)
        alone = begins[:-1] & begins[1:]
        shared += np.bincount(of[order[~alone]], minlength=len(texts))
    return shared


def page_furniture(texts: Laid, published: Sequence[date | None]) -> Shingles:
    """Return the runs that belong to pages, not to stories, in ascending order.

    They stand in at least `FURNITURE_DOCUMENTS` texts whose known days of
    publication lie more than `FURNITURE_DAYS` apart, or in `FURNITURE_UNDATED`
    texts of which no day is known and that have a story beside them (less than
    `ALL_OF_A_TEXT` is shared). `published` is parallel to `texts`.
    """
    days = np.array([float(day.toordinal()) if day else np.nan for day in published])
    lasting, undated = [_NO_RUNS], [_NO_RUNS]
    for runs, of in texts.by_value():
        common = _in_many(runs, min(FURNITURE_DOCUMENTS, FURNITURE_UNDATED))
        if not len(common):
            continue
        among = are_among(runs, common)
        order = np.argsort(runs[among], kind="stable")
        starts = np.searchsorted(runs[among][order], common)
        counts, on = np.diff(starts, append=len(order)), days[of[among][order]]
        spread = np.fmax.reduceat(on, starts) - np.fmin.reduceat(on, starts)
        lasting.append(common[(counts >= FURNITURE_DOCUMENTS) & (spread > FURNITURE_DAYS)])
        undated.append(common[(counts >= FURNITURE_UNDATED) & np.isnan(spread)])
    furniture = [*lasting, _beside_stories(texts, np.concatenate(undated))]
    return np.sort(np.concatenate(furniture))


def _in_many(runs: Shingles, at_least: int) -> Shingles:
    """Return the runs that are given at least so often, in ascending order."""
    ascending = np.sort(runs)
    starts = np.flatnonzero(_begin_another(ascending))
    return ascending[starts[np.diff(starts, append=len(ascending)) >= at_least]]


def _beside_stories(texts: Laid, undated: Shingles) -> Shingles:
    """Return those of the runs that stand in `FURNITURE_UNDATED` texts with a story beside them."""
    if not len(undated):
        return undated
    storied = np.array([share_within(text, undated) < ALL_OF_A_TEXT for text in texts])
    having = np.zeros(len(undated), dtype=np.int64)
    for runs, of in texts.by_value():
        counted = are_among(runs, undated) & storied[of]
        having += np.bincount(np.searchsorted(undated, runs[counted]), minlength=len(undated))
    return undated[having >= FURNITURE_UNDATED]
