"""Which of several places of one name is meant, and that it is said."""

import pytest
from geonames_rows import OTHERS, SYRIA, a_row

from openinquest.extract.places import find_places
from openinquest.model import Precision


def named(text, name):
    """Return the first place that a text names so."""
    return next(place for _, place in find_places(text) if place.name == name)


@pytest.mark.parametrize(
    ("text", "country", "reason"),
    [
        ("Lebanese doctors in Tripoli counted nine dead.", "LB", "names Lebanon"),
        ("Doctors in Tripoli counted nine dead, Libya said.", "LY", "names Libya"),
        ("Shells fell in Tripoli. In Sidon, nobody was hurt.", "LB", "Lebanon|Sidon"),
        ("BEIRUT, Lebanon - Nobody knew why. Smoke rose over Tripoli.", "LB", "names Lebanon"),
        ("Shells fell in Tripoli.", "LY", "by far the largest"),
    ],
    ids=["people", "country", "another town", "dateline", "size"],
)
def test_what_a_text_names_besides_decides_and_is_told(text, country, reason):
    place = named(text, "Tripoli")

    assert place.country == place.candidates[0].country == country
    assert (place.latitude, place.longitude) == (
        place.candidates[0].latitude,
        place.candidates[0].longitude,
    )
    assert "one of " in place.reason and any(part in place.reason for part in reason.split("|"))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Lebanon Mourns Nine", "Shells fell in Tripoli."),
        ("Nine Die in Tripoli", "Lebanese doctors spoke of shells."),
    ],
    ids=["the title", "the text"],
)
def test_title_and_text_decide_for_each_other(title, text):
    (tripoli,) = [p for _, p in find_places(text, title=title) if p.name == "Tripoli"]

    assert tripoli.country == "LB"


def test_one_name_is_one_place_in_title_and_text():
    found = find_places(
        "A man was shot in Springfield, Ill., on Monday.", title="Man Shot in Springfield"
    )

    assert [(span.field, place.latitude) for span, place in found] == [
        ("title", pytest.approx(39.8, abs=0.1)),
        ("text", pytest.approx(39.8, abs=0.1)),
    ]


def test_where_nothing_decides_no_coordinates_are_given_but_the_candidates():
    place = named("Nine people died in Springfield on Monday.", "Springfield")

    assert (place.latitude, place.longitude) == (None, None)
    assert {candidate.region for candidate in place.candidates} >= {"Missouri", "Illinois"}
    assert place.country == "US"
    assert "does not tell them apart" in place.reason


def test_candidates_in_several_countries_leave_the_country_open():
    place = named("Nine people died in Santa Ana.", "Santa Ana")

    assert len({candidate.country for candidate in place.candidates}) > 1
    assert (place.country, place.latitude) == (None, None)


@pytest.mark.parametrize(
    ("text", "latitude"),
    [
        ("Police in Oregon shot a man in Springfield.", 44.0),
        ("A man was shot in Springfield, Ill., on Monday.", 39.8),
        ("In Springfield, Ohio, a man died. Springfield police came late.", 39.9),
        ("The Lane County sheriff spoke. A man was shot in Springfield.", 44.0),
        ("A man was shot in Springfield. He was flown to Eugene, Oregon.", 44.0),
    ],
    ids=["state", "after it", "once", "county", "near"],
)
def test_states_and_counties_decide_between_towns_of_one_country(text, latitude):
    places = [p for _, p in find_places(text) if p.name.startswith("Springfield")]

    assert [place.latitude for place in places] == pytest.approx([latitude] * len(places), abs=0.1)


def test_name_that_one_place_alone_bears_has_no_candidates():
    place = named("A house in Mosul fell.", "Mosul")

    assert place.candidates == ()
    assert place.reason is None


def test_name_of_a_country_and_a_state_goes_to_what_is_named_besides():
    country = named("Georgian officials in Tbilisi spoke of shelling in Georgia.", "Georgia")
    state = named("Officials in Alabama spoke with those in Georgia.", "Georgia")
    neither = named("Officials spoke of shelling in Georgia.", "Georgia")

    assert (country.country, country.precision) == ("GE", Precision.COUNTRY)
    assert (state.country, state.precision) == ("US", Precision.REGION)
    assert neither.country is None
    assert {candidate.country for candidate in neither.candidates} == {"GE", "US"}


