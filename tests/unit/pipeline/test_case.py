"""A case is read as it was recorded, with people's judgements applied."""

from factories import a_judgement

from openinquest import pipeline
from openinquest.model import JudgementKind
from openinquest.store import create_case


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
        with store.writer() as writer:
            writer.add_judgement(a_judgement(JudgementKind.MERGE, *ids))

        (finding,) = pipeline.findings_of(store)

    assert len(finding.documents) == 2


def test_rejected_claim_sets_no_figure_and_is_set_aside_with_the_reason(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder / "b.txt"], capture)
        (before,) = pipeline.findings_of(store)
        killed = before.figures[0].low_claim
        with store.writer() as writer:
            writer.add_judgement(a_judgement(JudgementKind.REJECT, killed))

        (after,) = pipeline.findings_of(store)

    assert before.figures[0].low == 4
    assert after.figures[0].low is None
    assert killed in {aside.claim for aside in after.figures[0].set_aside}
