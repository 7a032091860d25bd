"""Claims by hand on a region of a picture or page, or a time of a film; nothing else is written."""

import json
from re import sub

import pytest
from factories import AN_ACT
from hypothesis import given
from hypothesis import strategies as st
from scans import a_pdf_of, a_photograph

from openinquest import pipeline
from openinquest.confine import Limits
from openinquest.errors import (
    DamagedInput,
    NoSuchPlace,
    NotToBeJudged,
    UnknownRecord,
    WasErased,
    WordsNotThere,
    WorkerStopped,
)
from openinquest.model import ClaimKind, Document, JudgementKind, Policy, Transcribed
from openinquest.pipeline.apart import count_pages
from openinquest.pipeline.transcribing import place_in_time, place_on_page
from openinquest.read import Pages
from openinquest.report import Profile, render_html, render_json, render_text
from openinquest.report.exports.jsonld import render_jsonld
from openinquest.store import create_case

FILM = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"
SAID = "We buried nine people from the market, the imam said."
KILLED = (ClaimKind.TOLL, ["harm=killed", "number=9", "speaker.role=imam"])
STRIKE = "An air strike hit Kirkuk on 3 May 2019. At least 12 people were killed, doctors said.\n"


@pytest.fixture
def store(capture, tmp_path):
    """Return a case of a report, a film, a photograph, a PDF document of two pages, and a text."""
    place = tmp_path / "collected"
    place.mkdir()
    files = {"a.txt": STRIKE.encode(), "film.mp4": FILM, "photo.jpg": a_photograph()}
    files |= {"list.pdf": a_pdf_of("The names of the dead.", "More names of the dead.")}
    for name, content in files.items():
        (place / name).write_bytes(content)
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [place], capture)
        yield store


@pytest.fixture
def named(store):
    """Return the documents by the names of their files."""
    return {each.original.location.rpartition("/")[2]: each for each in store.documents()}


def at(time=None, box=None, words=SAID):
    return pipeline.Passage(words, box, time)


def asked(store, **which):
    return pipeline.claims_seen(store, pipeline.Asked(**which), Profile.FULL)


def passages(store):
    return [each for each in store.documents() if each.transcribed]


def test_claim_at_a_time_of_a_film_counts_and_leads_to_the_time(store, named):
    film, report = named["film.mp4"], named["a.txt"]

    made = pipeline.make_claim_seen(store, film.id, at("1:02.5-1:07"), KILLED, AN_ACT)
    pipeline.merge_incidents(store, JudgementKind.MERGE, [passages(store)[0].id, report.id], AN_ACT)

    (finding,) = pipeline.findings_of(store)
    claim = next(each for each in finding.claims if each.judgement == made.judgement.id)
    assert claim.transcribed == Transcribed(film.id, start_s=62.5, end_s=67)
    assert (finding.figures[0].low, finding.figures[0].low_claim) == (9, claim.id)
    assert (claim.rule, claim.quote) == ("by-hand/1", SAID)
    claim.verify(store.document(claim.document))
    told = render_text(finding, profile=Profile.FULL, beside=(finding,), head=store.head())
    assert "transcribed by a person from 1:02.5 to 1:07" in " ".join(told.split())
    assert "1 passage of it was transcribed by a person" in " ".join(told.split())
    assert store.verify().holds


def test_claim_at_a_box_of_a_page_keeps_shares_of_the_page(store, named):
    made = pipeline.make_claim_seen(
        store, named["list.pdf"].id, at(box="2:10,20,30,5%", words="9 dead"), KILLED, AN_ACT
    )

    (passage,) = passages(store)
    assert passage.transcribed == Transcribed(
        named["list.pdf"].id, page=2, box=(0.1, 0.2, 0.4, 0.25)
    )
    assert made.judgement.subjects[0] == passage.id


def test_claim_at_pixels_of_a_picture_keeps_shares_of_it(store, named):
    pipeline.make_claim_seen(
        store, named["photo.jpg"].id, at(box=" 30, 20, 150, 100px", words="9 dead"), KILLED, AN_ACT
    )

    (passage,) = passages(store)
    assert passage.transcribed.box == (0.1, 0.1, 0.6, 0.6)
    assert passage.transcribed.page == 1


