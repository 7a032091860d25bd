"""A stream grows by whole lines, holds nothing twice, and loses nothing that stood there."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.engine import GrowingStream
from openinquest.errors import OutputIsInput
from openinquest.model import Document, DocumentId, Original, WebCapture
from openinquest.pipeline import Capture, KeptReaders, Learnt
from openinquest.wire import addresses_in_row, document_row, read_document_row

NOW = datetime(2031, 5, 6, tzinfo=UTC)
TOLD = (
    "An air strike hit the market of Tal Nasra on 3 May 2019. At least four people were killed, "
    "the mayor said.\n"
)
TOLD_LATER = (
    "The air strike on the market of Tal Nasra on 3 May 2019 killed sixteen people, the health "
    "directorate said.\n"
)


def capture():
    return Capture(by="a tester", utc=NOW, max_bytes=1_000_000, limits=None)


def growing(tmp_path):
    return GrowingStream(tmp_path / "docs.jsonl", None, Learnt())


def added(stream, *sources):
    return stream.add(sources, capture(), KeptReaders().readers_of).added


def lines(stream):
    return stream.path.read_bytes().splitlines()


def test_what_was_cut_off_at_the_end_stays_and_the_next_begins_a_line(tmp_path):
    (tmp_path / "a.txt").write_text(TOLD)
    stream = growing(tmp_path)
    stream.path.write_text('{"id": "d1", "text": "Nobody was hurt."}\n{"id": "d2", "te')
    told = stream.look()

    assert added(stream, tmp_path / "a.txt") == 1

    assert [each.location.rpartition(", ")[2] for each in told] == ["line 2"]
    whole, cut_off, new = lines(stream)
    assert json.loads(whole)["id"] == "d1"
    assert cut_off == b'{"id": "d2", "te'
    assert json.loads(new)["text"] == TOLD


def test_last_line_without_an_end_is_a_document_all_the_same(tmp_path):
    (tmp_path / "a.txt").write_text(TOLD)
    stream = growing(tmp_path)
    stream.path.write_text('{"id": "d1", "text": "Nobody was hurt."}')

    assert stream.look() == ()
    added(stream, tmp_path / "a.txt")

    assert [json.loads(line)["text"] for line in lines(stream)] == ["Nobody was hurt.", TOLD]


def test_line_that_is_no_document_is_told_once(tmp_path):
    stream = growing(tmp_path)
    stream.path.write_text("[]\n")

    assert len(stream.look()) == 1
    with stream.path.open("a") as out:
        out.write("{}\n")

    assert [each.location.rpartition(", ")[2] for each in stream.look()] == ["line 2"]
    assert stream.look() == ()


def test_what_another_program_appends_counts_and_is_not_appended_again(tmp_path):
    (tmp_path / "a.txt").write_text(TOLD)
    one, other = growing(tmp_path), growing(tmp_path)
    one.look()
    assert added(other, tmp_path / "a.txt") == 1

    one.look()

    assert added(one, tmp_path / "a.txt") == 0
    assert len(one.findings()) == 1


@pytest.mark.parametrize("source", [".", "docs.jsonl"])
def test_stream_does_not_read_itself(tmp_path, source):
    stream = growing(tmp_path)

    with pytest.raises(OutputIsInput):
        added(stream, tmp_path / source)


def test_stream_that_was_removed_begins_anew(tmp_path):
    (tmp_path / "a.txt").write_text(TOLD)
    stream = growing(tmp_path)
    stream.look()
    assert added(stream, tmp_path / "a.txt") == 1
    stream.look()
    stream.path.unlink()

    stream.look()

    assert added(stream, tmp_path / "a.txt") == 1
    assert len(lines(stream)) == 1


def test_documents_are_read_once_however_often_it_is_looked_at(tmp_path, monkeypatch):
    for name, text in (("a.txt", TOLD), ("b.txt", TOLD_LATER)):
        (tmp_path / name).write_text(text)
    stream = growing(tmp_path)
    added(stream, tmp_path / "a.txt", tmp_path / "b.txt")
    (finding,) = stream.findings()
    assert len(finding.incident.documents) == 2

    def refuse(document):
        raise AssertionError(f"{document.id} is read again")

    monkeypatch.setattr("openinquest.pipeline.extract", refuse)
    again = growing(tmp_path)
    again.look()

    assert [each.incident for each in again.findings()] == [finding.incident]


def test_only_the_parts_of_what_stands_there_now_are_kept(tmp_path):
    for name, text in (("a.txt", TOLD), ("b.txt", TOLD_LATER)):
        (tmp_path / name).write_text(text)
    stream = growing(tmp_path)
    for name in ("a.txt", "b.txt"):
        added(stream, tmp_path / name)
        stream.findings()

    (folder,) = tmp_path.glob(".inquest.*.parts")
    assert len(list(folder.iterdir())) == 1


WORDS = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1)
ADDRESS = st.sampled_from([f"https://news.example.org/{number}" for number in range(9)])


@given(text=WORDS, title=st.none() | WORDS, led=st.lists(ADDRESS, min_size=2), day=st.dates())
def test_captured_document_is_read_back_from_its_line(text, title, led, day):
    web = WebCapture(led[0], led[-1], redirects=tuple(led[1:-1]))
    original = Original("0" * 64, 1, "text/plain", led[0], NOW, "a tester", "a tool", web=web)
    known = {"title": title, "url": led[-1], "publisher": "Radio", "published": day}
    document = Document(DocumentId("d1"), text, language="en", original=original, **known)

    row = json.dumps(document_row(document))

    assert addresses_in_row(row) == set(led)
    read = read_document_row(row, where="line 1")
    assert read == Document(DocumentId("d1"), text, language="en", **known)
    assert day == date.fromisoformat(json.loads(row)["published"])


def test_line_that_names_no_address_names_none():
    for row in ("", "[", "[]", "{}", '{"url": 3, "addresses": [4, null]}', '{"addresses": "a"}'):
        assert addresses_in_row(row) == frozenset()


def test_document_that_another_program_appended_meanwhile_is_not_appended_again(tmp_path):
    for name, text in (("a", TOLD), ("b", TOLD_LATER)):
        (tmp_path / f"{name}.txt").write_text(text)
    one, other = growing(tmp_path), growing(tmp_path)
    one.look()
    other.look()

    assert added(one, tmp_path / "a.txt") == 1
    assert added(other, tmp_path / "a.txt", tmp_path / "b.txt") == 1
    assert added(one, tmp_path / "b.txt") == 0

    assert [json.loads(line)["text"] for line in lines(one)] == [TOLD, TOLD_LATER]


def test_line_of_another_program_that_comes_meanwhile_is_told_if_it_is_no_document(tmp_path):
    (tmp_path / "a.txt").write_text(TOLD)
    stream = growing(tmp_path)
    stream.look()
    stream.path.write_text("no document\n")

    done = stream.add([tmp_path / "a.txt"], capture(), KeptReaders().readers_of)

    assert done.added == 1
    assert [each.location.rpartition(", ")[2] for each in done.skipped] == ["line 1"]
    assert stream.look() == ()


def test_findings_are_known_of_when_the_stream_was_shorter(tmp_path):
    for name, text in (("a", TOLD), ("b", TOLD_LATER)):
        (tmp_path / f"{name}.txt").write_text(text)
    stream = growing(tmp_path)
    added(stream, tmp_path / "a.txt")
    mark, then = stream.mark, stream.findings()
    added(stream, tmp_path / "b.txt")

    assert stream.findings_at(mark) == then != stream.findings()
    assert stream.findings_at("0") == ()
    assert stream.findings_at("3") is None
    assert stream.findings_at("no mark") is None
