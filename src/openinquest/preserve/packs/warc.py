"""A WARC file: what web servers answered, and other captures -> would-be documents."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO
from urllib.parse import urldefrag, urljoin

from openinquest.errors import InputError, InputTooLarge, PartOfPage, PartRefused
from openinquest.model import Described, Skipped, WebCapture
from openinquest.preserve.packs.pack import Pack, legible_name
from openinquest.preserve.packs.records import Record, records
from openinquest.preserve.packs.unpacking import Allowance
from openinquest.preserve.seal import seal_bytes
from openinquest.preserve.taken import Taken

NOT_RECORDED = "not recorded"

_MAKER_BYTES = 1 << 16
_MOST_REDIRECTS = 20  # as browsers have it
_MOST_NOTED = 100_000
_TOLD_BY_NAME = 20
_OK = 200
_ELSEWHERE = 3  # the hundreds of a status that leads to another address

_PAGES = frozenset(["text/html", "application/xhtml+xml", "text/plain"])
_FILES = (
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.",
    "application/vnd.oasis.opendocument.",
    "message/rfc822",
)
# What crawlers write of a page beside its capture: pictures and the text of it.
_MADE_OF_A_PAGE = ("urn:view", "urn:thumbnail", "urn:fullpage", "urn:text", "urn:pageinfo")


@dataclass(frozen=True, slots=True)
class Page:
    """A page that the maker of a pack lists: its title, and what is known of it as a document.

    `described` is None where the maker is no copy of this program.
    """

    title: str | None = None
    described: Described | None = None


def open_warc(pack: Pack) -> Iterator[Taken | Skipped]:
    """Yield the documents of a WARC file, and why others cannot be used."""
    allowance = Allowance(pack.most_unpacked_bytes, where=pack.where)
    records = Records(pack)
    yield from records.take(pack.file, allowance, where=pack.where, warc_sha256=pack.sha256)
    yield from records.left_over()


class Records:
    """What was heard so far in the records of one pack, and what is taken out of them.

    Args:
        pack: What they lie in.
        pages: The pages that its maker lists, by address; no other page is a document then.
            None where there is no list: every page is one.
    """

    def __init__(self, pack: Pack, pages: Mapping[str, Page] | None = None) -> None:
        self._pack = pack
        self._pages = pages
        self._missing = dict.fromkeys(pages or ())
        self._led_to: dict[str, tuple[str, ...]] = {}
        self._tool = self._by = NOT_RECORDED
        self._aside = 0

    def take(
        self, file: BinaryIO, allowance: Allowance, *, where: str, warc_sha256: str | None
    ) -> Iterator[Taken | Skipped]:
        """Yield the documents of one WARC; where it is damaged, what came before, and that.

        `warc_sha256` names it where it is sealed by itself.
        """
        try:
            for record in records(file, allowance, where=where):
                try:
                    taken = self._take(record, warc_sha256)
                except (InputTooLarge, PartRefused) as error:
                    if error.where == where:  # of the whole file, not of this record
                        raise
                    yield self._pack.skip(error)
                else:
                    if taken is not None:
                        yield taken
        except InputError as error:
            yield self._pack.skip(error)

    def left_over(self) -> Iterator[Skipped]:
        """Yield what is no document, and which pages are listed and not there."""
        if self._aside:
            yield self._pack.skip(
                PartOfPage(
                    f"{self._aside:,} of its records are parts of pages (pictures, programs, "
                    "frames) or failures, and no documents",
                    where=self._pack.where,
                )
            )
        for url in islice(self._missing, _TOLD_BY_NAME):
            what = "the page is listed, and no capture of it is there"
            yield self._pack.skip(PartRefused(what, where=self._pack.part(url)))
        if (more := len(self._missing) - _TOLD_BY_NAME) > 0:
            what = f"of {more:,} more listed pages no capture is there"
            yield self._pack.skip(PartRefused(what, where=self._pack.where))

    def _take(self, record: Record, warc_sha256: str | None) -> Taken | None:
        if record.kind == "warcinfo":
            self._note_maker(record)
        if record.kind not in ("response", "resource") or self._is_redirect(record):
            return None
        page = self._page_of(record.url)
        if page is None and not self._is_document(record):
            self._aside += 1
            return None
        where = self._pack.part(record.url)
        if record.status not in (None, _OK):
            what = f"the server answered {record.status}, not with the page"
            raise PartRefused(what, where=where)
        web = self._web(record, warc_sha256)
        sealed = seal_bytes(
            record.content(where=where, max_bytes=self._pack.capture.max_bytes),
            location=legible_name(record.url) if web else where,
            captured_utc=record.captured_utc or self._pack.capture.captured_utc,
            captured_by=self._by,
            tool=self._tool,
            within=self._pack.sha256,
            web=web,
        )
        described = self._described(page, sealed.original.media_type, web)
        return Taken(sealed, described, self._pack.beside)

    def _note_maker(self, record: Record) -> None:
        told = record.body.read(_MAKER_BYTES).decode("utf-8", "replace")
        for line in told.splitlines():
            name, _, value = line.partition(":")
            shown = legible_name(value.strip())
            if shown and name.strip().lower() == "software":
                self._tool = shown
            if shown and name.strip().lower() == "operator":
                self._by = shown

    def _is_redirect(self, record: Record) -> bool:
        """Note where an answer leads to, if it does."""
        target = record.header("location")
        if record.status is None or record.status // 100 != _ELSEWHERE or not target:
            return False
        try:
            led_to = urldefrag(urljoin(record.url, target)).url
        except ValueError:
            return True
        passed = (*self._led_to.get(record.url, ()), record.url)
        goes_on = led_to not in passed and len(passed) <= _MOST_REDIRECTS
        if goes_on and len(self._led_to) < _MOST_NOTED:
            self._led_to[led_to] = passed
        return True

    def _page_of(self, url: str) -> Page | None:
        """Return the page that was asked for by an address, or by one that led to it."""
        for asked in (url, *reversed(self._led_to.get(url, ()))):
            if self._pages and asked in self._pages:
                self._missing.pop(asked, None)
                return self._pages[asked]
        return None

    def _is_document(self, record: Record) -> bool:
        """Return whether a record that no list names is a document."""
        if record.url.lower().startswith(_MADE_OF_A_PAGE) or record.status not in (None, _OK):
            return False
        if record.media_type.startswith(_FILES):
            return True
        return self._pages is None and record.media_type in _PAGES

    def _web(self, record: Record, warc_sha256: str | None) -> WebCapture | None:
        if not record.url.startswith(("http://", "https://")):
            return None
        requested, *between = (*self._led_to.get(record.url, ()), record.url)
        return WebCapture(
            url_requested=requested,
            url_final=record.url,
            status=record.status,
            redirects=tuple(between[:-1]),
            headers=record.headers,
            warc_sha256=warc_sha256,
        )

    def _described(
        self, page: Page | None, media_type: str, web: WebCapture | None
    ) -> Described | None:
        """Return what is known: a person's words first; a web page tells its own title."""
        person = self._pack.described or Described()
        listed = (page and page.described) or Described()
        title = page.title if page and media_type != "text/html" else None
        return Described(
            title=listed.title or title,
            url=web.url_final if web else None,
            publisher=person.publisher or listed.publisher,
            published=person.published or listed.published,
            language=person.language or listed.language,
        )
