from dataclasses import replace
from datetime import date

import pytest
from factories import a_claim, a_toll
from stories import FAR_SCHOOL, OLD_QUARTER, TAL_NASRA, Story, a_story, a_story_of_two, dated, on

from openinquest.link.further import told_beside
from openinquest.link.sightings import Sighting
from openinquest.model import Group, Harm, Means, Place, Precision, Scope, TimeSpan, Toll

MAIN = Sighting(on(17), TAL_NASRA)
ON_9_MAY = dated(9)


def beside(story, main=MAIN):
    return told_beside(story.document, story.claims, main)


def well_told(story, main=MAIN):
    return [further for further in beside(story, main) if further.is_well_told]


def test_strike_with_day_place_and_toll_of_its_own_is_told_beside_the_main_one():
    (further,) = beside(a_story_of_two("a"))

    assert further.sighting == Sighting(on(9), FAR_SCHOOL)
    assert further.claims == ("a#3", "a#4")
    assert list(further.tolls.values()) == [frozenset({(41, 41)})]
    assert further.is_well_told


def test_document_of_one_event_tells_of_nothing_beside():
    assert beside(a_story("a", on(17), TAL_NASRA)) == []


@pytest.mark.parametrize(
    "elsewhere",
    [
        (on(9), None),
        (None, FAR_SCHOOL),
        (TimeSpan(date(2019, 5, 1), date(2019, 5, 15), words="early May"), FAR_SCHOOL),
        (TimeSpan(month=5, day=9, words="May 9"), FAR_SCHOOL),
        (ON_9_MAY, Place("Idlib", precision=Precision.REGION, country="SY")),
        (dated(30), FAR_SCHOOL),  # after its publication
    ],
)
def test_what_lacks_an_exact_day_or_a_place_is_left_to_the_main_event(elsewhere):
    assert beside(a_story_of_two("a", elsewhere)) == []


def test_what_has_the_day_and_place_of_the_main_event_is_the_main_event():
    assert beside(a_story_of_two("a", (on(17), TAL_NASRA))) == []


@pytest.mark.parametrize(
    "elsewhere",
    [
        (replace(on(9), words="Thursday"), FAR_SCHOOL),  # of which week?
        (ON_9_MAY, TAL_NASRA),
        (dated(17), FAR_SCHOOL),
    ],
)
def test_day_or_place_alone_that_differs_may_have_been_misread(elsewhere):
    (further,) = beside(a_story_of_two("a", elsewhere))

    assert not further.is_well_told


def test_death_on_a_later_day_elsewhere_may_be_one_of_the_main_event():
    assert well_told(a_story_of_two("a", what=Means.INCIDENT)) == []


def test_number_of_the_main_event_speaks_against_another_unless_the_reader_took_it_for_one():
    same = {"toll": a_toll(41, 41)}

    assert well_told(a_story_of_two("a", **same)) == []
    assert well_told(a_story_of_two("a", killed=a_toll(41, 41, scope=Scope.OTHER), **same))


def test_without_people_harmed_in_a_number_nothing_is_told_beside():
    assert beside(a_story_of_two("a", killed=a_toll(0, 0))) == []
    assert beside(a_story_of_two("a", killed=Toll(Harm.KILLED, Group.ALL, None))) == []


def test_total_of_a_period_is_of_no_happening():
    assert beside(a_story_of_two("a", killed=a_toll(41, 41, scope=Scope.TOTAL))) == []


def test_number_that_is_part_of_a_sum_of_the_main_event_stays_with_it():
    assert beside(a_story_of_two("a", toll=a_toll(53, 53, counted=("a#4",)))) == []
    assert beside(a_story_of_two("a", killed=a_toll(3, 3, part_of="a#2"))) == []


def test_quarters_of_one_town_are_two_places_by_their_names():
    old, new = OLD_QUARTER, replace(OLD_QUARTER, name="the Mill Quarter")
    story = a_story_of_two("a", (ON_9_MAY, new))

    assert well_told(story, Sighting(on(17), old))
    assert well_told(story, Sighting(on(17), new)) == []


def test_country_of_a_place_that_lies_nowhere_known_is_not_taken_from_the_main_event():
    unknown = Place("Ain Dara", precision=Precision.CITY, country="IQ")

    (further,) = beside(a_story_of_two("a", (ON_9_MAY, unknown)))

    assert further.sighting.where == replace(unknown, country=None)


def test_town_of_a_quarter_is_another_place_than_an_unknown_town_of_another_name():
    unknown = Place("Ain Dara", precision=Precision.CITY, country="IQ")
    story = a_story_of_two("a", (ON_9_MAY, unknown))

    assert well_told(story, Sighting(on(17), replace(OLD_QUARTER, name="Old Quarter, Mosul")))
    assert well_told(story, Sighting(on(17), OLD_QUARTER)) == []


def told_again(killed):
    """Return a story whose third line tells of the other strike again, with a toll."""
    story = a_story_of_two("a")
    text = f"{story.document.text}\nThat blast took many. The dead are mourned."
    document = replace(story.document, text=text)
    event, toll = (
        a_claim(detail, document=document, quote=quote, id=id)
        for detail, quote, id in (
            (story.claims[2].detail, "That blast took many", "a#5"),
            (killed, "The dead are mourned", "a#6"),
        )
    )
    return Story(document, (*story.claims, event, toll))


def test_two_stretches_on_one_day_and_place_are_one_happening_by_a_number_of_several_people():
    (further,) = beside(told_again(a_toll(41, 41)))

    assert further.claims == ("a#3", "a#4", "a#5", "a#6")


@pytest.mark.parametrize("killed", [a_toll(6, 6), a_toll(1, 1)])
def test_nothing_tells_which_is_which_of_two_on_one_day_and_place_with_other_numbers(killed):
    assert beside(told_again(killed)) == []


def parted(beside, main=1):
    """Return a story of two whose claims are numbered by what they tell of, the last two apart."""
    story = a_story_of_two("a")
    numbers = [main] * (len(story.claims) - 2) + [beside] * 2
    pairs = zip(story.claims, numbers, strict=True)
    return replace(story, claims=tuple(replace(claim, happening=n) for claim, n in pairs))


def test_what_the_reader_parted_is_told_beside_whatever_else_speaks_against_it():
    story = parted(2)

    (further,) = well_told(story)

    assert further.claims == ("a#3", "a#4")
    assert further.sighting == Sighting(on(9), FAR_SCHOOL)


def test_a_parted_happening_on_the_day_and_place_of_the_main_one_is_none_beside_it():
    assert beside(parted(2), Sighting(on(9), FAR_SCHOOL)) == []


def test_of_a_parted_document_nothing_is_looked_for_in_what_is_of_no_happening():
    assert beside(parted(None)) == []
