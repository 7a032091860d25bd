"""Round-ups, lists and logs: each happening with claims of its own, and one report kept whole."""

from datetime import date

import pytest
from factories import a_document

from openinquest.extract.english.extractor import EnglishExtractor
from openinquest.model import Event, Harm, Scope, Toll

LIST = """Attacks on markets, 2 to 9 May 2019

- 2 May - Kesh Varo: rockets fell on the fish stalls. Six people were killed and 14 wounded.
- 4 May - Dorvan: a sniper killed a pharmacist.
- 9 May - Kesh Varo: shells killed two bakers.

In all, at least nine people died in these attacks."""

LOG = """Live: the coast under fire

17:20 The dead at the mill in Kesh Varo now number seven, the prosecutor says.

12:05 A drone has hit a lorry in Dorvan. Its driver was killed.

09:40 Five people are dead in Kesh Varo after a missile struck a mill.

08:15 Trains do not run today."""

ROUND_UP = """Missiles and drones hit three towns overnight, killing eleven people, officials said.

In Kesh Varo, a missile struck a hostel and killed six people. Nine others were wounded.

A drone hit a tram in Dorvan, killing three passengers, the governor said.

In Mulat two watchmen died when shells landed on a depot."""


def claims(text, **of_document):
    return EnglishExtractor().extract(a_document(text, **of_document)).claims


def killed(text, **of_document):
    """Return the numbers of people killed by the happening that they are told of."""
    found = {}
    for claim in claims(text, **of_document):
        toll = claim.detail
        if isinstance(toll, Toll) and toll.harm is Harm.KILLED and toll.count:
            found.setdefault(claim.happening, set()).add(toll.count.at_least)
    return found


def places(text, **of_document):
    """Return the day and place of the events of each happening."""
    return {
        (claim.happening, claim.detail.when and claim.detail.when.earliest, claim.detail.where.name)
        for claim in claims(text, **of_document)
        if isinstance(claim.detail, Event) and claim.detail.where
    }


def test_each_entry_of_a_list_is_a_happening_of_its_day_and_place():
    assert places(LIST) == {
        (1, date(2019, 5, 2), "Kesh Varo"),
        (2, date(2019, 5, 4), "Dorvan"),
        (3, date(2019, 5, 9), "Kesh Varo"),
    }
    assert killed(LIST) == {1: {6}, 2: {1}, 3: {2}, None: {9}}


def test_what_counts_a_whole_list_is_a_total_and_all_else_counts_its_own_happening():
    scopes = {
        (claim.happening, claim.detail.scope)
        for claim in claims(LIST)
        if isinstance(claim.detail, Toll) and claim.detail.harm is Harm.KILLED
    }

    assert (None, Scope.TOTAL) in scopes
    assert (1, Scope.INCIDENT) in scopes
    assert (3, Scope.INCIDENT) in scopes


def test_entries_of_a_log_go_on_with_what_lies_where_they_lie():
    assert killed(LOG, published=date(2019, 5, 4)) == {1: {5, 7}, 2: {1}}


def test_a_time_of_day_before_a_sentence_is_no_film():
    assert killed("08:15 A missile hit a mill in Kesh Varo.\n\n09:40 Five people died there.")


def test_towns_of_a_round_up_in_prose_are_happenings_without_a_word_that_turns():
    found = killed(ROUND_UP, published=date(2019, 5, 4))

    assert found == {1: {6}, 2: {3}, 3: {2}, None: {11}}
    told = {name for _, _, name in places(ROUND_UP, published=date(2019, 5, 4))}
    assert told == {"Kesh Varo", "Dorvan", "Mulat"}


def test_a_number_as_high_as_all_others_together_is_their_total():
    text = f"{ROUND_UP}\n\nThe night was cold. Eleven people died in all, rescuers said."

    assert killed(text, published=date(2019, 5, 4)) == {1: {6}, 2: {3}, 3: {2}, None: {11}}


