"""Numbers and anchors of claims: what a citation shows, and where it leads."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openinquest.model import ClaimId, Finding


@dataclass(frozen=True, slots=True)
class Citation:
    """How one claim is cited: its number, its words and its entry in the list.

    `words` is the anchor of the words in their document, which only a report
    with whole documents holds; `entry` that of the claim in the list.
    """

    number: int
    words: str
    entry: str


def number_claims(finding: Finding) -> Mapping[ClaimId, Citation]:
    """Return the citation of every claim, numbered in the order of first mention."""
    return {
        claim: Citation(
            number,
            words=anchor("w", finding.incident.id, claim),
            entry=anchor("c", finding.incident.id, claim),
        )
        for number, claim in enumerate(dict.fromkeys(_mentions(finding)), start=1)
    }


def anchor(prefix: str, *parts: str) -> str:
    """Return an id made from a digest, so that nothing of a document stands in it."""
    digest = hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}-{digest[:16]}"


def _mentions(finding: Finding) -> Iterator[ClaimId]:
    held = {claim.id for claim in finding.claims}
    mentions = (
        *(claim for sentence in finding.summary for claim in sentence.claims),
        *(claim for sentence in finding.unknowns for claim in sentence.claims),
        *(evidence.claim for one in finding.explanations for evidence in one.evidence),
        *(claim.id for claim in finding.claims),
    )
    return (claim for claim in mentions if claim in held)
