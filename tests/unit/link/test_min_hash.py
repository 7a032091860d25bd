import numpy as np
from datasketch import MinHash, MinHashLSH

from openinquest.link.laid import Laid
from openinquest.link.min_hash import BANDS, ROWS, earlier_alike


def texts_half_alike(number=60):
    """Return runs of texts of which each shares ever fewer with the one before."""
    draw = np.random.default_rng(3)
    texts = [draw.integers(0, 2**64, 40, dtype=np.uint64)]
    for each in range(1, number):
        kept = texts[-1][: 40 - each % 37]
        texts.append(np.append(kept, draw.integers(0, 2**64, 40 - len(kept), dtype=np.uint64)))
    return [np.unique(text) for text in texts]


def test_those_are_proposed_that_the_library_finds_in_its_index():
    texts = texts_half_alike()
    compared = [number for number in range(len(texts)) if number % 5]
    index, expected = MinHashLSH(num_perm=BANDS * ROWS, params=(BANDS, ROWS)), {}
    for number in compared:
        signature = MinHash(num_perm=BANDS * ROWS, seed=1, hashfunc=int)
        signature.update_batch(texts[number] >> np.uint64(32))
        if found := sorted(index.query(signature)):
            expected[number] = found
        index.insert(number, signature)

    assert dict(earlier_alike(Laid(texts), compared)) == expected
    assert 5 < len(expected) < len(compared)


def test_among_no_texts_nothing_is_proposed():
    assert list(earlier_alike(Laid([]), [])) == []
