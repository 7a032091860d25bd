from factories import a_claim, a_toll

from openinquest.model import ClaimId, Group, Polarity, Scope
from openinquest.reconcile.components import why_a_component
from openinquest.reconcile.stated import stated_tolls

WHOLE = ClaimId("whole")


def why(part, whole=None):
    claims = [a_claim(part, id="part"), *([whole] if whole else [])]
    by_id = {toll.id: toll for toll in stated_tolls(claims, origins=[], documents=[])}
    return why_a_component(by_id["part"], by_id)


def part(group, **changes):
    return a_toll(9, 9, group=group, part_of=WHOLE, scope=Scope.PART, **changes)


def test_the_children_of_a_whole_are_all_the_children():
    whole = a_claim(a_toll(20, 20, group=Group.ALL), id=WHOLE)

    assert why(part(Group.CHILDREN), whole) is None


def test_the_civilians_of_a_whole_are_all_the_civilians():
    whole = a_claim(a_toll(20, 20, group=Group.ALL), id=WHOLE)

    assert why(part(Group.CIVILIANS), whole) is None


def test_some_of_the_civilians_are_not_all_of_them():
    whole = a_claim(a_toll(20, 20), id=WHOLE)

    assert why(part(Group.CIVILIANS), whole) == "it is a component of whole, which counts the whole"


def test_some_people_of_a_whole_are_not_everyone_even_if_the_whole_is_unknown():
    assert why(part(Group.ALL)) == "it is a component of whole, which counts the whole"


def test_the_children_of_a_wars_total_are_not_of_this_incident():
    whole = a_claim(a_toll(840, 840, group=Group.ALL, scope=Scope.TOTAL), id=WHOLE)

    assert "more than this incident" in why(part(Group.CHILDREN), whole)


def test_the_children_of_a_denied_whole_do_not_count():
    whole = a_claim(a_toll(20, 20, group=Group.ALL), id=WHOLE, polarity=Polarity.DENIED)

    assert "denied" in why(part(Group.CHILDREN), whole)


def test_one_house_is_a_part():
    assert why(a_toll(scope=Scope.PART)) == "it counts a part of the incident only"
