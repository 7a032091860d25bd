"""How much the words that two titles have in common tell, in bits."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import fsum, log2

from openinquest.link.likeness import by_language
from openinquest.model import Document, DocumentId, words_of

MOST_OF_TITLES = 0.1
"""A word in a greater share of the titles tells little."""

TitleWords = Mapping[str, float]


def title_words(documents: Sequence[Document]) -> Mapping[DocumentId, TitleWords]:
    """Return the words of each title that tell something, each with the bits of its rarity.

    A word that one in eight titles has is worth three bits. Documents without a title, and
    those of a language with fewer than `FEWEST_DOCUMENTS`, are left out.
    """
    found: dict[DocumentId, TitleWords] = {}
    for _, own in by_language(documents):
        words = {each.id: set(words_of(each.title)) for each in own if each.title}
        having = Counter(word for every in words.values() for word in every)
        most = MOST_OF_TITLES * len(own)
        for identifier, every in words.items():
            telling = (word for word in sorted(every) if having[word] <= most)
            found[identifier] = {word: log2(len(own) / having[word]) for word in telling}
    return found


def bits_in_common(left: TitleWords, right: TitleWords) -> float:
    """Return the bits of the words that two titles have in common."""
    common = left.keys() & right.keys()
    return fsum(map(left.__getitem__, common)) if common else 0.0  # the same in any order
