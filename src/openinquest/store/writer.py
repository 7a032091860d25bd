"""Writes inside one open transaction, and tells the audit of each row."""

import secrets
from collections.abc import Iterable
from hashlib import sha256

import sqlalchemy as sa

from openinquest.errors import EvidenceError, InputError, QuoteMismatch, WasErased
from openinquest.model import (
    Act,
    Document,
    DocumentId,
    Erasure,
    Extraction,
    Incident,
    Judgement,
    Member,
    Original,
    PhysicalCheck,
    Policy,
    Skipped,
    Timestamp,
    Version,
    Withdrawal,
)
from openinquest.store.audit import ADD, Chain
from openinquest.store.backend import Backend
from openinquest.store.erasing import erase
from openinquest.store.originals import Originals
from openinquest.store.rows import Rows
from openinquest.store.tables import (
    audit_table,
    digest_of,
    document_table,
    erasure_table,
    extraction_table,
    incident_table,
    judgement_table,
    member_table,
    original_table,
    physical_check_table,
    policy_table,
    skipped_table,
    timestamp_table,
    version_table,
    withdrawal_table,
)
from openinquest.store.words import words_of_claims, words_of_document
from openinquest.wire import to_json


class SqlWriter:
    """The writer of one transaction, on any database."""

    def __init__(
        self, connection: sa.Connection, backend: Backend, originals: Originals, act: Act
    ) -> None:
        self._connection, self._backend, self._originals = connection, backend, originals
        self._rows = Rows(connection, backend.name)
        self._chain = Chain(connection, act)
        self._next: dict[str, int] = {}
        self.to_destroy: set[str] = set()

    def add_document(self, document: Document, content: bytes) -> bool:
        """Seal the bytes of a document and keep it; return whether it is new."""
        original = document.original
        if original is None or document.id != id_of(original.sha256):
            raise EvidenceError("the record of a document names other bytes", where=document.id)
        if document.whole != document.id:
            self._rows.known_document(document.whole)  # it may have been erased meanwhile
        self._seal(original, content)
        if self._rows.document(document.id):
            return False
        self._insert(document_table, document, id=document.id)
        self._backend.add_words(self._connection, document.id, "", words_of_document(document))
        return True

    def add_original(self, original: Original, content: bytes) -> bool:
        """Seal bytes that are no document of their own; return whether they are new."""
        self._seal(original, content)
        name = id_of(original.sha256)
        if self._rows.last(original_table, Original, original_table.c.id == name):
            return False
        self._insert(original_table, original, id=name)
        return True

    def add_extraction(self, document: DocumentId, extraction: Extraction) -> int:
        """Keep what a reader took from a document; return how many claims are new."""
        extraction.verify(self._rows.known_document(document))
        told_of = {claim.document for claim in extraction.claims}
        told_of |= {attribution.document for attribution in extraction.attributions}
        if not told_of <= {document}:
            raise QuoteMismatch("its extraction holds words of another document", where=document)
        before = self._rows.latest_extraction(document)
        if before == extraction:
            return 0
        self._insert(extraction_table, extraction, document=document)
        if before:
            self._backend.drop_words(self._connection, document, text=False)
        for claim, words in words_of_claims(extraction):
            self._backend.add_words(self._connection, document, claim, words)
        known = set(before.claims) if before else set()
        return sum(claim not in known for claim in extraction.claims)

    def add_skipped(self, skipped: Skipped) -> bool:
        """Record that something could not be used; return whether that is new."""
        return self._add_new(skipped_table, skipped)

    def add_judgement(self, judgement: Judgement) -> bool:
        """Keep a person's decision; return whether it is new."""
        same = judgement_table.c.id == judgement.id
        kept = self._rows.last(judgement_table, Judgement, same)
        if kept is None:
            self._insert(judgement_table, judgement, id=judgement.id)
            return True
        if kept != judgement:
            raise InputError("another judgement has this identifier", where=judgement.id)
        return False

    def add_check(self, check: PhysicalCheck) -> bool:
        """Keep what comparing a quantity with a trace gave; return whether it is new."""
        same = physical_check_table.c.id == check.id
        kept = self._rows.last(physical_check_table, PhysicalCheck, same)
        if kept is not None and kept.found == check.found:
            return False
        self._insert(physical_check_table, check, id=check.id)
        return True

    def add_incidents(self, incidents: Iterable[Incident]) -> int:
        """Keep which documents stand in incidents; return of how many that is new."""
        kept = {_held(each) for each in self._rows.incidents()}
        new = [each for each in incidents if _held(each) not in kept]
        for incident in new:
            self._insert(incident_table, incident, id=incident.id)
        return len(new)

    def add_member(self, member: Member) -> bool:
        """Keep who works on the case; return whether anything is new."""
        if self._rows.last(member_table, Member, member_table.c.id == member.name) == member:
            return False
        self._insert(member_table, member, id=member.name)
        return True

    def set_policy(self, policy: Policy) -> bool:
        """Keep how the case is worked on; return whether that is new."""
        if self._rows.policy() == policy:
            return False
        self._insert(policy_table, policy)
        return True

    def add_version(self, version: Version) -> bool:
        """Keep a finding as it was signed; return whether it is new."""
        return self._add_new(version_table, version, id=version.judgement)

    def add_timestamp(self, timestamp: Timestamp) -> bool:
        """Keep what an authority attested; return whether it is new."""
        return self._add_new(timestamp_table, timestamp)

    def withdraw(self, withdrawal: Withdrawal) -> bool:
        """Hide a document, or show it again; return whether that changes anything."""
        document = self._rows.known_document(withdrawal.document)
        hidden = self._rows.withdrawn()
        if (document.id in hidden) == withdrawal.hidden:
            return False
        is_passage = document.whole != document.id
        if is_passage and document.whole in hidden and document.whole != withdrawal.along_with:
            raise InputError(
                "it was transcribed from a document that is withdrawn: show that again",
                where=document.id,
            )
        self._insert(withdrawal_table, withdrawal, id=document.id)
        for passage in self._rows.passages_of(document.id):
            last = self._rows.withdrawal_of(passage)
            if withdrawal.hidden or (last and last.along_with == document.id):
                self.withdraw(Withdrawal(passage, withdrawal.hidden, along_with=document.id))
        return True

    def erase(self, document: DocumentId) -> None:
        """Destroy a document for good, when the transaction ends."""
        if self._rows.was_erased(document):  # what a crash may have left goes now
            self.to_destroy.add(document.removeprefix("sha256:"))
            return
        kept = self._rows.known_document(document)
        for digest in sorted(erase(self._rows, self._backend, self._chain, kept)):
            self._insert(erasure_table, Erasure(id_of(digest)), id=id_of(digest))
            self.to_destroy.add(digest)

    def _seal(self, original: Original, content: bytes) -> None:
        if sha256(content).hexdigest() != original.sha256:
            raise EvidenceError("the record names other bytes", where=original.location)
        if self._rows.was_erased(id_of(original.sha256)):
            raise WasErased("these bytes were erased from the case", where=original.location)
        self._originals.seal(original.sha256, content)

    def _add_new(self, table: sa.Table, noun: object, **finds: str) -> bool:
        """Keep a noun unless the same stands there; return whether it is new."""
        same = sa.select(table.c.number).where(table.c.noun == to_json(noun))
        if self._connection.execute(same).first():
            return False
        self._insert(table, noun, **finds)
        return True

    def _insert(self, table: sa.Table, noun: object, **finds: str) -> None:
        number, salt, told = self._number(table), secrets.token_hex(16), to_json(noun)
        values = {"number": number, **finds, "noun": told}
        self._connection.execute(table.insert().values(**values, salt=salt))
        digest = digest_of(table.name, values.values(), salt)
        self._chain.record(ADD, table.name, number, digest)

    def _number(self, table: sa.Table) -> int:
        """Return a number that no row of the table has or ever had."""
        if table.name not in self._next:
            ever = sa.select(sa.func.max(audit_table.c.row)).where(audit_table.c.kept == table.name)
            self._next[table.name] = (self._connection.execute(ever).scalar() or 0) + 1
        number = self._next[table.name]
        self._next[table.name] = number + 1
        return number


def id_of(digest: str) -> DocumentId:
    """Return the identifier of what has that digest."""
    return DocumentId(f"sha256:{digest}")


def _held(incident: Incident) -> tuple[object, ...]:
    return incident.id, incident.documents, incident.portions
