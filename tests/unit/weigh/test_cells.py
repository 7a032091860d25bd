import pytest
from factories import a_judgement

from openinquest.errors import InputError
from openinquest.model import JudgementKind, Mark, Opinion
from openinquest.weigh.cells import decisions_of


def test_without_judgements_nothing_is_decided():
    decided = decisions_of([])

    assert (decided.rejected, decided.cells) == (frozenset(), {})


def test_a_cell_holds_the_mark_and_the_reason():
    cell = a_judgement(
        JudgementKind.CELL, "x-fire", "c1", value="consistent", reason="seen on film"
    )

    assert decisions_of([cell]).cells == {
        ("x-fire", "c1"): (Opinion("a tester", Mark.CONSISTENT, "seen on film"),)
    }


def test_neutral_is_a_decision_too():
    cell = a_judgement(JudgementKind.CELL, "x-fire", "c1", value="neutral")

    assert decisions_of([cell]).cells["x-fire", "c1"][0].mark is Mark.NEUTRAL


@pytest.mark.parametrize("value", [None, "maybe", "for"])
def test_a_mark_that_is_none_is_refused(value):
    cell = a_judgement(JudgementKind.CELL, "x-fire", "c1", value=value)

    with pytest.raises(InputError, match="no mark of a cell"):
        decisions_of([cell])


def test_a_cell_without_its_claim_is_refused():
    with pytest.raises(InputError, match="one explanation and one claim"):
        decisions_of([a_judgement(JudgementKind.CELL, "x-fire", value="consistent")])


def test_an_accepted_claim_is_not_rejected_any_more():
    reject = a_judgement(JudgementKind.REJECT, "c1", id="j1")
    accept = a_judgement(JudgementKind.ACCEPT, "c1", id="j2")

    assert decisions_of([accept, reject]).rejected == frozenset()
