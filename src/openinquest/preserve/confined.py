"""Packs and feeds as a worker opens them: what is asked, and the parts that come of it."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from openinquest.errors import CaseDamaged, one_line
from openinquest.model import Described, Original, Skipped
from openinquest.preserve.capture import Capture
from openinquest.preserve.packs import OPENERS, Pack
from openinquest.preserve.plain_file import open_plain_file
from openinquest.preserve.seal import Sealed
from openinquest.preserve.taken import Taken
from openinquest.preserve.web.feed import entries_of
from openinquest.wire import from_json, to_json


@dataclass(frozen=True, slots=True)
class _ToOpen:
    """A pack, without its bytes; paths are hexadecimal, as they may hold bytes of any kind.

    `original` is that of the pack where it is sealed, `path` where it lies where it is not.
    """

    kind: str
    folder: str
    where: str
    sha256: str
    size_bytes: int
    captured_by: str
    captured_utc: datetime
    max_bytes: int
    original: Original | None
    described: Described | None
    path: str | None


@dataclass(frozen=True, slots=True)
class _Part:
    """One answer: something that cannot be used, or sealed bytes that come with it.

    `beside` names, by the order in which they came, what is sealed beside a
    document; None is no document, but what others name so. 0 is the pack.
    """

    skipped: Skipped | None = None
    original: Original | None = None
    described: Described | None = None
    beside: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class _Links:
    """The addresses that a feed names."""

    links: list[str]


def spell_pack(kind: str, pack: Pack) -> tuple[str, bytes]:
    """Return what a worker is told to open a pack, and its bytes where it is sealed."""
    asked = _ToOpen(
        kind=kind,
        folder=os.fsencode(pack.folder).hex(),
        where=pack.where,
        sha256=pack.sha256,
        size_bytes=pack.size_bytes,
        captured_by=pack.capture.by,
        captured_utc=pack.capture.captured_utc,
        max_bytes=pack.capture.max_bytes,
        original=pack.sealed.original if pack.sealed else None,
        described=pack.described,
        path=os.fsencode(pack.path).hex() if pack.path else None,
    )
    return to_json(asked), pack.sealed.content if pack.sealed else b""


@dataclass(slots=True)
class Parts:
    """Reads what comes out of a pack: each part is held against its digest."""

    pack: Pack
    _beside: list[Sealed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._beside.extend(self.pack.beside)

    def part_of(self, answer: str, content: bytes) -> Taken | Skipped | None:
        """Return what an answer spells, None for what is sealed beside documents that follow.

        Raises:
            InquestError, IndexError: it spells nothing.
        """
        part = from_json(_Part, answer)
        if part.skipped is not None:
            told = part.skipped
            return Skipped(one_line(told.location), one_line(told.code), one_line(told.reason))
        original = part.original
        if original is None or (original.sha256, original.size_bytes) != (
            sha256(content).hexdigest(),
            len(content),
        ):
            raise CaseDamaged("a part of a file is not what its digest says")
        sealed = Sealed(content, original)
        if part.beside is None:
            self._beside.append(sealed)
            return None
        return Taken(sealed, part.described, tuple(self._beside[at] for at in part.beside))


def links_of(answer: str, _content: bytes) -> list[str]:
    """Return the addresses that an answer spells.

    Raises:
        InquestError: it spells none.
    """
    return from_json(_Links, answer).links


def serve_pack(told: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each part of a pack, after what is sealed beside it.

    Raises:
        InquestError: what its opener raises.
    """
    asked = from_json(_ToOpen, told)
    with ExitStack() as stack:
        file: BinaryIO = BytesIO(content)
        if asked.path is not None:
            file = stack.enter_context(open_plain_file(_path(asked.path)))
        pack = Pack(
            file,
            _path(asked.folder),
            asked.where,
            asked.sha256,
            asked.size_bytes,
            Capture(asked.captured_by, asked.captured_utc, asked.max_bytes),
            Sealed(content, asked.original) if asked.original else None,
            asked.described,
        )
        beside = list(pack.beside)
        for found in OPENERS[asked.kind](pack):
            if isinstance(found, Skipped):
                yield to_json(_Part(skipped=found)), b""
                continue
            for sealed in found.beside:
                if not any(sealed is known for known in beside):
                    beside.append(sealed)
                    yield to_json(_Part(original=sealed.original)), sealed.content
            yield _spelled(found, beside), found.sealed.content


def serve_feed(told: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the addresses that a feed names, all at once.

    Raises:
        NotFeed: it names none.
    """
    yield to_json(_Links(entries_of(content, where=told))), b""


def _spelled(taken: Taken, beside: list[Sealed]) -> str:
    places = tuple(
        next(at for at, known in enumerate(beside) if known is sealed) for sealed in taken.beside
    )
    return to_json(_Part(None, taken.sealed.original, taken.described, places))


def _path(spelled: str) -> Path:
    return Path(os.fsdecode(bytes.fromhex(spelled)))
