"""Who has what from whom: which documents quote a voice, carry a text, or follow another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from openinquest.link.credits import credited_agency
from openinquest.model import (
    Claim,
    ClaimId,
    Copy,
    Derivation,
    DerivationKind,
    Document,
    DocumentId,
    Origin,
    words_of,
)


def trace_derivations(
    documents: Sequence[Document],
    claims: Iterable[Claim],
    *,
    origins: Iterable[Origin],
    copies: Iterable[Copy],
) -> tuple[Derivation, ...]:
    """Return from whom each document has what it says, each with the reason.

    What a document says in its own name and nobody else said before is derived
    from nobody. In the order of `documents`; of one, texts that it carries come
    first, then voices in the order of `origins`.
    """
    known = {document.id: document for document in documents}
    said = {claim.id: claim for claim in claims}
    carried = {copy.document: copy for copy in copies}
    found = [_syndicated(copy) for copy in carried.values() if copy.document in known]
    for origin in origins:
        for document, own in _by_document(origin, said).items():
            quoted = [claim for claim in own if claim.sources]
            if quoted:
                found.append(_quoted(document, origin, quoted))
            printed = [claim for claim in own if not claim.sources]
            found.extend(_derived(known[document], origin, printed, carried))
    rank = {document.id: place for place, document in enumerate(documents)}
    return tuple(sorted(found, key=lambda derivation: rank[derivation.document]))


def _by_document(origin: Origin, said: Mapping[ClaimId, Claim]) -> dict[DocumentId, list[Claim]]:
    own: dict[DocumentId, list[Claim]] = {}
    for claim in origin.claims:
        own.setdefault(said[claim].document, []).append(said[claim])
    return own


def _syndicated(copy: Copy) -> Derivation:
    share = "the same text to the letter" if copy.exact else f"{copy.likeness:.0%} of its word runs"
    return Derivation(
        DerivationKind.SYNDICATES, copy.document, source=copy.copy_of, reason=f"it has {share}"
    )


def _quoted(document: DocumentId, origin: Origin, claims: Sequence[Claim]) -> Derivation:
    return Derivation(
        DerivationKind.QUOTES,
        document,
        origin=origin.id,
        claims=tuple(claim.id for claim in claims),
        reason=f"it gives their words as those of {origin.label}",
    )


def _derived(
    document: Document,
    origin: Origin,
    printed: Sequence[Claim],
    carried: Mapping[DocumentId, Copy],
) -> Iterator[Derivation]:
    """Yield what a document prints in its own name and has from another voice all the same."""
    own_voice = words_of(document.publisher or "") == words_of(origin.label)
    if not printed or document.id in carried or own_voice:
        return
    agency, first = credited_agency(document), origin.carriers[0]
    if agency is not None:
        reason = f"it credits {agency}"
    elif document.id != first:
        reason = origin.reason
    else:
        return
    yield Derivation(
        DerivationKind.DERIVED_FROM,
        document.id,
        origin=origin.id,
        source=first if first != document.id else None,
        claims=tuple(claim.id for claim in printed),
        reason=reason,
    )
