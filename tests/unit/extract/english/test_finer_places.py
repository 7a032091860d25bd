"""A village that no gazetteer lists beside the town or district that says where it lies."""

import pytest
from factories import a_document

from openinquest.extract.english.extractor import EnglishExtractor
from openinquest.model import Event


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jets bombed a market in the Idlib town of Tal Rasha, killing ten people.", "Tal Rasha"),
        ("Bombs fell on a rig at Bayt al-Hajri, in Zabid district, killing two.", "Bayt al-Hajri"),
        ("In neighbouring Hama, rockets landed on Kanisat al-Ghab.", "Kanisat al-Ghab"),
        ("A boat was hit by a missile off the island of Ras Dhuba.", "Ras Dhuba"),
        ("Jets bombed a market in Tal Rasha, near Idlib, killing ten people.", "Idlib"),
        ("At Wadi Sarhan, in Haydan district, a missile struck a car.", "Wadi Sarhan"),
        (
            "A raid on a base near Tillia on Sunday killed 14 soldiers, including three who died "
            "of their wounds in Niamey.",
            "Tillia",
        ),
    ],
)
def test_the_finer_place_is_the_one_that_words_put_in_the_other(text, place):
    claims = EnglishExtractor().extract(a_document(text)).claims
    events = [claim.detail for claim in claims if isinstance(claim.detail, Event)]

    assert [event.where.name for event in events if event.where] == [place]
