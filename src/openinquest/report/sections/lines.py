"""Lines that several sections share: sentences with their citations, names of documents."""

from collections.abc import Iterable

from openinquest.model import Claim, ClaimId, Sentence
from openinquest.report.blocks import Cite, Item, Items, Line, Points, name, quote, running, soft
from openinquest.report.page import Page
from openinquest.report.wording import capitalised


def cites(page: Page, claims: Iterable[ClaimId | None]) -> tuple[Cite, ...]:
    """Return the citations of the claims that are held, in the given order."""
    return tuple(Cite(one.number, page.target(one)) for one in page.cited(claims))


def said(claim: Claim) -> Line:
    """Return the words of a claim, marked where a machine or a person made them out elsewhere."""
    if claim.transcribed is not None:
        return quote(claim.quote), soft(" (transcribed by a person)")
    return (quote(claim.quote), *((soft(" (from OCR)"),) if claim.picture else ()))


def sentences(
    page: Page, told: Iterable[Sentence], *, points: Points = Points.SENTENCES
) -> tuple[Items, ...]:
    """Return sentences as a list, each with its citations; nothing where there are none."""
    items = tuple(Item((running(one.text), *cites(page, one.claims))) for one in told)
    return (Items(items, points),) if items else ()


def account(page: Page, claim: Claim) -> Line:
    """Return whose account a claim is, as it stands at the head of a line."""
    return (name(capitalised(page.record.account(claim))),)


def joined(lines: Iterable[Line], separator: str) -> Line:
    """Return lines as one, with our separator between them."""
    parts: list[Line] = []
    for line in lines:
        parts += [(running(separator),), line] if parts else [line]
    return tuple(run for part in parts for run in part)
