import numpy as np
import pytest

from openinquest.extract.english.analyser.answers import Analysis
from openinquest.extract.english.analyser.casing import Casing

CASING = Casing(
    {"un": "UN", "nadia": "Nadia"},
    frozenset({"the", "front", "said", "in", "fell", "mill", "near"}),
)


def recased(sentence, *, proper=(), named=()):
    words = sentence.split()
    names = ["B-ORG" if word in named else "O" for word in words]
    upos = ["PROPN" if word in {*proper, *named} else "NOUN" for word in words]
    reading = Analysis(np.zeros(len(words), int), [], upos, [], [], names)
    return " ".join(CASING.recase(words, reading))


@pytest.mark.parametrize(
    ("sentence", "hidden"),
    [
        ("THE MILL FELL IN TAL NASRA", True),
        ("The mill fell in Tal Nasra", False),
        ("The Old Mill Fell Near Tal Nasra", True),
        ("Salim Harb met Nadia Karam in Beirut", False),
        ("UN : 12 dead", False),
        ("12 , 13 .", False),
    ],
)
def test_capitals_tell_nothing_where_nearly_every_word_has_them(sentence, hidden):
    assert CASING.is_hidden(sentence.split()) is hidden


def test_known_words_are_written_as_they_are_known():
    assert recased("NADIA SAID THE UN FELL") == "Nadia said the UN fell"


def test_unknown_words_have_a_capital_where_they_are_proper_nouns():
    assert recased("THE MILL IN NASRA FELL", proper={"NASRA"}) == "The mill in Nasra fell"


def test_small_word_in_a_name_has_a_capital():
    assert recased("THE FRONT FELL", named={"FRONT"}) == "The Front fell"


def test_abbreviations_stay_as_they_are():
    assert recased("THE U.S. FELL", proper={"U.S."}) == "The U.S. fell"
