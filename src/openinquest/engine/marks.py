"""Up to where each receiver of news was told, kept beside the case or stream that they are of."""

import fcntl
import hmac
import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from openinquest.engine.new_file import new_file, translated
from openinquest.errors import EmptyInput, InputTooLarge
from openinquest.preserve import read_plain_file

_MOST_BYTES = 1_000_000


@dataclass(slots=True)
class Marks:
    """Up to where each receiver was told, in words of the case or stream.

    `key` is of this case or stream alone: what is called by it keeps its name. Receivers stand as
    hashes by that key in `told`: the address of a webhook is as good as a password.
    """

    key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    told: dict[str, str] = field(default_factory=dict)

    def of(self, receiver: str) -> str | None:
        """Return up to where a receiver was told, None for one who never was."""
        return self.told.get(self._called(receiver))

    def note(self, receiver: str, mark: str) -> None:
        """Note up to where a receiver was told."""
        self.told[self._called(receiver)] = mark

    def _called(self, receiver: str) -> str:
        return hmac.digest(self.key, receiver.encode(errors="replace"), "sha256").hex()[:16]


def place_of_marks(folder: Path, name: str) -> Path:
    """Return the file in a folder that holds the marks of what is called `name`; it is hidden."""
    return folder / f".inquest.{sha256(name.encode(errors='replace')).hexdigest()[:16]}.told"


@contextmanager
def kept_marks(place: Path) -> Iterator[Marks]:
    """Give the marks of a file, for nobody else meanwhile; what is noted is kept in any case.

    A file that holds none is as good as one that is not there.

    Raises:
        UnwritableOutput: they cannot be kept.
    """
    with translated(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        lock = place.with_name(f"{place.name}.lock").open("ab")
    with lock:  # which lets go of it, as the end of the program does
        fcntl.flock(lock, fcntl.LOCK_EX)
        marks = _read(place)
        before = _plain(marks) if place.exists() else None
        try:
            yield marks
        finally:
            if _plain(marks) != before:
                with new_file(place, overwrite=True) as out:
                    out.write(json.dumps(_plain(marks)).encode())


def _read(place: Path) -> Marks:
    if not place.exists():
        return Marks()
    try:
        plain = json.loads(read_plain_file(place, max_bytes=_MOST_BYTES))
        told = {str(each): str(mark) for each, mark in plain["told"].items()}
        return Marks(bytes.fromhex(plain["key"]), told)
    except (EmptyInput, InputTooLarge, ValueError, KeyError, TypeError, AttributeError):
        return Marks()


def _plain(marks: Marks) -> dict[str, object]:
    return {"key": marks.key.hex(), "told": dict(marks.told)}
