"""A place in a picture, sound or film is one or the other, and lies within."""

import pytest

from openinquest.errors import NoSuchPlace
from openinquest.model import Document, Transcribed, count_items, items_of

BOX = (0.1, 0.2, 0.4, 0.25)


@pytest.mark.parametrize(
    "place",
    [
        {},
        {"page": 1},
        {"box": BOX},
        {"start_s": 1},
        {"end_s": 1},
        {"page": 1, "box": BOX, "start_s": 1, "end_s": 2},
        {"page": 1, "box": BOX, "end_s": 2},
        {"page": 0, "box": BOX},
        {"page": 1, "box": (0.4, 0.2, 0.1, 0.25)},
        {"page": 1, "box": (0.1, 0.2, 0.1, 0.25)},
        {"page": 1, "box": (-0.1, 0.2, 0.4, 0.25)},
        {"page": 1, "box": (0.1, 0.2, 0.4, 1.01)},
        {"page": 1, "box": (0.1, 0.2, float("nan"), 0.25)},
        {"start_s": 2, "end_s": 1},
        {"start_s": -1, "end_s": 1},
        {"start_s": 1, "end_s": float("inf")},
        {"start_s": float("nan"), "end_s": 1},
    ],
)
def test_what_is_no_place_is_refused(place):
    with pytest.raises(NoSuchPlace):
        Transcribed("a", **place)


def test_a_moment_is_a_time():
    assert Transcribed("a", start_s=61, end_s=61).in_words == "1:01"


def test_place_is_told_as_a_person_finds_it():
    assert Transcribed("a", page=2, box=BOX).in_words == (
        "page 2, 10-40 % from the left, 20-25 % from the top"
    )
    assert Transcribed("a", start_s=3599.9996, end_s=3723.25).in_words == "1:00:00 to 1:02:03.25"


def test_passages_of_one_film_are_one_item_whether_it_is_there_or_not():
    film, other = Document("film", ""), Document("other", "")
    first, second = (
        Document(name, "nine", transcribed=Transcribed("film", start_s=at, end_s=at + 1))
        for at, name in enumerate(("first", "second"))
    )

    assert count_items([first, other, second]) == 2
    assert items_of([first, other, second])["second"] is first
    assert items_of([first, other, second, film])["first"] is film
    assert items_of([]) == {}


def test_what_was_not_read_says_what_people_transcribed_from_it():
    film = Document("film", "", not_read="it is video/mp4")

    assert film.not_read_beside(0) == "it is video/mp4"
    assert film.not_read_beside(1) == "it is video/mp4; 1 passage of it was transcribed by a person"
    assert Document("a", "words").not_read_beside(3) is None
