from openinquest.extract.english.feature_words import WORDS_OF_FEATURES
from openinquest.model import Feature


def test_every_feature_has_words():
    assert {feature for feature, _, _ in WORDS_OF_FEATURES} == set(Feature)
