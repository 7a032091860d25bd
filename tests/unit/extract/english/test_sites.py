"""A site that is named with its town once keeps it: "the market"."""

import pytest
from factories import a_document

from openinquest.extract.english.extractor import EnglishExtractor
from openinquest.model import Event


def placed(text):
    claims = EnglishExtractor().extract(a_document(text)).claims
    events = [claim.detail for claim in claims if isinstance(claim.detail, Event)]
    return {event.where.name for event in events if event.where}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "The market in Adi Kelbes was full. Forty people were killed in the market.",
            "Adi Kelbes",
        ),
        ("The school of Erbil was full. A shell hit the school and killed two.", "Erbil"),
        (
            "He sat in a hotel in the town of Kastevo. A bomb hit the hotel and killed two.",
            "Kastevo",
        ),
    ],
)
def test_a_deed_at_a_site_is_where_the_site_is(text, place):
    assert placed(text) == {place}


@pytest.mark.parametrize(
    "text",
    [
        "The hotel in Erbil was full. Two people were killed.",
        "The hotel in Erbil was full. A bomb hit a hotel and killed two people.",
        "The hotel in Iraq was full. A bomb hit the hotel and killed two people.",
    ],
)
def test_another_site_and_one_of_a_country_place_nothing(text):
    assert placed(text) == set()
