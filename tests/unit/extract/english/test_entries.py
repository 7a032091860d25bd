from datetime import date

import pytest

from openinquest.extract.dates import find_dates
from openinquest.extract.english.entries import entry_at, find_entries


def entries(text):
    return find_entries(text, find_dates(text, field="text", published=None), [])


def heads(text):
    """Return the day and place at the head of each entry."""
    return [
        (each.day and each.day[1].earliest, each.place and each.place[1].name)
        for each in entries(text)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "{day} 2019 - {place}: two people died.",
        "- {day} 2019: {place}. Two people died.",
        "* {place} ({day} 2019). Two people died.",
        "3. {day} 2019, near {place}, by report. Two people died.",
    ],
)
def test_a_head_gives_day_and_place_in_either_order(line):
    text = "\n".join(
        line.format(day=day, place=place)
        for day, place in (("2 May", "Kesh Varo"), ("4 May", "Dorvan"))
    )

    assert heads(text) == [(date(2019, 5, 2), "Kesh Varo"), (date(2019, 5, 4), "Dorvan")]


def test_a_heading_hands_its_day_on_to_the_lines_under_it():
    text = "2 May 2019\nRockets fell.\nTwo died.\n\n4 May 2019\nShells fell."

    found = entries(text)
    day = entry_at(found, text.index("Two died")).over_day
    assert day[1].earliest == date(2019, 5, 2)
    assert entry_at(found, text.index("Shells")).over_day[1].earliest == date(2019, 5, 4)


@pytest.mark.parametrize(
    "text",
    [
        "On 2 May 2019, rockets fell on a mill.\n\nOn 4 May 2019, the mayor spoke.",
        "2 May 2019 - Kesh Varo: rockets fell on a mill.",
        "Rockets fell.\n\nShells fell.",
        "MOSCOW - Shells fell.\n\nGENEVA - Rockets fell.",
    ],
)
def test_prose_and_datelines_and_one_head_alone_are_no_list(text):
    assert entries(text) == []


def test_a_log_has_times_of_day_at_its_heads_and_days_before_them_are_of_the_words():
    found = entries("Tue 7 May 2019, 23:50: Two died.\nWed 8 May 2019, 07:10: Three died.")

    assert [each.clocked for each in found] == [True, True]


def test_outside_all_entries_there_is_none():
    found = entries("- 2 May 2019: rockets fell.\n- 4 May 2019: shells fell.")

    assert entry_at(found, 3) is found[0]
    assert entry_at([], 3) is None