def test_pages_are_counted_in_a_process_of_its_own(store, named):
    apart = Limits(60, 1_000_000_000)
    name = named["list.pdf"].id

    with pytest.raises(NoSuchPlace, match="it has 2"):
        pipeline.make_claim_seen(store, name, at(box="3:1,1,1,1%"), KILLED, AN_ACT, limits=apart)
    done = pipeline.make_claim_seen(store, name, at(box="2:1,1,1,1%"), KILLED, AN_ACT, limits=apart)

    assert done.judgement.subjects[0] == passages(store)[0].id


def test_words_that_stand_on_a_time_are_one_document_for_several_claims(store, named):
    film = named["film.mp4"].id
    wounded = (ClaimKind.TOLL, ["harm=injured", "number=3"])

    pipeline.make_claim_seen(store, film, at("5-9"), KILLED, AN_ACT)
    pipeline.make_claim_seen(store, film, at("0:05-0:09.0"), wounded, AN_ACT, quote="nine people")
    pipeline.make_claim_seen(store, film, at("5-10"), KILLED, AN_ACT)

    assert [each.transcribed.end_s for each in passages(store)] == [9, 10]
    assert len(list(asked(store, judged=True))) == 3


def test_what_a_person_wrote_down_is_not_read_by_a_machine(store, named):
    pipeline.make_claim_seen(
        store,
        named["film.mp4"].id,
        at("5-9", words="At least 40 people were killed in Kirkuk on 3 May 2019, he said."),
        KILLED,
        AN_ACT,
    )

    (passage,) = passages(store)
    assert store.claims_of(passage.id) == ()
    assert len(list(asked(store, document=passage.id))) == 1


def test_passages_of_one_film_stand_in_one_incident_and_are_one_voice_and_one_document(
    store, named
):
    film = named["film.mp4"].id
    for time in ("5-9", "20-25"):
        pipeline.make_claim_seen(
            store, film, at(time), (ClaimKind.TOLL, ["harm=killed", "number=9"]), AN_ACT
        )

    told = [f for f in pipeline.findings_of(store) if any(d.transcribed for d in f.documents)]

    (finding,) = told
    assert (len(finding.documents), len(finding.origins)) == (3, 1)
    assert "1 document, 1 origin" in " ".join(
        render_text(finding, profile=Profile.FULL, beside=(), head=store.head()).split()
    )


@pytest.mark.parametrize(
    ("file", "passage", "why"),
    [
        ("film.mp4", at("soon"), "is no time"),
        ("film.mp4", at("1:2:3:4-5"), "is no time"),
        ("film.mp4", at("-5"), "is no time"),
        ("film.mp4", at("9-5"), "ends before it begins"),
        ("film.mp4", at(f"0-{'9' * 400}"), "ends before it begins|begins before"),
        ("film.mp4", at("5-9", words="  \n"), "no words"),
        ("film.mp4", at("5-9", words="nine\ud800"), "halves"),
        ("film.mp4", at("5-9", words="nine\0dead"), "cannot be kept"),
        ("film.mp4", at(box="1:1,1,1,1%"), "no pages to see"),
        ("film.mp4", at("5-9", box="1:1,1,1,1%"), "either a box or a time"),
        ("film.mp4", at(), "either a box or a time"),
        ("photo.jpg", at("5-9"), "does not last"),
        ("photo.jpg", at(box="0:1,1,1,1%"), "pages count from 1"),
        ("photo.jpg", at(box="2:1,1,1,1%"), "no page 2"),
        ("photo.jpg", at(box="1,1,1%"), "is no box"),
        ("photo.jpg", at(box="1,1,1,1"), "is no box"),
        ("photo.jpg", at(box=f"{'9' * 5000}:1,1,1,1%"), "is no box"),
        ("photo.jpg", at(box="10,10,0,10%"), "empty"),
        ("photo.jpg", at(box="10,10,91,10%"), "beyond the edges"),
        ("photo.jpg", at(box=f"10,10,{'9' * 400},10px"), "beyond the edges"),
        ("photo.jpg", at(box="200,10,200,10px"), "beyond the edges"),
        ("list.pdf", at(box="3:1,1,1,1%"), "no page 3"),
        ("list.pdf", at(box="1:1,1,1,1px"), "give the box in %"),
        ("a.txt", at("5-9"), "does not last"),
        ("a.txt", at(box="1,1,1,1%"), "no pages to see"),
    ],
)
def test_place_that_is_none_of_it_is_refused_and_nothing_is_kept(store, named, file, passage, why):
    before = store.head()

    with pytest.raises(NoSuchPlace, match=why):
        pipeline.make_claim_seen(store, named[file].id, passage, KILLED, AN_ACT)

    assert store.head() == before


