"""Places that no gazetteer lists, read with the shipped analyser."""

import pytest

from openinquest.extract.english.named_by_tree import places_by_tree
from openinquest.extract.english.sentence_trees import SentenceTrees
from openinquest.extract.english.sentences import find_sentences


def names(text, number=-1):
    sentence = find_sentences(text)[number]
    return [place.name for _, place in places_by_tree(text, SentenceTrees(text).of(sentence))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An air strike killed nine farmers in Umm Kasira.", "Umm Kasira"),
        ("Nine farmers were killed near Wadi al-Tamra on Monday.", "Wadi al-Tamra"),
        ("The strike hit a mill on the edge of the village of Kastevo.", "Kastevo"),
        (
            "The Kastevo jail burned.\nThe blast at the Kastevo detention centre killed nine.",
            "Kastevo",
        ),
        (
            "Nobody is at Kastevo.\nThe explosion killed nine prisoners at Kastevo in July.",
            "Kastevo",
        ),
        ("Jets struck Kafr Sarin, killing two.", "Kafr Sarin"),
        ("Nine people died when shells hit Tal Morak.", "Tal Morak"),
        ("At least nine died in an air strike on Kafr Sarin, activists said.", "Kafr Sarin"),
        ("Kafr Sarin came under fire at noon.", "Kafr Sarin"),
        ("Shells killed four people at Tel Rasha.", "Tel Rasha"),
        ("Guns opened up on the market in the northern area of Kastevo.", "Kastevo"),
        ("Kastevo, a village of weavers, was shelled at noon.", "Kastevo"),
        ("An attack on Buulo Qorax, in Somalia, killed nine people.", "Buulo Qorax"),
        ("Nine people died in the shelling of Kastevo.", "Kastevo"),
        ("Nothing is left in Dan Gurbo.\nGunmen attacked Dan Gurbo, killing nine.", "Dan Gurbo"),
    ],
)
def test_a_place_that_no_list_has_is_told_by_the_words_around_it(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The explosion killed nine prisoners at Kastevo in July.",
        "Two men were shot in the 1500 block of Ashgrove.",
        "Nine people were treated in Halden Memorial Hospital.",
        "Fighters of Hamas were killed in the raid.",
        "The strike killed Omar Kastevo and his son.",
        "Gunmen attacked Omar Kastevo at his house.",
        "The attack on Abu Omar killed two guards.",
        "The raid on Al-Shabaab killed nine.",
        "Nobody was in Omar Kastevo's car.\nGunmen attacked Omar Kastevo, killing him.",
    ],
)
def test_a_name_that_may_be_of_somebody_or_something_else_is_no_place(text):
    assert names(text) == []


def test_what_a_strike_was_in_is_a_place_whatever_its_name_sounds_like():
    assert names("The drone strike in Qaifat Ula killed nine men.") == ["Qaifat Ula"]
