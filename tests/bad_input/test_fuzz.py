"""Valid files with some bytes changed give documents, or errors of ours, and soon.

Small files of every kind are drawn from the factories and harmed: bytes changed, cut out,
doubled, put elsewhere. What the search found stands below as examples of its own.
"""

import gzip
import json
import os
import time
import zipfile
from contextlib import suppress
from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from captures import PAGE, WarcMaker, a_mail, a_wacz
from factories import NOON, a_document, an_original
from hostile_files import a_workbook
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from packed_files import DOCX, ODT, XLSX, a_docx, an_odt, p, packed
from scans import a_pdf_of

from openinquest.errors import InquestError, NotFeed
from openinquest.extract import claim_extractors
from openinquest.model import Skipped
from openinquest.pipeline import Capture
from openinquest.preserve import load_source_table, take
from openinquest.preserve.taken import Named
from openinquest.preserve.web.feed import entries_of, is_feed
from openinquest.read import read_document

MOST_SECONDS = 20
SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
FEW = settings(
    max_examples=4_000 if SOAK else 40, suppress_health_check=list(HealthCheck), deadline=None
)
STRIKE = "At least 12 civilians were killed in Tal Nasra on 3 May 2019, the directorate said."
CAPTURE = Capture(by="a tester", utc=NOON, max_bytes=1_000_000)
RSS = b"<?xml version='1.0'?><rss><item><link>https://a.example/1</link></item></rss>"
SHEET = b"url,archive status,text content\nhttps://a.example/1,success,Nine people died there.\n"
TABLE = b"file,title,published\nany,A title,2019-05-03\n"


@cache
def valid(kind):
    """Return a small file of a kind, as tools make them."""
    return {
        "text/plain": lambda: STRIKE.encode(),
        "text/html": lambda: PAGE,
        "message/rfc822": lambda: a_mail().as_bytes(),
        "application/pdf": lambda: a_pdf_of(STRIKE, "A second page."),
        DOCX: lambda: a_docx(p(STRIKE) + p("a", about="<w:pStyle/>")),
        ODT: lambda: an_odt(f"<text:p>{STRIKE}</text:p><text:list/>"),
        XLSX: lambda: a_workbook('<row><c t="inlineStr"><is><t>Nine died</t></is></c></row>'),
        "application/warc": lambda: WarcMaker(gzip=False).made_by(software="a").answer().bytes,
        "gzipped": lambda: WarcMaker().answer().resource("urn:a", STRIKE.encode()).bytes,
        "application/wacz": lambda: a_wacz(
            {"archive/a.warc.gz": WarcMaker().answer().bytes},
            pages=[{"url": "https://www.harbour-radio.example/2019/05/market", "title": "A"}],
        ),
        "sheet": lambda: SHEET,
    }[kind]()


@st.composite
def harmed(draw, content):
    """Draw the bytes of a file with a few places changed."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(content) - 1, 0)))
        end = min(len(content), at + draw(st.sampled_from([1, 1, 2, 4, 30, 300])))
        match draw(st.integers(0, 4)):
            case 0:
                new = draw(st.binary(min_size=1, max_size=4))
            case 1:
                new = b""
            case 2:
                new = content[at:end] * draw(st.sampled_from([2, 3, 50]))
            case 3:
                new = draw(
                    st.sampled_from([b"\0" * 4, b"\xff" * 4, b"9" * 20, b"-1", b"<", b"\n\n"])
                )
            case _:
                other = draw(st.integers(0, len(content)))
                new = content[other : other + end - at]
        content = content[:at] + new + content[end:]
    return content


@st.composite
def harmed_inside(draw, content):
    """Draw a zip of which one part is harmed, so that what opens it meets the harm."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = draw(st.sampled_from(sorted(parts)))
    return packed(parts | {name: draw(harmed(parts[name]))})


def harmed_files(kind):
    whole = harmed(valid(kind))
    if kind in (DOCX, ODT, XLSX, "application/wacz"):
        return whole | harmed_inside(valid(kind))
    if kind == "gzipped":
        return whole | harmed(gzip.decompress(valid(kind))).map(gzip.compress)
    return whole


def in_time(action, *words, **options):
    begun = time.process_time()
    try:
        return action(*words, **options)
    finally:
        assert time.process_time() - begun < MOST_SECONDS


