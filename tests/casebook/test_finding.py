"""What any finding on a bundled case has to keep to, from documents to figures."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
import yaml

from openinquest import pipeline
from openinquest.casebook import CASES, case_folder
from openinquest.model import Harm, Toll

CAPTURE = pipeline.Capture(
    by="a tester", utc=datetime(2020, 1, 1, tzinfo=UTC), max_bytes=10_000_000
)


@cache
def examined(*names):
    """Return the findings on some cases, what was read, and what each case expects."""
    folders, expected = [], []
    for name in names:
        with case_folder(name) as folder:
            folders.append(folder / "documents")
            expected.append(yaml.safe_load((folder / "expected.yaml").read_text("utf-8")))
    findings, reading = pipeline.examine(folders, CAPTURE)
    return findings, reading, expected


def test_folder_of_a_case_gives_its_one_finding_whatever_lies_beside_the_documents():
    with case_folder(CASES[-1]) as folder:
        [finding, *_], reading = pipeline.examine([folder], CAPTURE)

    assert {d.original.location.split("/")[-2] for d in finding.documents} == {"documents"}
    assert all(document.publisher for document in reading.documents)


def file_names(finding):
    return {Path(document.original.location).name for document in finding.documents}


def claims_at(finding, place):
    """Return the tolls of a finding that stand within, or around, the words of a place."""
    names = {d.id: Path(d.original.location).name for d in finding.documents}
    return [
        claim
        for claim in finding.claims
        if isinstance(claim.detail, Toll)
        and names[claim.document] == place["document"]
        and (claim.quote in place["quote"] or place["quote"] in claim.quote)
    ]


def test_documents_of_both_cases_are_told_apart_and_joined():
    findings, _, expected = examined(*CASES)

    told = sorted(file_names(finding) for finding in findings)
    wanted = sorted(
        set(incident["documents"]) - set(case["expectations"].get("unread", ()))
        for case in expected
        for incident in case["incidents"]
    )
    assert len(told) == len(wanted)
    assert all(files in wanted for files in told)


@pytest.mark.parametrize("name", CASES)
def test_day_and_place_of_each_incident_are_found(name):
    findings, _, (expected,) = examined(name)
    told = {f.incident.when.earliest: f.incident for f in findings}

    assert len(told) == len(findings)
    for wanted in expected["incidents"]:
        incident = told[wanted["when"]]
        assert incident.when.latest == wanted["when"]
        assert wanted["where"] in incident.where.name


@pytest.mark.parametrize("name", CASES)
def test_document_that_tells_of_other_strikes_gives_each_its_own_numbers(name):
    (main, *beside), _, (expected,) = examined(name)
    first, *others = expected["incidents"]

    assert main.incident.mainly_told_in == main.incident.documents
    assert main.incident.when.earliest == first["when"]
    tolls = {
        finding.incident.when.earliest: [
            claim.quote for claim in finding.claims if isinstance(claim.detail, Toll)
        ]
        for finding in beside
    }
    for wanted in others:
        told = tolls.pop(wanted["when"])
        assert len(told) == len(wanted["tolls"])
        assert all(any(one in quote for quote in wanted["tolls"]) for one in told)
    assert tolls == {}


@pytest.mark.parametrize("name", CASES)
def test_text_that_several_carry_counts_as_one(name):
    (finding, *_), _, (expected,) = examined(name)
    names = {d.id: Path(d.original.location).name for d in finding.documents}

    carried = {frozenset((names[c.document], names[c.copy_of])) for c in finding.copies}

    groups = [set(group) for group in expected["copies"]]
    assert all(any(pair <= group for group in groups) for pair in carried)
    assert len(carried) == sum(len(group) - 1 for group in groups)


@pytest.mark.parametrize("name", CASES)
def test_document_that_no_extractor_reads_is_listed(name):
    (finding, *_), _, (expected,) = examined(name)

    unread = [Path(s.location).name for s in finding.skipped if s.code == "E109"]

    assert unread == expected["expectations"].get("unread", [])


@pytest.mark.parametrize("name", CASES)
def test_people_taken_out_alive_or_missing_are_never_counted_as_killed(name):
    (finding, *_), _, (expected,) = examined(name)

    for place in expected["expectations"]["never_killed"]:
        assert [c.quote for c in claims_at(finding, place) if c.detail.harm is Harm.KILLED] == []


@pytest.mark.parametrize("name", CASES)
def test_figure_of_a_period_or_of_another_strike_sets_no_end_for_the_killed(name):
    (finding, *_), _, (expected,) = examined(name)
    figures = [figure for figure in finding.figures if figure.harm is Harm.KILLED]
    ends = {end for figure in figures for end in (figure.low_claim, figure.high_claim)}

    wrong = [
        claim.quote
        for place in expected["expectations"]["outside_the_range"]
        for claim in claims_at(finding, place)
        if claim.id in ends
    ]

    assert wrong == []


@pytest.mark.parametrize("name", CASES)
def test_rival_explanations_of_the_record_are_all_named(name):
    (finding, *_), _, (expected,) = examined(name)

    named = [list(explanation.means) for explanation in finding.explanations]

    assert [e for e in expected["expectations"]["explanations"] if e not in named] == []
