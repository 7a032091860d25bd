"""Sources with their hashes, what was not used, and the documents whole."""

from collections.abc import Iterator

from openinquest.model import ClaimKind, Document, Skipped, day_in_words
from openinquest.report.blocks import (
    Block,
    Fold,
    Item,
    Items,
    Jump,
    Legend,
    Line,
    Look,
    Part,
    Passage,
    Section,
    Term,
    Terms,
    Words,
    name,
    quote,
    running,
)
from openinquest.report.claim_words import transcribed_words
from openinquest.report.codes import code_words
from openinquest.report.highlight import Piece
from openinquest.report.page import Page, document_name
from openinquest.report.profiles import Profile
from openinquest.report.sections.lines import cites, joined
from openinquest.report.wording import how_many

_RECOGNISED = (
    "from OCR: a machine made out its words, or some of them, in a picture. Compare them with the "
    "original."
)
_UNTITLED = "Document without a title"


def sources(page: Page) -> Section:
    """Return the documents: who published them, when, where, and the hash of their bytes."""
    parts: list[Block] = [_source(page, document) for document in page.finding.documents]
    if page.finding.skipped:
        items = tuple(Item(_skipped(page, skipped)) for skipped in page.finding.skipped)
        parts.append(Part((running("Not used"),), (Items(items),)))
    return Section("sources", "Sources", tuple(parts))


def documents(page: Page) -> Section | None:
    """Return the documents whole with their claims marked; None in a published report."""
    if not page.whole:
        return None
    shown = (each for each in page.finding.documents if each.text or not each.not_read)
    passages = tuple(_passage(page, document) for document in shown)
    return Section(
        "documents",
        "The documents, with their claims marked",
        (Legend(tuple(ClaimKind)), *passages),
    )


def _source(page: Page, document: Document) -> Part:
    terms = (
        Term("Publisher", (name(document.publisher or "unknown"),)),
        Term("Published", (running(_published(document)),)),
        *_address(page, document),
        *_original(page, document),
        *_reading(page, document),
        *_copying(page, document),
        *_derived(page, document),
    )
    return Part(_heading(document), (Terms(terms),), anchor=page.document_anchor(document.id))


def _heading(document: Document) -> Line:
    heading = name(document.title or document.publisher or _UNTITLED)
    if document.transcribed is None:
        return (heading,)
    return heading, running(f", {document.transcribed.in_words}")


def _published(document: Document) -> str:
    return day_in_words(document.published) if document.published else "unknown"


def _address(page: Page, document: Document) -> Iterator[Term]:
    address = page.withheld.link(document.url)
    if address:
        yield Term("Address", (Words(address, Look.NAME, address=address),))
    elif document.url:
        told = document.url if page.whole else "withheld, or not on the web"
        yield Term("Address", (name(told),))


def _original(page: Page, document: Document) -> Iterator[Term]:
    original = document.original
    if original is None:
        return
    captured = f"{original.captured_utc:%Y-%m-%d %H:%M:%S} UTC"
    if page.withheld.profile is Profile.PUBLIC:  # the time of day helps to find who captured it
        captured = day_in_words(original.captured_utc.date())
    made = f"{captured} with {original.tool}, by {original.captured_by}"
    yield Term("SHA-256", (Words(original.sha256, Look.DIGEST),))
    yield Term("Captured", (name(made),))
    yield Term("Bytes", (name(f"{original.size_bytes:,} ({original.media_type})"),))
    if page.whole and not document.transcribed:
        yield Term("Found at", (name(original.location),))


def _reading(page: Page, document: Document) -> Iterator[Term]:
    """Yield what a reader must know of how the text came about, nothing where it came as text."""
    if document.transcribed:
        place = running(f"by a person from {document.transcribed.in_words}")
        yield Term("Transcribed", (place, *_of_whole(page, document)))
    if document.recognised:
        yield Term("Text", (running(_RECOGNISED),))
    passages = sum(each.id != each.whole == document.id for each in page.finding.documents)
    if why := document.not_read_beside(passages):
        yield Term("Not read", (running(why),))


def _of_whole(page: Page, document: Document) -> Line:
    """Return what a passage is of: a link where that stands in the report, else its identifier."""
    whole = page.record.document.get(document.whole)
    if whole is not None:
        called = whole.title or f"the {whole.original.media_type if whole.original else ''} file"
        return running(", of "), name(called, anchor=page.document_anchor(whole.id))
    return running(", of "), Words(document.whole, Look.DIGEST)


def _copying(page: Page, document: Document) -> Iterator[Term]:
    if copies := page.copies_of(document):
        carried = f"carried by {how_many(len(copies), 'outlet', 'outlets')}: "
        links = joined([_link(page, copy) for copy in copies], "; ")
        yield Term("Copies", (running(carried), *links))
    source = page.original_of(document)
    if source is None:
        return
    yield Term("Copy of", _link(page, source))
    if page.whole and (changes := page.changes_of(document)):
        line = running(f"{how_many(len(changes), 'change', 'changes')} in the words")
        items = Items(tuple(Item(_change(*change)) for change in changes))
        yield Term("Changed", (), (Fold((line,), (items,)),))


def _link(page: Page, document: Document) -> Line:
    return (name(document_name(document), anchor=page.document_anchor(document.id)),)


def _change(before: str | None, after: str | None) -> Line:
    if before and after:
        return quote(before), running(" became "), quote(after)
    if after:
        return running("added: "), quote(after)
    return running("left out: "), quote(before or "")


def _derived(page: Page, document: Document) -> Iterator[Term]:
    if quoted := page.derivations_of(document, "quotes"):
        voices: list[Line] = [(name(label), *cites(page, e.claims)) for e, label in quoted]
        yield Term("Quotes", joined(voices, "; "))
    for each, label in page.derivations_of(document, "derived_from"):
        said: Line = (
            name(label),
            *cites(page, each.claims),
            running(": "),
            name(each.reason),
        )
        yield Term("Derived from", said)


def _skipped(page: Page, skipped: Skipped) -> Line:
    if not page.whole:
        return (running(f"{skipped.code}: {code_words(skipped.code)}"),)
    if skipped.location in skipped.reason:
        return (name(skipped.reason),)
    return name(skipped.location), running(": "), name(skipped.reason)


def _by_hand(document: Document) -> Iterator[str]:
    if document.transcribed:
        yield f", {transcribed_words(document.transcribed)}"


def _passage(page: Page, document: Document) -> Passage:
    back = Jump("where it came from", page.document_anchor(document.id))
    return Passage(
        title=page.marked(document, "title") if document.title else (Piece(_UNTITLED),),
        line=(name(document_name(document)), *map(running, _by_hand(document)), back),
        text=page.marked(document, "text"),
        language=page.language_tag(document),
    )
