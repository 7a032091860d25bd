from graded import KILLED, MEDIC, ARecord, a_voice

from openinquest.model import GradeView, GradeWord
from openinquest.weigh.grades.rule import Fired, GradeRule, many


def test_the_first_step_that_fires_gives_the_word():
    steps = (
        lambda _: None,
        lambda _: Fired(GradeWord.WEAK, "second", "why"),
        lambda _: Fired(GradeWord.FAIR, "third", "why"),
    )

    grade = GradeRule(GradeView.AIRWARS, "a-rule-1", steps, any_named=True).grade(_Nothing())

    assert (grade.word, grade.by_rule, grade.step) == (GradeWord.WEAK, GradeWord.WEAK, "second")
    assert grade.rule == "a-rule-1"


def test_where_no_step_fires_nothing_is_graded():
    grade = GradeRule(GradeView.UN, "a-rule-1", (lambda _: None,), any_named=True).grade(_Nothing())

    assert (grade.word, grade.step) == (None, "nothing_told")


def test_a_number_stands_with_its_noun():
    assert (many(1, "voice"), many(2, "voice")) == ("1 voice", "2 voices")


def test_a_claim_is_cited_once():
    [airwars, *_] = ARecord(a_voice(MEDIC, KILLED, times=2)).grades().views

    assert airwars.claims == ("v0c0",)


class _Nothing:
    """A record that tells of no harm."""

    harm = ()

    def independent(self, claims, *, any_named):
        return {}, ()
