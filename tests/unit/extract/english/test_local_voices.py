"""Where those live who tell of what befell them, and where a spokesman only sits."""

from datetime import date

import pytest
from factories import a_document

from openinquest.extract.english.extractor import EnglishExtractor
from openinquest.model import Event


def places(text, **of_document):
    claims = EnglishExtractor().extract(a_document(text, **of_document)).claims
    return [each.detail.where.name for each in claims if _is_placed(each.detail)]


def _is_placed(detail):
    return isinstance(detail, Event) and detail.where is not None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The mayor of Rudny Rih said that two women had been killed by a drone.", "Rudny Rih"),
        ("Residents of Kafr Sarin said two women were killed by shells.", "Kafr Sarin"),
        ("Police in Dorvan said two men were shot dead on Monday.", "Dorvan"),
        ("Two women were killed by shells, residents of Kafr Sarin said.", "Kafr Sarin"),
        ("Nine people were killed, police in Kirkuk said.", "Kirkuk"),
    ],
)
def test_people_police_and_mayors_tell_of_where_they_are(text, place):
    assert places(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman in Baghdad said two men were killed on Monday.",
        "A minister in Baghdad said two men were killed on Monday.",
    ],
)
def test_where_a_spokesman_sits_is_no_place_of_a_deed(text):
    assert places(text) == []


def test_what_words_say_of_the_place_goes_before_where_the_mayor_lives():
    text = "The mayor of Kirkuk said that nine people had been killed in the shelling of Minova."

    assert places(text) == ["Minova"]


def test_a_mayor_who_speaks_of_a_deed_that_has_its_place_moves_it_nowhere():
    text = "Jets hit a market in Erbil on Monday. The mayor of Kirkuk said nine people had died."

    assert set(places(text)) == {"Erbil"}


def test_the_weekdays_of_a_bulletin_are_of_the_period_that_it_heads():
    text = "Weekly bulletin, 1 to 7 February 2016\n\nJets hit a market in Erbil on Tuesday."
    claims = EnglishExtractor().extract(a_document(text, published=date(2016, 2, 10))).claims

    assert [each.detail.when.earliest for each in claims if _is_placed(each.detail)] == [
        date(2016, 2, 2)
    ]


def test_harm_is_dated_beside_a_weapon_that_only_lay_there():
    text = "Six people lost their lives on Friday in Erbil, where cluster bombs lay in the rows."

    assert places(text) == ["Erbil"]
