"""Addresses on the web -> sealed bytes with the exchange that they came by."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import urljoin

from openinquest.errors import (
    AddressRefused,
    EmptyInput,
    InputError,
    NotFeed,
    Offline,
    one_line,
)
from openinquest.model import Described, Skipped, WebCapture, skipped_for
from openinquest.preserve.capture import Capture
from openinquest.preserve.seal import Sealed, seal_bytes
from openinquest.preserve.taken import Taken
from openinquest.preserve.web.addresses import shown_address
from openinquest.preserve.web.exchange_file import write_exchange
from openinquest.preserve.web.feed import MOST_ENTRIES, is_feed
from openinquest.preserve.web.unpacking import unpacked_body
from openinquest.preserve.web.visitor import Visit, Visitor


def fetch(
    url: str,
    described: Described | None,
    capture: Capture,
    read_feed: Callable[[bytes, str], list[str]],
) -> Iterator[Taken | Skipped]:
    """Yield the page at an address; of a feed, the pages that it names.

    `read_feed` returns the addresses in the bytes of a feed, see `entries_of`.

    The exchange with a feed is not kept: it holds words of its pages, which would
    outlast the erasure of one.

    Raises:
        InputError: the address, or the feed, cannot be had; see `Visitor.visit`.
    """
    visitor = capture.visitor
    if visitor is None:
        raise Offline("nothing was said about how to go out", where=shown_address(url))
    taken = _page(visitor, url, described, capture)
    if not is_feed(taken.sealed.content):
        yield taken
        return
    # What a person says of a feed holds for its pages, but for the address.
    of_pages = described and replace(described, url=None)
    where = taken.sealed.original.location
    named = read_feed(taken.sealed.content, where)
    yield from _pages_of_feed(visitor, where, named, of_pages, capture)
    if len(named) > MOST_ENTRIES:
        what = f"the feed names {len(named):,} pages, and only {MOST_ENTRIES} of them were asked"
        # It is those pages that are left out: the feed itself was of use.
        error = NotFeed(what, where=where)
        yield Skipped(shown_address(named[MOST_ENTRIES]), error.code, str(error))


def _pages_of_feed(
    visitor: Visitor, feed: str, named: list[str], described: Described | None, capture: Capture
) -> Iterator[Taken | Skipped]:
    for link in named[:MOST_ENTRIES]:
        url = link
        try:
            url = _joined(feed, link)
            if visitor.passes_over(url):
                continue
            page = _page(visitor, url, described, capture)
        except InputError as error:
            yield skipped_for(error, shown_address(url))
        else:
            yield page


def _joined(feed: str, link: str) -> str:
    """Return the address that a feed names, which may be relative to its own.

    Raises:
        AddressRefused: it is none.
    """
    try:
        return urljoin(feed, link)
    except ValueError as error:
        raise AddressRefused("it is no address", where=shown_address(link)) from error


def _page(visitor: Visitor, url: str, described: Described | None, capture: Capture) -> Taken:
    visit = visitor.visit(url, max_bytes=capture.max_bytes)
    answer = visit.last.answer
    addresses = visit.addresses
    content = unpacked_body(answer, where=addresses[-1], max_bytes=capture.max_bytes)
    if not content:
        raise EmptyInput("the answer holds no bytes", where=addresses[-1])
    exchange = _sealed_exchange(visit, capture)
    sealed = seal_bytes(
        content,
        location=addresses[-1],
        captured_utc=visit.last.asked_utc.replace(microsecond=0),
        captured_by=capture.by,
        web=WebCapture(
            url_requested=addresses[0],
            url_final=addresses[-1],
            status=answer.status,
            redirects=addresses[1:-1],
            headers=tuple((one_line(name), one_line(value)) for name, value in answer.headers),
            warc_sha256=exchange.original.sha256,
        ),
    )
    known = described or Described()
    return Taken(sealed, replace(known, url=known.url or addresses[-1]), (exchange,))


def _sealed_exchange(visit: Visit, capture: Capture) -> Sealed:
    return seal_bytes(
        write_exchange(visit, operator=capture.by),
        location=f"the exchange with {visit.addresses[-1]}",
        captured_utc=visit.last.asked_utc.replace(microsecond=0),
        captured_by=capture.by,
    )
