import pytest

from openinquest.extract.english.sentences import Sentence, find_sentences
from openinquest.extract.english.speakers import Speakers
from openinquest.extract.english.triggers import may_attribute


def let_through(text):
    return may_attribute(text, Sentence(0, len(text), 0))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor SAID nine houses had fallen.",
        "Nine houses had fallen, according to the mayor.",
        "Nine houses had reportedly fallen.",
        "Nine fell, per the mayor.",
        "She pointed it out again.",
        "The claim that nine fell was new.",
        "It was, in his words, a bad day.",
        "Mayor: nine houses fallen",
        "Nine houses fallen - mayor",
    ],
)
def test_a_form_of_our_lists_lets_a_sentence_through(text):
    assert let_through(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was a long road home.",
        "The dog laid its head down.",
        "His views were old.",
        "Tickets are ten a head as per usual.",
        "The road from the mill to the harbour is long - and the mayor walked all of it on foot.",
    ],
)
def test_a_sentence_without_a_cue_is_kept_back(text):
    assert not let_through(text)


def test_no_tree_is_asked_for_where_nothing_can_be_attributed():
    text = "It was a long road home. The rain had come early. The mayor said nine had fallen."
    asked = []
    Speakers(text, find_sentences(text), [], "text", tree_of=asked.append)

    assert [text[each.start :] for each in asked] == ["The mayor said nine had fallen."]
