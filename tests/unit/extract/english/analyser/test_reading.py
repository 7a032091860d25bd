import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.analyser.answers import Analysis
from openinquest.extract.english.analyser.casing import Casing
from openinquest.extract.english.analyser.reading import Analyser


class Leftmost:
    """Answers that the first word heads all others; a Title is a proper noun and a name."""

    reach = 40

    def length(self, word):
        return 1

    def answer(self, words):
        assert 0 < len(words) <= self.reach
        proper = [word.istitle() for word in words]
        return Analysis(
            heads=np.array([0] + [1] * (len(words) - 1)),
            relations=["root"] + ["dep"] * (len(words) - 1),
            upos=["PROPN" if each else "NOUN" for each in proper],
            xpos=["NN"] * len(words),
            lemmas=list(words),
            names=["B-PERSON" if each else "O" for each in proper],
        )


ANALYSER = Analyser(Leftmost(), Casing({"nadia": "Nadia"}, frozenset({"saw", "the", "mill"})))


def test_words_stand_where_they_stand_in_the_text():
    text = "Before. Nadia saw  a mill. After."
    tree = ANALYSER.analyse(text, 8, 26)

    assert [word.form for word in tree.words] == ["Nadia", "saw", "a", "mill", "."]
    assert all(text[word.start : word.end] == word.form for word in tree.words)


@pytest.mark.parametrize("text", ["", " \n ", "\u200b"])
def test_sentence_without_a_word_has_no_tree(text):
    assert ANALYSER.analyse(text, 0, len(text)) is None


def test_lemma_is_small_but_for_proper_nouns():
    tree = ANALYSER.analyse("Nadia saw", 0, 9)

    assert [(word.lemma, word.name, word.begins_name) for word in tree.words] == [
        ("Nadia", "PERSON", True),
        ("saw", None, False),
    ]


def test_capitals_alone_are_read_as_ordinary_text_and_keep_their_form():
    text = "NADIA SAW THE MILL"
    tree = ANALYSER.analyse(text, 0, len(text))

    assert [word.form for word in tree.words] == text.split()
    assert [word.lemma for word in tree.words] == ["Nadia", "saw", "the", "mill"]


def test_parts_of_a_long_sentence_hang_on_the_root_of_the_first():
    text = "a " * 29 + ", " + "b " * 30
    tree = ANALYSER.analyse(text, 0, len(text))

    assert " ".join(word.form for word in tree.words) == text.strip()
    assert [word.at for word in tree.words if word.relation == "root"] == [0]
    joined = [(word.at, word.head) for word in tree.words if word.relation == "parataxis"]
    assert joined == [(30, 0)]
    assert {word.head for word in tree.words[31:]} == {30}


def test_dateline_hangs_on_the_report_behind_it():
    text = "TAL NASRA, Syria (AP) -- Two people fell."
    tree = ANALYSER.analyse(text, 0, len(text))

    assert tree.root.form == "Two"
    assert [word.form for word in tree.below(tree.root, "parataxis")] == ["TAL"]


@given(st.text(alphabet=st.sampled_from("aB1.,;' -"), max_size=120))
def test_every_tree_has_one_root_that_leads_to_every_word(text):
    tree = ANALYSER.analyse(text, 0, len(text))

    if tree is not None:
        assert tree.within(tree.root) == list(tree.words)
        assert [word.at for word in tree.words] == list(range(len(tree.words)))
