from datetime import date

from factories import a_claim, a_document, a_toll, an_origin

from openinquest.model import Group
from openinquest.reconcile.revisions import superseded
from openinquest.reconcile.stated import stated_tolls

EARLY = a_document(id="early")
LATE = a_document(id="late", published=date(2019, 5, 9))
UNDATED = a_document(id="undated", published=None)


def reasons(*claims, origins=None):
    documents = [EARLY, LATE, UNDATED]
    origins = [an_origin(*claims)] if origins is None else origins
    return superseded(stated_tolls(claims, origins=origins, documents=documents), {})


def test_a_voice_revises_its_earlier_figure():
    first = a_claim(a_toll(12, 12), document=EARLY, id="first")
    second = a_claim(a_toll(17, 17), document=LATE, id="second")

    assert reasons(second, first) == {"first": "revised by the same origin on 2019-05-09"}


def test_a_figure_that_is_stated_again_is_no_revision_and_counts_once():
    first = a_claim(a_toll(12, 12), document=EARLY, id="first")
    second = a_claim(a_toll(12, 12), document=LATE, id="second")

    assert reasons(first, second) == {"first": "stated again by the same origin on 2019-05-09"}


def test_nobody_revises_another_voice():
    first = a_claim(a_toll(12, 12), document=EARLY, id="first")
    second = a_claim(a_toll(17, 17), document=LATE, id="second")

    origins = [an_origin(first), an_origin(second, id="o2")]

    assert reasons(first, second, origins=origins) == {}


def test_a_figure_for_children_does_not_revise_one_for_civilians():
    first = a_claim(a_toll(12, 12), document=EARLY, id="first")
    second = a_claim(a_toll(5, 5, group=Group.CHILDREN), document=LATE, id="second")

    assert reasons(first, second) == {}


def test_an_undated_statement_neither_revises_nor_is_revised():
    first = a_claim(a_toll(12, 12), document=UNDATED, id="first")
    second = a_claim(a_toll(17, 17), document=LATE, id="second")

    assert reasons(first, second) == {}


def test_claims_of_no_known_origin_revise_nothing():
    first = a_claim(a_toll(12, 12), document=EARLY, id="first")
    second = a_claim(a_toll(17, 17), document=LATE, id="second")

    assert reasons(first, second, origins=[]) == {}
