"""What is read in processes of their own is what would be read here, file for file."""

import os
import time
from contextlib import closing
from dataclasses import replace
from email.message import EmailMessage
from importlib import import_module

import pytest
from captures import WarcMaker, a_mail, a_wacz
from packed_files import a_docx, p
from scans import a_pdf_of, a_scan

from openinquest import pipeline
from openinquest.confine import Limits, Request, Worker, most_answer_bytes, served
from openinquest.model import Skipped
from openinquest.pipeline.apart import KeptReaders, readers_of

SENTENCE = "At least 12 people were killed in the market of Tal Nasra on 3 May 2019, she said.\n\n"
SHEET_ROWS = "url,archive status,archive location\nhttps://a.example/1,success,page.html\n"


@pytest.fixture
def apart(capture):
    return replace(capture, max_bytes=10_000_000, limits=Limits(60, 1_000_000_000))


@pytest.fixture
def collected(tmp_path):
    """Return a folder with a file of every kind that holds documents, and broken ones."""
    outer = EmailMessage()
    outer["Subject"], outer["From"] = "Forwarded", "a@example.org"
    outer.set_content("See the mail.")
    outer.add_attachment(SENTENCE.encode(), "text", "plain", filename="told.txt")
    warc = WarcMaker().answer()
    files = {
        "a.txt": SENTENCE.encode(),
        "arabic.txt": "قتل اثنا عشر شخصا في قصف على السوق يوم الجمعة، قال شهود.".encode(),
        "archive.wacz": a_wacz({"archive/data.warc.gz": warc.bytes}),
        "archive.warc.gz": warc.bytes,
        "broken.wacz": a_wacz({"archive/data.warc.gz": warc.bytes})[:300],
        "dated.txt": b"Published 4 May 2019\n" + SENTENCE.encode(),
        "empty.txt": b"",
        "film.mp4": b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
        "mail.eml": bytes(outer),
        "plain.eml": bytes(a_mail()),
        "report.docx": a_docx(p(SENTENCE)),
        "sheet.csv": SHEET_ROWS.encode(),
        "page.html": f"<html><body><article><p>{SENTENCE * 5}</p></article></body></html>".encode(),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_what_is_read_apart_is_what_would_be_read_here(collected, capture, apart):
    here = list(pipeline.gather([collected], replace(capture, max_bytes=apart.max_bytes)))
    said = [pipeline.read_claims(each.document) for each in here if in_english(each)]

    with readers_of(apart) as readers:
        found = list(pipeline.gather([collected], apart, readers))
        said_apart = [readers.extract(each.document) for each in found if in_english(each)]

    assert found == here
    assert said_apart == said
    assert sum(isinstance(each, Skipped) for each in found) >= 2
    assert any(extraction.claims for extraction in said)


def in_english(gathered):
    return not isinstance(gathered, Skipped) and gathered.document.language == "en"


def test_archive_too_large_to_be_kept_is_read_apart_too(tmp_path, capture, apart):
    maker = WarcMaker(gzip=False)
    for number in range(4):
        maker.resource(f"https://a.example/{number}", (SENTENCE * 4).encode())
    (tmp_path / "large.warc").write_bytes(maker.bytes)
    here = list(pipeline.gather([tmp_path / "large.warc"], replace(capture, max_bytes=1_000)))

    with readers_of(replace(apart, max_bytes=1_000)) as readers:
        found = list(
            pipeline.gather([tmp_path / "large.warc"], replace(apart, max_bytes=1_000), readers)
        )

    assert found == here
    assert len(found) == 4


@pytest.mark.tesseract
def test_words_of_a_scan_are_recognised_apart_too(tmp_path, capture, apart):
    (tmp_path / "scan.pdf").write_bytes(a_pdf_of(a_scan(SENTENCE)))
    here = list(pipeline.gather([tmp_path / "scan.pdf"], replace(capture, recognise=("eng",))))

    with readers_of(apart) as readers:
        found = list(
            pipeline.gather([tmp_path / "scan.pdf"], replace(apart, recognise=("eng",)), readers)
        )

    assert [each.document for each in found] == [each.document for each in here]
    assert found[0].document.recognised


def test_file_of_which_too_much_is_to_be_extracted_is_not_half_used(tmp_path, apart):
    (tmp_path / "a.txt").write_text(SENTENCE)
    (tmp_path / "long.txt").write_text(
        "".join(SENTENCE.replace("12", str(number)) for number in range(3, 4_000))
    )

    _, reading = pipeline.examine([tmp_path], replace(apart, limits=Limits(2, 1_000_000_000)))

    assert [document.original.location for document in reading.documents] == [
        str(tmp_path / "a.txt")
    ]
    assert [skipped.code for skipped in reading.skipped] == ["E164"]
    assert reading.claims


def process_of(kept, capture, file):
    """Return the number of the process that reads a file for `kept`."""
    with kept.readers_of(capture) as readers:
        (gathered,) = pipeline.gather([file], capture, readers)
        assert gathered.document.text
        return kept._apart.reads._process.pid


@pytest.fixture
def kept():
    made = KeptReaders(idle_s=30)
    yield made
    made.close()


def test_who_reads_next_has_the_process_that_read_before(tmp_path, apart, kept):
    (tmp_path / "a.txt").write_text(SENTENCE)

    first = process_of(kept, apart, tmp_path / "a.txt")

    assert process_of(kept, apart, tmp_path / "a.txt") == first
    others = replace(apart, limits=Limits(9, 2_000_000_000))
    assert process_of(kept, others, tmp_path / "a.txt") != first


def test_process_in_whose_time_something_failed_reads_no_more(tmp_path, apart, kept):
    (tmp_path / "a.txt").write_text(SENTENCE)
    first = process_of(kept, apart, tmp_path / "a.txt")

    with pytest.raises(ZeroDivisionError), kept.readers_of(apart):
        raise ZeroDivisionError

    assert not is_alive(first)
    assert process_of(kept, apart, tmp_path / "a.txt") != first


def test_processes_for_which_there_is_nothing_to_read_end(tmp_path, apart):
    (tmp_path / "a.txt").write_text(SENTENCE)

    process = process_of(KeptReaders(idle_s=0.1), apart, tmp_path / "a.txt")

    until = time.monotonic() + 20
    while is_alive(process):
        assert time.monotonic() < until
        time.sleep(0.05)


def test_process_that_was_begun_for_the_same_limits_reads(tmp_path, apart):
    (tmp_path / "a.txt").write_text(SENTENCE)
    for limits, reads in ((apart.limits, True), (Limits(9, 2_000_000_000), False)):
        with Worker(limits, most_answer_bytes(apart.max_bytes)) as begun:
            begun.begin(Request(served.READ, ""))
            process = begun._process.pid
            with closing(KeptReaders(begun=begun)) as kept:
                assert (process_of(kept, apart, tmp_path / "a.txt") == process) is reads


@pytest.mark.parametrize("name", [name for name in vars(served) if name.isupper()])
def test_what_a_worker_is_asked_for_is_there(name):
    module, _, function = getattr(served, name).partition(":")

    assert callable(getattr(import_module(module), function))


def is_alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
