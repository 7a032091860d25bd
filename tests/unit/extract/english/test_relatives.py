import pytest
from harm import toll_claims

from openinquest.model import Scope


def scopes(text):
    return [claim.detail.scope for claim in toll_claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed 22 villagers. Three daughters of the miller were killed.",
        "The raid killed 22 villagers. Nine others were also killed.",
        "The raid killed 22 villagers. The miller was killed alongside his two guests.",
        "The raid killed 22 villagers. The bodies of two guests were seen.",
    ],
)
def test_those_killed_beside_somebody_are_components_of_a_larger_count(text):
    assert scopes(text)[0] is Scope.INCIDENT
    assert scopes(text)[-1] is Scope.PART


def test_a_smaller_count_of_everyone_stays_a_rival():
    assert scopes("The raid killed 22 villagers. Nine people were killed, the mayor said.") == [
        Scope.INCIDENT,
        Scope.INCIDENT,
    ]


def test_without_a_larger_count_they_stand():
    assert scopes("Three daughters of the miller were killed.") == [Scope.INCIDENT]
