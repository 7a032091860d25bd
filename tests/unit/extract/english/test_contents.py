import pytest
from drawn_trees import parsed

from openinquest.extract.english.contents import content_of, merged, whole_quotations


def stated(text, cue):
    """Return what the clause of a cue states."""
    (sentence,) = parsed(text)
    word = next(word for word in sentence.tree.words if word.form == cue)
    clauses = sentence.tree.below(word, "ccomp")
    return [text[slice(*piece)] for piece in content_of(sentence, word, clauses)]


@pytest.mark.parametrize(
    "text",
    [
        "The army said it hit a depot, adding that nobody had died.",
        "The army said it hit a depot, while residents spoke of a school.",
        "The army said it hit a depot, which burned for days.",
        "The army said it hit a depot and said nobody had died.",
    ],
)
def test_what_another_cue_or_the_writer_adds_is_left_out(text):
    assert stated(text, "said") == ["it hit a depot"]


def test_a_clause_that_somebody_else_says_is_left_out():
    text = "The mayor said the raid killed six and the doctor said it killed nine."

    assert stated(text, "said") == ["the raid killed six"]


def test_the_conjunction_belongs_to_a_statement_and_the_day_of_the_cue_does_not():
    text = "The ministry said on Monday that nine houses had fallen."

    assert stated(text, "said") == ["that nine houses had fallen"]


def test_who_says_a_part_of_a_quotation_says_all_of_it():
    text = "“We found nobody alive,” he said."
    (sentence,) = parsed(text)

    assert whole_quotations(sentence, [(4, 9)]) == ((0, 24),)


def test_pieces_that_overlap_are_one():
    assert merged([(5, 9), (0, 3), (2, 4)]) == ((0, 4), (5, 9))
