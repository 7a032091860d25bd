from dataclasses import replace

from factories import a_claim, a_document, a_toll

from openinquest.link import own_claims
from openinquest.model import Event, Incident, Means, Place, Portion, Precision, Scope

HERE = Place("Tal Nasra", 36.3, 43.1, Precision.CITY, "IQ")
NOWHERE = Place("Ain Dara", precision=Precision.CITY, country="IQ")


def claims():
    document = a_document(id="a")
    details = (a_toll(scope=Scope.OTHER), Event(Means.AIR_STRIKE, where=NOWHERE), a_toll(7))
    told = [a_claim(d, document=document, id=f"a#{n}") for n, d in enumerate(details)]
    return (*told, a_claim(document=a_document(id="b"), id="b#0"))


def test_without_portions_all_claims_are_the_incident_s_own():
    assert own_claims(Incident("i", ("a", "b")), claims()) == claims()


def test_of_a_document_in_portions_only_the_claims_named_are():
    incident = Incident("i", ("a", "b"), portions=(Portion("a", ("a#2",)),))

    assert own_claims(incident, claims()) == claims()[2:]


def test_number_for_another_incident_is_in_that_one_a_number_of_its_own():
    incident = Incident("i", ("a",), portions=(Portion("a", ("a#0",), beside=True),))

    (claim, _) = own_claims(incident, claims())

    assert claim == replace(claims()[0], detail=a_toll(scope=Scope.INCIDENT))


def test_place_that_lies_nowhere_known_has_no_country_beside_the_main_incident():
    incident = Incident("i", ("a",), portions=(Portion("a", ("a#1",), beside=True),))

    (claim, _) = own_claims(incident, claims())

    assert claim.detail.where == replace(NOWHERE, country=None)


def test_a_happening_for_which_no_incident_was_found_is_set_aside_in_the_main_one_and_not_lost():
    claim = replace(claims()[2], happening=3)
    incident = Incident("i", ("a",))

    assert own_claims(incident, [claim]) == (
        replace(claim, detail=replace(claim.detail, scope=Scope.OTHER)),
    )
