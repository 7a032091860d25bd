"""Reads nouns from the rows of a case, as they stand or as they stood."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import sqlalchemy as sa

from openinquest.errors import CaseDamaged, InquestError, UnknownRecord
from openinquest.kept import kept_for_a_while
from openinquest.model import (
    Document,
    DocumentId,
    Extraction,
    Incident,
    Member,
    PhysicalCheck,
    Policy,
    Withdrawal,
)
from openinquest.store.audit import ADD
from openinquest.store.standing import standing_incidents
from openinquest.store.tables import (
    audit_table,
    document_table,
    erasure_table,
    extraction_table,
    incident_table,
    member_table,
    physical_check_table,
    policy_table,
    withdrawal_table,
)
from openinquest.wire import from_json

Noun = TypeVar("Noun")

_LONG = 100_000
"""Characters from which on a row is decoded each time that it is read."""


@kept_for_a_while(2048)
def decoded(kind: Any, text: str) -> Any:  # noqa: ANN401  (an instance of the kind)
    """Return the noun that the text of a row spells: the same one for the same text, for a while.

    Nouns cannot be changed.
    """
    return from_json(kind, text)


class Rows:
    """The rows of a case over one connection; `until` names the last entry that counts."""

    def __init__(self, connection: sa.Connection, case: str, *, until: int | None = None) -> None:
        self.connection, self.case, self.until = connection, case, until

    def all(self, table: sa.Table, *which: sa.ColumnElement[bool]) -> Sequence[sa.Row[Any]]:
        """Return the rows of a table, in the order of adding."""
        return self.connection.execute(self._asked(table, *which).order_by(table.c.number)).all()

    def nouns(
        self, table: sa.Table, kind: type[Noun], *which: sa.ColumnElement[bool]
    ) -> list[Noun]:
        """Return the nouns of a table, in the order of adding."""
        return [self.noun(row, kind) for row in self.all(table, *which)]

    def last(self, table: sa.Table, kind: type[Noun], which: sa.ColumnElement[bool]) -> Noun | None:
        """Return the noun that was added last of `which`; None where there is none."""
        query = self._asked(table, which).order_by(table.c.number.desc()).limit(1)
        row = self.connection.execute(query).first()
        return self.noun(row, kind) if row else None

    def noun(self, row: sa.Row[Any], kind: type[Noun]) -> Noun:
        """Return the noun that a row holds.

        Raises:
            CaseDamaged: it holds none of that class.
        """
        decode: Callable[[Any, str], Any] = decoded if len(row.noun) < _LONG else from_json
        try:
            noun: Noun = decode(kind, row.noun)
        except InquestError as error:
            which = f"{kind.__name__.lower()} {row.number}"
            raise CaseDamaged(f"{which} cannot be read ({error.what})", where=self.case) from error
        return noun

    def after(self, table: sa.Table, number: int | None, count: int) -> Sequence[sa.Row[Any]]:
        """Return at most `count` rows added after that of `number`, the first ones for None."""
        which = [] if number is None else [table.c.number > number]
        query = self._asked(table, *which).order_by(table.c.number)
        return self.connection.execute(query.limit(count)).all()

    def document(self, document: DocumentId) -> Document | None:
        """Return one document, hidden or not; None where there is none."""
        return self.last(document_table, Document, document_table.c.id == document)

    def known_document(self, document: DocumentId) -> Document:
        """Return one document.

        Raises:
            UnknownRecord: there is none of that identifier.
        """
        kept = self.document(document)
        if kept is None:
            raise UnknownRecord(f"there is no document {document}", where=self.case)
        return kept

    def was_erased(self, document: DocumentId) -> bool:
        """Return whether a document, or a file of that digest, was destroyed on purpose."""
        return bool(self.all(erasure_table, erasure_table.c.id == document))

    def latest_extraction(self, document: DocumentId) -> Extraction | None:
        """Return what was last taken from a document; None if nothing was."""
        own = extraction_table.c.document == document
        return self.last(extraction_table, Extraction, own)

    def incidents(self) -> tuple[Incident, ...]:
        """Return the incidents as they were last kept."""
        return standing_incidents(self.nouns(incident_table, Incident))

    def checks(self) -> tuple[PhysicalCheck, ...]:
        """Return the last comparison of each set of values."""
        return self._last_of_each(self.nouns(physical_check_table, PhysicalCheck), "id")

    def members(self) -> tuple[Member, ...]:
        """Return who works on the case."""
        return self._last_of_each(self.nouns(member_table, Member), "name")

    def policy(self) -> Policy:
        """Return how the case is worked on."""
        return next(reversed(self.nouns(policy_table, Policy)), Policy())

    def passages_of(self, document: DocumentId) -> tuple[DocumentId, ...]:
        """Return what people transcribed from a document, in the order of adding."""
        told = document_table.c.noun.contains(f'"of":"{document}"', autoescape=True)
        found = self.nouns(document_table, Document, told)  # words of a text may read so, too
        return tuple(each.id for each in found if each.id != each.whole == document)

    def withdrawal_of(self, document: DocumentId) -> Withdrawal | None:
        """Return what was last said of hiding a document; None where nothing was."""
        return self.last(withdrawal_table, Withdrawal, withdrawal_table.c.id == document)

    def withdrawn(self) -> tuple[DocumentId, ...]:
        """Return the documents that are hidden."""
        last = self._last_of_each(self.nouns(withdrawal_table, Withdrawal), "document")
        return tuple(each.document for each in last if each.hidden)

    @staticmethod
    def _last_of_each(nouns: Sequence[Noun], name: str) -> tuple[Noun, ...]:
        return tuple({getattr(each, name): each for each in nouns}.values())

    def _asked(self, table: sa.Table, *which: sa.ColumnElement[bool]) -> sa.Select[Any]:
        query = sa.select(table).where(*which)
        if self.until is None:
            return query
        last = sa.select(sa.func.max(audit_table.c.row)).where(
            audit_table.c.kept == table.name,
            audit_table.c.number <= self.until,
            audit_table.c.action == ADD,
        )
        return query.where(table.c.number <= last.scalar_subquery())
