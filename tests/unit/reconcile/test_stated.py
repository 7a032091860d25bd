from datetime import date

import pytest
from factories import a_claim, a_document, a_toll, an_origin

from openinquest.model import Certainty, Count, Group, Harm, Inquiry, InquiryStage, Toll
from openinquest.reconcile.stated import covers_nobody, grouped, stated_tolls


def only(*claims, origins=(), documents=()):
    return list(stated_tolls(claims, origins=origins, documents=documents))


def test_only_tolls_are_stated_tolls():
    inquiry = a_claim(Inquiry(None, InquiryStage.LAUNCHED))

    assert only(inquiry) == []


def test_a_toll_knows_its_voice_and_its_day():
    claim = a_claim()

    [toll] = only(claim, origins=[an_origin(claim)], documents=[a_document()])

    assert (toll.origin, toll.stated) == ("o1", date(2019, 5, 4))


def test_a_toll_of_no_known_voice_or_document_says_so():
    [toll] = only(a_claim())

    assert (toll.origin, toll.stated) == (None, None)


@pytest.mark.parametrize(
    ("count", "number"),
    [
        (Count(12, 15), 15),
        (Count(12, None), 12),
        (Count(None, 30), 30),
        (Count(0, 0), 0),
        (Count(35, 45, approximate=True), 40),
        (Count(3, 5, approximate=True), 5),
    ],
)
def test_the_number_is_the_highest_in_the_words(count, number):
    [toll] = only(a_claim(Toll(Harm.KILLED, Group.ALL, count)))

    assert toll.number == number


def test_the_surer_words_are_named_first():
    possible = a_claim(id="a", certainty=Certainty.POSSIBLE)
    certain = a_claim(id="b")

    assert [toll.id for toll in only(possible, certain)] == ["b", "a"]


@pytest.mark.parametrize(
    ("harm", "group", "covered"),
    [
        (Harm.KILLED, Group.CIVILIANS, True),
        (Harm.INJURED, Group.CIVILIANS, True),
        (Harm.MISSING, Group.CIVILIANS, False),
        (Harm.KILLED, Group.ALL, False),
        (Harm.KILLED, Group.CHILDREN, False),
    ],
)
def test_no_civilian_casualties_covers_killed_and_injured_civilians(harm, group, covered):
    [toll] = only(a_claim(a_toll(0, 0, harm=Harm.KILLED_OR_INJURED)))

    assert covers_nobody(toll, harm, group) is covered


def test_nobody_includes_no_child():
    [toll] = only(a_claim(a_toll(0, 0, group=Group.ALL)))

    assert covers_nobody(toll, Harm.KILLED, Group.CHILDREN)


def test_grouping_loses_no_toll():
    tolls = only(a_claim(id="a"), a_claim(a_toll(3, 3), id="b"), a_claim(a_toll(3, 3), id="c"))

    groups = list(grouped(tolls, lambda toll: (str(toll.number),)))

    assert [[toll.id for toll in group] for group in groups] == [["a"], ["b", "c"]]


@pytest.mark.parametrize(
    ("count", "least"),
    [
        (Count(12, 15), 12),
        (Count(None, 30), None),
        (Count(35, 45, approximate=True), 40),
        (Count(3, 5, approximate=True), 3),
    ],
)
def test_the_least_is_the_lowest_in_the_words(count, least):
    [toll] = only(a_claim(Toll(Harm.KILLED, Group.ALL, count)))

    assert toll.least == least
