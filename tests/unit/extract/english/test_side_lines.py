import pytest
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


LONG = (
    "A strike hit a house near the mill of Tal Nasra on Monday, and five people of one family died."
)


def test_headlines_behind_the_story_are_side_lines_though_they_speak_of_the_same_town():
    page = [LONG, "Two killed in Tal Nasra by a mine", "Nine people die in Tal Nasra blast…"]

    assert side_lines(page) == page[1:]


def test_a_list_behind_the_story_belongs_to_it():
    assert side_lines([LONG, "• Amal Harouk, a nurse", "Wounded: 7"]) == []


def test_links_under_a_heading_are_side_lines_up_to_the_next_sentence():
    page = ["Related news", "Man shot in Tal Nasra", "Girl killed in Tal Nasra", LONG]

    assert side_lines(page) == page[1:3]


@pytest.mark.parametrize(
    "heading", ["More stories you may like on Harbour Radio", "More news for you"]
)
def test_a_heading_of_links_may_say_for_whom_and_where_they_are(heading):
    page = [heading, "Man shot in Tal Nasra", LONG]

    assert side_lines(page) == page[1:2]


def test_the_comments_of_readers_are_side_lines():
    told = [LONG, LONG.replace("Monday", "Sunday"), LONG]
    comments = [
        "I think they killed thousands in that war, and nobody ever counted the dead there."
    ]
    page = [*told, *[*comments, "Reply"] * 3]

    assert side_lines(page) == page[3:]


@given(st.text(max_size=200), st.none() | st.text(max_size=20))
def test_side_lines_come_in_order_and_inside_the_text(text, title):
    lines = find_side_lines(text, title)

    assert lines == sorted(lines)
    assert all(0 <= start < end <= len(text) for start, end in lines)


def test_a_list_of_films_is_none_of_the_story():
    films = ["0:45 Bus driver honoured", "1:12 Two die in harbour fire"]

    assert side_lines([*films, *STORY]) == films


def test_an_hour_that_opens_a_line_is_no_film():
    assert side_lines(["9:10 a.m. The gate fell.", "9:30 a.m. It was lifted.", *STORY]) == []


def test_a_teaser_that_stands_twice_is_of_another_story():
    teaser = "A pilot died of his burns on Sunday."

    assert side_lines([teaser, teaser, *STORY]) == [teaser, teaser]


def test_a_line_of_a_chronicle_is_of_another_story():
    assert side_lines([*STORY[:2], "1987: A mayor is killed.", STORY[2]]) == [
        "1987: A mayor is killed."
    ]
