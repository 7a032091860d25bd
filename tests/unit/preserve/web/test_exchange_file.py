from datetime import UTC, datetime
from io import BytesIO

import httpx
from warcio.archiveiterator import ArchiveIterator

from openinquest.preserve.web.exchange_file import write_exchange
from openinquest.preserve.web.going_out import Answer, Question
from openinquest.preserve.web.visitor import Step, Visit

NOON = datetime(2019, 5, 4, 12, 0, tzinfo=UTC)


def a_step(url="https://news.example.org/b?c=1", *, body=b"hello", headers=(), status=200):
    question = Question(httpx.URL(url), (("User-Agent", "a program"),))
    return Step(question, Answer(status, "OK", tuple(headers), body, "192.0.2.7"), NOON)


def records(content):
    """Return each record: its type, its headers, those of HTTP, and its body."""
    return [
        (
            record.rec_type,
            dict(record.rec_headers.headers),
            record.http_headers,
            record.content_stream().read(),
        )
        for record in ArchiveIterator(BytesIO(content), check_digests="raise")
    ]


def test_every_question_and_answer_stands_in_it_whole():
    first = a_step("https://news.example.org/a", body=b"", status=302)
    visit = Visit((first, a_step(headers=[("Content-Type", "text/plain"), ("X-A", "b")])))

    found = records(write_exchange(visit, operator="a recorder"))

    kinds = [kind for kind, *_ in found]
    assert kinds == ["warcinfo", "response", "request", "response", "request"]
    assert b"operator: a recorder" in found[0][3]
    _, head, answered, body = found[3]
    assert body == b"hello"
    assert answered.headers == [("Content-Type", "text/plain"), ("X-A", "b")]
    assert head["WARC-Target-URI"] == "https://news.example.org/b?c=1"
    assert head["WARC-Date"] == "2019-05-04T12:00:00Z"
    assert head["WARC-IP-Address"] == "192.0.2.7"
    assert head["WARC-Concurrent-To"] == found[4][1]["WARC-Record-ID"]
    asked = found[4][2]
    assert (asked.protocol, asked.statusline) == ("GET", "/b?c=1 HTTP/1.1")
    assert asked.get_header("User-Agent") == "a program"


def test_same_visit_gives_the_same_bytes():
    visit = Visit((a_step(),))

    assert write_exchange(visit, operator="x") == write_exchange(visit, operator="x")


def test_steps_that_are_alike_have_names_of_their_own():
    found = records(write_exchange(Visit((a_step(), a_step())), operator="x"))

    names = [head["WARC-Record-ID"] for _, head, *_ in found]
    assert len(set(names)) == len(names)


def test_header_of_the_chunks_that_are_gone_is_renamed():
    visit = Visit((a_step(headers=[("Transfer-Encoding", "chunked")]),))

    _, _, answered, body = records(write_exchange(visit, operator="x"))[1]

    assert answered.headers == [("X-Archive-Orig-Transfer-Encoding", "chunked")]
    assert body == b"hello"


def test_operator_whose_name_has_a_line_break_adds_no_field():
    info = records(write_exchange(Visit((a_step(),)), operator="a\r\nrobots: ignore"))[0][3]

    assert b"\nrobots" not in info


def test_headers_beyond_ascii_are_kept():
    visit = Visit((a_step(headers=[("X-Place", "Straße".encode().decode("latin-1"))]),))

    content = write_exchange(visit, operator="x")

    answered = records(content)[1][2]
    assert answered.get_header("X-Place") in ("Straße", "Stra\xc3\x9fe")
