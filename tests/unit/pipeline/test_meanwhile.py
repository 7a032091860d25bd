"""Whether what was looked at can have changed is told by what people decided since."""

from dataclasses import replace

import pytest
from factories import AN_ACT

from openinquest import pipeline
from openinquest.model import ClaimKind, JudgementKind, Review
from openinquest.store import create_case


@pytest.fixture
def store(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder / "a.txt", folder / "b.txt"], capture)
        yield store


def first_claims(store):
    """Return the first claim of each of two documents that counts people."""
    said = [store.claims_of(document.id) for document in store.documents()]
    return [next(each for each in claims if each.kind is ClaimKind.TOLL) for claims in said]


def test_nothing_is_touched_where_nothing_was_written(store):
    assert not pipeline.touched_since(store, store.head(), {first_claims(store)[0].document})


def test_a_decision_on_a_claim_touches_its_document_and_no_other(store):
    one, other = first_claims(store)
    head = store.head()
    pipeline.judge_claims(store, JudgementKind.ACCEPT, [one], AN_ACT)
    pipeline.correct_claim(store, one, ["number=77"], AN_ACT)

    assert pipeline.touched_since(store, head, {one.document})
    assert pipeline.touched_since(store, head, {one.id})
    assert not pipeline.touched_since(store, head, {other.document})


def test_what_can_move_more_than_it_names_touches_all(store, folder, capture):
    one, other = first_claims(store)
    made = pipeline.judge_claims(store, JudgementKind.REJECT, [one], AN_ACT).judgement
    writes = (
        lambda: pipeline.merge_incidents(
            store, JudgementKind.MERGE, [one.document, other.document], AN_ACT
        ),
        lambda: pipeline.review(store, made.id, Review.AGREE, replace(AN_ACT, actor="Basma")),
        lambda: pipeline.withdraw(store, one.document, AN_ACT),
        lambda: pipeline.add(store, [folder / "c.txt"], capture),
    )
    for write in writes:
        head = store.head()
        write()
        assert pipeline.touched_since(store, head, {"i-0"})
