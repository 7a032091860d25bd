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
        "The rebels killed one soldier and seriously wounded 11.",
        "Its fighters killed 25 soldiers and wounded 30.",
        "The rebels killed 14 soldiers and 2 officers.",
        "Three officers and seven soldiers of the army died.",
        "An enemy officer and a sergeant were killed.",
        "We count 31 dead and 58 wounded among the army ranks.",
        "Among the rebels there are 65 dead and 49 wounded.",
        "The armed forces have sustained the following: 17 dead and 25 wounded.",
        "The report adds that the front inflicted two dead and three wounded.",
        "The losses caused to the militia in the town were 10 dead and 15 wounded.",
    ],
)
def test_a_number_alone_takes_the_fighters_that_it_is_joined_to(text):
    assert groups(text)[:2] == [Group.COMBATANTS, Group.COMBATANTS]


def test_a_number_alone_beside_children_stands_for_everyone():
    assert groups("Two children were killed and ten injured.") == [Group.CHILDREN, Group.ALL]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The battle cost the army 29 dead.", Group.COMBATANTS),
        ("The committee reported six FMLN deaths.", Group.COMBATANTS),
        ("There are 8 dead among the civilians.", Group.CIVILIANS),
        ("As for the civilians, we regret that 47 persons have died.", Group.CIVILIANS),
        ("Five members of the national guard's border patrol were killed.", Group.COMBATANTS),
        ("The clash resulted in one dead terrorist.", Group.COMBATANTS),
        ("Five casualties were inflicted on the northern battalion.", Group.COMBATANTS),
        ("The blast at the mill left 29 dead.", Group.ALL),
        ("The army reported that 29 people were killed.", Group.ALL),
    ],
)
def test_losses_are_of_the_side_that_the_words_beside_them_name(text, group):
    assert groups(text) == [group]
