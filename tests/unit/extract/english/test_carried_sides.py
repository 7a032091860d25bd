import pytest
from factories import a_document

from openinquest.extract.english import EnglishExtractor
from openinquest.model import ClaimKind, Group


def last_group(text):
    claims = EnglishExtractor().extract(a_document(text)).claims
    return [claim.detail.group for claim in claims if claim.kind is ClaimKind.TOLL][-1]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels attacked an army patrol near the ford. Three were wounded.",
        "Two soldiers died in the clash at the ford. Three others were wounded.",
        "The rebels attacked an army column at dawn. One of them was killed.",
        "A patrol was ambushed on the road. Six casualties were reported.",
        "The army clashed with rebels near the hills. It admitted 21 dead.",
        "Seven soldiers were hurt in the attack. It rained. The seven who were hurt are well.",
    ],
)
def test_a_number_alone_is_of_the_fighters_told_of_before(text):
    assert last_group(text) is Group.COMBATANTS


@pytest.mark.parametrize(
    "text",
    [
        "The rebels attacked an army patrol beside a bus. Three were wounded.",
        "The rebels clashed with the police. Three were wounded.",
        "The rebels attacked a village. Three were wounded.",
        "The rebels attacked an army patrol. Three people were wounded.",
        "The rebels attacked an army patrol. The farmers fled. Four died.",
        "The rebels attacked an army patrol. Meanwhile, in Laris, four died.",
        "The rebels attacked an army patrol. It rained. It snowed. It hailed. Four died.",
        "Two soldiers and a nurse died. Three others were wounded.",
    ],
)
def test_where_another_can_be_meant_a_number_stays_of_everyone(text):
    assert last_group(text) is Group.ALL


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ('"We had six deaths," an army spokesman said.', Group.COMBATANTS),
        ('An army spokesman said: "We had six dead and ten wounded."', Group.COMBATANTS),
        ('The mayor said: "We had six deaths."', Group.ALL),
        ('An army spokesman said: "We saw six deaths."', Group.ALL),
    ],
)
def test_what_a_force_says_that_it_lost_are_fighters(text, group):
    assert last_group(text) is group
