"""The stages joined: nothing is lost between them, and a case is read as it was recorded."""

from datetime import date, timedelta

import pytest
from copying import a_world, rare
from factories import NOON, a_claim, a_document, a_judgement, a_toll
from stories import TAL_NASRA

from openinquest import pipeline
from openinquest.model import Event, Extraction, JudgementKind, Means, Skipped, TimeSpan
from openinquest.store import create_case

STRIKE = "An air strike hit Kirkuk on 3 May 2019. At least 12 people were killed, doctors said.\n"
SHELLS = "Shells fell on Basra on 9 May 2019. Four people were killed, the governor said.\n"
ARABIC = "قتل اثنا عشر شخصا في قصف على السوق يوم الجمعة، قال شهود عيان في المدينة.\n"
LIBRARY = "The library opens at nine and closes at five in the winter months of the year.\n"


@pytest.fixture
def capture():
    return pipeline.Capture(by="a tester", utc=NOON, max_bytes=100_000)


@pytest.fixture
def folder(tmp_path):
    """Return a folder with two incidents, a text of none, an Arabic one and an empty file."""
    place = tmp_path / "documents"
    place.mkdir()
    texts = {"a": STRIKE, "b": SHELLS, "c": LIBRARY, "d": ARABIC, "e": ""}
    for name, text in texts.items():
        (place / f"{name}.txt").write_text(text)
    return place


def names(things):
    return sorted(thing.location.rsplit("/", 1)[-1] for thing in things)


def test_what_goes_in_is_a_document_or_among_the_skipped(folder, capture):
    gathered = list(pipeline.gather([folder, folder / "gone.txt"], capture))

    documents = [one.document.original for one in gathered if not isinstance(one, Skipped)]
    skipped = [one for one in gathered if isinstance(one, Skipped)]
    assert names(documents) == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert names(skipped) == ["e.txt", "gone.txt"]
    assert {one.code for one in skipped} == {"E101", "E102"}


def test_manifest_of_a_folder_describes_its_documents(folder, capture):
    (folder / "manifest.yaml").write_text(
        "a.txt: {publisher: Harbour Radio, published: 2019-05-04}"
    )

    first, *_ = pipeline.gather([folder], capture)

    assert first.document.publisher == "Harbour Radio"
    assert str(first.document.published) == "2019-05-04"


def test_each_incident_gets_a_finding_and_the_rest_a_reason(folder, capture):
    findings, reading = pipeline.examine([folder], capture)

    assert [len(finding.documents) for finding in findings] == [1, 1]
    assert len(reading.documents) == 4
    codes = {skipped.location.rsplit("/", 1)[-1]: skipped.code for skipped in findings[0].skipped}
    assert codes == {"c.txt": "E116", "d.txt": "E109", "e.txt": "E102"}


def test_every_document_that_was_read_says_why(folder, capture):
    _, reading = pipeline.examine([folder], capture)

    reasons = pipeline.tell_why(reading)

    arabic = next(document.id for document in reading.documents if document.text == ARABIC)
    assert [each.document for each in reasons] == [
        document.id for document in reading.documents if document.id != arabic
    ]
    assert [why.claim for each in reasons for why in each.whys] == list(reading.claims)


def test_same_bytes_under_two_names_are_read_once_and_said(folder, capture):
    (folder / "again.txt").write_text(STRIKE)

    findings, reading = pipeline.examine([folder], capture)

    assert len(findings) == 2
    assert [s.location.rsplit("/", 1)[-1] for s in reading.skipped if s.code == "E117"] == [
        "again.txt"
    ]


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


def test_tally_reads_one_document_as_one_incident(folder, capture):
    first, *_ = pipeline.gather([folder], capture)

    figures, incident = pipeline.tally(first.document)

    assert figures[0].low == 12
    assert incident.where.name == "Kirkuk"


def test_outlets_that_copy_are_one_voice_where_they_say_the_same():
    reading = a_reading_of_outlets(events=14)

    linked = pipeline.link(reading)

    assert len(linked) == 14
    carriers = [
        {one.split("-")[0] for one in origin.carriers}
        for told in linked
        for origin in told.origins
        if len(origin.carriers) > 1
    ]
    assert carriers
    assert all(each == {"fox", "gull"} for each in carriers)
    assert all(told.beside.outlets.copying for told in linked)


def test_in_few_incidents_no_outlet_is_taken_for_a_copy():
    linked = pipeline.link(a_reading_of_outlets(events=5))

    assert all(len(origin.carriers) == 1 for told in linked for origin in told.origins)
    assert {told.beside.outlets.compared for told in linked} == {0}


def a_reading_of_outlets(events):
    """Return what seven outlets say in their own name of a strike each week, two of them alike."""
    documents, extractions = [], []
    for answer in a_world(events, errors={"fox": rare, "gull": rare}).rows:
        event = int(answer.question[1:])
        day = date(2019, 1, 7) + timedelta(weeks=event)
        text = f"At least 12 civilians were killed, the {answer.source} writes in issue {event}."
        document = a_document(
            text,
            id=f"{answer.source}-{event}",
            publisher=f"The {answer.source} post",
            published=day,
        )
        when = Event(Means.AIR_STRIKE, when=TimeSpan(day, day), where=TAL_NASRA)
        toll = a_toll(int(answer.value), int(answer.value))
        claims = [
            a_claim(detail, document=document, id=f"{document.id}#{number}", sources=())
            for number, detail in enumerate((when, toll))
        ]
        documents.append(document)
        extractions.append(Extraction("test", (), tuple(claims)))
    return pipeline.Reading(tuple(documents), tuple(extractions), ())