@pytest.mark.parametrize(
    ("said", "quote", "error"),
    [
        ((ClaimKind.TOLL, ["number=nine"]), None, NotToBeJudged),
        ((ClaimKind.TOLL, ["colour=red"]), None, NotToBeJudged),
        (KILLED, "ten people", WordsNotThere),
        (KILLED, "e", WordsNotThere),
    ],
)
def test_claim_that_cannot_be_made_leaves_no_passage(store, named, said, quote, error):
    before = store.head()

    with pytest.raises(error):
        pipeline.make_claim_seen(store, named["film.mp4"].id, at("5-9"), said, AN_ACT, quote=quote)

    assert (store.head(), passages(store)) == (before, [])


def test_there_is_no_claim_at_a_place_of_what_is_withdrawn_erased_or_itself_a_passage(store, named):
    film, photo = named["film.mp4"].id, named["photo.jpg"].id
    pipeline.make_claim_seen(store, film, at("5-9"), KILLED, AN_ACT)
    (passage,) = passages(store)

    with pytest.raises(NoSuchPlace, match="make the claim in its words"):
        pipeline.make_claim_seen(store, passage.id, at("5-9"), KILLED, AN_ACT)
    with pytest.raises(UnknownRecord):
        pipeline.make_claim_seen(store, "0" * 12, at("5-9"), KILLED, AN_ACT)
    pipeline.withdraw(store, passage.id, AN_ACT, hidden=True)
    with pytest.raises(NoSuchPlace, match="withdrawn or erased"):
        pipeline.make_claim_seen(store, film, at("5-9"), KILLED, AN_ACT)
    pipeline.withdraw(store, film, AN_ACT, hidden=True)
    with pytest.raises(NoSuchPlace, match="is withdrawn"):
        pipeline.make_claim_seen(store, film, at("6-9"), KILLED, AN_ACT)
    pipeline.erase(store, photo, AN_ACT)
    with pytest.raises(WasErased):
        pipeline.make_claim_seen(store, photo, at(box="1,1,1,1%"), KILLED, AN_ACT)


def test_damaged_pages_end_in_a_clear_error_here_and_apart(store, named):
    broken = named["list.pdf"].original

    with pytest.raises(DamagedInput):
        count_pages(b"%PDF-1.4 and no more", broken, None)
    with pytest.raises((DamagedInput, WorkerStopped)):
        count_pages(b"%PDF-1.4 and no more", broken, Limits(60, 1_000_000_000))


def test_where_a_second_person_is_asked_for_a_transcribed_claim_waits(store, named):
    pipeline.set_policy(store, Policy(second_review=True), AN_ACT)

    made = pipeline.make_claim_seen(store, named["film.mp4"].id, at("5-9"), KILLED, AN_ACT)

    assert made.waits
    assert not [c for f in pipeline.findings_of(store) for c in f.claims if c.transcribed]


def test_rehearsal_says_what_would_be_kept_and_keeps_nothing(store, named):
    before = store.head()

    made = pipeline.make_claim_seen(
        pipeline.rehearse(store), named["film.mp4"].id, at("5-9"), KILLED, AN_ACT
    )

    assert made.judgement.kind is JudgementKind.CLAIM
    assert (store.head(), passages(store), store.judgements()) == (before, [], ())


