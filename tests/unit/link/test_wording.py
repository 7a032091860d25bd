import pytest
from stories import TAL_NASRA, on

from openinquest.link.sightings import Sighting
from openinquest.link.wording import say_list, say_sighting


@pytest.mark.parametrize(
    ("sighting", "words"),
    [
        (Sighting(on(17), TAL_NASRA), "17 May 2019 in Tal Nasra"),
        (Sighting(on(17)), "17 May 2019 and no place"),
        (Sighting(None, TAL_NASRA), "Tal Nasra and no day"),
        (Sighting(), "neither day nor place"),
    ],
)
def test_what_is_missing_is_said(sighting, words):
    assert say_sighting(sighting) == words


@pytest.mark.parametrize(("names", "words"), [(["a"], "a"), (["a", "b"], "a and b")])
def test_names_stand_as_in_a_sentence(names, words):
    assert say_list(names) == words
