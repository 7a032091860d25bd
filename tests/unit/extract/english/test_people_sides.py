import pytest
from factories import a_document

from openinquest.extract.english import EnglishExtractor
from openinquest.model import ClaimKind, Group, Harm


def group_of_the_harmed(text):
    claims = EnglishExtractor().extract(a_document(text)).claims
    (group,) = {
        claim.detail.group
        for claim in claims
        if claim.kind is ClaimKind.TOLL and claim.detail.harm in {Harm.KILLED, Harm.INJURED}
    }
    return group


@pytest.mark.parametrize(
    "text",
    [
        "Four of the enemy were killed.",
        "Three members of the army died.",
        "Amal Harouk, a guerrilla leader, was killed.",
        "Amal Harouk, third in command of the guerrilla group, died in a clash.",
        "Two paramilitary men were murdered at the ford.",
        "They disarmed one of the soldiers and killed him.",
        "They captured a guerrilla and killed him.",
    ],
)
def test_the_words_that_belong_to_people_tell_their_side(text):
    assert group_of_the_harmed(text) is Group.COMBATANTS


def test_a_title_before_a_name_tells_the_side():
    assert group_of_the_harmed("Policeman Amal Harouk was wounded by a bullet.") is Group.POLICE


@pytest.mark.parametrize(
    "text",
    [
        "Amal Harouk, a union leader, was killed.",
        "Amal Harouk, wife of a driver of the army's general command, was killed.",
        "Amal Harouk, a former guerrilla leader, was killed.",
        "They stopped a teacher and killed him.",
        "They attacked the soldiers and a stray shot killed him.",
    ],
)
def test_where_the_words_tell_no_side_people_are_of_none(text):
    assert group_of_the_harmed(text) is Group.ALL
