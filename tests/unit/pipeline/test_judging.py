"""People decide on a case, and its findings follow; nothing of it is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import AN_ACT, NOON, a_judgement

from openinquest import pipeline
from openinquest.errors import NotToBeJudged, NotToBeSigned, WordsNotThere
from openinquest.judge import anchor_of
from openinquest.model import (
    ClaimKind,
    JudgementKind,
    Policy,
    Review,
    Toll,
)
from openinquest.pipeline.looking import look_at_claim
from openinquest.store import create_case

BY_BASMA = replace(AN_ACT, actor="Basma", at_utc=NOON + timedelta(hours=1))


@pytest.fixture
def store(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder / "b.txt"], capture)
        yield store


def the_toll(store):
    (finding,) = pipeline.findings_of(store)
    return next(claim for claim in finding.claims if isinstance(claim.detail, Toll))


def killed(store):
    (finding,) = pipeline.findings_of(store)
    figure = finding.figures[0]
    return figure.low, figure.high


def test_corrected_claim_sets_the_figure_and_names_the_decision(store):
    claim = the_toll(store)
    decided = pipeline.correct_claim(store, claim.id, ["number=5"], AN_ACT)

    assert killed(store) == (5, 5)
    assert the_toll(store).judgement == decided.judgement.id
    assert the_toll(store).quote == claim.quote
    assert store.claims_of(claim.document)[0].judgement is None  # the old one stays


def test_correction_that_is_none_is_refused(store):
    claim = the_toll(store)
    for values in (["number=4"], ["number=many"], ["colour=red"], ["harm"]):
        with pytest.raises(NotToBeJudged):
            pipeline.correct_claim(store, claim.id, values, AN_ACT)

    assert store.judgements() == ()


def test_claim_made_by_hand_counts_like_one_that_was_read(store):
    document = the_toll(store).document
    said = (ClaimKind.TOLL, ["harm=killed", "number=6", "speaker.organisation=health directorate"])

    decided = pipeline.make_claim(store, document, "Shells fell on Basra", said, AN_ACT)

    assert killed(store) == (4, 6)
    (finding,) = pipeline.findings_of(store)
    made = next(each for each in finding.claims if each.judgement)
    assert (made.rule, made.judgement) == ("by-hand/1", decided.judgement.id)
    made.verify(store.document(document))


def test_words_of_a_claim_have_to_stand_in_the_document_once(store):
    document = the_toll(store).document
    said = (ClaimKind.TOLL, ["harm=killed", "number=6"])

    for quote in ("Rockets fell", "on"):
        with pytest.raises(WordsNotThere):
            pipeline.make_claim(store, document, quote, said, AN_ACT)
    made = pipeline.make_claim(store, document, "on", said, AN_ACT, at=12)
    assert made.judgement.kind is JudgementKind.CLAIM


def test_where_a_second_person_is_asked_for_a_decision_waits_for_one(store):
    pipeline.set_policy(store, Policy(second_review=True), AN_ACT)
    decided = pipeline.correct_claim(store, the_toll(store).id, ["number=5"], AN_ACT)

    assert decided.waits
    assert killed(store) == (4, 4)
    (finding,) = pipeline.findings_of(store)
    assert [each.id for each in finding.open.pending] == [decided.judgement.id]
    with pytest.raises(NotToBeJudged):
        pipeline.review(store, decided.judgement.id, Review.AGREE, AN_ACT)
    with pytest.raises(NotToBeSigned):
        pipeline.sign(store, finding.incident.id, AN_ACT)

    pipeline.review(store, decided.judgement.id, Review.AGREE, BY_BASMA)

    assert killed(store) == (5, 5)


def test_disagreement_is_kept_and_told(store):
    decided = pipeline.correct_claim(store, the_toll(store).id, ["number=5"], AN_ACT)
    pipeline.review(store, decided.judgement.id, Review.DISAGREE, BY_BASMA)

    (finding,) = pipeline.findings_of(store)

    assert killed(store) == (5, 5)
    assert [each.id for each in finding.open.disputed] == [decided.judgement.id]
    assert {each.kind for each in finding.judgements} == {
        JudgementKind.CORRECT,
        JudgementKind.REVIEW,
    }


def test_decision_stays_with_its_words_when_the_document_is_read_anew(store):
    claim = the_toll(store)
    pipeline.judge_claims(store, JudgementKind.REJECT, [claim.id], AN_ACT)
    read = store.extraction_of(claim.document)
    renamed = [replace(each, id=f"{each.document}#{n + 50}") for n, each in enumerate(read.claims)]
    with store.writer(AN_ACT) as writer:
        newer = replace(read, extractor="better/1", claims=tuple(renamed))
        writer.add_extraction(claim.document, newer)

    assert killed(store) == (None, None)
    assert not pipeline.open_judgements(store)


def test_decision_on_what_is_not_read_any_more_is_listed(store):
    claim = the_toll(store)
    pipeline.judge_claims(store, JudgementKind.REJECT, [claim.id], AN_ACT)
    read = store.extraction_of(claim.document)
    others = tuple(each for each in read.claims if each.quote != claim.quote)
    with store.writer(AN_ACT) as writer:
        writer.add_extraction(claim.document, replace(read, extractor="worse/1", claims=others))

    assert [each.subjects for each in pipeline.open_judgements(store).unanchored] == [(claim.id,)]


def test_signed_finding_is_kept_word_for_word_and_what_changes_later_is_told(store):
    (finding,) = pipeline.findings_of(store)
    signed = pipeline.sign(store, finding.incident.id, AN_ACT)
    pipeline.correct_claim(store, the_toll(store).id, ["number=5"], BY_BASMA)

    told = pipeline.compare_versions(store, finding.incident.id, since=signed.head.count)
    nothing = pipeline.compare_versions(
        store, finding.incident.id, since=signed.head.count, until=signed.head.count
    )

    assert store.versions() == (signed,)
    assert signed.head.count == store.as_of(signed.head.count).head().count
    assert {each.what for each in told.differs} >= {"claim", "figure"}
    assert {each.kind for each in told.decided} == {JudgementKind.SIGN, JudgementKind.CORRECT}
    assert {entry.actor for entry in told.why} == {AN_ACT.actor, "Basma"}
    assert nothing.differs == ()


def test_two_names_of_one_voice_are_one_origin_and_can_be_told_apart_again(
    folder, capture, tmp_path
):
    (folder / "b.txt").write_text(
        "Shells fell on Basra on 9 May 2019. Four people were killed, the governor of Basra said. "
        "Five people were injured, the health directorate said.\n"
    )
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder / "b.txt"], capture)
        (finding,) = pipeline.findings_of(store)
        tolls = [claim.id for claim in finding.claims if isinstance(claim.detail, Toll)]
        apart = voices_of(finding, tolls)
        pipeline.judge_voices(store, JudgementKind.MERGE_VOICES, tolls, AN_ACT)
        together = voices_of(pipeline.findings_of(store)[0], tolls)
        pipeline.judge_voices(store, JudgementKind.SPLIT_VOICES, tolls[:1], BY_BASMA, called="X")
        again = voices_of(pipeline.findings_of(store)[0], tolls)

    assert (len(apart), len(together), len(again)) == (2, 1, 2)


def voices_of(finding, claims):
    return {origin.id for origin in finding.origins if set(claims) & set(origin.claims)}


def test_anchor_holds_the_words_that_were_judged(store):
    claim = the_toll(store)
    decided = pipeline.judge_claims(store, JudgementKind.ACCEPT, [claim.id], AN_ACT)

    assert decided.judgement.seen == (anchor_of(claim),)


def test_judgement_of_an_older_version_is_read(store):
    with store.writer(AN_ACT) as writer:
        writer.add_judgement(a_judgement(JudgementKind.REJECT, the_toll(store).id))

    assert killed(store) == (None, None)


def test_claim_that_is_corrected_while_it_is_looked_at_is_shown_as_it_was(store, monkeypatch):
    claim, read, looked = the_toll(store), store.judgements, []

    def judgements():
        before = read()
        looked.append(before)
        if len(looked) == 1:
            pipeline.correct_claim(store, claim.id, ["number=5"], AN_ACT)
        return before

    monkeypatch.setattr(store, "judgements", judgements)
    held = look_at_claim(store, claim.id)

    assert held.claim == claim
    assert look_at_claim(store, claim.id).claim.detail.count.at_least == 5
