from openinquest.extract.english.means_words import WORDS_OF_MEANS
from openinquest.model import Means


def test_every_kind_has_words_but_that_of_harm_without_a_means():
    assert {means for means, _ in WORDS_OF_MEANS} == set(Means) - {Means.INCIDENT}
