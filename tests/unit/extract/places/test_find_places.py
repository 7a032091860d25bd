"""Which places English words name."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.places import find_places
from openinquest.model import Precision


def places_in(text, title=""):
    """Return (words, name, country) of every place, the title's first."""
    fields = {"text": text, "title": title}
    return [
        (fields[span.field][span.start : span.end], place.name, place.country)
        for span, place in find_places(text, title=title)
    ]


def the_place(text):
    """Return the single place that a text names."""
    [(_, place)] = find_places(text)
    return place


@pytest.mark.parametrize(
    ("name", "latitude"),
    [
        ("Mosul", 36.3),
        ("al-Mosul", 36.3),
        ("Raqqa", 36.0),
        ("Raqqah", 36.0),
        ("Gaza", 31.5),
        ("Gaza City", 31.5),
        ("Khan Younis", 31.3),
        ("Aleppo", 36.2),
        ("Idlib", 35.9),
        ("Kunduz", 36.7),
        ("Sanaa", 15.4),
        ("Sana'a", 15.4),
        ("Kyiv", 50.5),
        ("Kiev", 50.5),
        ("Homs", 34.7),
    ],
)
def test_towns_are_found_under_the_names_that_the_press_uses(name, latitude):
    place = the_place(f"Shells fell in {name} at dawn.")

    assert (place.name, place.precision) == (name, Precision.CITY)
    assert place.latitude == pytest.approx(latitude, abs=0.1)


def test_other_spellings_are_found_where_the_country_is_named():
    assert places_in("Syrian jets struck near Deir ez-Zor.") == [
        ("Deir ez-Zor", "Deir ez-Zor", "SY")
    ]


def test_a_country_after_a_town_decides_and_belongs_to_the_words():
    assert places_in("A house in Tripoli, Lebanon, fell.") == [
        ("Tripoli, Lebanon", "Tripoli", "LB")
    ]


def test_a_country_named_elsewhere_decides_between_towns_of_one_name():
    named = the_place("Lebanese doctors in Tripoli counted nine dead.")
    unnamed = the_place("Doctors in Tripoli counted nine dead.")

    assert (named.country, unnamed.country) == ("LB", "LY")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("in Gary, Ind., on", "Gary, Indiana"),
        ("in Jackson, MS", "Jackson, Mississippi"),
        ("in Chicago, Illinois", "Chicago, Illinois"),
        ("in Hollow Creek, N.C.", "Hollow Creek, North Carolina"),
    ],
)
def test_a_state_after_a_town_of_the_united_states_decides(text, name):
    place = the_place(text)

    assert (place.name, place.country, place.precision) == (name, "US", Precision.CITY)


@pytest.mark.parametrize(
    "text",
    [
        "Jackson said that it was nice of Lincoln to go on reading.",
        "Nice words, President Jordan.",
        "Iraqi and Syrian officials spoke with Austin Smith.",
        "He lives on Lincoln Street.",
        "A mobile phone in a bar.",
        "They may march in March.",
        "It told us so.",
    ],
)
def test_people_streets_and_everyday_words_are_no_places(text):
    assert places_in(text) == []


def test_a_doubtful_name_is_a_place_after_a_word_of_place():
    assert places_in("He went to school in Nice, not in Jordan.") == [
        ("Nice", "Nice", "FR"),
        ("Jordan", "Jordan", "JO"),
    ]


def test_a_part_of_a_town_is_named_with_its_town():
    text = "They died in the al-Jadida neighbourhood of west Mosul."

    [(span, place)] = find_places(text)

    assert text[span.start : span.end] == "al-Jadida neighbourhood of west Mosul"
    assert (place.name, place.precision) == ("al-Jadida, Mosul", Precision.NEIGHBOURHOOD)
    assert place.latitude == pytest.approx(36.3, abs=0.1)


def test_a_neighbourhood_belongs_to_the_town_named_before():
    assert places_in("In Mosul, a house in the Nasra district fell.")[1][1:] == (
        "Nasra, Mosul",
        "IQ",
    )


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("in west Mosul", "west Mosul", Precision.CITY),
        ("north of Raqqa", "north of Raqqa", Precision.REGION),
        ("in northern Iraq", "northern Iraq", Precision.REGION),
        ("in Iraq", "Iraq", Precision.COUNTRY),
        ("in Nineveh province", "Nineveh", Precision.REGION),
        ("in the Gaza Strip", "Gaza Strip", Precision.REGION),
        ("in Greene County", "Greene County", Precision.REGION),
    ],
)
def test_precision_is_what_the_words_give(text, name, precision):
    place = the_place(text)

    assert (place.name, place.precision) == (name, precision)


def test_a_village_that_no_gazetteer_lists_has_no_coordinates():
    place = find_places("the village of Tal Nasra near Aleppo")[0][1]

    assert (place.name, place.country, place.latitude) == ("Tal Nasra", "SY", None)


def test_a_town_treated_as_one_twice_needs_no_gazetteer():
    text = "A man was shot in Dunmarrow on Friday. Dunmarrow police said he lived."

    assert [place[1] for place in places_in(text)] == ["Dunmarrow", "Dunmarrow"]
    assert places_in("They believe in Dunmarrow.") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shells hit a clinic in Wadi Kasr on Friday.", ["Wadi Kasr"]),
        ("Shells hit a clinic in Wadi Kasr in Idlib province.", ["Wadi Kasr", "Idlib"]),
        ("Shells hit a clinic in Wadi Kasr near Aleppo.", ["Aleppo"]),
        ("Shells hit a clinic in Wadi Kasr, Aleppo.", ["Aleppo"]),
        ("It fell near Wadi Kasr, Nigeria, at noon.", ["Wadi Kasr", "Nigeria"]),
        ("They stood on Dunmarrow, Nigeria, as one.", ["Nigeria"]),
        ("In Dunmarrow, Nigeria sees a friend.", ["Nigeria"]),
        ("They kept a clinic in Ramadan.", []),
        ("They fled to a camp in Zone B.", []),
    ],
)
def test_a_town_is_where_buildings_stand_or_what_a_country_is_named_behind(text, places):
    assert [place[1] for place in places_in(text)] == places


