"""The stages joined: nothing is lost between what is read and the findings."""

from dataclasses import replace
from datetime import date, timedelta

from copying import a_world, rare
from factories import a_claim, a_document, a_toll
from stories import TAL_NASRA, a_story_of_two

from openinquest import pipeline
from openinquest.model import Event, Extraction, Means, TimeSpan
from openinquest.pipeline import finding

MAY_20 = date(2019, 5, 20)


def test_each_incident_gets_a_finding_and_the_rest_a_reason(folder, capture):
    findings, reading = pipeline.examine([folder], capture)

    assert [len(finding.documents) for finding in findings] == [1, 1]
    assert len(reading.documents) == 4
    codes = {skipped.location.rsplit("/", 1)[-1]: skipped.code for skipped in findings[0].skipped}
    assert codes == {"c.txt": "E116", "d.txt": "E109", "e.txt": "E102"}


def test_same_bytes_under_two_names_are_read_once_and_said(folder, capture):
    (folder / "again.txt").write_text((folder / "a.txt").read_text())

    findings, reading = pipeline.examine([folder], capture)

    assert len(findings) == 2
    assert [s.location.rsplit("/", 1)[-1] for s in reading.skipped if s.code == "E117"] == [
        "again.txt"
    ]


def test_document_that_tells_of_two_strikes_gets_a_finding_on_each(tmp_path, capture):
    report = tmp_path / "two.txt"
    report.write_text(
        "An air strike hit a mill in Kirkuk on 17 May 2019. At least 12 civilians were killed, the "
        "health directorate said.\n\nOn 9 May 2019 an air strike hit a school in Tikrit. It killed "
        "41 people, rescuers said.\n\nOfficials have opened an inquiry into the strike on the "
        "mill.\n"
    )

    (mill, school), reading = pipeline.examine([report], replace(capture, published=MAY_20))

    assert [mill.incident.where.name, school.incident.where.name] == ["Kirkuk", "Tikrit"]
    assert {(f.low, f.high) for f in mill.figures} == {(12, 12)}
    assert {(f.low, f.high) for f in school.figures} == {(41, 41)}
    told = [claim.id for finding in (mill, school) for claim in finding.claims]
    assert sorted(told) == sorted(claim.id for claim in reading.claims)
    assert [c.id for c in mill.of_others] == [c.id for c in school.claims]


def test_origins_of_wire_copies_are_counted_once_in_each_incident_that_they_tell_of():
    stories = a_story_of_two("a"), a_story_of_two("b", publisher="Morning Post")
    reading = pipeline.Reading(
        tuple(story.document for story in stories),
        tuple(Extraction("drawn", (), story.claims) for story in stories),
        (),
    )

    linked = pipeline.link(reading)

    assert [len(told.documents) for told in linked] == [2, 2]
    assert [len(told.origins) for told in linked] == [1, 1]


def test_tally_reads_one_document_as_one_incident(folder, capture):
    first, *_ = pipeline.gather([folder], capture)

    figures, incident = pipeline.tally(*pipeline.extract(first.document))

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


def test_of_a_changed_claim_other_findings_hold_new_numbers_on_outlets_and_are_not_made_anew(
    monkeypatch,
):
    reading, memory, made = a_reading_of_outlets(events=14), pipeline.Memory(), []
    before = pipeline.find(reading, memory=memory)
    compose = finding.compose_finding
    monkeypatch.setattr(
        finding, "compose_finding", lambda one, **told: made.append(one.id) or compose(one, **told)
    )
    number = next(n for n, one in enumerate(reading.documents) if one.id.startswith("fox-"))
    extraction = reading.extractions[number]
    event, toll = extraction.claims
    other = replace(extraction, claims=(event, replace(toll, detail=a_toll(77, 77))))
    changed = (*reading.extractions[:number], other, *reading.extractions[number + 1 :])

    after = pipeline.find(replace(reading, extractions=changed), memory=memory)

    assert len(made) == 1
    assert after == pipeline.find(replace(reading, extractions=changed))
    moved = [
        (was, now)
        for was, now in zip(before, after, strict=True)
        if was.beside.outlets != now.beside.outlets
    ]
    assert len(moved) > 1


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
