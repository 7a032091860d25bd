"""Pictures of text, and what has none, on their way from files to findings and into a case."""

from dataclasses import replace

import pytest
from factories import AN_ACT, a_judgement
from scans import STRIKE, a_photograph, a_scan

from openinquest import pipeline
from openinquest.model import JudgementKind
from openinquest.reconcile.uncertain import LEAST_SURE
from openinquest.report import Profile, render_text
from openinquest.store import create_case

pytestmark = pytest.mark.tesseract


@pytest.fixture
def looking(capture):
    return replace(capture, recognise=("eng", "ara"), max_bytes=10_000_000)


@pytest.fixture
def scans(tmp_path):
    """Return a folder with a picture of a report and a photograph."""
    place = tmp_path / "pictures"
    place.mkdir()
    (place / "scan.png").write_bytes(a_scan(STRIKE))
    (place / "photo.jpg").write_bytes(a_photograph())
    return place


def test_a_claim_of_a_picture_leads_to_its_page_and_place(scans, looking):
    (finding,), _ = pipeline.examine([scans / "scan.png"], looking)

    (toll,) = [claim for claim in finding.claims if claim.kind == "toll"]
    assert toll.picture.page == 1
    assert toll.picture.digits_confidence >= LEAST_SURE
    assert finding.figures[0].low == 12
    assert "from OCR: page 1" in render_text(finding, profile=Profile.PARTNER, beside=(finding,))


def test_a_photograph_is_kept_listed_and_said_to_be_unread(scans, looking, tmp_path):
    with create_case(tmp_path / "case") as store:
        done = pipeline.add(store, [scans], looking)
        again = pipeline.add(store, [scans], looking)
        unread = [document for document in store.documents() if document.not_read]
        (finding,) = pipeline.findings_of(store)
        content = store.original(unread[0].original.sha256)

    assert (done.added, again.added, again.already_there) == (2, 0, 2)
    assert content == a_photograph()
    assert [each.code for each in done.skipped] == ["E163"]
    assert [each.location for each in finding.skipped] == [str(scans / "photo.jpg")]
    assert "no words were recognised in it" in finding.skipped[0].reason


def test_examining_a_photograph_alone_says_so_and_understands_nothing(scans, looking):
    findings, reading = pipeline.examine([scans / "photo.jpg"], looking)

    assert (findings, reading.understood) == ((), False)
    assert [each.code for each in reading.skipped] == ["E163"]


def test_an_uncertain_number_waits_until_a_person_accepts_it(looking, tmp_path):
    narrow = STRIKE.replace("12", "#box(scale(x: 50%)[12])")
    (tmp_path / "scan.png").write_bytes(a_scan(narrow))
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [tmp_path / "scan.png"], looking)
        (before,) = pipeline.findings_of(store)
        (toll,) = [claim for claim in before.claims if claim.kind == "toll"]
        with store.writer(AN_ACT) as writer:
            writer.add_judgement(a_judgement(JudgementKind.ACCEPT, toll.id))
        (after,) = pipeline.findings_of(store)

    assert toll.picture.digits_confidence < LEAST_SURE
    assert before.figures[0].low is None
    assert "compare the picture" in before.figures[0].set_aside[0].reason
    assert after.figures[0].low == 12