def test_people_of_two_towns_are_added_to_nobody_elses():
    text = (
        "In Kesh Varo, a drone killed a teacher and her son.\n\n"
        "In Dorvan, shells killed a clerk, and a baker died of his wounds."
    )

    assert killed(text)[1] >= {2}
    assert not any(4 in numbers for numbers in killed(text).values())


@pytest.mark.parametrize(
    "text",
    [
        "A missile hit a hostel in Kesh Varo, killing six people. Three died in its cellar, two on "
        "Mill Street and one in the yard.",
        "A missile hit a hostel in Kesh Varo on Sunday, killing six people.\n\n"
        "The dead were taken to a morgue in Dorvan, where doctors counted six bodies.",
        "A missile hit a hostel in Kesh Varo on Sunday, killing six people.\n\n"
        "In Dorvan, the minister said the strike had killed six.",
        "A missile hit a hostel in Kesh Varo on Sunday. Six people died.\n\n"
        "The collapse of the hostel in the Mulat quarter on Sunday killed six, survivors said.",
        "Rockets fell on Kesh Varo at dawn. Four people were killed in the Mulat quarter.\n\n"
        "Two more died in the Dorvan quarter.",
    ],
)
def test_one_attack_told_by_streets_voices_and_towns_of_care_stays_one(text):
    assert {claim.happening for claim in claims(text, published=date(2019, 5, 6))} == {None}


def test_another_day_in_a_sentence_of_its_own_is_another_happening():
    text = (
        "Rockets hit a school in Kesh Varo on Sunday, killing eight pupils.\n\n"
        "On Thursday a drone bombed a lorry there. The driver burned to death."
    )

    assert killed(text, published=date(2019, 5, 20)) == {1: {8}, 2: {1}}


def test_the_happening_that_lies_where_the_title_says_is_the_main_one():
    title = "Six dead in Dorvan"
    text = (
        "In Kesh Varo, a drone killed three people on a tram.\n\n"
        "In Dorvan, a missile struck a hostel and killed six people."
    )

    assert killed(text)[1] == {3}
    assert 6 in killed(text, title=title)[1] | killed(text, title=title).get(None, set())
    assert killed(text, title=title)[2] == {3}


def test_the_year_of_an_entry_is_the_one_that_brings_it_nearest_to_the_days_before():
    text = (
        "Chronicle of a siege\n\n"
        "12 October 2013 - Shells killed four people in Kesh Varo.\n"
        "24 December - A sniper killed two people in Dorvan.\n"
        "9 January - Mortars killed seven people in Mulat.\n"
    )

    assert {day for _, day, _ in places(text)} == {
        date(2013, 10, 12),
        date(2013, 12, 24),
        date(2014, 1, 9),
    }


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("One child dead, six people wounded.", 1),
        ("A motorcyclist shot dead at a checkpoint.", 1),
        ("Gunmen shot dead a commissioner in Dorvan.", 1),
        ("Strikes on three hill towns killed at least 26 people.", 26),
    ],
)
def test_entries_without_a_verb_count_people_and_no_towns(text, number):
    assert killed(text) == {None: {number}}


@pytest.mark.parametrize(
    "lines",
    [
        "- Men: 4 killed\n- Women: 3 killed\n- Children: 3 killed",
        "- Kafr Dural: four dead\n- Ain Mulha: three dead\n- Deir Sawan: three dead",
        "- Poland: four dead.\n- Canada: six dead.",
    ],
)
def test_the_dead_of_one_attack_in_a_list_are_no_happenings(lines):
    text = f"A missile hit a market in Dorvan on Sunday, killing ten people.\n\n{lines}"

    assert {claim.happening for claim in claims(text, published=date(2019, 5, 6))} == {None}


