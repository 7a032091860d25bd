"""The article of an HTML page, without what stands around it."""

import re
from typing import Any

from openinquest.errors import DamagedInput, EmptyInput
from openinquest.model import Original
from openinquest.read.content import Content
from openinquest.read.dates import CLOCKS_APART, find_stated_date
from openinquest.read.text import decode_text, storable

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_CHARSET_WITHIN_BYTES = 1024  # the HTML standard has it stand there

# "&#1;" spells a control character. One of them, and trafilatura loses the page.
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,8})|([0-9]{1,8}));?", re.IGNORECASE)

# libxml2 takes minutes for a tag with 200,000 attributes: it compares each with
# all before. A tag may be long for a picture that stands in it, without blanks.
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{10000,}")
_MOST_ATTRIBUTES = 2000

# Parts that are no article by the meaning of their element.
_AROUND = ["//nav", "//footer", "//dialog", "//noscript"]

# Shorter finds make trafilatura fall back on a reading without paragraphs. Its
# own 250 is more than some statements of an army or a ministry have.
_LEAST_CHARACTERS = "50"


def read_html(content: bytes, original: Original) -> Content:
    """Return the article of a page: its text, title, publisher, day and address.

    Blocks of the page are parted by an empty line. Items of a list begin with
    a dash and cells of a table stand between bars, which trafilatura adds.
    `publisher` is the name of the site.

    Raises:
        EmptyInput: the page holds no article.
        DamagedInput: it cannot be taken apart.
        NotText: it is no text.
    """
    where = original.location
    page = decode_text(content, where=where, declared=_declared_encoding(content, original))
    page = _REFERENCE.sub(_legible, page)
    if any(len(tag[0].split()) > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(page)):
        raise DamagedInput("one of its tags has thousands of attributes", where=where)
    try:
        found = _extract(page)
        published = find_stated_date(page, latest=original.captured_utc.date() + CLOCKS_APART)
    except Exception as error:  # of a parser that meets hostile bytes, anything may come
        reason = type(error).__name__
        raise DamagedInput(f"it is no page that can be read ({reason})", where=where) from error
    text = storable("\n\n".join(_lines(found.text))) if found else ""
    if found is None or not any(map(str.isalpha, text)):
        raise EmptyInput("the page holds no article", where=where)
    return Content(
        text=text,
        title=_one_line(found.title),
        url=_web_address(found.url),
        publisher=_one_line(found.sitename),
        published=published,
    )


def _extract(page: str) -> Any:  # noqa: ANN401  (trafilatura's document, or None)
    import trafilatura
    from trafilatura.settings import use_config

    config = use_config()
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = _LEAST_CHARACTERS
    return trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        prune_xpath=_AROUND,
        # The date that comes of this is not used: it may be guessed from the text.
        date_extraction_params={"extensive_search": False, "max_date": "1995-01-02"},
        config=config,
    )


def _declared_encoding(content: bytes, original: Original) -> str | None:
    """Return the encoding that the server named, else the one that the page does, else None."""
    for name, value in original.web.headers if original.web else ():
        if name.lower() == "content-type" and (found := _CHARSET.search(value.encode())):
            return found[1].decode("ascii")
    found = _CHARSET.search(content[:_CHARSET_WITHIN_BYTES])
    return found[1].decode("ascii") if found else None


def _legible(reference: re.Match[str]) -> str:
    """Return the character reference, or nothing where it spells no letter or layout."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    control = code < 0x20 and code not in (0x09, 0x0A, 0x0D)
    return "" if control or 0xD800 <= code < 0xE000 or code > 0x10FFFF else reference[0]


def _lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").split("\n") if line.strip()]


def _one_line(text: str | None) -> str | None:
    """Return `text` without line breaks, None where it is empty."""
    return storable(" ".join((text or "").split())) or None


def _web_address(url: str | None) -> str | None:
    """Return `url` if it leads to the web: reports link to it."""
    return url if url and re.fullmatch(r"https?://[^\s\"'<>]+", url) else None
