"""A case is read as it was recorded, with people's judgements applied."""

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import AN_ACT, a_judgement, a_sealed_document

from openinquest import pipeline
from openinquest.errors import InputError, UnknownRecord
from openinquest.model import (
    ClaimKind,
    Credibility,
    GradeView,
    GradeWord,
    Incident,
    JudgementKind,
    Question,
    Reliability,
)
from openinquest.pipeline import read_claims
from openinquest.store import create_case, open_case


def test_case_gives_the_findings_that_examining_gives(folder, capture, tmp_path):
    examined, _ = pipeline.examine([folder], capture)

    with create_case(tmp_path / "case") as store:
        done = pipeline.add(store, [folder], capture)
        kept = pipeline.findings_of(store)

    assert (done.added, done.already_there, len(done.skipped)) == (4, 0, 2)
    assert [f.summary for f in kept] == [f.summary for f in examined]
    assert [sorted(s.code for s in f.skipped) for f in kept] == [["E102", "E109", "E116"]] * 2


def test_adding_again_adds_nothing(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder], capture)
        again = pipeline.add(store, [folder], capture)

    assert (again.added, again.already_there, again.claims) == (0, 4, 0)


def test_file_that_could_be_used_later_is_no_longer_among_the_skipped(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder], capture)
        (folder / "e.txt").write_text("Nine people were killed in Kirkuk on 3 May 2019.\n")
        pipeline.add(store, [folder], capture)
        findings = pipeline.findings_of(store)

    assert "E102" not in {skipped.code for skipped in findings[0].skipped}


def test_merge_by_a_person_brings_two_incidents_together(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder], capture)
        ids = tuple(finding.documents[0].id for finding in pipeline.findings_of(store))
        with store.writer(AN_ACT) as writer:
            writer.add_judgement(a_judgement(JudgementKind.MERGE, *ids))

        (finding,) = pipeline.findings_of(store)

    assert len(finding.documents) == 2


def test_who_names_an_incident_that_became_part_of_another_is_told_of_which(
    folder, capture, tmp_path
):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder], capture)
        before = pipeline.findings_of(store)
        ids = tuple(finding.documents[0].id for finding in before)
        with store.writer(AN_ACT) as writer:
            writer.add_judgement(a_judgement(JudgementKind.MERGE, *ids))
        (now,) = pipeline.findings_of(store)

    (gone,) = {each.incident.id for each in before} - {now.incident.id}
    with pytest.raises(UnknownRecord, match=f"part of incident {now.incident.id} now"):
        pipeline.finding_named([now], gone)
    # Of a text that may not be shown, the hash proves no guess.
    with pytest.raises(UnknownRecord, match="has no incident"):
        pipeline.finding_named([now], gone, called=lambda name: name.replace("sha256:", "shown-"))


def test_rejected_claim_sets_no_figure_and_is_set_aside_with_the_reason(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder / "b.txt"], capture)
        (before,) = pipeline.findings_of(store)
        killed = before.figures[0].low_claim
        with store.writer(AN_ACT) as writer:
            writer.add_judgement(a_judgement(JudgementKind.REJECT, killed))

        (after,) = pipeline.findings_of(store)

    assert before.figures[0].low == 4
    assert after.figures[0].low is None
    assert killed in {aside.claim for aside in after.figures[0].set_aside}
    assert [judgement.subjects for judgement in after.judgements] == [(killed,)]
    assert before.judgements == ()


def graded_by(store, *judgements):
    """Return the one finding of a case with some judgements kept in it."""
    with store.writer(AN_ACT) as writer:
        for judgement in judgements:
            writer.add_judgement(judgement)
    (finding,) = pipeline.findings_of(store)
    return finding


def test_a_person_overrides_a_grade_and_the_rule_can_be_put_back(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder / "a.txt"], capture)
        (before,) = pipeline.findings_of(store)
        subject = before.incident.id, GradeView.UN
        higher = a_judgement(JudgementKind.GRADE, *subject, value="verified", reason="I was there")
        back = a_judgement(JudgementKind.GRADE, *subject, id="j2", value="by_rule", reason="no")

        judged = graded_by(store, higher).grades.views[1]
        again = graded_by(store, back).grades.views[1]

    assert before.grades.views[1].word is GradeWord.REPORTED
    assert (judged.word, judged.by_rule) == (GradeWord.VERIFIED, GradeWord.REPORTED)
    assert (judged.override.actor, judged.override.reason) == ("a tester", "I was there")
    assert again == before.grades.views[1]