HELD = Document("sha256:a", "")
SECONDS = st.integers(0, 10**9).map(lambda thousandths: thousandths / 1000)
HUNDREDTHS = st.integers(0, 9_999)


@given(times=st.tuples(SECONDS, SECONDS).map(sorted))
def test_time_is_found_again_by_the_words_that_tell_it(times):
    place = Transcribed(HELD.id, start_s=times[0], end_s=times[1])

    assert place_in_time(HELD, place.in_words.replace(" to ", "-")) == place
    assert place_in_time(HELD, f"{times[0]:.3f}-{times[1]:.3f}") == place


@given(page=st.integers(1, 20), left=HUNDREDTHS, top=HUNDREDTHS, data=st.data())
def test_box_is_the_same_told_in_shares_or_in_pixels(page, left, top, data):
    wide, high = (data.draw(st.integers(1, 10_000 - edge)) for edge in (left, top))
    pages = Pages(((10_000, 10_000),) * 20)
    shares = ",".join(f"{each / 100:.2f}" for each in (left, top, wide, high))

    place = place_on_page(HELD, f"{page}:{shares}%", pages)

    assert place == place_on_page(HELD, f"{page}:{left},{top},{wide},{high}px", pages)
    box = (left, top, left + wide, top + high)
    assert place == Transcribed(HELD.id, page=page, box=tuple(each / 10_000 for each in box))


def test_public_report_withholds_the_hash_of_what_a_passage_is_of(store, named):
    film = named["film.mp4"]
    pipeline.make_claim_seen(store, film.id, at("5-9"), KILLED, AN_ACT)

    findings = pipeline.findings_of(store)
    for finding in findings:
        for told in (
            render_json([finding], profile=Profile.PUBLIC),
            render_json([finding], profile=Profile.PUBLIC, beside=findings),
        ):
            assert film.original.sha256[:12] not in told
    told = json.loads(render_json(findings, profile=Profile.PUBLIC))
    documents = [each for finding in told["findings"] for each in finding["documents"]]
    (passage,) = (each for each in documents if each["transcribed"])
    assert passage["transcribed"]["of"].startswith("document-")
    assert passage["original"]["sha256"] is None


def test_hash_of_a_film_is_withheld_also_where_it_stands_in_another_incident(store, named):
    film, report = named["film.mp4"], named["a.txt"]
    pipeline.make_claim_seen(store, film.id, at("5-9"), KILLED, AN_ACT)
    (passage,) = passages(store)
    pipeline.merge_incidents(store, JudgementKind.SPLIT, [passage.id, film.id], AN_ACT)
    pipeline.merge_incidents(store, JudgementKind.MERGE, [report.id, film.id], AN_ACT)

    findings = pipeline.findings_of(store)

    holding = {d.id: f.incident.id for f in findings for d in f.documents}
    assert holding[passage.id] != holding.get(film.id)
    (finding,) = (each for each in findings if passage in each.documents)
    for told in (
        render_json([finding], profile=Profile.PUBLIC),
        render_json([finding], profile=Profile.PUBLIC, beside=findings),
        render_text(finding, profile=Profile.PUBLIC),
        render_html([finding], profile=Profile.PUBLIC),
        render_jsonld([finding], Profile.PUBLIC).decode(),
    ):
        assert film.original.sha256[:12] not in told
    assert film.original.sha256 in render_json([finding], profile=Profile.FULL)


def test_sources_of_a_report_tell_passages_apart_by_their_place(store, named):
    film = named["film.mp4"].id
    for time in ("1:05-1:09", "20-25"):
        pipeline.make_claim_seen(store, film, at(time), KILLED, AN_ACT)
    (finding,) = (f for f in pipeline.findings_of(store) if passages(store)[0] in f.documents)

    told = sub(r"<[^>]+>", "", render_html([finding], profile=Profile.FULL))

    assert "Document without a title, 1:05 to 1:09" in told
    assert "Document without a title, 0:20 to 0:25" in told
    assert "the video/mp4 file" in told
    assert "publisher unknown, transcribed by a person from 1:05 to 1:09" in told
