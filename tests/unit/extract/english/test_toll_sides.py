import pytest
from factories import a_document

from openinquest.extract.english import EnglishExtractor
from openinquest.model import ClaimKind, Group


def groups(text):
    claims = EnglishExtractor().extract(a_document(text)).claims
    return [claim.detail.group for claim in claims if claim.kind is ClaimKind.TOLL]


@pytest.mark.parametrize(
    "text",
    [
        "One insurgent was killed and four wounded near the mill.",
        "By noon a rebel was dead and two others were hurt at the ford.",
        "The patrol came back after killing three and injuring five militiamen.",
        "Two soldiers were killed and 40 wounded.",
    ],
)
def test_a_number_alone_takes_the_fighters_that_it_is_joined_to(text):
    assert groups(text) == [Group.COMBATANTS, Group.COMBATANTS]


def test_a_number_alone_beside_children_stands_for_everyone():
    assert groups("Two children were killed and ten injured.") == [Group.CHILDREN, Group.ALL]
