from factories import a_document
from stories import a_judgement

from openinquest.link.constraints import Constraints
from openinquest.model import Copy, JudgementKind

MERGE, SPLIT = JudgementKind.MERGE, JudgementKind.SPLIT
DOCUMENTS = [a_document(id=id) for id in "abcd"]


def units(*judgements, copies=()):
    constraints = Constraints(DOCUMENTS, copies, judgements)
    return [tuple(d.id for d in unit) for unit in constraints.units(DOCUMENTS)]


def test_documents_stand_alone_until_something_binds_them():
    assert units() == [("a",), ("b",), ("c",), ("d",)]


def test_merges_reach_through_a_common_document():
    assert units(a_judgement(MERGE, "a", "b"), a_judgement(MERGE, "b", "d", id="j2")) == [
        ("a", "b", "d"),
        ("c",),
    ]


def test_copy_stands_with_its_original():
    assert ("a", "c") in units(copies=[Copy("c", "a", 1.0, exact=True)])


def test_split_goes_before_a_copy():
    copies = [Copy("c", "a", 1.0, exact=True)]

    assert units(a_judgement(SPLIT, "a", "c"), copies=copies) == units()


def test_newer_of_two_that_contradict_holds():
    older = a_judgement(MERGE, "a", "b", id="j1", hour=9)
    newer = a_judgement(SPLIT, "b", "a", id="j2", hour=10)

    assert units(older, newer) == units()
    assert ("a", "b") in units(a_judgement(MERGE, "a", "b", id="j3", hour=11), older, newer)


def test_split_reaches_what_stands_with_the_documents_it_names():
    judgements = [a_judgement(SPLIT, "a", "c"), a_judgement(MERGE, "a", "b", id="j2", hour=13)]

    constraints = Constraints(DOCUMENTS, (), judgements)

    assert constraints.keep_apart(["b"], ["c"])
    assert not constraints.keep_apart(["b"], ["d"])


def test_other_decisions_and_unknown_subjects_bind_nothing():
    judgements = [
        a_judgement(JudgementKind.ACCEPT, "a", "b"),
        a_judgement(MERGE, "a", "gone", "a#1", id="j2"),
    ]

    assert units(*judgements) == units()


def test_reasons_name_who_decided_and_why():
    constraints = Constraints(DOCUMENTS, (), [a_judgement(MERGE, "a", "b")])

    assert constraints.reasons({"a", "b"}) == [
        "a and b were put together by a tester: read side by side"
    ]
