"""The sealed bytes of a case, one file each, named by their digest."""

import contextlib
import os
from hashlib import sha256
from pathlib import Path

from openinquest.errors import CaseDamaged, UnwritableOutput


class Originals:
    """Bytes under `folder`, as `ab/ab12...`: two levels keep folders small.

    A file appears whole or not at all, is never replaced, and is hashed again
    whenever it is read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def seal(self, digest: str, content: bytes) -> None:
        """Keep `content`, whose SHA-256 is `digest`, safe from a power cut.

        Only who holds the case's lock for writing may call this: two at once
        would write to the same unfinished file.

        Raises:
            CaseDamaged: other bytes stand under its digest.
            UnwritableOutput: it cannot be written.
        """
        path = self._path(digest)
        try:
            if path.exists():
                self.read(digest)
            else:
                _write_whole(path, content)
            # Also for a file that stood there: who wrote it may have been
            # killed before its name was safe.
            for folder in (path.parent, self._folder):
                _sync_folder(folder)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise UnwritableOutput(
                f"an original cannot be kept ({reason})", where=str(path)
            ) from error

    def read(self, digest: str) -> bytes:
        """Return the bytes of that digest.

        Raises:
            CaseDamaged: they are gone, cannot be read, or have changed.
        """
        path = self._path(digest)
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise CaseDamaged("an original is missing", where=str(path)) from error
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise CaseDamaged(f"an original cannot be read ({reason})", where=str(path)) from error
        if sha256(content).hexdigest() != digest:
            raise CaseDamaged("an original is not what was sealed", where=str(path))
        return content

    def _path(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest


def _write_whole(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # One fixed name: the next attempt takes the place of one that was cut off.
    unfinished = path.with_name(f"{path.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    with unfinished.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.chmod(0o444)
    unfinished.replace(path)


def _sync_folder(folder: Path) -> None:
    # Some network shares do not sync folders: a name is then as safe as they make it.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
