import gzip
from datetime import UTC, datetime
from io import BytesIO

import pytest
from captures import WarcMaker
from warcio.archiveiterator import ArchiveIterator
from web_server import PAGE, answer, redirect, web_server

from openinquest.model import Described, Skipped
from openinquest.preserve import Capture, Named, take
from openinquest.preserve.web import Address, Visitor, WayOut

NOW = datetime(2019, 5, 4, 12, 0, 7, 9, tzinfo=UTC)


def a_capture(*, max_bytes=100_000, passed_over=(), **way):
    out = WayOut(**({"allow_private": True} | way))
    visitor = Visitor(out, pause_s=0, clock=lambda: NOW, passed_over=passed_over)
    return Capture(by="a recorder", utc=NOW, max_bytes=max_bytes, visitor=visitor)


def taken_from(url, described=None, **options):
    return list(take(Named(Address(url), described), a_capture(**options)))


def test_page_is_sealed_with_its_custody_and_the_exchange_beside():
    pages = {"/a": redirect("/b"), "/b": redirect("/c"), "/c": answer(PAGE, x_place="Tal Nasra")}

    with web_server(pages) as served:
        (taken,) = taken_from(served.url("/a"))

    original, web = taken.sealed.original, taken.sealed.original.web
    assert taken.sealed.content == PAGE
    assert original.media_type == "text/html"
    assert original.location == served.url("/c")
    assert original.captured_utc == NOW.replace(microsecond=0)
    assert original.captured_by == "a recorder"
    assert original.tool.startswith("openinquest ")
    assert (web.url_requested, web.url_final) == (served.url("/a"), served.url("/c"))
    assert web.redirects == (served.url("/b"),)
    assert web.status == 200
    assert ("x-place", "Tal Nasra") in web.headers
    assert taken.described.url == served.url("/c")
    (exchange,) = taken.beside
    assert web.warc_sha256 == exchange.original.sha256
    assert exchange.original.media_type == "application/warc"
    kept = [
        (record.rec_headers.get_header("WARC-Target-URI"), record.content_stream().read())
        for record in ArchiveIterator(BytesIO(exchange.content))
        if record.rec_type == "response"
    ]
    assert [url for url, _ in kept] == [served.url(path) for path in ("/a", "/b", "/c")]
    assert kept[-1][1] == PAGE


def test_what_a_person_wrote_down_stays():
    with web_server({"/a": answer(PAGE)}) as served:
        described = Described(url="https://news.example.org/", publisher="Harbour Radio")
        (taken,) = taken_from(served.url("/a"), described)

    assert taken.described == described


def test_exchange_reads_back_as_the_same_page(tmp_path):
    with web_server({"/a": answer(PAGE, content_type="text/html")}) as served:
        (taken,) = taken_from(served.url("/a"))
    kept = tmp_path / "exchange.warc.gz"
    kept.write_bytes(taken.beside[0].content)

    (again,) = [each for each in take(Named(kept), a_capture()) if not isinstance(each, Skipped)]

    assert again.sealed.content == PAGE
    assert again.sealed.original.captured_by == "a recorder"
    assert again.sealed.original.web.url_final == served.url("/a")


@pytest.mark.parametrize("encoding", ["gzip", "x-gzip"])
def test_packed_page_is_sealed_as_it_is_read_and_kept_as_it_was_sent(encoding):
    packed = gzip.compress(PAGE)

    with web_server({"/a": answer(packed, content_encoding=encoding)}) as served:
        (taken,) = taken_from(served.url("/a"))

    assert taken.sealed.content == PAGE


def bomb():
    return answer(gzip.compress(b"x" * 50_000_000, 9), content_encoding="gzip")


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (answer(b"no", status="404 Not Found"), "E153"),
        (answer(PAGE, content_encoding="br"), "E152"),
        (answer(PAGE, content_encoding="gzip"), "E152"),
        (answer(gzip.compress(PAGE)[:-9], content_encoding="gzip"), "E152"),
        (bomb(), "E108"),
        (answer(b"x" * 100_001), "E108"),
        (answer(b""), "E102"),
        (redirect("ftp://a.example/"), "E151"),
        (answer(b"PK\x03\x04" + b"\0" * 60), "E156"),
    ],
)
def test_what_cannot_be_had_is_one_entry_with_its_reason(sent, code):
    with web_server({"/a": sent}) as served:
        (skipped,) = taken_from(served.url("/a"))

    assert isinstance(skipped, Skipped)
    assert skipped.code == code
    assert skipped.location.startswith(("http", "ftp"))


