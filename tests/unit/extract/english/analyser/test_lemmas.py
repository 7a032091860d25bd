import pytest

from openinquest.extract.english.analyser.lemmas import Lemmas

LEMMAS = Lemmas(
    {
        "'re VBP": "be",
        "people NNS": "person",
        "injured VBN": "injure",
        "share NN": "share",
        "shell VB": "shell",
        "missile NN": "missile",
    }
)


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("People", "NNS", "person"),
        ("injured", "VBD", "injure"),
        ("'re", "VBZ", "be"),
    ],
)
def test_known_lemma_goes_first_also_under_a_neighbouring_tag(form, tag, lemma):
    assert LEMMAS.find(form, tag) == lemma


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("shot", "VBN", "shoot"),
        ("fled", "VBD", "flee"),
        ("struck", "VBN", "strike"),
        ("rewritten", "VBN", "rewrite"),
        ("wounded", "VBN", "wound"),
        ("children", "NNS", "child"),
        ("gunmen", "NNS", "gunman"),
    ],
)
def test_irregular_forms(form, tag, lemma):
    assert LEMMAS.find(form, tag) == lemma


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("rescued", "VBN", "rescue"),
        ("injuring", "VBG", "injure"),
        ("fired", "VBD", "fire"),
        ("shared", "VBD", "share"),
        ("collapsed", "VBD", "collapse"),
        ("exploded", "VBD", "explode"),
        ("besieged", "VBN", "besiege"),
        ("evacuated", "VBN", "evacuate"),
        ("trapped", "VBN", "trap"),
        ("shelled", "VBN", "shell"),
        ("buried", "VBN", "bury"),
        ("died", "VBD", "die"),
        ("dying", "VBG", "die"),
        ("recovered", "VBN", "recover"),
        ("treated", "VBN", "treat"),
        ("opened", "VBD", "open"),
        ("succeeded", "VBD", "succeed"),
        ("crashes", "VBZ", "crash"),
        ("casualties", "NNS", "casualty"),
        ("missiles", "NNS", "missile"),
        ("corpses", "NNS", "corpse"),
        ("1980s", "NNS", "1980s"),
        ("deadliest", "JJS", "deadly"),
        ("heavier", "JJR", "heavy"),
    ],
)
def test_regular_forms_by_their_spelling(form, tag, lemma):
    assert LEMMAS.find(form, tag) == lemma


def test_tag_without_a_rule_has_no_lemma_here():
    assert LEMMAS.find("whom", "WP") is None


@pytest.mark.parametrize("tag", ["VBD", "VBG", "VBZ", "NNS", "JJR", "JJS", "NN"])
@pytest.mark.parametrize("form", ["s", "ed", "ing", "es", "er", "-", "'s", "ies", "x"])
def test_oddest_form_has_a_lemma(form, tag):
    assert LEMMAS.find(form, tag)
