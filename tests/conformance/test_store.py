"""Every store keeps these promises; a new back end adds one line to `case_at`."""

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from factories import (
    AN_ACT,
    NOON,
    a_check,
    a_claim,
    a_document,
    a_sealed_document,
    a_source,
    a_toll,
    an_original,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from openinquest.errors import (
    CaseBusy,
    CaseDamaged,
    EvidenceError,
    InputError,
    QuoteMismatch,
    UnknownRecord,
)
from openinquest.model import (
    Attribution,
    Cause,
    ClaimKind,
    Commitment,
    Conduct,
    ConductKind,
    DocumentId,
    Effect,
    Event,
    Extraction,
    Feature,
    Group,
    Harm,
    Incident,
    Inquiry,
    InquiryStage,
    Judgement,
    JudgementKind,
    Means,
    Observation,
    Person,
    Place,
    Position,
    PositionKind,
    Precision,
    Skipped,
    Source,
    SourceKind,
    Span,
    Stance,
    TimeSpan,
    Toll,
)
from openinquest.store import create_case, open_case

KILLS = 300 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 30
"""At how many places a program is killed."""

DETAILS = {
    ClaimKind.TOLL: [
        a_toll(None, 12, part_of="d1#2"),
        Toll(Harm.KILLED_OR_INJURED, Group.SECURITY_FORCES, None),
    ],
    ClaimKind.EVENT: [
        Event(
            Means.AIR_STRIKE,
            when=TimeSpan(date(2019, 5, 3), date(2019, 5, 3), words="on Friday"),
            where=Place("Tal Nasra", 36.125, 43.25, Precision.CITY, "IQ"),
        ),
        Event(Means.EXPLOSION, when=TimeSpan(month=3, day=17)),
    ],
    ClaimKind.CAUSE: [Cause((Means.AIR_STRIKE, Means.VEHICLE_BOMB), Effect.COLLAPSE)],
    ClaimKind.OBSERVATION: [Observation(Feature.DEBRIS, speaks_against=(Means.AIR_STRIKE,))],
    ClaimKind.CONDUCT: [Conduct(ConductKind.HUMAN_SHIELDS, "the group")],
    ClaimKind.INQUIRY: [Inquiry(None, InquiryStage.LAUNCHED)],
    ClaimKind.POSITION: [Position(PositionKind.DENIAL, "the coalition")],
    ClaimKind.PERSON: [Person("Aya N.", Harm.KILLED, age_years=7, civilian=True)],
}


class Shelf:
    """One place for a case."""

    def __init__(self, at):
        self.at = at

    def create(self, **options):
        return create_case(self.at, **options)

    def open(self, **options):
        return open_case(self.at, **options)

    def original(self, document):
        digest = document.original.sha256
        return self.at.folder / "originals" / digest[:2] / digest


@pytest.fixture
def shelf(case_at):
    return Shelf(case_at)


@pytest.fixture
def store(shelf):
    with shelf.create() as store:
        yield store


def an_extraction(document, *claims):
    return Extraction("test/1", (), claims or (a_claim(document=document),))


def a_judgement(kind=JudgementKind.REJECT, *, id="j1", **changes):
    values = {
        "subjects": ("d1#1",),
        "actor": "a reviewer",
        "made_utc": NOON,
        "reason": "counts another day",
    }
    return Judgement(id=id, kind=kind, **(values | changes))


def add(store, *texts):
    """Add a document and its extraction for each text, each in its own transaction."""
    documents = []
    for text in texts:
        document, content = a_sealed_document(text)
        with store.writer(AN_ACT) as writer:
            writer.add_document(document, content)
            writer.add_extraction(document.id, whole_text_claim(document))
        documents.append(document)
    return documents


def whole_text_claim(document):
    return an_extraction(document, a_claim(document=document, quote=document.text))


# What goes in comes out


def test_document_comes_back_as_it_was_with_its_bytes(shelf):
    document, content = a_sealed_document(title="Market hit", page_starts=(0, 12))
    with shelf.create() as store, store.writer(AN_ACT) as writer:
        assert writer.add_document(document, content)

    with shelf.open() as store:
        assert list(store.documents()) == [document]
        assert store.document(document.id) == document
        assert store.original(document.original.sha256) == content


@pytest.mark.parametrize("kind", ClaimKind)
def test_claims_of_every_kind_come_back_as_they_were(store, kind):
    document, content = a_sealed_document()
    claims = tuple(
        a_claim(detail, document=document, id=f"{document.id}#{number}")
        for number, detail in enumerate(DETAILS[kind], 1)
    )
    with store.writer(AN_ACT) as writer:
        writer.add_document(document, content)
        writer.add_extraction(document.id, an_extraction(document, *claims))

    assert store.claims_of(document.id) == claims
    assert {claim.kind for claim in claims} == {kind}


def test_attributions_come_back_as_they_were(store):
    document, content = a_sealed_document()
    attribution = Attribution(
        document=document.id,
        sources=(a_source("Sami Aziz"), a_source(span=Span(70, 80))),
        cue=(Span(81, 85),),
        content=(Span(0, 20), Span(30, 40)),
        stance=Stance.NEUTRAL,
        commitment=Commitment.ASSERTS,
        rule="test.plain",
    )
    extraction = Extraction("test/1", (attribution,), ())
    with store.writer(AN_ACT) as writer:
        writer.add_document(document, content)
        writer.add_extraction(document.id, extraction)

    assert store.extraction_of(document.id) == extraction


@pytest.mark.parametrize("kind", JudgementKind)
def test_judgements_of_every_kind_come_back_in_order(store, kind):
    judgements = (a_judgement(kind, id="b"), a_judgement(kind, id="a", value="for"))

    with store.writer(AN_ACT) as writer:
        assert [writer.add_judgement(judgement) for judgement in judgements] == [True, True]

    assert store.judgements() == judgements


def test_incidents_come_back_as_they_were_last_kept(store):
    first = Incident("i-1", ("a", "b"), None, None, ("a and b both say 3 May 2019",))
    second = Incident("i-2", ("c",), TimeSpan(date(2019, 5, 3), date(2019, 5, 3)), None)
    grown = replace(first, documents=("a", "b", "d"))

    with store.writer(AN_ACT) as writer:
        assert writer.add_incidents([first, second]) == 2
        assert writer.add_incidents([grown, second]) == 1

    assert store.incidents() == (grown, second)


def test_a_document_stands_in_the_incident_that_was_kept_last(store):
    before, after = Incident("i-1", ("a", "b"), None, None), Incident("i-2", ("b",), None, None)

    with store.writer(AN_ACT) as writer:
        writer.add_incidents([before, after])

    assert [incident.documents for incident in store.incidents()] == [("a",), ("b",)]

    with store.writer(AN_ACT) as writer:
        assert writer.add_incidents([before]) == 1

    assert [incident.documents for incident in store.incidents()] == [("a", "b")]


def test_an_incident_that_is_only_told_otherwise_is_not_kept_again(store):
    incident = Incident("i-1", ("a", "b"), None, None, ("by 3.5 bits",))

    with store.writer(AN_ACT) as writer:
        writer.add_incidents([incident])
        assert writer.add_incidents([replace(incident, reasons=("by 3.6 bits",))]) == 0

    assert store.incidents() == (incident,)


def test_checks_come_back_as_they_were_last_kept(store):
    claim = a_claim()
    first, second = a_check(claim), a_check(claim, id="k-0")
    otherwise = replace(first, found=replace(first.found, reason="It went off against the house."))

    with store.writer(AN_ACT) as writer:
        assert [writer.add_check(each) for each in (first, second, otherwise)] == [True] * 3

    assert store.checks() == (otherwise, second)


def test_a_check_that_gives_the_same_is_not_kept_again(store):
    check = a_check(a_claim())

    with store.writer(AN_ACT) as writer:
        writer.add_check(check)
        assert writer.add_check(replace(check, actor="another tester")) is False

    assert store.checks() == (check,)


def test_what_was_skipped_comes_back_in_order(store):
    skipped = (Skipped("b.txt", "E102", "it is empty"), Skipped("a.txt", "E104", "no text"))

    with store.writer(AN_ACT) as writer:
        assert [writer.add_skipped(entry) for entry in skipped] == [True, True]

    assert store.skipped() == skipped


def test_documents_come_in_the_order_of_adding_however_many_there_are(store):
    sealed = [a_sealed_document(f"House {number} fell.") for number in range(120)]

    with store.writer(AN_ACT) as writer:
        for document, content in sealed:
            writer.add_document(document, content)

    assert list(store.documents()) == [document for document, _ in sealed]


def test_empty_case_holds_nothing(store):
    assert list(store.documents()) == []
    assert store.skipped() == ()
    assert store.judgements() == ()
    assert store.incidents() == ()
    assert store.checks() == ()


# All examples of a property share one case, and are fewer: each waits for the disk.
FEWER = settings(max_examples=settings.default.max_examples // 4)
words = st.text(max_size=40)


@st.composite
def extractions(draw):
    """Draw any document with claims that quote it anywhere."""
    text = draw(st.text(min_size=1, max_size=80))
    document, content = a_sealed_document(text, title=draw(st.none() | words))
    claims = []
    for number in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        source = draw(st.builds(Source, words, words, words, st.sampled_from(SourceKind)))
        claim = a_claim(
            draw(st.sampled_from([detail for own in DETAILS.values() for detail in own])),
            document=document,
            quote=text[start:end],
            id=f"{document.id}#{number}",
            span=Span(start, end),
            sources=(source,),
            confidence=draw(st.floats(0, 1)),
        )
        claims.append(claim)
    return document, content, Extraction("test/1", (), tuple(claims))


@FEWER
@given(data=st.data())
def any_extraction_comes_back(store, data):
    document, content, extraction = data.draw(extractions())

    with store.writer(AN_ACT) as writer:
        writer.add_document(document, content)
        writer.add_extraction(document.id, extraction)

    assert store.extraction_of(document.id) == extraction
    assert store.original(document.original.sha256) == content


def test_any_extraction_comes_back_as_it_was(store):
    any_extraction_comes_back(store)


@FEWER
@given(entry=st.builds(Skipped, words, words, words))
def anything_skipped_is_recorded_once(store, entry):
    with store.writer(AN_ACT) as writer:
        writer.add_skipped(entry)
        assert not writer.add_skipped(entry)

    assert store.skipped().count(entry) == 1


def test_anything_skipped_is_recorded_once(store):
    anything_skipped_is_recorded_once(store)


@FEWER
@given(numbers=st.lists(st.integers(0, 30), max_size=6))
def any_order_of_adding_keeps_each_document_once(store, numbers):
    before = [document.text for document in store.documents()]
    texts = [f"House {number} fell." for number in numbers]

    add(store, *texts)

    new = [text for text in dict.fromkeys(texts) if text not in before]
    assert [document.text for document in store.documents()] == before + new


def test_any_order_of_adding_keeps_each_document_once(store):
    any_order_of_adding_keeps_each_document_once(store)


# Twice is once, and nothing is replaced


def test_document_whose_bytes_stand_there_is_left_as_it_was(store):
    document, content = a_sealed_document()
    renamed = replace(document, publisher="Hill Radio")

    with store.writer(AN_ACT) as writer:
        assert writer.add_document(document, content)
        assert not writer.add_document(renamed, content)
    with store.writer(AN_ACT) as writer:
        assert not writer.add_document(renamed, content)

    assert list(store.documents()) == [document]


def test_claim_is_counted_once(store):
    document, content = a_sealed_document()
    first = a_claim(document=document)
    second = a_claim(document=document, quote="the market", id=f"{document.id}#2")

    with store.writer(AN_ACT) as writer:
        writer.add_document(document, content)
        assert writer.add_extraction(document.id, an_extraction(document, first)) == 1
        assert writer.add_extraction(document.id, an_extraction(document, first)) == 0
    with store.writer(AN_ACT) as writer:
        assert writer.add_extraction(document.id, an_extraction(document, first)) == 0
        assert writer.add_extraction(document.id, an_extraction(document, first, second)) == 1

    assert store.claims_of(document.id) == (first, second)


def test_last_extraction_holds_also_where_it_is_an_earlier_one_again(store):
    [document] = add(store, "House 1 fell.")
    old = whole_text_claim(document)
    new = Extraction("test/2", (), ())

    for extraction in (new, old):
        with store.writer(AN_ACT) as writer:
            writer.add_extraction(document.id, extraction)
        assert store.extraction_of(document.id) == extraction


def test_same_judgement_is_kept_once_and_another_of_its_name_refused(store):
    with store.writer(AN_ACT) as writer:
        assert writer.add_judgement(a_judgement())
        assert not writer.add_judgement(a_judgement())
    with pytest.raises(InputError, match="j1"), store.writer(AN_ACT) as writer:
        writer.add_judgement(a_judgement(reason="counts another town"))

    assert store.judgements() == (a_judgement(),)


# Reading and writing in turn


def test_store_can_be_read_between_two_writes(store):
    for number in range(2):
        add(store, f"House {number} fell.")

        assert len(list(store.documents())) == number + 1


def test_store_can_be_written_from_within_a_loop_over_its_documents(store):
    add(store, "House 1 fell.", "House 2 fell.")

    for document in store.documents():
        again = replace(store.extraction_of(document.id), extractor="test/2")
        with store.writer(AN_ACT) as writer:
            writer.add_extraction(document.id, again)

    assert [store.extraction_of(document.id).extractor for document in store.documents()] == [
        "test/2",
        "test/2",
    ]


def test_failed_transaction_leaves_nothing(store):
    document, content = a_sealed_document()

    with pytest.raises(RuntimeError), store.writer(AN_ACT) as writer:
        writer.add_document(document, content)
        writer.add_extraction(document.id, an_extraction(document))
        writer.add_skipped(Skipped("a.txt", "E102", "it is empty"))
        writer.add_judgement(a_judgement())
        raise RuntimeError

    assert list(store.documents()) == []
    assert store.skipped() == ()
    assert store.judgements() == ()
    with pytest.raises(UnknownRecord):
        store.original(document.original.sha256)


def test_failed_transaction_can_be_done_again(store):
    document, content = a_sealed_document()
    with pytest.raises(RuntimeError), store.writer(AN_ACT) as writer:
        writer.add_document(document, content)
        raise RuntimeError

    with store.writer(AN_ACT) as writer:
        assert writer.add_document(document, content)

    assert store.original(document.original.sha256) == content


# What is refused


def test_quote_that_does_not_stand_in_its_document_is_refused_with_all_that_came_along(store):
    document, content = a_sealed_document()
    elsewhere = a_document("Nobody was killed. " + document.text, id=document.id)
    extraction = an_extraction(document, a_claim(document=elsewhere))

    with pytest.raises(QuoteMismatch, match="sha256:"), store.writer(AN_ACT) as writer:
        writer.add_document(document, content)
        writer.add_extraction(document.id, extraction)

    assert list(store.documents()) == []


def test_claim_of_another_document_is_refused(store):
    [document] = add(store, "House 1 fell.")
    other = a_document(document.text, id="d2")

    with pytest.raises(QuoteMismatch), store.writer(AN_ACT) as writer:
        writer.add_extraction(document.id, whole_text_claim(other))

    assert store.extraction_of(document.id) == whole_text_claim(document)


@pytest.mark.parametrize(
    "wrong",
    [
        {"original": None},
        {"original": an_original(sha256="b" * 64)},
        {"id": DocumentId("sha256:" + "b" * 64)},
    ],
)
def test_record_that_names_other_bytes_is_refused(store, wrong):
    document, content = a_sealed_document()

    with pytest.raises(EvidenceError), store.writer(AN_ACT) as writer:
        writer.add_document(replace(document, **wrong), content)

    assert list(store.documents()) == []


def test_document_that_is_not_there_is_unknown(store):
    nowhere = DocumentId("sha256:" + "b" * 64)

    for ask in (store.document, store.extraction_of, store.claims_of):
        with pytest.raises(UnknownRecord, match="sha256:bbbb"):
            ask(nowhere)
    with pytest.raises(UnknownRecord), store.writer(AN_ACT) as writer:
        writer.add_extraction(nowhere, Extraction("test/1", (), ()))


@pytest.mark.parametrize("digest", ["", "../case.sqlite", "b" * 64])
def test_original_of_no_document_is_unknown(store, digest):
    with pytest.raises(UnknownRecord):
        store.original(digest)


def test_document_that_nobody_read_has_no_extraction(store):
    document, content = a_sealed_document()
    with store.writer(AN_ACT) as writer:
        writer.add_document(document, content)

    assert store.extraction_of(document.id) is None
    assert store.claims_of(document.id) == ()


# Originals


def test_original_with_one_changed_byte_is_found(shelf, store):
    [document] = add(store, "House 1 fell.")
    path = shelf.original(document)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"1", b"7"))

    with pytest.raises(CaseDamaged, match="is not what was sealed"):
        store.original(document.original.sha256)


