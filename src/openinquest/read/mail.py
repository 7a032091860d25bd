"""The text of a mail, and which office sent it when."""

from binascii import Error as BinasciiError
from datetime import date, timedelta
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from openinquest.errors import DamagedInput, EmptyInput
from openinquest.model import Original
from openinquest.read.content import Content
from openinquest.read.html import read_html
from openinquest.read.text import decode_text, storable
from openinquest.wire import BROKEN_MAIL, parse_mail

_LONGEST_HEADER = 10_000
_LONGEST_SHOWN = 1_000
_UTF8_MARK = b"\xef\xbb\xbf"

# A clock may run ahead by the difference of time zones.
_ZONES = timedelta(days=1)

# Who has such an address writes for an office; any other is a person's.
_OFFICES = frozenset(
    {"press", "pressoffice", "presse", "prensa", "media", "mediaoffice", "news", "newsroom"}
    | {"newsletter", "info", "information", "office", "contact", "communications", "comms"}
    | {"spokesperson", "statements", "bulletin", "editor", "noreply", "donotreply", "updates"}
    | {"alerts", "publicaffairs", "publications"}
)
# Anybody may have an address there: the domain is nobody's name.
_FOR_ANYBODY = frozenset(
    {"gmail.com", "googlemail.com", "yahoo.com", "hotmail.com", "outlook.com", "live.com"}
    | {"icloud.com", "me.com", "aol.com", "proton.me", "protonmail.com", "gmx.com", "gmx.net"}
    | {"gmx.de", "web.de", "mail.ru", "yandex.ru", "yandex.com", "zoho.com", "mail.com"}
)


def read_mail(content: bytes, original: Original) -> Content:
    """Return the text that a mail was written as: its plain body, else the one in HTML.

    The subject is its title, the day in the sender's clock when it was
    published. The publisher is the domain of the address where the address is
    an office's ("press@"); the mail of a person has none, for publishers are
    named in reports. Attachments are documents by themselves.

    Raises:
        DamagedInput: it cannot be taken apart.
        EmptyInput: it has no text of its own.
        NotText: its body is no text.
    """
    where = original.location
    message = parse_mail(content, where=where)
    try:
        text = _text_of(message, original)
        return Content(
            text=text,
            title=_header(message, "subject") or None,
            publisher=_office(_header(message, "from")),
            published=_day(_header(message, "date"), original),
        )
    except BROKEN_MAIL as error:
        reason = type(error).__name__
        raise DamagedInput(f"it is no mail that can be read ({reason})", where=where) from error


def _text_of(message: EmailMessage, original: Original) -> str:
    where = original.location
    for kind in ("plain", "html"):
        body = message.get_body((kind,))
        content = body.get_payload(decode=True) if body is not None else None
        if body is None or not isinstance(content, bytes) or not content.strip():
            continue
        charset = body.get_content_charset()
        if kind == "plain":
            return storable(decode_text(content, where=where, declared=charset))
        if charset is not None:  # the head of the part goes before that of the page
            content = _UTF8_MARK + decode_text(content, where=where, declared=charset).encode()
        return read_html(content, original).text
    raise EmptyInput("the mail has no text of its own", where=where)


def _header(message: EmailMessage, name: str) -> str:
    """Return the value of a header in one line, empty where there is none."""
    found = (str(value) for each, value in message.raw_items() if each.lower() == name)
    raw = next(found, "")[:_LONGEST_HEADER]
    spelt = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        told = str(make_header(decode_header(spelt)))
    except (MessageError, ValueError, LookupError, BinasciiError):
        told = spelt
    return " ".join(storable(told).split())[:_LONGEST_SHOWN]


def _office(sender: str) -> str | None:
    _, address = parseaddr(sender)
    name, _, domain = address.lower().rpartition("@")
    plain = name.replace(".", "").replace("-", "").replace("_", "")
    if plain not in _OFFICES or not domain or domain in _FOR_ANYBODY:
        return None
    return domain


def _day(told: str, original: Original) -> date | None:
    try:
        day = parsedate_to_datetime(told).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return day if day <= original.captured_utc.date() + _ZONES else None