def check_read(kind, content):
    original = an_original(media_type=kind, size_bytes=len(content))
    try:
        document = in_time(read_document, content, original)
    except InquestError as error:
        assert "\n" not in str(error)
        return
    document.text.encode()
    assert "\0" not in document.text
    assert all(0 <= start <= len(document.text) for start in document.page_starts)


READ = ["text/plain", "text/html", "message/rfc822", "application/pdf", DOCX, ODT, XLSX]
PACKS = ["message/rfc822", "application/warc", "gzipped", "application/wacz", "sheet"]


@pytest.mark.parametrize("kind", READ, ids=lambda kind: kind.rpartition(".")[2])
@FEW
@given(data=st.data())
def test_harmed_document_is_read_or_refused(kind, data):
    check_read(kind, data.draw(harmed_files(kind)))


@pytest.mark.parametrize("kind", PACKS)
@FEW
@given(data=st.data())
def test_harmed_pack_gives_documents_and_what_is_wrong(kind, data, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "pack"
    path.write_bytes(data.draw(harmed_files(kind)))

    found = in_time(lambda: list(take(Named(path), CAPTURE)))

    for each in found:
        shown = each.reason if isinstance(each, Skipped) else each.sealed.original.location
        assert "\n" not in shown and "\x1b" not in shown


@FEW
@given(content=harmed(RSS))
@example(b"<??>" * 200)
@example(b"<!---->" * 200)
@example(b"<??><!---->" * 200)
def test_harmed_feed_names_pages_or_is_refused(content):
    in_time(is_feed, content)
    with suppress(NotFeed):
        assert in_time(entries_of, content, where="feed")


@FEW
@given(content=harmed(TABLE))
def test_harmed_table_of_sources_is_read_or_refused(content, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "table.csv"
    (path.parent / "any").write_text(STRIKE)
    path.write_bytes(content)
    try:
        assert in_time(load_source_table, path)
    except InquestError as error:
        assert error.exit_status == 2


# Sentences by a grammar of news, harmed.

NUMBERS = st.sampled_from(["12", "at least 12", "Two", "a dozen", "1,200", "between 3 and 5", "no"])
PEOPLE = st.sampled_from(
    [
        "civilians",
        "people",
        "of them",
        "members of one family",
        "soldiers, 34,",
        "children and women",
    ]
)
DEEDS = st.sampled_from(["were killed", "died", "was shot", "injured", "are missing", "(killed)"])
PLACES = st.sampled_from(["in Mosul", "near 36.34, 43.13", "on 3 May 2019", "at 10 a.m.", ""])
VOICES = st.sampled_from(
    [
        ", the army said.",
        ", said Col. Omar Bakr, 34.",
        ".",
        '," he said, "and',
        "?",
        "; —",
        "\n",
        " | ",
    ]
)
SENTENCE = st.tuples(NUMBERS, PEOPLE, DEEDS, PLACES, VOICES).map(" ".join)
MARKS = st.text(
    alphabet=st.sampled_from(
        " \n\t.,;:'’“”\"()[]-–—|/0123456789%$°\u200b\u202e\u0301\x0bAaé\u0645"
    ),
    max_size=12,
)


@st.composite
def told(draw):
    """Draw a text of such sentences with marks put anywhere, some of it again and again."""
    text = "".join(draw(st.lists(SENTENCE | MARKS, min_size=1, max_size=8)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        end = at + draw(st.integers(0, 30))
        text = text[:at] + draw(MARKS | st.just(text[at:end] * 8)) + text[end:]
    return text


@settings(FEW, max_examples=6_000 if SOAK else 20)
@given(text=told(), title=st.none() | told())
@example("| 12 | killed " * 100, None)
def test_whatever_is_told_the_quotes_are_words_of_the_text(text, title):
    document = a_document(text, title=title)

    extraction = in_time(claim_extractors.get("english").extract, document)

    extraction.verify(document)
    for claim in extraction.claims:
        field = document.field(claim.span.field)
        assert field[claim.span.start : claim.span.end] == claim.quote
        assert replace(claim).quote


@FEW
@given(lines=harmed(json.dumps({"url": "https://a.example/", "title": "A"}).encode()))
def test_harmed_list_of_pages_of_a_wacz_is_read_or_told(lines, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "pages.wacz"
    parts = {"archive/a.warc.gz": WarcMaker().answer().bytes, "pages/pages.jsonl": lines}
    path.write_bytes(a_wacz(parts))

    assert in_time(lambda: list(take(Named(path), CAPTURE)))
