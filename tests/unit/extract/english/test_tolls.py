import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.tolls import find_tolls
from openinquest.model import Group, Harm, Scope


def read(text):
    return [
        (t.harm.value, t.group.value, t.count and (t.count.at_least, t.count.at_most))
        for t in find_tolls(text, 0, len(text))
    ]


@pytest.mark.parametrize(
    ("text", "harm", "group", "low", "high"),
    [
        ("Fourteen villagers were killed at the well.", "killed", "all", 14, 14),
        ("The shelling killed 14 civilians.", "killed", "civilians", 14, 14),
        ("14 dead after raid on market", "killed", "all", 14, 14),
        ("The blast left nine people dead.", "killed", "all", 9, 9),
        ("The death toll rose to 58.", "killed", "all", 58, 58),
        ("A nurse died at the scene.", "killed", "medics", 1, 1),
        ("Rescuers pulled 31 bodies from the cellar.", "recovered", "all", 31, 31),
        ("Nobody was hurt.", "injured", "all", 0, 0),
        ("Forty people are still unaccounted for.", "missing", "all", 40, 40),
        ("Six children were rescued at dawn.", "rescued", "children", 6, 6),
        ("Three soldiers were wounded.", "injured", "combatants", 3, 3),
        (
            "The air raid did not result in civilian casualties.",
            "killed_or_injured",
            "civilians",
            0,
            0,
        ),
    ],
)
def test_one_toll_is_read_with_its_harm_group_and_bounds(text, harm, group, low, high):
    assert read(text) == [(harm, group, (low, high))]


def test_two_harms_in_one_sentence_keep_their_own_numbers():
    text = (
        "At least 14 people, including five children, were killed and up to 10 others were injured."
    )

    tolls = read(text)

    assert ("killed", "all", (14, None)) in tolls
    assert ("injured", "all", (None, 10)) in tolls
    assert ("injured", "all", (14, None)) not in tolls


def test_a_component_points_at_its_whole():
    text = "The strike killed 12 people, including three children."

    whole, part = find_tolls(text, 0, len(text))

    assert (whole.scope, part.scope) == (Scope.INCIDENT, Scope.PART)
    assert part.group is Group.CHILDREN and part.part_of == 0


def test_people_found_and_rescued_are_never_counted_as_dead():
    text = "Seventeen women and children were found in a cellar, but their rescue took all night."

    assert {t.harm for t in find_tolls(text, 0, len(text))} == {Harm.RESCUED}


@pytest.mark.parametrize(
    "text",
    [
        "The 34-year-old engineer spoke for 12 minutes.",
        "In 2019 residents rebuilt the bridge.",
        "Twelve houses were destroyed.",
        "He was killed off in the last chapter of page 12.",
        "The strike came 12 hours after the warning.",
        "Prices rose by 12 percent.",
    ],
)
def test_numbers_that_count_no_victims_make_no_toll(text):
    assert [t for t in find_tolls(text, 0, len(text)) if t.count] == []


@given(st.text(max_size=120))
def test_any_text_gives_tolls_inside_it(text):
    assert all(0 <= t.start < t.end <= len(text) for t in find_tolls(text, 0, len(text)))
