"""Web archives, made as tools make them. Every page and name in them is invented."""

import hashlib
import json
import zipfile
from email.message import EmailMessage
from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE_URL = "https://www.harbour-radio.example/2019/05/market"
PAGE = (
    b"<!DOCTYPE html><html><head><title>Market struck | Harbour Radio</title></head><body><article>"
    b"<h1>Market struck</h1><p>At least 12 civilians were killed in the market of Tal Nasra, the "
    b"health directorate said.</p><p>The directorate gave the figure on Friday evening.</p>"
    b"</article></body></html>"
)


class WarcMaker:
    """Writes one WARC, record for record."""

    def __init__(self, *, gzip=True):
        self._out = BytesIO()
        self._writer = WARCWriter(self._out, gzip=gzip)

    def made_by(self, **told):
        self._writer.write_record(self._writer.create_warcinfo_record("made.warc", told))
        return self

    def answer(self, url=PAGE_URL, body=PAGE, *, status="200 OK", date=None, **headers):
        """Add what a server answered; `headers` have underscores for dashes."""
        told = {"Content-Type": "text/html; charset=utf-8"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        self._writer.write_record(
            self._writer.create_warc_record(
                url,
                "response",
                payload=BytesIO(body),
                http_headers=StatusAndHeaders(status, list(told.items()), protocol="HTTP/1.1"),
                warc_headers_dict={"WARC-Date": date or "2019-05-03T18:30:00Z"},
            )
        )
        return self

    def resource(self, url, body, media_type="text/plain"):
        self._writer.write_record(
            self._writer.create_warc_record(
                url,
                "resource",
                payload=BytesIO(body),
                warc_content_type=media_type,
                warc_headers_dict={"WARC-Date": "2019-05-03T18:30:00Z"},
            )
        )
        return self

    @property
    def bytes(self):
        return self._out.getvalue()


def a_wacz(parts, *, pages=None, digests=None, extra=(), seal=True):
    """Return a WACZ of `parts` (by name); `digests` overrule, `extra` are ZipInfo and bytes."""
    parts = dict(parts)
    if pages is not None:
        head = {"format": "json-pages-1.0", "id": "pages", "title": "All pages"}
        lines = [head, *pages]
        parts["pages/pages.jsonl"] = "".join(f"{json.dumps(line)}\n" for line in lines).encode()
    told = {name: _digest(content) for name, content in parts.items()} | (digests or {})
    package = json.dumps(
        {
            "profile": "data-package",
            "wacz_version": "1.1.1",
            "resources": [
                {"name": name, "path": name, "hash": digest, "bytes": 0}
                for name, digest in told.items()
                if digest
            ],
        }
    ).encode()
    parts["datapackage.json"] = package
    if seal:
        sealed = {"path": "datapackage.json", "hash": _digest(package)}
        parts["datapackage-digest.json"] = json.dumps(sealed).encode()
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        for info, content in extra:
            archive.writestr(info, content)
    return out.getvalue()


def _digest(content):
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


MAIL_BODY = "At least 12 civilians were killed in Tal Nasra, the directorate said.\n"


def a_mail(body=MAIL_BODY, **changes):
    """Return a mail message of an office; `changes` are headers, with underscores for dashes."""
    message = EmailMessage()
    headers = {
        "From": "Health Directorate <press@health.example>",
        "To": "desk@harbour-radio.example",
        "Date": "Fri, 03 May 2019 23:10:00 +0300",
        "Subject": "Toll of the market",
        "Message-ID": "<1@health.example>",
    }
    for name, value in (headers | changes).items():
        if value is not None:
            message[name.replace("_", "-")] = value
    message.set_content(body)
    return message
