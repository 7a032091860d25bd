"""Reasons of decisions are for those who work on the case: they can name whom no claim names."""

import pytest
from factories import NOON
from unit.report.tal_nasra import INCIDENT, PARTS, R3

from openinquest.model import Judgement, JudgementKind, ReportFormat
from openinquest.report import Profile, compose_finding, render
from openinquest.report.reasons import REASON_WITHHELD, Reasons

TOLD = "Tarek Mazen told me so"
REJECT = Judgement("j1", JudgementKind.REJECT, (R3.id,), "a reviewer", NOON, TOLD)


FOR_OTHERS = set(ReportFormat) - {ReportFormat.PDF, ReportFormat.AIRWARS_VICTIMS}
"""Victims are for nobody else; the PDF is set of the same tree as the HTML."""


@pytest.mark.parametrize("format", sorted(FOR_OTHERS))
@pytest.mark.parametrize("profile", [Profile.PARTNER, Profile.PUBLIC])
def test_no_report_for_others_holds_the_reason_of_a_decision(format, profile):
    aside = f"a person rejected it: {TOLD}"
    incident = type(INCIDENT)(**{**vars_of(INCIDENT), "reasons": (f"put together: {TOLD}", aside)})
    finding = compose_finding(incident, **PARTS | {"judgements": (REJECT,)})

    told = render([finding], format=format, profile=profile)

    assert b"Mazen" not in told


def vars_of(value):
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def test_who_works_on_the_case_reads_the_reason():
    finding = compose_finding(INCIDENT, **PARTS | {"judgements": (REJECT,)})

    assert b"Mazen" in render([finding], format=ReportFormat.HTML, profile=Profile.FULL)


def test_a_reason_is_withheld_where_it_stands_as_one_and_in_no_other_words():
    reasons = Reasons(frozenset({"seen", "seen twice"}))

    assert reasons.of("a person rejected it: seen twice") == (
        f"a person rejected it: {REASON_WITHHELD}"
    )
    assert reasons.of("seen; seen twice") == f"{REASON_WITHHELD}; {REASON_WITHHELD}"
    assert (
        reasons.of("It was seen by many: seen from afar") == "It was seen by many: seen from afar"
    )
