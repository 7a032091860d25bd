"""Documents and what they say, laid in a file, for records that are larger than memory."""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import fields, replace
from io import RawIOBase
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import BinaryIO

from openinquest.engine.new_file import translated
from openinquest.model import Claim, Document, DocumentId, Extraction

_KEPT = tuple(field.name for field in fields(Document) if field.name != "text")


class _Lain:
    """A file of bytes, which is opened when it is asked for them, in whichever process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None

    def read(self, first: int, size: int) -> bytes:
        """Return so many bytes from there on."""
        if self._file is None:
            self._file = self._path.open("rb", buffering=0)
        self._file.seek(first)
        return self._file.read(size)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()

    def __reduce__(self) -> tuple[type["_Lain"], tuple[Path]]:
        return _Lain, (self._path,)


class ShelvedDocument(Document):
    """A document whose text, and what it says, are read from a file whenever they are asked for."""

    __slots__ = ("_lain", "_place")

    _lain: _Lain
    _place: tuple[int, int, int]
    """Where its bytes begin, how many are its text, and how many behind these are what it says."""

    @classmethod
    def of(
        cls, kept: Sequence[object], lain: _Lain, place: tuple[int, int, int]
    ) -> "ShelvedDocument":
        """Return the document with all but its text: `kept`, in the order of the fields."""
        document = object.__new__(cls)
        for name, value in zip(_KEPT, kept, strict=True):
            object.__setattr__(document, name, value)
        object.__setattr__(document, "_lain", lain)
        object.__setattr__(document, "_place", place)
        return document

    @property
    def text(self) -> str:
        """The text, read now."""
        first, size, _ = self._place
        return self._lain.read(first, size).decode("utf-8", "surrogatepass")

    @property
    def extraction(self) -> Extraction:
        """What it says, without the attributions, read now."""
        first, size, behind = self._place
        extraction: Extraction = pickle.loads(self._lain.read(first + size, behind))
        return extraction

    def __reduce__(self) -> tuple[Callable[..., "ShelvedDocument"], tuple[object, ...]]:
        kept = tuple(getattr(self, name) for name in _KEPT)
        return ShelvedDocument.of, (kept, self._lain, self._place)


class Shelf(Mapping[DocumentId, Sequence[Claim]]):
    """What each of many documents says, as it lies in a file.

    `documents` are in the order in which they were put there. Some six hundred bytes of each stay
    in memory.
    """

    def __init__(self, path: Path, read: Iterable[tuple[Document, Extraction]]) -> None:
        """Put documents into a new file with what they say.

        Args:
            path: Where; open to this account alone, since what lies there is taken as it is.
            read: Each is asked for once, and let go.

        Raises:
            UnwritableOutput: they cannot be laid there.
        """
        self._lain = _Lain(path)
        self._by_id = {each.id: each for each in _shelved(path, self._lain, read)}
        self.documents = tuple(self._by_id.values())

    def __getitem__(self, document: DocumentId) -> Sequence[Claim]:
        return self._by_id[document].extraction.claims

    def __iter__(self) -> Iterator[DocumentId]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def close(self) -> None:
        """Let go of the file; nothing is read from it afterwards."""
        self._lain.close()

    def read(self, documents: Iterable[DocumentId]) -> list[tuple[Document, Extraction]]:
        """Return some of the documents with their texts in memory, and what each says.

        Without attributions: nothing is linked or reconciled by them.
        """
        return [_taken_down(self._by_id[each]) for each in documents]


@contextmanager
def shelved(read: Iterable[tuple[Document, Extraction]]) -> Iterator[Shelf]:
    """Give documents and what they say, laid on the disk, where `TMPDIR` says, for this block.

    Raises:
        UnwritableOutput: they cannot be laid there.
    """
    with translated(Path(gettempdir())):
        folder = TemporaryDirectory()
    with folder, closing(Shelf(Path(folder.name) / "documents", read)) as shelf:
        yield shelf


def _shelved(
    path: Path, lain: _Lain, read: Iterable[tuple[Document, Extraction]]
) -> Iterator[ShelvedDocument]:
    first = 0
    with path.open("xb", buffering=0) as out:
        for document, extraction in read:
            text = document.text.encode("utf-8", "surrogatepass")
            said = pickle.dumps(replace(extraction, attributions=()), pickle.HIGHEST_PROTOCOL)
            with translated(path):
                _write(out, memoryview(text + said))
            kept = [getattr(document, name) for name in _KEPT]
            yield ShelvedDocument.of(kept, lain, (first, len(text), len(said)))
            first += len(text) + len(said)


def _write(out: RawIOBase, content: memoryview) -> None:
    """Write all of it: a file without a buffer may take a part at a time."""
    while content:
        content = content[out.write(content) :]


def _taken_down(document: ShelvedDocument) -> tuple[Document, Extraction]:
    whole = Document(text=document.text, **{name: getattr(document, name) for name in _KEPT})
    return whole, document.extraction