def test_town_called_as_a_country_is_one_before_its_state():
    place = named("A man was shot in Lebanon, Pa., on Monday.", "Lebanon, Pennsylvania")

    assert (place.country, place.precision) == ("US", Precision.CITY)


def test_part_of_an_undecided_town_has_its_candidates():
    place = named("A house in the Oldgrove district of Springfield fell.", "Oldgrove, Springfield")

    assert place.latitude is None
    assert place.candidates


def test_village_is_found_by_the_towns_around_it(imported):
    imported(*SYRIA, *OTHERS)

    near = named("Jets struck Hama. Shells fell in Tal Nasra, residents said.", "Tal Nasra")

    assert (near.country, near.latitude) == ("SY", 35.21)
    assert {candidate.country for candidate in near.candidates} == {"SY", "JO"}
    assert near.candidates[0].region == "Hama Governorate"


def test_village_that_may_be_any_word_is_none_without_a_place_near_it(imported):
    imported(*SYRIA, a_row(70, "Curfew", 40.0, -99.0, "US", state="NE"))

    places = find_places("The police in Hama and in Curfew talks were late.")

    assert [place.name for _, place in places] == ["Hama"]


def test_town_stands_before_the_division_that_bears_its_name(imported):
    imported(*SYRIA, a_row(71, "Hama", 35.4, 37.4, "SY", state="10", feature="A.ADM2"))

    place = named("Jets struck a house in Hama, Syria, on Monday.", "Hama")

    assert (place.precision, place.latitude) == (Precision.CITY, 35.1318)


def test_division_has_no_coordinates(imported):
    imported(*SYRIA, a_row(72, "Shahba", 35.0, 37.5, "SY", state="11", feature="A.ADM2"))

    place = named("Jets struck Hama and villages in Shahba.", "Shahba")

    assert (place.precision, place.country, place.latitude) == (Precision.REGION, "SY", None)


def test_part_of_a_town_that_is_listed_lies_where_it_is_listed(imported):
    imported(*SYRIA, a_row(73, "Al Qusūr", 35.15, 36.74, "SY", state="10", feature="P.PPLX"))

    place = named("In Hama, a house in the al-Qusur neighbourhood fell.", "al-Qusur, Hama")

    assert (place.precision, place.latitude) == (Precision.NEIGHBOURHOOD, 35.15)


@pytest.mark.parametrize("name", ["Qunaya", "al-Qunayyah", "El Qunayyah", "Al-Qunayya"])
def test_spellings_of_a_village_lead_to_it(imported, name):
    imported(*SYRIA)

    [place] = [
        place
        for _, place in find_places(f"Jets struck Hama, and then a house in {name}.")
        if place.name != "Hama"
    ]

    assert (place.country, place.latitude) == ("SY", 35.3)


def test_towns_on_either_side_of_a_border_are_two():
    rafah = named("Palestinian doctors in Rafah and in Gaza counted nine dead.", "Rafah")

    assert rafah.country == "PS"
    assert {candidate.country for candidate in rafah.candidates} == {"PS", "EG"}


def test_names_that_sound_alike_do_not_vouch_for_a_country_that_no_other_name_speaks_for():
    text = "Israeli jets struck a house in Gaza. Aya Muhammed and Mahmoud A. Nejim died in Rafah."

    assert {place.country for _, place in find_places(text)} == {"PS"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Palestine mourned. In Palestine, a house in the Americana area burned.", None),
        ("In Palestine and in Brazil, people of the Americana area mourned.", "BR"),
        ("A house in the Americana area burned.", "BR"),
    ],
    ids=["of another country", "named besides", "no other"],
)
def test_part_of_a_town_is_no_town_abroad_unless_something_speaks_for_it(text, country):
    assert named(text, "Americana").country == country


def test_name_of_a_person_that_is_another_spelling_of_a_town_vouches_for_no_country():
    text = "Riyad was nine. Palestine mourned Riyad. A house in the Nour neighbourhood burned."

    assert named(text, "Nour").country == "PS"


def test_country_in_the_name_of_a_hospital_is_no_place():
    text = "The injured came to the Kuwait Specialised Field Hospital in Rafah, in Palestine."

    assert [place.country for _, place in find_places(text)] == ["PS", "PS"]
