"""What the store asks of a database; `sqlite.py` and `postgres.py` answer."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

import sqlalchemy as sa


class Backend(Protocol):
    """One kind of database: how it is locked, guarded, searched, and what it refuses.

    `name` is shown where the case is named, without a password. `engine` begins
    no transaction by itself.
    """

    name: str
    engine: sa.Engine

    def refusals(self) -> AbstractContextManager[None]:
        """Turn what the database refuses within the block into errors of ours."""
        ...

    def begin_alone(self, connection: sa.Connection) -> None:
        """Begin a transaction that no other writer is in; wait for one that is.

        Raises:
            CaseBusy: it did not end in time.
        """
        ...

    def begin_reading(self, connection: sa.Connection) -> None:
        """Begin a transaction that sees the case as it is now until it ends."""
        ...

    def is_foreign(self, connection: sa.Connection) -> str | None:
        """Return why the database is not that of a case; None where it may be one."""
        ...

    def guard(self, connection: sa.Connection) -> None:
        """Add what refuses changes of rows, the index of words, and the mark of a case."""
        ...

    def structure_faults(self, connection: sa.Connection) -> Iterator[str]:
        """Yield what is wrong with the database itself, its tables and its guards."""
        ...

    def add_words(self, connection: sa.Connection, document: str, claim: str, words: str) -> None:
        """Add words, parted by blanks, to the index; `claim` is empty for a document's text."""
        ...

    def drop_words(self, connection: sa.Connection, document: str, *, text: bool) -> None:
        """Take the claims of a document out of the index, its text, too, where asked."""
        ...

    def find_words(
        self, connection: sa.Connection, words: Sequence[str], most: int | None
    ) -> Sequence[tuple[str, str]]:
        """Return document and claim of each entry of the index that holds all words, best first.

        At most so many; None for all.
        """
        ...

    def word_faults(
        self, connection: sa.Connection, expected: Iterable[tuple[str, str, str]]
    ) -> Iterator[str]:
        """Yield where the index is not that of `expected`: document, claim and words of each."""
        ...

    def scrub(self) -> None:
        """Overwrite what erased rows have left in the files of the database."""
        ...
