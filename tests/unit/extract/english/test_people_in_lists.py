"""Lists of the dead beside lists of towns: nobody's name becomes the place of an incident."""

import pytest
from factories import a_document

from openinquest.extract.english.extractor import EnglishExtractor
from openinquest.extract.english.people_in_lists import is_of_somebody
from openinquest.model import Event


@pytest.mark.parametrize(
    "behind",
    [
        ", 34, killed",
        " (9), killed",
        ", aged 7.",
        " (34 years old)",
        ", 8 months",
        ", teacher, killed",
        ", a friend of the driver",
        ", her mother",
        ": killed at once",
        " - died in hospital",
        " was killed by a sniper",
    ],
)
def test_an_age_a_trade_or_what_befell_one_person_makes_a_name_somebodys(behind):
    assert is_of_somebody(f"- Ahmad Khalil{behind}", len("- Ahmad Khalil"))


@pytest.mark.parametrize(
    "behind",
    [
        ", 4 killed",
        " (4 killed)",
        " (3 May): five died",
        ": five dead",
        ": killed 4 people",
        ": killed, at least 3",
        ", a teacher was killed",
        ", four civilians",
        ", 12:30: shells fell",
        ", a market",
        " - a teacher killed",
    ],
)
def test_a_number_a_day_or_a_deed_behind_a_name_leave_it_a_towns(behind):
    assert not is_of_somebody(f"- Tal Nasra{behind}", len("- Tal Nasra"))


@pytest.mark.parametrize("line", ["- {}, 34, killed", "- {} (9), killed", "- {}: killed at once"])
def test_a_list_of_the_dead_of_one_attack_parts_nothing(line):
    names = ("Ahmad Khalil", "Mariam Saleh", "Huda Karim")
    text = "A missile hit a house in Tal Nasra on 3 May 2021, killing three people.\n\nThe dead:\n"
    text += "\n".join(map(line.format, names))

    claims = EnglishExtractor().extract(a_document(text)).claims
    assert {claim.happening for claim in claims} <= {None, 1}
    places = {
        event.where.name
        for each in claims
        if isinstance(event := each.detail, Event) and event.where
    }
    assert places == {"Tal Nasra"}
