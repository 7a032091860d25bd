import gzip
import zlib
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from captures import PAGE, PAGE_URL, WarcMaker
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openinquest.model import WebCapture


@pytest.mark.parametrize("packed", [True, False])
def test_a_page_comes_out_with_its_address_time_and_tool(taken, packed):
    warc = WarcMaker(gzip=packed).made_by(software="capturer 1.2", operator="R. Ecorder")
    content = warc.answer(Server="one").bytes

    [page], skipped = taken(content)

    original = page.sealed.original
    digest = sha256(content).hexdigest()
    assert (page.sealed.content, skipped) == (PAGE, [])
    assert (original.location, original.media_type) == (PAGE_URL, "text/html")
    assert original.captured_utc == datetime(2019, 5, 3, 18, 30, tzinfo=UTC)
    assert (original.tool, original.captured_by) == ("capturer 1.2", "R. Ecorder")
    assert original.within == digest
    assert original.web == WebCapture(
        url_requested=PAGE_URL,
        url_final=PAGE_URL,
        status=200,
        headers=(("Content-Type", "text/html; charset=utf-8"), ("Server", "one")),
        warc_sha256=digest,
    )
    assert page.described.url == PAGE_URL
    [beside] = page.beside
    assert (beside.content, beside.original.media_type) == (content, "application/warc")


def test_who_captured_and_with_what_is_not_made_up(taken):
    [page], _ = taken(WarcMaker().answer().bytes)

    assert {page.sealed.original.tool, page.sealed.original.captured_by} == {"not recorded"}


def test_a_redirect_tells_which_address_was_asked_for(taken):
    warc = WarcMaker().answer("http://h.example/m", b"", status="301 Moved", Location="/market")
    warc.answer("http://h.example/market", b"", status="302 Found", Location=PAGE_URL)

    [page], skipped = taken(warc.answer().bytes)

    web = page.sealed.original.web
    assert (web.url_requested, web.url_final) == ("http://h.example/m", PAGE_URL)
    assert web.redirects == ("http://h.example/market",)
    assert skipped == []


def test_redirects_in_a_circle_end(taken):
    warc = WarcMaker().answer("http://a.example/", b"", status="301 Moved", Location="/b")
    warc.answer("http://a.example/b", b"", status="301 Moved", Location="/")

    assert taken(warc.answer("http://a.example/").bytes)[0]


@pytest.mark.parametrize(
    ("encode", "told"),
    [
        (gzip.compress, {"Content_Encoding": "gzip"}),
        (zlib.compress, {"Content_Encoding": "deflate"}),
        (lambda body: zlib.compress(body, wbits=-15), {"Content_Encoding": "deflate"}),
        (
            lambda body: b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body),
            {"Transfer_Encoding": "chunked"},
        ),
        (lambda body: body, {"Content_Encoding": "gzip", "Transfer_Encoding": "chunked"}),
        (lambda body: body, {"Content_Encoding": "br"}),
    ],
)
def test_a_body_is_decoded_as_it_was_sent_or_as_the_tool_kept_it(taken, encode, told):
    [page], _ = taken(WarcMaker().answer(body=encode(PAGE), **told).bytes)

    assert page.sealed.content == PAGE


def test_a_body_in_an_encoding_that_is_not_read_is_said(taken):
    content = WarcMaker().answer(body=b"\x1b\x00\x01\x02" * 9, Content_Encoding="br").bytes

    found, [skipped] = taken(content)

    assert found == []
    assert skipped.code == "E157" and "'br'" in skipped.reason


def test_a_body_that_is_not_encoded_as_it_says_is_said(taken):
    body = gzip.compress(PAGE)[:-30] + b"\x00" * 30

    found, [skipped] = taken(WarcMaker().answer(body=body, Content_Encoding="gzip").bytes)

    assert found == [] and skipped.code == "E157"


def test_a_body_that_unpacks_to_more_than_a_document_is_refused_and_the_next_is_read(taken):
    bomb = gzip.compress(b"a" * 2_000_000)
    warc = WarcMaker().answer("https://b.example/", bomb, Content_Encoding="gzip").answer()

    [page], [skipped] = taken(warc.bytes)

    assert page.sealed.content == PAGE
    assert skipped.code == "E108" and "https://b.example/" in skipped.location


