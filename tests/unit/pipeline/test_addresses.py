"""Pages of the web in a case: what comes twice, and what is known."""

from dataclasses import replace

import pytest
from factories import AN_ACT
from web_server import answer, redirect, web_server

from openinquest import pipeline
from openinquest.preserve import Named
from openinquest.preserve.web import Address, Visitor, WayOut
from openinquest.store import create_case

# In a language that nothing reads, so that no model is loaded.
PAGE = (
    "<html><head><title>Der Markt</title></head><body><article><p>Bei einem Angriff auf den "
    "Getreidemarkt von Tal Nasra wurden mindestens zwölf Menschen getötet, sagte die Behörde.</p>"
    "<p>Der Markt wurde dabei vollständig zerstört.</p></article></body></html>"
).encode()


@pytest.fixture
def online(capture):
    return replace(capture, visitor=Visitor(WayOut(allow_private=True), pause_s=0))


def test_address_is_captured_anew_only_where_its_bytes_differ(online, tmp_path):
    pages = {"/a": [answer(PAGE), answer(PAGE), answer(PAGE.replace(b"mindestens", b"wohl"))]}

    with web_server(pages) as served, create_case(tmp_path / "case") as store:
        named = [Named(Address(served.url("/a")))]
        done = [pipeline.add(store, named, online) for _ in pages["/a"]]
        kept = list(store.documents())

        exchanges = [original.sha256 for original in store.originals()]

    assert [(each.added, each.already_there) for each in done] == [(1, 0), (0, 1), (1, 0)]
    assert exchanges == [document.original.web.warc_sha256 for document in kept]
    assert [document.url for document in kept] == [served.url("/a")] * 2


def test_case_knows_the_addresses_that_it_holds_captures_of(online, tmp_path):
    pages = {"/a": redirect("/b"), "/b": redirect("/c"), "/c": answer(PAGE)}

    with web_server(pages) as served, create_case(tmp_path / "case") as store:
        missing = Named(Address(served.url("/missing")))
        pipeline.add(store, [Named(Address(served.url("/a"))), missing], online)
        known = pipeline.addresses_of(store)

    assert known == {served.url(path) for path in ("/a", "/b", "/c")}


def test_address_of_a_hidden_page_is_known_still(online, tmp_path):
    with web_server({"/a": answer(PAGE)}) as served, create_case(tmp_path / "case") as store:
        pipeline.add(store, [Named(Address(served.url("/a")))], online)
        (document,) = store.documents()
        pipeline.withdraw(store, document.id, AN_ACT)

        assert pipeline.addresses_of(store) == {served.url("/a")}


def test_page_that_was_erased_leaves_none_of_its_words_when_it_is_fetched_again(online, tmp_path):
    with web_server({"/a": answer(PAGE)}) as served, create_case(tmp_path / "case") as store:
        named = [Named(Address(served.url("/a")))]
        pipeline.add(store, named, online)
        (document,) = store.documents()
        pipeline.erase(store, document.id, AN_ACT)
        again = pipeline.add(store, named, online)

    assert (again.added, len(again.skipped)) == (0, 1)
    assert [file for file in (tmp_path / "case" / "originals").rglob("*") if file.is_file()] == []
