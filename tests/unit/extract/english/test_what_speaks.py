import pytest

from openinquest.extract.english.voices import read_voice
from openinquest.extract.english.what_speaks import is_body, is_person, may_be_it, speaks
from openinquest.model import Span


@pytest.mark.parametrize(
    ("phrase", "person"),
    [("a nurse", True), ("a baker", True), ("the investigation", False), ("a survey", False)],
)
def test_a_thing_that_tells_something_is_no_person(phrase, person):
    assert is_person(read_voice(phrase, Span(0, len(phrase)))) is person


@pytest.mark.parametrize(
    ("phrase", "may"),
    [
        ("the army", True),
        ("the newspaper", True),
        ("the militia", True),
        ("a reporter", False),
        ("the army spokesman", False),
        ("the general", False),
        ("Samir Najm", False),
    ],
)
def test_a_body_may_be_it_and_a_person_may_not(phrase, may):
    assert may_be_it(read_voice(phrase, Span(0, len(phrase)))) is may


@pytest.mark.parametrize(
    "phrase",
    ["the prosecutor's office", "the coast guard", "the embassy in Paris", "the Haddad family"],
)
def test_a_body_whose_words_name_people_is_a_body(phrase):
    voice = read_voice(phrase, Span(0, len(phrase)))

    assert is_body(voice)
    assert may_be_it(voice)
    assert not is_person(voice)


@pytest.mark.parametrize(
    ("phrase", "tells"),
    [("a nurse", True), ("a video", True), ("the court", True), ("a sum of money", False)],
)
def test_what_is_no_person_no_body_and_no_paper_tells_nothing(phrase, tells):
    assert speaks(read_voice(phrase, Span(0, len(phrase)))) is tells
