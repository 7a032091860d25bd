import tempfile
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import UnwritableOutput
from openinquest.link import laid
from openinquest.link.laid import Laid

MANY_TEXTS = st.lists(st.lists(st.integers(0, 2**64 - 1), max_size=6), max_size=12)


def words(numbers):
    return np.array(numbers, np.uint64)


@pytest.fixture(params=["in memory", "in a file, a few at a time"])
def anyhow(request, monkeypatch):
    """Lay few numbers as if they were many."""
    if request.param != "in memory":
        monkeypatch.setattr(laid, "_IN_MEMORY_BYTES", 16)
        monkeypatch.setattr(laid, "_READ_AT_ONCE", 3)
        monkeypatch.setattr(laid, "_LOOKED_AT_TOGETHER", 4)


def test_each_text_is_expectedas_it_was_laid(anyhow):
    texts = [words([7, 2**63, 7]), words([]), words([1])]
    found = Laid(texts)

    assert [text.tolist() for text in found] == [[7, 2**63, 7], [], [1]]
    assert found[-1].tolist() == [1]
    assert [text.tolist() for text in found[1:]] == [[], [1]]
    with pytest.raises(IndexError):
        found[3]


def test_nothing_laid_is_nothing(anyhow):
    assert len(Laid([])) == 0
    assert [part for numbers, _ in Laid([]).by_value() for part in numbers] == []


@pytest.mark.usefixtures("anyhow")
@given(texts=MANY_TEXTS)
def test_by_value_each_number_comes_once_with_its_text_and_equal_ones_together(texts):
    parts = [(numbers.tolist(), of.tolist()) for numbers, of in Laid(map(words, texts)).by_value()]

    expected = sorted((number, place) for place, text in enumerate(texts) for number in text)
    assert sorted(pair for part in parts for pair in zip(*part, strict=True)) == expected
    met = [set(numbers) for numbers, _ in parts if numbers]
    assert all(max(one) < min(other) for one, other in pairwise(met))
    assert all(of == sorted(of) for _, of in parts)


def test_where_there_is_no_room_for_the_words_that_is_said_with_the_place(tmp_path, monkeypatch):
    monkeypatch.setattr(laid, "_IN_MEMORY_BYTES", 16)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))

    with pytest.raises(UnwritableOutput, match="gone"):
        Laid([words([1, 2, 3, 4])])