def test_what_a_person_holds_of_a_voice_and_a_claim_stands_beside_them(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder / "a.txt"], capture)
        (before,) = pipeline.findings_of(store)
        toll = next(claim for claim in before.claims if claim.kind is ClaimKind.TOLL)
        voice = next(origin for origin in before.origins if toll.id in origin.claims)
        letter = a_judgement(JudgementKind.RELIABILITY, voice.id, "toll", value="b", reason="known")
        number = a_judgement(
            JudgementKind.CREDIBILITY, toll.id, id="j2", value="doubtful", reason="a slip"
        )

        after = graded_by(store, letter, number)

    assert after.grades.letters_on(ClaimKind.TOLL) == {voice.id: Reliability.B}
    [item] = [item for item in after.grades.items if item.claim == toll.id]
    assert item.credibility is Credibility.DOUBTFUL
    assert {judgement.id for judgement in after.judgements} == {"j1", "j2"}


def test_the_letter_of_a_voice_on_causes_weighs_in_the_matrix(folder, capture, tmp_path):
    rivals = folder / "rivals.txt"
    rivals.write_text(
        "An air strike killed 12 people in Kirkuk on 3 May 2019, doctors said. "
        "The governor said that a car bomb killed the people in Kirkuk.\n"
    )
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [rivals], capture)
        (before,) = pipeline.findings_of(store)
        letters = [
            a_judgement(JudgementKind.RELIABILITY, voice.id, "cause", id=voice.id, value="e")
            for voice in before.origins
        ]

        after = graded_by(store, *letters)

    shares = [[one.share for one in each.matrix.standings] for each in (before, after)]
    assert shares[0] != shares[1]


def test_a_judgement_with_a_word_of_no_view_is_refused_by_its_name(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder / "a.txt"], capture)
        (before,) = pipeline.findings_of(store)
        wrong = a_judgement(JudgementKind.GRADE, before.incident.id, "un", value="fair")

        with pytest.raises(InputError, match="'fair' is none of verified, reported"):
            graded_by(store, wrong)


def a_hundred(folder):
    """Write a hundred short reports into a folder, two on each of fifty strikes."""
    for number in range(100):
        day, town = 1 + number // 2 % 25, "Kirkuk" if number < 50 else "Basra"
        own = " ".join(f"{word}{number // 2}" for word in ("almond", "birch", "cedar", "elm"))
        (folder / f"r{number:02}.txt").write_text(
            f"An air strike hit {town} on {day} May 2019, neighbours of {own} said. "
            f"{1 + number // 2 % 7} people were killed there, report {number} has it.\n"
        )


@pytest.fixture
def many(tmp_path, capture):
    """Return a case of a hundred reports."""
    reports = tmp_path / "reports"
    reports.mkdir()
    a_hundred(reports)
    with create_case(tmp_path / "many") as store:
        pipeline.add(store, [reports], capture)
        yield store


def test_a_case_of_few_documents_keeps_no_incidents(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder], capture)

        assert store.incidents() == ()


def told_in(findings):
    return {document.id for finding in findings for document in finding.documents}


def test_a_withdrawn_report_stands_in_no_kept_incident_until_it_is_shown_again(many):
    [several] = [each for each in many.incidents() if len(each.documents) > 1][:1]
    hidden = several.documents[0]
    before = told_in(pipeline.findings_of(many))

    pipeline.withdraw(many, hidden, AN_ACT)
    without = told_in(pipeline.findings_of(many))
    pipeline.withdraw(many, hidden, AN_ACT, hidden=False)

    assert without == before - {hidden}
    assert told_in(pipeline.findings_of(many)) == before


def test_an_erased_report_takes_only_itself_out_of_the_incidents_of_a_case(many):
    [several] = [each for each in many.incidents() if len(each.documents) > 1][:1]
    erased = several.documents[0]
    before = told_in(pipeline.findings_of(many))

    pipeline.erase(many, erased, AN_ACT)

    assert told_in(pipeline.findings_of(many)) == before - {erased}
    assert erased not in {each for incident in many.incidents() for each in incident.documents}
    assert many.verify().holds


