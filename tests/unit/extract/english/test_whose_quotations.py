"""Whose quotations are that stand in sentences of their own."""

import pytest
from harm import voices_of

QUOTED = "“We hid in the mill,” said the baker. “Fourteen herders were killed.”"


@pytest.mark.parametrize(
    "behind",
    [
        "The army has not commented.",
        "The army did not reply.",
        "The general disagreed.",
        "The ministry responded.",
        "The police had no comment.",
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_short_sentence_behind_a_quotation_that_goes_on_does_not_take_it(behind, gap):
    assert voices_of(f"{QUOTED}{gap}{behind}") == ["baker"]


@pytest.mark.parametrize("behind", ["The army continued.", "The army has not commented."])
def test_the_next_paragraph_tells_nothing_of_who_spoke_before_it(behind):
    assert voices_of(f"“Fourteen herders were killed.”\n\n{behind}") == []


def test_a_sentence_that_tells_nothing_else_tells_who_spoke_before_it():
    assert voices_of("“Fourteen herders were killed.” The mayor continued.") == ["mayor"]


def test_who_asks_a_question_is_not_who_spoke_before_it():
    text = "“We hid in the mill,” said the baker. “Why were 14 herders killed?” the mayor asked."

    assert voices_of(text) == ["mayor"]


def test_who_answers_a_quotation_says_the_next_one():
    assert voices_of(
        "“We ran,” said Omar. “It was night.” The army replied. “We killed 14 herders.”"
    ) == ["army"]


@pytest.mark.parametrize("verb", ["said", "added", "continued", "wrote"])
def test_a_colon_at_the_end_of_a_paragraph_introduces_the_quotation_of_the_next(verb):
    before = "“We hid in the mill,” said the baker."
    text = f"{before}\n\nThe mayor {verb}:\n\n“Fourteen herders were killed.”"

    assert voices_of(text) == ["mayor"]


def test_a_quotation_that_a_colon_introduces_goes_on_in_further_paragraphs():
    text = "The mayor said:\n\n“They came by night.\n\n“Fourteen herders were killed.”"

    assert voices_of(text) == ["mayor"]