def test_nothing_is_fetched_where_nobody_said_how():
    capture = Capture(by="a recorder", utc=NOW, max_bytes=1000)

    (skipped,) = take(Named(Address("https://news.example.org/")), capture)

    assert skipped.code == "E150"


def test_offline_nothing_is_fetched():
    with web_server({"/a": answer(PAGE)}) as served:
        (skipped,) = taken_from(served.url("/a"), offline=True)

    assert skipped.code == "E150"
    assert served.asked == []


def test_headers_with_characters_that_steer_a_terminal_are_kept_legibly():
    sent = b"HTTP/1.1 200 OK\r\nX-Bad: a\x1b[31mb\x9bc\r\n\r\n" + PAGE

    with web_server({"/a": sent}) as served:
        (taken,) = taken_from(served.url("/a"))

    if not isinstance(taken, Skipped):
        assert all(value.isprintable() for _, value in taken.sealed.original.web.headers)


def feed(*links):
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    return answer(f"<rss><channel>{items}</channel></rss>".encode())


def test_pages_of_a_feed_are_taken_and_its_own_words_are_not_kept():
    with web_server({"/1": answer(PAGE), "/feed": feed("/1", "/gone", "/feed")}) as served:
        told = Described(url="https://news.example.org/feed", publisher="Harbour Radio")
        first, gone, itself = taken_from(served.url("/feed"), told)

    assert first.sealed.original.location == served.url("/1")
    assert first.described == Described(url=served.url("/1"), publisher="Harbour Radio")
    (own,) = first.beside
    assert first.sealed.original.web.warc_sha256 == own.original.sha256
    assert (gone.code, gone.location) == ("E153", served.url("/gone"))
    assert itself.sealed.original.media_type != "text/html"  # a feed in a feed is not followed


def test_pages_that_are_known_are_passed_over():
    with web_server({"/1": answer(PAGE), "/2": answer(PAGE)}) as served:
        pages = {"/1": answer(PAGE), "/2": answer(PAGE), "/feed": feed("/1#top", "/2")}
        with web_server(pages) as served:
            (taken,) = taken_from(served.url("/feed"), passed_over=[served.url("/1")])

    assert taken.sealed.original.location == served.url("/2")
    assert served.paths == ["/feed", "/2"]


def test_feed_that_leads_into_a_private_network_leads_nowhere():
    with web_server({"/feed": feed("http://u:p@127.0.0.1/")}) as served:
        (skipped,) = taken_from(served.url("/feed"))

    assert skipped.code == "E151"


def test_web_archive_is_opened_and_sealed_once():
    warc = WarcMaker().answer().bytes

    with web_server({"/a.warc.gz": answer(warc)}) as served:
        found = taken_from(served.url("/a.warc.gz"))

    (page,) = [each for each in found if not isinstance(each, Skipped)]
    assert page.sealed.original.web.url_final.startswith("https://www.harbour-radio.example")
    (archive,) = page.beside
    assert archive.content == warc
    assert archive.original.web.url_final == served.url("/a.warc.gz")
    assert archive.original.web.warc_sha256 is None


def test_link_of_a_feed_that_is_no_address_keeps_no_other_page_from_being_taken():
    links = "".join(
        f"<item><link>{link}</link></item>"
        for link in ("http://[bad", "//[", "http://xn--a/", "http://h:abc/", "/a")
    )
    feed = answer(f"<rss><channel>{links}</channel></rss>".encode())

    with web_server({"/feed": feed, "/a": answer(PAGE)}) as served:
        *skipped, taken = taken_from(served.url("/feed"))

    assert taken.sealed.content == PAGE
    assert [each.code for each in skipped] == ["E151"] * 4
    assert all("it is no address" in each.reason for each in skipped)
    assert [each.location for each in skipped] == [
        *("http://[bad", "//[", "http://xn--a/", "http://h:abc/"),
    ]
