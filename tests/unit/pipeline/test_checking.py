"""A quantity on claims of a case becomes evidence of the incident that holds them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from openinquest import pipeline
from openinquest.errors import InputError, NotYetHappened, UnknownRecord, Unsourced
from openinquest.model import DamageGrade, ObservedEffect, Quantity, Verdict
from openinquest.store import create_case

COMPARED = (Quantity(87, 87, 87), ObservedEffect(damage=DamageGrade.A, inside=True))


@pytest.fixture
def store(folder, capture, tmp_path):
    (folder / "f.txt").write_text("Nine people were killed by a blast in Mosul, doctors said.\n")
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder], capture)
        yield store


def finding_of(store, place):
    """Return the finding on the incident at a place."""
    findings = pipeline.findings_of(store)
    return next(f for f in findings if f.incident.where and f.incident.where.name == place)


def keep(store, capture, place="Kirkuk", compared=COMPARED, **changes):
    """Keep a check on the first claim of the incident at a place."""
    finding = finding_of(store, place)
    rests_on = (finding.incident.id, (finding.claims[0].id,))
    return pipeline.keep_check(store, rests_on, compared, capture, **changes)


def test_a_check_stands_on_the_finding_that_holds_its_claims(store, capture):
    check = keep(store, capture)

    assert check.found.verdict is Verdict.CANNOT_TELL
    assert check.found.on == date(2019, 5, 3)
    assert finding_of(store, "Kirkuk").checks == (check,)
    assert finding_of(store, "Basra").checks == ()


def test_the_same_check_is_kept_once(store, capture):
    first = keep(store, capture)
    keep(store, replace(capture, by="another tester"))

    assert store.checks() == (first,)


def test_other_values_are_another_check(store, capture):
    keep(store, capture)
    keep(store, capture, compared=(Quantity(250, 250, 250), COMPARED[1]))

    assert len(store.checks()) == 2


def test_without_claims_it_is_refused(store, capture):
    with pytest.raises(Unsourced):
        pipeline.keep_check(store, (finding_of(store, "Kirkuk").incident.id, ()), COMPARED, capture)

    assert store.checks() == ()


def test_a_claim_of_another_incident_is_refused(store, capture):
    here, there = finding_of(store, "Kirkuk"), finding_of(store, "Basra")

    with pytest.raises(UnknownRecord, match="has no claim"):
        pipeline.keep_check(store, (here.incident.id, (there.claims[0].id,)), COMPARED, capture)


def test_an_incident_that_is_not_there_is_refused(store, capture):
    with pytest.raises(UnknownRecord, match="no incident 'i-none'"):
        pipeline.keep_check(store, ("i-none", ("c",)), COMPARED, capture)


def test_an_incident_without_a_day_needs_one_and_it_is_in_the_past(store, capture):
    with pytest.raises(NotYetHappened, match="on which day"):
        keep(store, capture, "Mosul")
    with pytest.raises(NotYetHappened, match="in the future"):
        keep(store, capture, "Mosul", on=date(2019, 5, 5))

    assert keep(store, capture, "Mosul", on=date(2019, 5, 1)).found.on == date(2019, 5, 1)


def test_an_incident_that_lies_in_the_future_is_refused(store, capture):
    early = replace(capture, utc=datetime(2019, 5, 2, tzinfo=UTC))

    with pytest.raises(NotYetHappened, match="in the future"):
        keep(store, early)


def test_no_other_day_is_named_for_an_incident_that_has_one(store, capture):
    with pytest.raises(InputError, match="has 2019-05-03"):
        keep(store, capture, on=date(2019, 5, 1))
