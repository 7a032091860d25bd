import numpy as np
import pytest

from openinquest.extract.english.analyser.answers import Chosen, Vocabulary
from openinquest.extract.english.analyser.decoding import NAME_TAGS

VOCABULARY = Vocabulary(
    upos=["NOUN", "PROPN", "VERB"],
    xpos=["NN", "NNP", "VBD"],
    relations=["nsubj", "root"],
    scripts=["K0", "L0", "L2"],
    names=list(NAME_TAGS),
    lexicon={"fell VBD": "fall", "fell NN": "fell"},
)


def answers_for(words, *, heads, relations, tags, scripts):
    names = np.zeros((len(words), len(NAME_TAGS)))
    chosen = Chosen(heads, relations, tags, tags, scripts, names)
    return VOCABULARY.put_in_words(words, chosen)


def test_lemma_comes_from_the_lexicon_before_the_script():
    answers = answers_for(
        ["Ann", "fell"], heads=[2, 0], relations=[0, 1], tags=[1, 2], scripts=[0, 1]
    )

    assert answers.lemmas == ["Ann", "fall"]


def test_proper_noun_takes_no_lemma_from_the_lexicon():
    answers = answers_for(["Fell"], heads=[0], relations=[1], tags=[1], scripts=[0])

    assert answers.lemmas == ["Fell"]


@pytest.mark.parametrize(("relation", "named"), [(0, "nsubj"), (1, "parataxis")])
def test_root_is_the_relation_of_the_root_alone(relation, named):
    answers = answers_for(
        ["Ann", "fell"], heads=[2, 0], relations=[relation, 0], tags=[1, 2], scripts=[0, 1]
    )

    assert answers.relations == [named, "root"]
