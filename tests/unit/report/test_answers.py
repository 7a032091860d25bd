from dataclasses import replace

from unit.report.tal_nasra import CLAIMS, INCIDENT, P3, PARTS

from openinquest.model import Cause, Effect, Event, Means, Polarity, Question
from openinquest.report import compose_finding


def answers(*claims):
    return {
        answer.question: answer
        for answer in compose_finding(INCIDENT, **PARTS | {"claims": claims}).answers
    }


def denying(detail):
    return replace(P3, detail=detail, polarity=Polarity.DENIED)


def with_denial(detail):
    claim = denying(detail)
    return answers(*(claim if one.id == claim.id else one for one in CLAIMS))


def test_who_denies_having_acted_stands_against_the_answer_to_who_acted():
    told = with_denial(Event(Means.AIR_STRIKE, actor="air force"))

    assert P3.id in told[Question.WHO_ACTED].contrary


def test_who_denies_that_it_happened_stands_against_the_answer_to_what_happened():
    told = with_denial(Cause((Means.AIR_STRIKE,), None))

    assert P3.id in told[Question.WHAT_HAPPENED].contrary
    assert P3.id not in told[Question.WHO_ACTED].contrary


def test_who_denies_only_that_it_killed_does_not_deny_that_it_happened():
    told = with_denial(Cause((Means.AIR_STRIKE,), Effect.DEATHS))

    assert P3.id not in told[Question.WHAT_HAPPENED].contrary
