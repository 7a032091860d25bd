"""A transcription: words and their place, as bytes and back."""

import json
from dataclasses import replace

import pytest
from factories import NOON, an_original
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import DamagedInput, NoSuchPlace
from openinquest.model import Described, Transcribed
from openinquest.preserve import seal_transcription
from openinquest.read import read_transcription

WHOLE = Described(title="At the grave", publisher="Harbour Television", language="en")
FILM = f"sha256:{'a' * 64}"


def sealed(words, place):
    return seal_transcription(
        words, place, location="0:12, of film.mp4", captured_utc=NOON, captured_by="Aya"
    )


def read(words, place):
    held = sealed(words, place)
    return read_transcription(held.content, held.original, WHOLE)


@st.composite
def two_edges(draw, most, digits):
    first = draw(st.integers(0, most - 1))
    return first / digits, draw(st.integers(first + 1, most)) / digits


@st.composite
def boxes(draw):
    (left, right), (top, bottom) = (draw(two_edges(1_000_000, 1_000_000)) for _ in range(2))
    return Transcribed(FILM, page=draw(st.integers(1, 10**6)), box=(left, top, right, bottom))


@st.composite
def times(draw):
    start, end = draw(two_edges(10**9, 1000))
    return Transcribed(FILM, start_s=draw(st.sampled_from((start, end))), end_s=end)


@given(place=boxes() | times(), words=st.text("nine dead\n\u0639\u0629 ", min_size=1))
def test_place_and_words_come_back_from_the_bytes(place, words):
    document = read(words, place)

    assert (document.transcribed, document.text) == (place, words)
    assert (document.whole, document.title) == (FILM, "At the grave")


def test_bytes_are_an_annotation_of_the_web_and_hold_nothing_of_who_wrote():
    held = sealed("nine dead", Transcribed(FILM, page=2, box=(0.1, 0.2, 0.4, 0.25)))

    told = json.loads(held.content)
    assert told["type"] == "Annotation"
    assert told["target"]["source"] == FILM
    fragment = told["target"]["selector"]["refinedBy"]["value"]
    assert (told["target"]["selector"]["value"], fragment) == (
        "page=2",
        "xywh=percent:10,20,30,5",
    )
    assert b"Aya" not in held.content


def test_same_words_of_one_place_are_the_same_bytes_and_of_another_others():
    place = Transcribed(FILM, start_s=12.5, end_s=17)

    assert sealed("nine", place).content == sealed("nine", place).content
    assert sealed("nine", place).content != sealed("nine", replace(place, end_s=18)).content


def test_language_is_told_from_the_words_where_that_of_the_film_is_unknown():
    place = Transcribed(FILM, start_s=1, end_s=2)
    held = sealed("the governor said that they had buried nine of the dead", place)

    assert read_transcription(held.content, held.original, Described()).language == "en"


@pytest.mark.parametrize(
    "change",
    [
        lambda told: told.pop("body"),
        lambda told: told["target"].pop("source"),
        lambda told: told["target"]["selector"].update(value="t=soon"),
        lambda told: told["target"]["selector"].update(value="page=2"),
        lambda told: told["target"]["selector"].update(value="t=9,2"),
    ],
)
def test_bytes_that_are_no_transcription_are_refused(change):
    told = json.loads(sealed("nine", Transcribed(FILM, start_s=1, end_s=2)).content)
    change(told)

    with pytest.raises((DamagedInput, NoSuchPlace)):
        read_transcription(json.dumps(told).encode(), an_original(), WHOLE)


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"null", b"{}"])
def test_other_bytes_are_refused(content):
    with pytest.raises(DamagedInput):
        read_transcription(content, an_original(), WHOLE)


def test_words_that_no_bytes_can_hold_are_refused():
    with pytest.raises(NoSuchPlace, match="halves"):
        sealed("\ud800", Transcribed(FILM, start_s=1, end_s=2))
