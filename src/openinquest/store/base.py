"""What every store must do; tests/conformance/test_store.py is the contract."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol, Self

from openinquest.model import (
    Act,
    Claim,
    Document,
    DocumentId,
    Extraction,
    Incident,
    Judgement,
    PhysicalCheck,
    Skipped,
)


class Writer(Protocol):
    """The only way to write; lives for one transaction.

    Every method is safe to repeat: what stands already is not written again.
    """

    def add_document(self, document: Document, content: bytes) -> bool:
        """Seal the bytes of a document and keep it; return whether it is new.

        The bytes are on the disk before the row is written. A document whose
        bytes stand already is left as it was first recorded, whatever is said
        of it now; where its original had been lost, the same bytes take its
        place.

        Raises:
            EvidenceError: the record does not name these bytes.
            CaseDamaged: other bytes stand under their digest.
            UnwritableOutput: the bytes cannot be written.
        """
        ...

    def add_extraction(self, document: DocumentId, extraction: Extraction) -> int:
        """Keep what a reader took from a document, in place of what was taken before.

        Returns:
            How many of its claims the latest extraction before did not hold;
            0 where that one is the same, and nothing is written then.

        Raises:
            UnknownRecord: the document is not in the case.
            QuoteMismatch: a claim does not stand in the document as it was
                recorded, or belongs to another.
        """
        ...

    def add_skipped(self, skipped: Skipped) -> bool:
        """Record that something could not be used; return whether that is new."""
        ...

    def add_judgement(self, judgement: Judgement) -> bool:
        """Keep a person's decision; return whether it is new.

        Raises:
            InputError: another judgement has its identifier.
        """
        ...

    def add_check(self, check: PhysicalCheck) -> bool:
        """Keep what comparing a quantity with a trace gave; return whether it is new.

        It is not where the same values gave the same before, whoever compared them.
        """
        ...

    def add_incidents(self, incidents: Iterable[Incident]) -> int:
        """Keep which documents stand in incidents; return of how many that is new.

        An incident is new where its documents are others than before, and not
        where it is only told otherwise: a document more changes the reasons of
        all. What was kept before stays on record; of two incidents that name
        one document the later holds.
        """
        ...


class Store(Protocol):
    """Keeps a case. Append-only: a correction is a new row, and the old one stays.

    What is read is what was written by the transactions that have ended. To
    read one thing while another is written is safe, also from within a loop
    over `documents`.

    Every method raises `CaseDamaged` where the case does not hold what it
    recorded, and `CaseBusy` where another program keeps it locked.
    """

    def documents(self) -> Iterator[Document]:
        """Yield the documents in the order in which they were added."""
        ...

    def document(self, document: DocumentId) -> Document:
        """Return one document.

        Raises:
            UnknownRecord: the case holds none of that identifier.
        """
        ...

    def extraction_of(self, document: DocumentId) -> Extraction | None:
        """Return what was last taken from a document; None if nobody has read it.

        Raises:
            UnknownRecord: the case holds no such document.
        """
        ...

    def claims_of(self, document: DocumentId) -> tuple[Claim, ...]:
        """Return the claims of a document's last extraction, in order of their spans.

        Raises:
            UnknownRecord: the case holds no such document.
        """
        ...

    def skipped(self) -> tuple[Skipped, ...]:
        """Return what could not be used, in the order in which it was recorded."""
        ...

    def judgements(self) -> tuple[Judgement, ...]:
        """Return people's decisions in the order in which they were recorded."""
        ...

    def incidents(self) -> tuple[Incident, ...]:
        """Return the incidents as they were last kept, in order of their first keeping.

        No document stands in two. There are none where nothing was ever linked
        for good.
        """
        ...

    def checks(self) -> tuple[PhysicalCheck, ...]:
        """Return the quantities that were held against their traces, in order of first keeping.

        Of two on the same values the later holds.
        """
        ...

    def original(self, sha256: str) -> bytes:
        """Return the sealed bytes of a document, hashed again.

        Raises:
            UnknownRecord: no document of the case has that digest.
            CaseDamaged: the bytes are gone or are no longer what they were.
        """
        ...

    def writer(self, act: Act) -> AbstractContextManager[Writer]:
        """Open a transaction: all rows are written when the block ends well, or none.

        Each row that is written makes an entry of the audit, with `act`.
        Writers take turns, also those of other processes. Bytes that were
        sealed stay where the block fails; without a row they are no part of
        the case.

        Raises:
            CaseBusy: another program keeps the case locked.
            UnwritableOutput: the disk is full, or this account may not write
                to the case.
        """
        ...

    def close(self) -> None:
        """Let go of the case; nothing is lost where this is forgotten."""
        ...

    def __enter__(self) -> Self:
        """Return the store, to be closed at the end of the block."""
        ...

    def __exit__(self, *exception: object) -> None:
        """Close the store."""
        ...
