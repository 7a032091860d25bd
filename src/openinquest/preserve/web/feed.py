"""A feed, RSS or Atom: which pages it names."""

import re
from io import BytesIO

from openinquest.errors import NotFeed
from openinquest.preserve.web.addresses import is_address

MOST_BYTES = 10_000_000
MOST_ENTRIES = 500
_HEAD_BYTES = 4096

# The element that a feed begins with, behind comments and declarations. None of these is tried
# with another end than its first: a few dozen in a row would take for ever.
_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:(?><\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>\[]*>)\s*+)*+"
    rb"<(?:rss|(?:\w+:)?RDF|(?:\w+:)?feed)[\s>]",
    re.DOTALL,
)


def is_feed(content: bytes) -> bool:
    """Return whether some bytes begin as a feed does.

    Example:
        >>> is_feed(b'<?xml version="1.0"?><rss version="2.0">')
        True
    """
    return _BEGINS.match(content[:_HEAD_BYTES]) is not None


def entries_of(content: bytes, *, where: str) -> list[str]:
    """Return the addresses of the pages that a feed names, in its order, each once.

    They are as the feed has them, which may be relative to its own address. Nothing
    is asked of the network here.

    Raises:
        NotFeed: it names no page, or cannot be read.
    """
    import feedparser  # takes 0.1 s, which most commands need not wait for

    if len(content) > MOST_BYTES:
        raise NotFeed(f"the feed has more than {MOST_BYTES:,} bytes", where=where)
    try:
        found = feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
        links = [str(entry.get("link") or "") for entry in found.entries]
    except Exception as error:  # of a parser that meets hostile bytes, anything may come
        reason = type(error).__name__
        raise NotFeed(f"it is no feed that can be read ({reason})", where=where) from error
    named = [link for link in dict.fromkeys(links) if link and _can_be_asked(link)]
    if not named:
        raise NotFeed("the feed names no page", where=where)
    return named


def _can_be_asked(link: str) -> bool:
    """Return whether a link is of the web or relative: a feed may name a mail box, too."""
    return link.lower().startswith(("http://", "https://")) or not (
        is_address(link) or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", link)
    )
