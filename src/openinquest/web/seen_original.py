"""What of an original is shown beside its text: one page of it, with the places of claims."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from openinquest.errors import InquestError
from openinquest.model import Box, Claim, Document
from openinquest.pipeline import PDF, SeenDocument, pages_of_original
from openinquest.web.seen_marks import number_of
from openinquest.web.visit import Visit

SHOWN = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
}
"""Pictures that a page shows, with how their files end."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A place on a page, in shares of it: of a claim by its number, or of a passage without one."""

    box: Box
    kind: str
    number: str
    address: str


@dataclass(frozen=True, slots=True)
class ShownOriginal:
    """One page of an original as it is shown.

    `picture` is the address of the page as a picture, `base` that of the document whose page shows
    it. `pages` is how many there are. `claims` are the numbers of the claims
    that stand on the page, `marks` where. `as_read` says that places were told by a
    machine, which looks at a picture as it lies, not as its camera was held.
    """

    picture: str
    base: str
    page: int
    pages: int
    claims: tuple[str, ...]
    marks: tuple[Marked, ...]
    as_read: bool
    error: InquestError | None = None


def original_shown(
    visit: Visit, seen: SeenDocument, number: str = "", page: int = 0
) -> ShownOriginal | None:
    """Return the page of an original that is shown, None where a browser can show none.

    Of a passage that a person wrote down, that of what it was written down from.

    Args:
        visit: Who asks.
        seen: The document.
        number: The claim that is chosen, empty where none is.
        page: Which page is asked for, from 1; 0 for the one on which the claim stands.
    """
    whole = _whole(visit, seen.document)
    kind = whole.original.media_type if whole.original else ""
    if kind not in SHOWN and kind != PDF:
        return None
    try:
        pages = _count_pages(visit, whole) if kind == PDF else 1
    except InquestError as error:
        return ShownOriginal("", _address(seen.document), 1, 1, (), (), as_read=False, error=error)
    on = {number_of(held.claim): _page_of(held.claim, seen.document) for held in seen.claims}
    shown = min(max(page or on.get(number) or _first(seen.document), 1), pages)
    return ShownOriginal(
        picture=_address(whole) + (f"/pages/{shown}" if kind == PDF else "/original"),
        base=_address(seen.document),
        page=shown,
        pages=pages,
        claims=tuple(each for each, stands_on in on.items() if stands_on == shown),
        marks=tuple(_marks(seen, shown)),
        as_read=bool(whole.recognised),
    )


def written_down_from(visit: Visit, document: Document) -> Iterator[tuple[Document, str]]:
    """Yield what a passage was written down from, with its address; nothing for other documents."""
    if document.transcribed:
        whole = _whole(visit, document)
        yield whole, _address(whole)


def _whole(visit: Visit, document: Document) -> Document:
    return visit.store.document(document.whole) if document.transcribed else document


def _count_pages(visit: Visit, whole: Document) -> int:
    with visit.bench.drawing:
        return max(1, pages_of_original(visit.store, whole, visit.limits))


def _address(document: Document) -> str:
    return f"/documents/{quote(document.id, safe='')}"


def _first(document: Document) -> int:
    return (document.transcribed.page if document.transcribed else None) or 1


def _page_of(claim: Claim, document: Document) -> int:
    """Return the page that a claim stands on, the first where its place is not told."""
    if claim.picture:
        return claim.picture.page
    if document.transcribed or claim.span.field != "text":
        return _first(document)
    return max(1, bisect_right(document.page_starts, claim.span.start))


def _marks(seen: SeenDocument, page: int) -> Iterator[Marked]:
    """Yield the places of a page that are told of, those of the largest boxes first."""
    found = [*_of_claims(seen), *_of_passages((seen.document, *seen.passages))]
    yield from sorted((each for on, each in found if on == page), key=_size, reverse=True)


def _of_claims(seen: SeenDocument) -> Iterator[tuple[int, Marked]]:
    base = _address(seen.document)
    for held in seen.claims:
        claim, number = held.claim, number_of(held.claim)
        if claim.picture:
            at = f"{base}?claim={number}#c{number}"
            yield claim.picture.page, Marked(claim.picture.box, claim.kind.value, number, at)


def _of_passages(documents: Iterable[Document]) -> Iterator[tuple[int, Marked]]:
    for each in documents:
        place = each.transcribed
        if place and place.page and place.box:
            yield place.page, Marked(place.box, "passage", "", _address(each))


def _size(marked: Marked) -> float:
    left, top, right, bottom = marked.box
    return (right - left) * (bottom - top)
