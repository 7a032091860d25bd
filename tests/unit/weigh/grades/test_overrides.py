from datetime import timedelta

import pytest
from factories import NOON, a_judgement

from openinquest.errors import InputError
from openinquest.model import Credibility, GradeView, GradeWord, JudgementKind, Reliability
from openinquest.weigh.grades.overrides import overrides_of

GRADE, RELIABILITY, CREDIBILITY = (
    JudgementKind.GRADE,
    JudgementKind.RELIABILITY,
    JudgementKind.CREDIBILITY,
)


def test_a_grade_holds_its_word_who_set_it_when_and_why():
    judgement = a_judgement(GRADE, "i1", "airwars", value="fair", reason="two lists agree")

    word, override = overrides_of([judgement]).grades["i1", GradeView.AIRWARS]

    assert word is GradeWord.FAIR
    assert (override.judgement, override.actor) == ("j1", "a tester")
    assert (override.made_utc, override.reason) == (NOON, "two lists agree")


def test_letters_are_of_a_voice_and_a_topic_and_numbers_of_a_claim():
    letter = a_judgement(RELIABILITY, "o1", "toll", value="b")
    number = a_judgement(CREDIBILITY, "c1", value="probably_true", id="j2")

    found = overrides_of([letter, number])

    assert found.sources["o1", "toll"][0] is Reliability.B
    assert found.items["c1"][0] is Credibility.PROBABLY_TRUE


def test_of_several_the_last_holds_and_the_rule_can_be_put_back():
    first = a_judgement(GRADE, "i1", "un", value="reported")
    later = a_judgement(GRADE, "i1", "un", value="verified", id="j2", made_utc=NOON + timedelta(1))
    back = a_judgement(GRADE, "i1", "un", value="by_rule", id="j3", made_utc=NOON + timedelta(2))

    def standing(*judgements):
        return overrides_of(judgements).grade_of(GradeView.UN, "i1", ())

    assert standing(later, first)[0] is GradeWord.VERIFIED
    assert standing(back, later, first) is None


def test_letters_and_numbers_can_be_put_back_to_the_rule_too():
    judgements = [
        a_judgement(RELIABILITY, "o1", "toll", value="b"),
        a_judgement(RELIABILITY, "o1", "toll", value="by_rule", id="j2"),
        a_judgement(CREDIBILITY, "c1", value="doubtful", id="j3"),
        a_judgement(CREDIBILITY, "c1", value="by_rule", id="j4"),
    ]

    found = overrides_of(judgements)

    assert (found.sources, found.items) == ({}, {})


def test_a_grade_that_names_a_claim_goes_with_the_incident_that_holds_it():
    found = overrides_of([a_judgement(GRADE, "i1", "un", "c1", value="verified")])

    def of(incident, *claims):
        return found.grade_of(GradeView.UN, incident, claims)

    assert of("i2", "c0", "c1")[0] is GradeWord.VERIFIED
    assert of("i1", "c2") is None
    assert found.grade_of(GradeView.DOD, "i2", ["c1"]) is None


def test_other_judgements_are_none_of_grades():
    found = overrides_of([a_judgement(JudgementKind.REJECT, "c1")])

    assert (found.grades, found.sources, found.items) == ({}, {}, {})


@pytest.mark.parametrize(
    ("judgement", "message"),
    [
        (a_judgement(GRADE, "i1", value="fair"), "of an incident, a view and"),
        (a_judgement(GRADE, "i1", "un", "c1", "c2", value="fair"), "of an incident, a view and"),
        (a_judgement(GRADE, "i1", "nato", value="fair"), "'nato' is none of airwars, un, dod"),
        (a_judgement(GRADE, "i1", "un", value="fair"), "'fair' is none of verified, reported"),
        (a_judgement(GRADE, "i1", "un", value=None), "None is none of verified"),
        (a_judgement(RELIABILITY, "o1", value="b"), "of an origin and a topic"),
        (a_judgement(RELIABILITY, "o1", "toll", value="G"), "'G' is none of a, b"),
        (a_judgement(CREDIBILITY, "c1", "c2", value="doubtful"), "of one claim"),
        (a_judgement(CREDIBILITY, "c1", value="doubtful", reason=" "), "with a written reason"),
    ],
)
def test_a_judgement_that_says_nothing_readable_is_refused(judgement, message):
    with pytest.raises(InputError, match=message) as refused:
        overrides_of([judgement])

    assert "j1" in str(refused.value)
