import pytest

from openinquest.extract.english.sides import is_rank, side_of, side_of_rank, sides_of
from openinquest.model import Group


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("the ranks of the army", Group.COMBATANTS),
        ("members of the rebel front's northern column", Group.COMBATANTS),
        ("the police of the town", Group.POLICE),
        ("the civilian population", Group.CIVILIANS),
        ("security guards", Group.SECURITY_FORCES),
        ("the villagers", None),
        ("members of a civil defence patrol", None),
        ('a peasant patrol ("militia")', None),
        ("an armed peasant patrol", Group.COMBATANTS),
    ],
)
def test_words_name_a_side(words, side):
    assert side_of(words) is side


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("Lieutenant Nadim Harouk", Group.SECURITY_FORCES),
        ("an army captain", Group.COMBATANTS),
        ("a police captain", Group.POLICE),
        ("retired general Nadim Harouk", None),
        ("the attorney general", None),
    ],
)
def test_a_rank_alone_does_not_tell_an_army_from_a_police_force(words, side):
    assert side_of_rank(words) is side


def test_ranks_are_known_in_full_and_short():
    assert is_rank("Sergeants") and is_rank("Lt.") and not is_rank("teacher")


def test_all_sides_that_words_name_are_told():
    words = "The patrol clashed with rebels behind the police post."

    assert sides_of(words) == {Group.COMBATANTS, Group.POLICE}