def test_reports_added_later_join_the_incidents_of_a_case(many, capture, tmp_path):
    before = {incident.id: incident.documents for incident in many.incidents()}
    later = tmp_path / "later.txt"
    later.write_text(
        "An air strike hit Kirkuk on 1 May 2019, neighbours of almond0 birch0 cedar0 elm0 told us "
        "today. 1 people were killed there, a nurse said.\n"
    )

    pipeline.add(many, [later], capture)

    after = {incident.id: incident.documents for incident in many.incidents()}
    grown = [each for each in before if before[each] != after[each]]
    assert before.keys() == after.keys()
    (joined,) = grown
    assert set(before[joined]) < set(after[joined])
    assert {f.incident.id: f.incident.documents for f in pipeline.findings_of(many)} == after


def test_all_documents_are_joined_anew_when_asked(many):
    first, second, *_ = max(many.incidents(), key=lambda each: len(each.documents)).documents
    with many.writer(AN_ACT) as writer:
        writer.add_incidents([Incident("i-alone", (second,), None, None)])
    assert not any({first, second} <= set(each.documents) for each in many.incidents())

    pipeline.link_afresh(many, AN_ACT)

    assert any({first, second} <= set(each.documents) for each in many.incidents())


def test_incidents_joined_of_fewer_documents_than_another_program_has_added_are_not_kept(
    many, capture, tmp_path, monkeypatch
):
    early = pipeline.case.read_case(many)
    later = tmp_path / "later.txt"
    later.write_text(
        "An air strike hit Kirkuk on 1 May 2019, neighbours of almond0 birch0 cedar0 elm0 told us "
        "today. 1 people were killed there, a nurse said.\n"
    )
    pipeline.add(many, [later], capture)
    kept = many.incidents()

    monkeypatch.setattr(pipeline.case, "read_case", lambda _: early)
    pipeline.link_afresh(many, AN_ACT)

    assert many.incidents() == kept


def two_additions(store, folder, capture):
    """Add the documents of a folder, and a day later one that tells of more dead."""
    pipeline.add(store, [folder], capture)
    later = replace(capture, utc=capture.utc + timedelta(days=1))
    text = (
        "At least 20 people were killed in an air strike on Kirkuk on 3 May 2019, doctors said.\n"
    )
    (folder / "later.txt").write_text(text)
    pipeline.add(store, [folder], later)


def test_a_finding_says_what_a_later_document_changed_in_its_answers(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        two_additions(store, folder, capture)
        findings = pipeline.with_changes(store, pipeline.findings_of(store))

    [kirkuk] = [f for f in findings if len(f.documents) > 1 and "Kirkuk" in f.incident.where.name]
    changes = {answer.question: answer.change for answer in kirkuk.answers}
    harmed = changes[Question.WHO_WAS_HARMED]
    assert harmed.since == capture.utc.date()
    assert any("20" in text for text in harmed.added)
    [other] = [finding for finding in findings if finding is not kirkuk]
    assert all(not (each.change.added or each.change.gone) for each in other.answers)


def test_where_all_documents_came_at_once_there_is_no_version_before(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder], capture)
        findings = pipeline.with_changes(store, pipeline.findings_of(store))

    assert {answer.change for finding in findings for answer in finding.answers} == {None}


def test_documents_captured_at_different_times_and_added_at_once_are_one_version(tmp_path):
    with create_case(tmp_path / "case") as store, store.writer(AN_ACT) as writer:
        for days in range(2):
            text = f"At least {12 + days} civilians were killed in Tal Nasra on 3 May 2019."
            document, content = a_sealed_document(text)
            original = document.original
            earlier = replace(original, captured_utc=original.captured_utc - timedelta(days=days))
            writer.add_document(replace(document, original=earlier), content)
            writer.add_extraction(document.id, read_claims(document))

    with open_case(tmp_path / "case") as store:
        findings = pipeline.with_changes(store, pipeline.findings_of(store))

    assert {answer.change for finding in findings for answer in finding.answers} == {None}


def test_an_incident_that_is_new_says_so_of_every_answer(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder], capture)
        text = "Seven people were killed in a fire in Dara on 29 May 2019."
        (folder / "new.txt").write_text(text)
        pipeline.add(store, [folder], replace(capture, utc=capture.utc + timedelta(days=1)))
        findings = pipeline.with_changes(store, pipeline.findings_of(store))

    [new] = [f for f in findings if "29 May 2019" in f.documents[0].text]
    answer = new.answers[0]
    assert answer.change.added == tuple(sentence.text for sentence in answer.sentences)
    assert answer.change.gone == ()
