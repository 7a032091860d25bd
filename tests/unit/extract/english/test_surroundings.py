from datetime import date

import pytest
from drawn_trees import a_tree, drawn

from openinquest.extract.dates import find_dates
from openinquest.extract.english.happenings import Scene, find_happenings
from openinquest.extract.english.means import find_means
from openinquest.extract.english.surroundings import day_of, place_of, relation_to
from openinquest.extract.places import find_places

PUBLISHED = date(2019, 5, 20)


def around(text, number=0):
    """Return the day and place of one happening of a sentence."""
    scene = Scene(
        start=0,
        end=len(text),
        means=find_means(text, 0, len(text)),
        harm=None,
        days=find_dates(text, field="text", published=PUBLISHED),
        places=find_places(text),
        voices=[],
        spoken=[],
        is_title=False,
        tree=a_tree(text, drawn()[text]) if text in drawn() else None,
    )
    told = find_happenings(text, scene, None)
    day, place = (find(text, scene, told[number], told) for find in (day_of, place_of))
    relation = relation_to(text, scene, place[0]) if place else None
    return day and day[1].earliest.day, place and place[1].name, relation


def test_each_clause_has_its_own_day_and_place():
    text = (
        "An air strike destroyed a mill in Kirkuk on May 17, and a car bomb killed nine people "
        "in Erbil on May 18."
    )

    assert around(text, 0) == (17, "Kirkuk", None)
    assert around(text, 1) == (18, "Erbil", None)


def test_the_day_of_the_digging_is_not_that_of_the_strike():
    text = "Diggers searched the ruins of a mill in Kirkuk on May 19 after an air strike."

    assert around(text)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "Since the air strike of May 17 the mill stands still.",
        "Bakers dug in the ruins on May 19 after the air strike.",
    ],
)
def test_without_a_tree_words_before_a_day_tell_what_it_is_of(text):
    assert around(text)[0] is None


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("An air strike near Kirkuk killed nine.", "near"),
        ("An air strike outside Kirkuk killed nine.", "outside"),
        ("An air strike in Kirkuk killed nine.", None),
    ],
)
def test_how_an_event_lies_to_its_place_is_kept(text, relation):
    assert around(text)[1:] == ("Kirkuk", relation)


def test_a_country_that_acts_is_no_place():
    assert around("Russia has carried out air strikes.")[1] is None
    assert around("Air strikes by Russia killed nine.")[1] is None
