import pytest
from harm import counted, toll_claims, tolls_in

from openinquest.extract.english.toll_labels import is_labelled
from openinquest.model import Group


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Killed: 7\nInjured: 19", [("injured", 19), ("killed", 7)]),
        ("Fatalities: 12", [("killed", 12)]),
        ("Dead - 4", [("killed", 4)]),
        ("Dead – 4, wounded – 11.", [("injured", 11), ("killed", 4)]),
        ("Killed 7, wounded 19.", [("injured", 19), ("killed", 7)]),
        ("Killed 7, wounded 19", [("injured", 19), ("killed", 7)]),
        ("Number of dead: 9", [("killed", 9)]),
        ("Total killed: 40", [("killed", 40)]),
        ("Confirmed deaths: at least six people", []),
        ("Killed: seven soldiers, three tanks", [("killed", 7)]),
        ("Casualties: 3 dead, 5 wounded.", [("injured", 5), ("killed", 3)]),
        ("Deaths: 4; injuries: 9", [("injured", 9), ("killed", 4)]),
        ("Casualties: 12", [("killed_or_injured", 12)]),
        ("Killed: 14. Wounded: 52.", [("injured", 52), ("killed", 14)]),
    ],
)
def test_a_number_beside_its_label_is_a_toll(text, told):
    claims = [
        (claim.detail.harm.value, claim.detail.count.exact)
        for claim in toll_claims(text)
        if claim.detail.count.exact is not None
    ]

    assert sorted(claims) == told


@pytest.mark.parametrize(
    ("text", "group"),
    [("Civilian deaths: 4", Group.CIVILIANS), ("Children killed: three", Group.CHILDREN)],
)
def test_a_label_says_whom_it_counts(text, group):
    (toll,) = tolls_in(text)

    assert (toll.group, toll.rule) == (group, "toll.labelled")


def test_a_label_keeps_the_bounds_of_its_number():
    assert counted("Confirmed deaths: at least six people") == [("killed", "all", 6, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Injured: No. 7 Karim Salem (knee)",
        "Goals: 4. Injured: 2.",
        "Out: three. Injured: 2. Suspended: 1.",
        "Kills: 12 Deaths: 4 Assists: 9",
        "Votes: 19",
        "Dead - 4 dinars a head",
        "Killed: 7-year-old boy",
        "Killed: 14 cows",
        "Dogs killed: 4",
        "Tanks killed: 12",
        "Dead: 12 June 1944",
        "Killed off: 3",
        "Missing: 3 cats",
        "Deaths: 12 per cent",
        "Injured: 2:1",
        "Injured: 4 (Harouk, Salem, Rask, Lozan)",
    ],
)
def test_what_else_stands_behind_a_label_is_no_toll(text):
    assert toll_claims(text) == []


@pytest.mark.parametrize(
    ("line", "labelled"), [("Dead - 4", True), ("Dead - four men in the mill", False), ("", False)]
)
def test_a_line_of_labels_is_told_from_a_headline(line, labelled):
    assert is_labelled(line, 0, len(line)) is labelled
