import pytest
from harm import tolls_in, tree_of

from openinquest.extract.english.war_tolls import is_of_a_war
from openinquest.model import Scope


@pytest.mark.parametrize(
    "text",
    [
        "The war has left 900 people dead.",
        "They want to end a war that has left over 7,000 dead.",
        "It was a civil war in which more than 900 people died.",
        "The month-long battle has left 300 people dead.",
        "The offensive in the hills has resulted in 127 dead and 155 wounded.",
    ],
)
def test_what_a_war_or_a_battle_has_done_is_a_total(text):
    assert {toll.scope for toll in tolls_in(text)} == {Scope.TOTAL}


def test_what_an_offensive_did_on_a_day_is_no_total():
    (toll,) = tolls_in("The offensive on the town killed 12 people on Monday.")

    assert toll.scope is Scope.INCIDENT


def test_a_blast_is_no_war():
    tree = tree_of("The blast has left nine people dead.")

    assert not any(is_of_a_war(tree, word) for word in tree.words)