def test_parts_of_pages_are_set_aside_and_counted(taken):
    warc = WarcMaker().answer("https://h.example/a.js", b"run()", Content_Type="text/javascript")
    warc.answer("https://h.example/a.png", b"\x89PNG", Content_Type="image/png")
    warc.answer("https://h.example/gone", b"Not here", status="404 Not Found")
    warc.resource("urn:text:https://h.example/", b"Market struck")

    [page], [skipped] = taken(warc.answer().bytes)

    assert page.sealed.content == PAGE
    assert skipped.code == "E185" and "4 of its records" in skipped.reason


def test_what_was_kept_under_no_address_is_named_by_the_file(taken):
    [text], _ = taken(WarcMaker().resource("urn:uuid:1", b"Nine people died.").bytes, name="a.warc")

    assert text.sealed.original.web is None
    assert text.sealed.original.location.endswith("a.warc, urn:uuid:1")
    assert text.described.url is None


def test_a_file_that_breaks_off_gives_what_came_before(taken):
    content = WarcMaker().answer().answer("https://h.example/2", b"x" * 5000).bytes

    [page], [skipped] = taken(content[:-40])

    assert page.sealed.content == PAGE
    assert skipped.code == "E105"


def test_a_plain_file_that_breaks_off_gives_what_came_before(taken):
    content = WarcMaker(gzip=False).answer().answer("https://h.example/2", b"x" * 5000).bytes

    found, skipped = taken(content[:-400])

    assert found[0].sealed.content == PAGE
    assert [each.code for each in skipped] == ["E105"]


@pytest.mark.parametrize(
    "head",
    [
        b"WARC/1.0\r\nWARC-Type: response\r\n\r\nno length",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: " + b"9" * 40 + b"\r\n\r\n",
        b"WARC/9.9\r\n\r\n",
    ],
)
def test_a_head_that_no_record_has_is_damage(taken, head):
    found, [skipped] = taken(head, max_bytes=10_000_000)

    assert (found, skipped.code) == ([], "E105")


@pytest.mark.parametrize("head", [b"X: " + b"y" * 70_000 + b"\r\n", b"X: y\r\n" * 200_000])
def test_a_head_without_end_is_damage(taken, head):
    content = b"WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 0\r\n" + head + b"\r\n"

    found, [skipped] = taken(content, max_bytes=10_000_000)

    assert (found, skipped.code) == ([], "E105")
    assert "longer than any is" in skipped.reason


def test_a_record_without_an_address_is_no_document(taken, capsys):
    content = WarcMaker(gzip=False).answer("https://h.example/a b").bytes
    content = content.replace(b"WARC-Target-URI: https://h.example/a b\r\n", b"")

    found, [skipped] = taken(content)

    assert (found, skipped.code) == ([], "E185")


def test_what_a_file_holds_does_not_speak_to_the_terminal(taken, capfd):
    content = WarcMaker(gzip=False).answer("https://h.example/\x1b[31m a").bytes

    [page], _ = taken(content)

    assert capfd.readouterr() == ("", "")
    assert "\x1b" not in page.sealed.original.location


def test_a_file_that_unpacks_without_end_is_a_bomb(taken):
    bomb = gzip.compress(b"WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 999999999\r\n\r\n")
    bomb += gzip.compress(b"\0" * (100 << 20), 9)

    found, [skipped] = taken(bomb)

    assert (found, skipped.code) == ([], "E157")


def test_a_file_that_is_too_large_to_keep_is_read_in_pieces(taken):
    content = WarcMaker().answer("https://h.example/1", b"%PDF" + bytes(5000)).answer().bytes
    content = WarcMaker(gzip=False).answer("https://h.example/1", b"x" * 9000).answer().bytes

    [page], [skipped] = taken(content, max_bytes=5000)

    assert page.sealed.content == PAGE
    assert page.beside == ()
    assert page.sealed.original.within == sha256(content).hexdigest()
    assert skipped.code == "E108"


def a_sound_one(gzip):
    warc = WarcMaker(gzip=gzip).made_by(software="one")
    warc.answer("https://h.example/1", b"", status="301 Moved", Location="/2")
    return warc.answer("https://h.example/2", Content_Encoding="gzip").bytes


SOUND = [a_sound_one(gzip) for gzip in (True, False)]


@given(st.data())
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_change_of_a_file_is_a_result(taken, data):
    content = bytearray(data.draw(st.sampled_from(SOUND)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(8, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))

    found, skipped = taken(bytes(content))

    assert all(each.code in ("E104", "E105", "E108", "E156", "E157", "E185") for each in skipped)
    assert all(each.sealed.original.captured_utc.tzinfo for each in found)
