"""A stream that grows: documents are appended to it, and what they say is read once."""

import fcntl
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from openinquest.engine.new_file import translated
from openinquest.engine.parts import parts_that_stay
from openinquest.engine.rows import PARQUET, read_rows
from openinquest.engine.streams import (
    ReadDocument,
    documents_in,
    keep_read,
    kept_read,
    made_by,
    reading_of,
)
from openinquest.errors import OutputIsInput, UnwritableOutput
from openinquest.model import Document, DocumentId, Finding, Skipped
from openinquest.pipeline import Addition, Capture, Learnt, Memory, ReadersOf, find, gather
from openinquest.preserve import Named, shown_path
from openinquest.wire import addresses_in_row, document_row, read_document_row

Row = str | dict[str, Any]


@dataclass(slots=True)
class GrowingStream:
    """A file of documents, one JSON object on each line, to which others are appended.

    What was read of them stays in a hidden folder beside it, so that whoever goes on after a kill
    reads no document again but the last few. Other programs may append to it meanwhile. `look`
    comes first, and again whenever it may have grown.
    """

    path: Path
    gazetteer: Path | None
    learnt: Learnt
    _known: dict[DocumentId, Document] = field(default_factory=dict)
    _addresses: frozenset[str] = frozenset()
    _looked_at: tuple[int, int] | None = None
    _read: dict[Path, tuple[ReadDocument, ...]] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)
    _memory: Memory = field(default_factory=Memory)

    def __post_init__(self) -> None:
        """Refuse a file that cannot be appended to line by line.

        Raises:
            UnwritableOutput: it would be packed.
        """
        if self.path.suffix in (".gz", PARQUET):
            what = f"a stream that grows is plain JSON lines, not {self.path.suffix}"
            raise UnwritableOutput(what, where=shown_path(self.path))

    @property
    def addresses(self) -> frozenset[str]:
        """The addresses on the web that its documents came from, with those that led there."""
        return self._addresses

    def look(self) -> tuple[Skipped, ...]:
        """Read what the file holds by now; return the lines that are no document, each once.

        Raises:
            UnreadableInput: it cannot be read.
        """
        if self._stands_as() == self._looked_at:
            return ()
        self._looked_at = self._stands_as()
        if self._looked_at is None:
            self._known, self._addresses = {}, frozenset()
            return ()
        skipped: list[Skipped] = []
        addresses: set[str] = set()
        rows = _noting_addresses(read_rows(self.path), addresses)
        self._known = {each.id: each for each in documents_in(rows, skipped)}
        self._addresses = frozenset(addresses)
        new = tuple(each for each in skipped if each.location not in self._told)
        self._told.update(each.location for each in new)
        return new

    def add(
        self, sources: Sequence[Path | Named], capture: Capture, readers_of: ReadersOf
    ) -> Addition:
        """Append the documents that sources stand for and that the stream does not hold yet.

        Each is a line on the disk before the next is read. What they say is not read here.

        Raises:
            UnwritableOutput: nothing can be appended.
            OutputIsInput: the stream is one of the sources, or stands in one: it would read itself.
        """
        paths = [each.what if isinstance(each, Named) else each for each in sources]
        if any(isinstance(path, Path) and _holds(path, self.path) for path in paths):
            raise OutputIsInput("it stands among what is read", where=shown_path(self.path))
        added, already_there = 0, 0
        skipped: list[Skipped] = []
        with readers_of(capture, None) as readers:
            for gathered in gather(sources, capture, readers, recorded=self._held):
                if isinstance(gathered, Skipped):
                    skipped.append(gathered)
                elif self._append(gathered.document, skipped):
                    added += 1
                else:
                    already_there += 1
        return Addition(added, already_there, 0, tuple(skipped))

    def findings(self) -> tuple[Finding, ...]:
        """Return a finding for each incident that the documents tell of, as `link` joins them."""
        documents = tuple(self._known.values())
        return self._memory.once("the stream", documents, self._found)

    @property
    def mark(self) -> str:
        """What says how far the stream goes, for `findings_at`."""
        return str(len(self._known))

    def findings_at(self, mark: str) -> tuple[Finding, ...] | None:
        """Return the findings of when the stream went as far as a mark says; None if it never did.

        Documents only ever come behind others: those that stood there then stand first.
        """
        if not mark.isdecimal() or int(mark) > len(self._known):
            return None
        then = set(list(self._known)[: int(mark)])
        read = [each for each in self._read_by_now() if each.document.id in then]
        return find(reading_of(read), learnt=self.learnt)

    def _found(self) -> tuple[Finding, ...]:
        return find(reading_of(self._read_by_now()), learnt=self.learnt, memory=self._memory)

    def _read_by_now(self) -> Iterator[ReadDocument]:
        parts = parts_that_stay(self.path, made_by("link", self.gazetteer))
        places = keep_read(self._known.values(), parts, self.gazetteer)
        self._read = {place: self._read.get(place) or kept_read(place) for place in places}
        parts.keep_only(places)
        return (each for part in self._read.values() for each in part)

    def _held(self, document: DocumentId) -> Document | None:
        return self._known.get(document)

    def _append(self, document: Document, skipped: list[Skipped]) -> bool:
        """Append a document and return whether it was new, also to who appends at the same time.

        Lines of others that are no document are added to `skipped`.
        """
        if document.id in self._known:
            return False
        row = json.dumps(document_row(document), ensure_ascii=False)
        line = row.encode(errors="replace") + b"\n"
        with translated(self.path), self.path.open("ab+") as out:
            fcntl.flock(out, fcntl.LOCK_EX)  # until it is closed
            skipped.extend(self.look())
            if document.id in self._known:
                return False
            # What was cut off at the end stays a line of its own.
            written = line if _ends_a_line(out) else b"\n" + line
            until = out.seek(0, os.SEEK_END) + len(written)
            out.write(written)
            out.flush()
            os.fsync(out.fileno())
            stands = self._stands_as()
            # Who does not lock may have appended, too: then it is looked at again.
            self._looked_at = stands if stands and stands[0] == until else None
        # As whoever reads the stream has it, so that nothing is read again after a restart.
        self._known[document.id] = read_document_row(line.decode(), where=shown_path(self.path))
        self._addresses |= addresses_in_row(row)
        return True

    def _stands_as(self) -> tuple[int, int] | None:
        """Return what changes with the file, None where there is none."""
        if not self.path.exists():
            return None
        told = self.path.stat()
        return told.st_size, told.st_mtime_ns


def _noting_addresses(
    rows: Iterable[tuple[str, Row]], addresses: set[str]
) -> Iterator[tuple[str, Row]]:
    """Yield rows as they come, adding the addresses that they name."""
    for where, row in rows:
        if isinstance(row, str):
            addresses |= addresses_in_row(row)
        yield where, row


def _holds(source: Path, path: Path) -> bool:
    return path.resolve().is_relative_to(source.resolve())


def _ends_a_line(file: BinaryIO) -> bool:
    if file.seek(0, os.SEEK_END) == 0:
        return True
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"