def test_a_list_without_full_stops_begins_with_its_first_line():
    text = (
        "Kesh Varo, 2 May 2019: a mine killed three people\nDorvan, 4 May 2019: shells killed six"
    )
    lines = "- 2 May 2019 - Kesh Varo: a mine, 3 killed\n- 4 May 2019 - Dorvan: shells, 6 killed"

    assert killed(lines) == {1: {3}, 2: {6}}
    assert {3, 6} <= set().union(*killed(text).values())


def test_what_goes_on_in_a_paragraph_is_where_its_attack_was():
    text = (
        "Warplanes bombed a market in Kirkuk on Wednesday. Ten people were killed.\n\n"
        "In neighbouring Hama, rockets landed on Kanisat al-Ghab on Tuesday night. A teacher and "
        "her two sons died when their roof fell in.\n\nMoscow had no comment."
    )

    told = {place for happening, _, place in places(text) if happening == 2}
    assert told == {"Kanisat al-Ghab"}


def test_where_an_official_speaks_of_an_attack_is_no_happening():
    text = (
        "An air strike hit a market in Tal Nasra on Monday, rescuers said, and killed 14 people."
        "\n\nIn Damascus, the health minister said 11 people had been killed. In Geneva, a "
        "spokeswoman for the United Nations said that 12 people had died.\n\n"
        "Nine of those killed were cousins from a farm in Wadi Sumara."
    )

    assert set(killed(text)) <= {None, 1}


FACTBOX = """Security developments, March 21

* MOSUL - Gunmen fired on a minibus in the east of the city, killing four, police said.

* BAGHDAD - A bomb under a car killed two people in the Karrada district, police said.

BAGHDAD - Mortars landed on a school in Abu Dsheer. A guard was killed.

TAL AL-SAQR - A roadside bomb killed two bodyguards of the mayor on Tuesday."""


def test_towns_in_capitals_head_the_entries_of_a_list():
    told = killed(FACTBOX, published=date(2007, 3, 21))

    assert sorted(max(numbers) for happening, numbers in told.items() if happening) == [1, 2, 2, 4]
    names = {place for _, _, place in places(FACTBOX, published=date(2007, 3, 21))}
    assert {"Mosul", "Tal Al-Saqr"} <= names


def test_towns_from_which_people_only_speak_head_nothing():
    text = (
        "MYKOLAIV - A missile hit a house on Sunday, killing seven people.\n\n"
        "KYIV - The president promised an answer.\n\nMOSCOW - The ministry denied it.\n\n"
        "GENEVA - The United Nations called for restraint."
    )

    assert set(killed(text)) <= {None, 1}


def test_days_without_a_year_part_the_cases_of_a_report():
    text = (
        "On 3 March, in Kunduz, a strike hit a tea house. The mission verified six people killed."
        "\n\nA mortar round landed on 22 May in the yard of a clinic. Two women died."
    )

    assert killed(text) == {1: {6}, 2: {2}}


COUNTED = """Kafr Sanjal: four people killed, six wounded
Maarzita: two people killed
Binnish: one child killed"""


@pytest.mark.parametrize("mark", ["", "- ", "• "])
def test_lines_that_count_the_dead_of_a_town_are_entries_though_none_ends(mark):
    lines = "\n".join(f"{mark}{line}" for line in COUNTED.splitlines())
    text = f"Strikes on Thursday killed many people across northern Syria:\n{lines}"

    told = killed(text, published=date(2021, 5, 8))
    assert sorted(max(numbers) for happening, numbers in told.items() if happening) == [1, 2, 4]


@pytest.mark.parametrize(
    "heading",
    [
        "Gunmen attacked the market of Tal Nasra on Friday. The victims came from three villages.",
        "The dead of the attack on Tal Nasra, 5 May 2021, by home village",
    ],
)
def test_the_dead_of_one_attack_by_village_are_no_happenings(heading):
    assert set(killed(f"{heading}\n\n{COUNTED}", published=date(2021, 5, 8))) <= {None, 1}
