"""What a case lists for those who may not see all of it."""

import json

import pytest

from openinquest import pipeline
from openinquest.report import Profile
from openinquest.store import create_case


@pytest.fixture
def case(folder, capture, tmp_path):
    (folder / "f.txt").write_text(
        "An air strike hit Kirkuk on 3 May 2019. Twelve people were killed, among them the "
        "teacher Samir Haddadin, 41, his brother Walid Haddadin said.\n"
    )
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder], capture)
        yield store


def test_listed_documents_hold_no_text_no_path_and_no_analyst(case):
    seen = pipeline.documents_seen(case, Profile.PUBLIC)

    assert len(seen.documents) == 3
    assert all(each["text"] is None for each in seen.documents)
    words = json.dumps(seen.documents)
    assert "Haddadin" not in words
    assert "Haddadin" in json.dumps(pipeline.documents_seen(case, Profile.FULL).documents)
    assert "a tester" not in words
    assert "f.txt" not in words


def test_documents_of_no_incident_are_counted_and_not_listed(case):
    assert pipeline.documents_seen(case, Profile.PUBLIC).unlisted == 2


def test_claims_are_counted_for_each_document(case):
    seen = pipeline.documents_seen(case, Profile.PUBLIC)

    assert all(seen.claims[each["id"]] > 0 for each in seen.documents)
