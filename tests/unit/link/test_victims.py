"""Only people who are named in full, and for this incident, tell two events apart."""

from factories import a_claim, a_document, a_toll

from openinquest.link.incidents import claims_by_document
from openinquest.link.sightings import Sighting
from openinquest.link.unit import Unit
from openinquest.link.victims import with_victims
from openinquest.model import Harm, Person, Polarity, Scope

DOCUMENT = a_document()


def victims(*claims):
    [unit] = with_victims([Unit((DOCUMENT,), Sighting())], claims_by_document(claims))
    return unit.victims


def a_victim(name, **changes):
    return a_claim(Person(name, Harm.KILLED), **({"document": DOCUMENT} | changes))


def test_a_victim_is_known_by_the_first_and_the_last_name():
    assert victims(a_victim("Amal B. Harouk"), a_victim("AMAL HAROUK")) == {("amal", "harouk")}


def test_a_single_name_and_one_whose_death_is_denied_tell_nothing():
    assert victims(a_victim("Amal"), a_victim("Nadim Saad", polarity=Polarity.DENIED)) == set()


def test_who_is_told_of_beside_another_incidents_figure_is_nobody_of_this_one():
    earlier = a_claim(a_toll(40, scope=Scope.OTHER), document=DOCUMENT, id="d#2")

    assert victims(a_victim("Amal Harouk"), earlier) == set()


def test_units_of_other_documents_name_nobody():
    other = a_victim("Amal Harouk", id="x", document=a_document(id="other"))

    assert victims(other) == set()
