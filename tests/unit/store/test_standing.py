from openinquest.model import Incident, Portion
from openinquest.store.standing import standing_incidents


def beside(document, *claims):
    return Portion(document, claims, beside=True)


def test_document_stands_in_the_incident_that_named_it_last():
    kept = [Incident("i1", ("a", "b")), Incident("i2", ("b",))]

    assert standing_incidents(kept) == (Incident("i1", ("a",)), Incident("i2", ("b",)))


def test_document_stands_beside_in_one_incident_and_mainly_in_another():
    kept = [
        Incident("i1", ("a",), portions=(Portion("a", ("a#1",)),)),
        Incident("i2", ("a", "b"), portions=(beside("a", "a#2"),)),
    ]

    assert standing_incidents(kept) == tuple(kept)


def test_what_is_told_beside_moves_to_the_incident_that_named_it_last():
    first = Incident("i2", ("a",), portions=(beside("a", "a#2"),))
    last = Incident("i3", ("a", "c"), portions=(beside("a", "a#2"),))

    assert standing_incidents([first, last]) == (last,)


def test_what_its_main_incident_took_back_is_told_beside_no_longer():
    kept = [
        Incident("i1", ("a",), portions=(Portion("a", ("a#1",)),)),
        Incident("i2", ("a",), portions=(beside("a", "a#2"),)),
    ]
    whole, part = Incident("i1", ("a",)), Incident("i1", ("a",), portions=(Portion("a", ("a#2",)),))

    assert standing_incidents([*kept, whole]) == (whole,)
    assert standing_incidents([*kept, part]) == (part,)