def test_missing_original_is_found_and_comes_back_with_its_bytes(shelf, store):
    [document] = add(store, "House 1 fell.")
    shelf.original(document).unlink()
    with pytest.raises(CaseDamaged, match="is missing"):
        store.original(document.original.sha256)

    with store.writer(AN_ACT) as writer:
        assert not writer.add_document(document, b"House 1 fell.")

    assert store.original(document.original.sha256) == b"House 1 fell."


def test_changed_original_is_not_written_over(shelf, store):
    [document] = add(store, "House 1 fell.")
    shelf.original(document).chmod(0o644)
    shelf.original(document).write_bytes(b"House 7 fell.")

    with pytest.raises(CaseDamaged), store.writer(AN_ACT) as writer:
        writer.add_document(document, b"House 1 fell.")

    assert shelf.original(document).read_bytes() == b"House 7 fell."


# Many programs, and programs that die


ADDER = """
import sys
from pathlib import Path
from test_store import add_many
from openinquest.store import CaseAt, open_case

folder, database, first, last = sys.argv[1:]
with open_case(CaseAt(Path(folder), database or None)) as store:
    print(add_many(store, range(int(first), int(last))))
"""


def add_many(store, numbers):
    """Add one document for each number; return how many were new."""
    new = 0
    for number in numbers:
        document, content = a_sealed_document(f"House {number} fell.")
        with store.writer(AN_ACT) as writer:
            new += writer.add_document(document, content)
            writer.add_extraction(document.id, whole_text_claim(document))
    return new


