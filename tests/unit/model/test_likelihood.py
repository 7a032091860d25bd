import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import InputError
from openinquest.model import ICD_203, Likelihood, likelihood_of

PROBABILITIES = st.floats(0, 1)


def test_bands_follow_one_another_without_a_gap_and_stand_for_every_word():
    assert [band.likelihood for band in ICD_203] == list(Likelihood)
    assert [band.low_percent for band in ICD_203[1:]] == [b.high_percent for b in ICD_203[:-1]]
    assert (ICD_203[0].low_percent, ICD_203[-1].high_percent) == (1, 99)


@pytest.mark.parametrize("band", ICD_203, ids=lambda band: band.likelihood.value)
def test_what_lies_within_a_band_takes_its_word(band):
    middle = (band.low_percent + band.high_percent) / 200

    assert likelihood_of(middle) is band.likelihood


@pytest.mark.parametrize(
    ("probability", "word"),
    [
        (0.05, Likelihood.VERY_UNLIKELY),
        (0.20, Likelihood.UNLIKELY),
        (0.45, Likelihood.ROUGHLY_EVEN_CHANCE),
        (0.55, Likelihood.ROUGHLY_EVEN_CHANCE),
        (0.80, Likelihood.LIKELY),
        (0.95, Likelihood.VERY_LIKELY),
    ],
)
def test_where_two_bands_meet_the_word_claims_less(probability, word):
    assert likelihood_of(probability) is word


def test_what_lies_beyond_the_scale_takes_its_last_word():
    assert likelihood_of(0) is Likelihood.ALMOST_NO_CHANCE
    assert likelihood_of(1) is Likelihood.ALMOST_CERTAIN


@given(PROBABILITIES, PROBABILITIES)
def test_what_is_more_probable_never_takes_a_lesser_word(one, other):
    words = list(Likelihood)

    ranks = [words.index(likelihood_of(each)) for each in sorted((one, other))]

    assert ranks == sorted(ranks)


@given(st.integers(0, 1000))
def test_a_thing_and_its_contrary_take_words_as_far_from_evens(per_mille):
    words = list(Likelihood)

    itself = words.index(likelihood_of(per_mille / 1000))
    contrary = words.index(likelihood_of(1 - per_mille / 1000))

    assert itself + contrary == len(words) - 1


@pytest.mark.parametrize("number", [-0.01, 1.01, math.nan])
def test_number_that_is_no_probability_is_refused(number):
    with pytest.raises(InputError, match="is no probability"):
        likelihood_of(number)