def test_the_date_line_of_an_agency():
    assert places_in("MOSUL, Iraq - A house fell.") == [("MOSUL, Iraq", "Mosul", "IQ")]


def test_a_text_in_capitals():
    text = "SAN SALVADOR, 12 JAN 90 -- A BOMB WENT OFF IN BOGOTA, COLOMBIA, AND KILLED NINE."

    assert places_in(text) == [
        ("SAN SALVADOR", "San Salvador", "SV"),
        ("BOGOTA, COLOMBIA", "Bogota", "CO"),
    ]


def test_a_heading_in_title_case():
    assert places_in("", title="Dozens Killed as Strike Hits Mosul House") == [
        ("Mosul", "Mosul", "IQ")
    ]


@given(st.text(alphabet="in Mosul,Gaza-al. Cityof'MOSUL", max_size=80))
def test_spans_lie_in_the_text_and_never_overlap(text):
    found = find_places(text)

    assert all(0 <= span.start < span.end <= len(text) for span, _ in found)
    assert all(one[0].end <= two[0].start for one, two in pairwise(found))


def test_the_same_text_gives_the_same_places():
    text = "In Springfield and Tripoli, near Aleppo, the al-Jadida district of Homs."

    assert find_places(text) == find_places(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Boston Globe and the Kansas City Star reported it.",
        "Her daughter Haifa Mansour and Dr. Hama were hurt. Haifa was seven.",
        "They mourned the Samara family.",
        "He wrote to @Cairo and to SANA.",
        "The Geneva Conventions and the Oslo Accords forbid it.",
        "Shadia (24), Jinan (9) and Medina (3) died.",
    ],
    ids=["newspaper", "person", "family", "handle", "treaty", "ages"],
)
def test_names_of_newspapers_people_and_treaties_are_no_places(text):
    assert places_in(text) == []


def test_family_of_a_town_lives_there():
    assert places_in("A Houston family mourns.") == [("Houston", "Houston", "US")]


def test_name_tells_nothing_of_its_own_country():
    text = "Israeli jets struck a house. Jinan Mansour, nine, died."

    assert places_in(text) == []


def test_names_of_persons_stay_those_of_persons():
    text = "Syrian medics took in his son Hama. They said in Hama's words that he was well."

    assert places_in(text) == []


def test_an_adjective_before_a_town_says_its_country_whatever_is_named_elsewhere():
    told = places_in("Shells from southern Lebanon fell beside the Israeli town of Kfar Rotem.")

    assert told[-1][1:] == ("Kfar Rotem", "IL")


def test_an_adjective_farther_off_says_nothing_of_a_town():
    told = places_in("Israeli shells fell beside the town of Deir Samra in Lebanon.")

    assert ("Deir Samra", "LB") in [(name, country) for _, name, country in told]


def test_an_unlisted_village_lies_in_the_country_behind_its_name_and_not_in_that_of_an_army():
    text = "U.S. forces conducted a strike near Qasr Umar, Yemen, against a house."
    found = [place for _, place in find_places(text) if place.name == "Qasr Umar"]

    assert [place.country for place in found] == ["YE"]


def test_a_village_is_not_placed_in_the_country_of_the_drones_that_struck_it():
    text = "Yemen wept. US drones hit the village of Qasr Umar, in the north."
    found = [place for _, place in find_places(text) if "Qasr Umar" in place.name]

    assert [place.country for place in found] == ["YE"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("AMMAN, May 3 - Jets hit a market in Tal Morak, in Yemen's Taiz province.", "YE"),
        ("BAGHDAD - Jets bombed a clinic in Wadi Sarin, in Syria.", "SY"),
        ("ISTANBUL - Shells hit a market in Wadi Sarin, a rebel-held town in Syria.", "SY"),
        ("NAIROBI - Gunmen attacked the village of Dan Gurbo in eastern Congo.", "CD"),
        ("DUBAI - A bus was hit near the market of Wadi Sarin, medics in Hodeidah said.", "YE"),
        ("KIRKUK - A bomb went off at a market in Wadi Sarin on Monday.", "IQ"),
    ],
)
def test_wars_are_told_of_from_the_capitals_beside_them(text, country):
    named = {"Tal Morak", "Wadi Sarin", "Dan Gurbo"}
    villages = [place for place in places_in(text) if place[1] in named]

    assert [place[2] for place in villages] == [country]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Borno State", "NG"),
        ("South Kordofan", "SD"),
        ("Lower Shabelle", "SO"),
        ("Oromia", "ET"),
        ("North Kivu", "CD"),
        ("Rakhine", "MM"),
        ("Nuristan", "AF"),
        ("Diyala", "IQ"),
        ("Nagorno-Karabakh", "AZ"),
    ],
)
def test_lands_at_war_are_known_by_their_names(name, country):
    place = the_place(f"Nine people died in {name}.")

    assert (place.country, place.precision) == (country, Precision.REGION)
