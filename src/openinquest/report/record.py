"""What a finding is composed from, with the look-ups that its sentences need."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from openinquest.model import (
    NOTHING_BESIDE,
    Claim,
    ClaimId,
    Copy,
    Detail,
    Document,
    DocumentId,
    Explanation,
    Extent,
    Figure,
    Finding,
    Harm,
    Incident,
    Matrix,
    Origin,
    Reconciliation,
    Skipped,
    Toll,
)
from openinquest.report.voices import account_words

D = TypeVar("D", bound=Detail)


@dataclass(frozen=True)
class Record:
    """Everything that is held on one incident."""

    incident: Incident
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    origins: tuple[Origin, ...]
    copies: tuple[Copy, ...]
    figures: tuple[Figure, ...]
    explanations: tuple[Explanation, ...]
    skipped: tuple[Skipped, ...]
    beside: Reconciliation = NOTHING_BESIDE
    matrix: Matrix | None = None

    @cached_property
    def claim(self) -> dict[ClaimId, Claim]:
        """Each claim by its identifier."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def rank(self) -> dict[ClaimId, int]:
        """Where each claim stands in the record."""
        return {claim.id: place for place, claim in enumerate(self.claims)}

    @cached_property
    def document(self) -> dict[DocumentId, Document]:
        """Each document by its identifier."""
        return {document.id: document for document in self.documents}

    @cached_property
    def origin_of(self) -> dict[ClaimId, Origin]:
        """The origin that each claim goes back to."""
        return {claim: origin for origin in self.origins for claim in origin.claims}

    @cached_property
    def extent_of(self) -> dict[ClaimId, Extent]:
        """The ground that each number counts, of those whose words tell it."""
        return {
            claim: statement.extent
            for history in self.beside.histories
            for statement in history.statements
            if statement.extent is not None
            for claim in statement.claims
        }

    def account(self, claim: Claim) -> str:
        """Return whose account a claim is."""
        return account_words(claim, self.document.get(claim.document))

    def accounts(self, claims: Iterable[Claim]) -> list[str]:
        """Return whose accounts some claims are, each origin once, in order of first mention.

        Three papers with one wire story are one voice.
        """
        voices: dict[str, str] = {}
        for claim in claims:
            origin = self.origin_of.get(claim.id)
            voices.setdefault(origin.id if origin else claim.id, self.account(claim))
        return list(dict.fromkeys(voices.values()))

    def origins_of(self, claims: Iterable[ClaimId]) -> tuple[Origin, ...]:
        """Return the origins behind some claims, each once, in their order."""
        behind = {self.origin_of[claim].id for claim in claims if claim in self.origin_of}
        return tuple(origin for origin in self.origins if origin.id in behind)

    def with_detail(self, kind: type[D]) -> Iterator[tuple[Claim, D]]:
        """Yield the claims of one kind, each with its detail."""
        for claim in self.claims:
            if isinstance(claim.detail, kind):
                yield claim, claim.detail

    def tolls_of(self, harm: Harm) -> Iterator[tuple[Claim, Toll]]:
        """Yield the tolls on one harm."""
        return ((claim, toll) for claim, toll in self.with_detail(Toll) if toll.harm is harm)


def record_of(finding: Finding) -> Record:
    """Return what a finding was composed from."""
    return Record(
        incident=finding.incident,
        documents=finding.documents,
        claims=finding.claims,
        origins=finding.origins,
        copies=finding.copies,
        figures=finding.figures,
        explanations=finding.explanations,
        skipped=finding.skipped,
        beside=finding.beside,
        matrix=finding.matrix,
    )
