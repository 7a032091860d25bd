import pytest
from harm import exact, tolls_in

from openinquest.model import Group, Harm


def only(text):
    (toll,) = tolls_in(text)
    return toll


def test_none_is_a_count_of_zero():
    toll = only("The raid did not cause any civilian deaths.")

    assert (toll.harm, toll.group, toll.count.exact) == (Harm.KILLED, Group.CIVILIANS, 0)


@pytest.mark.parametrize(
    ("text", "harm", "group"),
    [
        ("No civilian casualties were reported.", Harm.KILLED_OR_INJURED, Group.CIVILIANS),
        ("There were no civilian deaths in the raid.", Harm.KILLED, Group.CIVILIANS),
        ("There were no military casualties.", Harm.KILLED_OR_INJURED, Group.COMBATANTS),
        ("The shell hit a barn and caused no civilian injuries.", Harm.INJURED, Group.CIVILIANS),
        (
            "The army said the raid resulted in no civilian casualties.",
            Harm.KILLED_OR_INJURED,
            Group.CIVILIANS,
        ),
    ],
)
def test_no_casualties_of_a_kind_are_none_of_that_kind(text, harm, group):
    toll = only(text)

    assert (toll.harm, toll.group, toll.count.exact) == (harm, group, 0)


def test_neither_deaths_nor_injuries_are_none_of_both():
    assert exact("There were no deaths or injuries.") == [("injured", 0), ("killed", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "There were no immediate reports of casualties.",
        "No immediate casualties were reported.",
        "There were no serious injuries.",
        "No additional casualties were reported.",
        "There were no further civilian casualties.",
        "The night passed without further loss of life.",
        "There were no Vestrian casualties.",
        "The general promised no civilian casualties.",
        "They must ensure that there are no civilian casualties.",
        "No civilian casualties were expected.",
        "No casualties were expected.",
        "No casualties could be confirmed.",
        "A raid with no civilian casualties is rare.",
        "No civilian casualties could be confirmed.",
        "There were no reports of injuries.",
        "The coroner had no word of any deaths.",
        "The governor said there was no confirmation of civilian casualties.",
        "There is no indication of civilian deaths.",
        "Rescuers saw no sign of casualties.",
        "The battalion has no information about civilian casualties.",
        "The battalion cannot confirm any civilian deaths.",
    ],
)
def test_what_is_unknown_or_left_out_is_no_zero(text):
    assert tolls_in(text) == []
