from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.side_lines import find_side_lines

STORY = ["A strike hit a house in Tal Nasra.", "Five people died.", "The street was closed."]


def side_lines(lines, title="Five die in Tal Nasra"):
    text = "\n".join(lines)
    return [text[start:end] for start, end in find_side_lines(text, title)]


def test_a_headline_in_the_margin_is_a_side_line():
    assert side_lines([*STORY, "Ten killed in a market blast"]) == ["Ten killed in a market blast"]


def test_a_line_that_tells_of_the_title_is_none():
    assert side_lines([*STORY, "Five people die in Tal Nasra"]) == []


def test_the_first_lines_are_of_the_story():
    assert side_lines(["Market closed", *STORY]) == []


def test_a_link_is_a_side_line_though_it_ends_as_a_sentence():
    assert side_lines([*STORY, "Read more: ten killed in a blast."]) == [
        "Read more: ten killed in a blast."
    ]


def test_a_text_without_sentences_has_none():
    assert side_lines(["Ten killed", "Blast in market", "Road closed"]) == []


def test_without_a_title_the_first_line_stands_for_it():
    assert side_lines([*STORY, "Strike hits house in Tal Nasra"], None) == []


@given(st.text(max_size=200), st.none() | st.text(max_size=20))
def test_side_lines_come_in_order_and_inside_the_text(text, title):
    lines = find_side_lines(text, title)

    assert lines == sorted(lines)
    assert all(0 <= start < end <= len(text) for start, end in lines)