def test_two_programs_add_at_once_and_each_document_is_kept_once(shelf, store):
    here = Path(__file__).parent
    path = os.pathsep.join([str(here), str(here.parent), *sys.path])

    adders = [
        subprocess.Popen(
            [sys.executable, "-c", ADDER, str(shelf.at.folder), shelf.at.database or "", *bounds],
            env={**os.environ, "PYTHONPATH": path},
            stdout=subprocess.PIPE,
            text=True,
        )
        for bounds in (("0", "40"), ("20", "60"))
    ]
    new = [int(adder.communicate(timeout=120)[0]) for adder in adders]

    assert sum(new) == 60
    assert {document.text for document in store.documents()} == {
        f"House {number} fell." for number in range(60)
    }
    assert_whole(store)


def test_case_locked_by_another_program_is_a_clear_error_after_a_while(shelf):
    shelf.create().close()

    with (
        shelf.open() as other,
        other.writer(AN_ACT),
        shelf.open(wait_s=0.05) as store,
        pytest.raises(CaseBusy, match="another program keeps the case locked"),
        store.writer(AN_ACT),
    ):
        pass


def test_case_can_be_read_while_another_program_writes(shelf, store):
    add(store, "House 1 fell.")
    document, content = a_sealed_document("House 2 fell.")

    with store.writer(AN_ACT) as writer, shelf.open(wait_s=0.05) as other:
        writer.add_document(document, content)
        seen = [kept.text for kept in other.documents()]

    assert seen == ["House 1 fell."]


