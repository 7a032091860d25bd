"""The file of an exchange: every question and answer on the way to a page, as WARC 1.0."""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from uuid import NAMESPACE_URL, uuid5

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from openinquest.errors import one_line
from openinquest.preserve.seal import TOOL
from openinquest.preserve.web.visitor import Step, Visit

_CHUNKED = "transfer-encoding"
_AS_IT_WAS = "X-Archive-Orig-"  # as web archives name a header that does not hold of what is kept


class _AsItCame(StatusAndHeaders):  # type: ignore[misc]  # warcio has no types
    """Headers that are written byte for byte: the library escapes what is not ASCII."""

    def compute_headers_buffer(
        self, header_filter: Callable[[tuple[str, str]], tuple[str, str] | None] | None = None
    ) -> None:
        """Set the bytes that are written."""
        self.headers_buff = f"{self.to_str(header_filter)}\r\n".encode("latin-1")


def write_exchange(visit: Visit, *, operator: str) -> bytes:
    """Return a gzipped WARC file of a visit: the same visit gives the same bytes.

    Headers are as they came; a body is as it was sent, but for the chunks of the
    way, whose header is renamed. What a proxy was told stands in none.
    """
    file = BytesIO()
    writer = WARCWriter(file, gzip=True)
    told = f"software: {TOOL}\r\noperator: {one_line(operator)}\r\nformat: WARC File Format 1.0\r\n"
    date = _date(visit.last)
    info = {
        "WARC-Date": date,
        "WARC-Record-ID": _record_id("info", date, told.encode()),
    }
    writer.write_record(
        writer.create_warc_record(
            None,
            "warcinfo",
            payload=BytesIO(told.encode()),
            length=len(told.encode()),
            warc_content_type="application/warc-fields",
            warc_headers_dict=info,
        )
    )
    for number, step in enumerate(visit.steps):
        _write_step(writer, step, number)
    return file.getvalue()


def _write_step(writer: WARCWriter, step: Step, number: int) -> None:
    question, answer = step.question, step.answer
    target = question.url.raw_path.decode("ascii")
    asked = _AsItCame(
        f"{question.method} {target} HTTP/1.1", list(question.sent_headers), is_http_request=True
    )
    kept = [
        (f"{_AS_IT_WAS}{name}" if name.lower() == _CHUNKED else name, value)
        for name, value in answer.headers
    ]
    answered = _AsItCame(f"{answer.status} {answer.reason}", kept, protocol="HTTP/1.1")
    ids = {
        kind: _record_id(f"{kind} {number} {question.url}", _date(step), content)
        for kind, content in (("request", question.content), ("response", answer.body))
    }
    for kind, other, head, content in (
        ("response", "request", answered, answer.body),
        ("request", "response", asked, question.content),
    ):
        fields = {
            "WARC-Date": _date(step),
            "WARC-Record-ID": ids[kind],
            "WARC-Concurrent-To": ids[other],
            "WARC-Payload-Digest": f"sha256:{sha256(content).hexdigest()}",
        }
        if answer.server:
            fields["WARC-IP-Address"] = answer.server
        record = writer.create_warc_record(
            str(question.url),
            kind,
            payload=BytesIO(content),
            length=len(content),
            warc_headers_dict=fields,
            http_headers=head,
        )
        writer.write_record(record)


def _date(step: Step) -> str:
    return step.asked_utc.strftime("%Y-%m-%dT%H:%M:%SZ")


def _record_id(what: str, date: str, content: bytes) -> str:
    digest = sha256(content).hexdigest()
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, f'{what} {date} {digest}')}>"
