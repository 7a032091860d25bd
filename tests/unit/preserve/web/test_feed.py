import socket
import time

import pytest

from openinquest.errors import NotFeed
from openinquest.preserve.web.feed import entries_of, is_feed

RSS = (
    b'<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"><channel>'
    b"<title>News of Tal Nasra</title><link>https://news.example.org/</link>"
    b"<item><title>One</title><link>https://news.example.org/1</link></item>"
    b"<item><title>Two</title><link>/2</link></item>"
    b"<item><title>One again</title><link>https://news.example.org/1</link></item>"
    b"<item><title>A letter</title><link>mailto:me@example.org</link></item>"
    b"<item><title>Without a link</title></item>"
    b"</channel></rss>"
)
ATOM = (
    b'<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>'
    b'<entry><title>One</title><link rel="self" href="https://news.example.org/api/1"/>'
    b'<link href="https://news.example.org/1"/></entry></feed>'
)
RDF = (
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    b'xmlns="http://purl.org/rss/1.0/"><item rdf:about="https://news.example.org/1">'
    b"<link>https://news.example.org/1</link></item></rdf:RDF>"
)


@pytest.mark.parametrize("content", [RSS, ATOM, RDF, b"\xef\xbb\xbf" + RSS], ids=range(4))
def test_feed_is_known_by_its_bytes(content):
    assert is_feed(content)


@pytest.mark.parametrize(
    "content", [b"", b"<html><feed></feed></html>", b"rss", b"<rssx>", b"<svg/>", b"feed me"]
)
def test_other_bytes_are_none(content):
    assert not is_feed(content)


@pytest.mark.parametrize("unit", [b"<??>", b"<!---->", b"<??><!---->", b"<!DOCTYPE a> "])
def test_declarations_and_comments_without_end_cost_no_time(unit):
    begun = time.process_time()

    assert not is_feed(unit * 300 + b"x")
    assert is_feed(unit * 300 + b"<rss>")

    assert time.process_time() - begun < 1


def test_pages_are_named_in_order_each_once():
    assert entries_of(RSS, where="feed") == ["https://news.example.org/1", "/2"]


@pytest.mark.parametrize("content", [ATOM, RDF], ids=["atom", "rdf"])
def test_link_of_an_entry_is_that_of_its_page(content):
    assert entries_of(content, where="feed") == ["https://news.example.org/1"]


@pytest.mark.parametrize("content", [b"<rss></rss>", b"<rss", b"<feed>\xff\xfe\x00", b""])
def test_feed_that_names_no_page_is_told(content):
    with pytest.raises(NotFeed, match="no page"):
        entries_of(content, where="feed")


@pytest.mark.parametrize("content", [b"http://127.0.0.1:1/feed", b"/etc/passwd"])
def test_nothing_is_opened_or_asked_whatever_the_bytes_spell(content, monkeypatch):
    def refuse(*_):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "create_connection", refuse)

    with pytest.raises(NotFeed):
        entries_of(content, where="feed")


def test_entities_are_neither_fetched_nor_unfolded(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("https://secret.example/")
    lol = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))
    content = (
        f'<!DOCTYPE rss [<!ENTITY l0 "lol">{lol}<!ENTITY f SYSTEM "{secret.as_uri()}">]>'
        "<rss><channel><item><link>https://a.example/&f;</link></item>"
        "<item><link>https://b.example/&l12;</link></item></channel></rss>"
    )
    began = time.monotonic()

    try:
        found = " ".join(entries_of(content.encode(), where="feed"))
    except NotFeed:
        found = ""

    assert "secret.example" not in found
    assert len(found) < 10_000
    assert time.monotonic() - began < 5