def assert_whole(store):
    """Check that every document has its original and what it says."""
    for document in store.documents():
        assert store.original(document.original.sha256) == document.text.encode()
        assert store.extraction_of(document.id) == whole_text_claim(document)
    assert store.verify().faults == ()


def killed_in_line(shelf, number, text, seen=None):
    """Add a document in a process that dies in the line of that number, and count its lines."""
    passed = 0

    def watch(frame, event, _argument):
        nonlocal passed
        if "store" not in Path(frame.f_code.co_filename).parts:
            return None
        passed += event == "line"
        if passed == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return watch

    with shelf.open() as store:
        sys.settrace(watch)
        add(store, text)
        sys.settrace(None)
    if seen is not None:
        seen.put(passed)


def in_a_process(function, *arguments):
    """Run a function in a process of its own; return the process when it has ended."""
    process = multiprocessing.get_context("fork").Process(target=function, args=arguments)
    process.start()
    process.join(60)
    return process


def test_program_killed_in_any_line_leaves_no_half_document(shelf, store):
    add(store, "House 0 fell.")
    seen = multiprocessing.get_context("fork").SimpleQueue()
    in_a_process(killed_in_line, shelf, None, "House 1 fell.", seen)
    lines = seen.get()
    assert lines > 100, "the lines of the store were not seen"
    moments = sorted({round((lines - 1) * n / (KILLS - 1)) + 1 for n in range(KILLS)})

    for line in moments:
        text = f"House 1{line} fell."
        ended = in_a_process(killed_in_line, shelf, line, text).exitcode
        assert ended == -signal.SIGKILL or line == moments[-1]
        add(store, text)

    assert len(list(store.documents())) == len(moments) + 2
    assert_whole(store)


def add_until_killed(shelf, first, acknowledge):
    with shelf.open() as store:
        for number in range(first, first + 10_000):
            add(store, f"House {number} fell.")
            acknowledge.send(number)


@pytest.mark.parametrize("seed", range(5))
def test_program_killed_at_any_moment_loses_nothing_that_it_acknowledged(shelf, store, seed):
    moment_s = random.Random(seed).uniform(0.05, 0.2)
    context = multiprocessing.get_context("fork")
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=add_until_killed, args=(shelf, 0, send))

    process.start()
    send.close()
    acknowledged = [receive.recv()]
    time.sleep(moment_s)
    process.kill()
    process.join(60)
    with pytest.raises(EOFError):
        while True:
            acknowledged.append(receive.recv())

    kept = [document.text for document in store.documents()]
    expected = [f"House {number} fell." for number in acknowledged]
    assert kept[: len(expected)] == expected
    assert len(kept) - len(expected) in (0, 1), "one may have been kept and not yet reported"
    assert_whole(store)
    add(store, *expected, "House 20000 fell.")
