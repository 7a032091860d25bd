from dataclasses import replace
from datetime import date

import pytest
from factories import a_claim, a_document, a_toll, an_origin

from openinquest.model import Group, Harm, Toll
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


def test_people_whom_a_voice_counts_later_replace_its_civilians():
    first = a_claim(a_toll(12, 12), document=EARLY, id="first")
    second = a_claim(a_toll(17, 17, group=Group.ALL), document=LATE, id="second")

    assert reasons(first, second) == {
        "first": "revised by the same origin on 2019-05-09, who then counts people"
    }


def test_civilians_whom_a_voice_counts_later_replace_its_people():
    first = a_claim(a_toll(17, 17, group=Group.ALL), document=EARLY, id="first")
    second = a_claim(a_toll(12, 12), document=LATE, id="second")

    assert list(reasons(first, second)) == ["first"]


def test_people_who_can_be_the_civilians_counted_before_replace_none():
    first = a_claim(a_toll(12, 12), document=EARLY, id="first")
    second = a_claim(a_toll(10, None, group=Group.ALL), document=LATE, id="second")

    assert reasons(first, second) == {}


@pytest.mark.parametrize(
    "beside",
    [
        a_toll(4, 4, group=Group.COMBATANTS),
        a_toll(9, 9, group=Group.ALL),
        replace(a_toll(9, 9), part_of="whole"),
    ],
)
def test_who_tells_civilians_from_others_revises_each_by_itself(beside):
    first = a_claim(a_toll(12, 12), document=EARLY, id="first")
    told = a_claim(beside, document=EARLY, id="told")
    second = a_claim(a_toll(17, 17, group=Group.ALL), document=LATE, id="second")

    assert "first" not in reasons(first, told, second)


def test_that_no_civilian_died_replaces_no_count_of_people():
    people = a_claim(a_toll(12, 12, group=Group.ALL), document=EARLY, id="people")
    none = a_claim(a_toll(0, 0), document=LATE, id="none")

    assert reasons(people, none) == {}


def test_no_count_of_people_replaces_that_no_civilian_died():
    none = a_claim(a_toll(0, 0), document=EARLY, id="none")
    people = a_claim(a_toll(12, 12, group=Group.ALL), document=LATE, id="people")

    assert reasons(none, people) == {}


def test_a_word_that_agrees_with_an_earlier_number_does_not_replace_it():
    number = a_claim(a_toll(26, 26), document=EARLY, id="number")
    plural = a_claim(Toll(Harm.KILLED, Group.CIVILIANS, None), document=LATE, id="plural")

    assert reasons(number, plural) == {}


def test_a_number_replaces_an_earlier_word():
    plural = a_claim(Toll(Harm.KILLED, Group.CIVILIANS, None), document=EARLY, id="plural")
    number = a_claim(a_toll(26, 26), document=LATE, id="number")

    assert list(reasons(plural, number)) == ["plural"]


def test_an_undated_statement_neither_revises_nor_is_revised():
    first = a_claim(a_toll(12, 12), document=UNDATED, id="first")
    second = a_claim(a_toll(17, 17), document=LATE, id="second")

    assert reasons(first, second) == {}


def test_claims_of_no_known_origin_revise_nothing():
    first = a_claim(a_toll(12, 12), document=EARLY, id="first")
    second = a_claim(a_toll(17, 17), document=LATE, id="second")

    assert reasons(first, second, origins=[]) == {}
