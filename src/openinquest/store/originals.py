"""The sealed bytes of a case, one file each, named by their digest."""

import contextlib
import os
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from openinquest.errors import CaseDamaged, UnwritableOutput, one_line


class Originals(Protocol):
    """Bytes by their digest: each appears whole or not at all, and is never replaced."""

    @property
    def name(self) -> str:
        """Where they are, as it can be shown."""
        ...

    def seal(self, digest: str, content: bytes) -> None:
        """Keep `content`, whose SHA-256 is `digest`, safe from a power cut.

        Only who holds the case's lock for writing may call this: two at once
        would write to the same unfinished file.

        Raises:
            CaseDamaged: other bytes stand under its digest.
            UnwritableOutput: it cannot be written.
        """
        ...

    def read(self, digest: str) -> bytes:
        """Return the bytes of that digest, hashed again.

        Raises:
            CaseDamaged: they are gone, cannot be read, or have changed.
        """
        ...

    def stands(self, digest: str) -> bool:
        """Return whether there are bytes under that digest, whole or not."""
        ...

    def destroy(self, digest: str) -> None:
        """Overwrite and remove the bytes of that digest, if there are any.

        Raises:
            UnwritableOutput: they cannot be removed.
        """
        ...


class OriginalsInFolder:
    """Bytes under `folder`, as `ab/ab12...`: two levels keep folders small."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def name(self) -> str:
        """The folder."""
        return one_line(str(self._folder))

    def seal(self, digest: str, content: bytes) -> None:
        """Keep `content`, whose SHA-256 is `digest`, safe from a power cut."""
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
            raise _unwritable("an original cannot be kept", path, error) from error

    def read(self, digest: str) -> bytes:
        """Return the bytes of that digest, hashed again."""
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

    def stands(self, digest: str) -> bool:
        """Return whether there are bytes under that digest, whole or not."""
        path = self._path(digest)
        return os.path.lexists(path) or os.path.lexists(_unfinished(path))

    def destroy(self, digest: str) -> None:
        """Overwrite and remove the bytes of that digest, if there are any."""
        for path in (self._path(digest), _unfinished(self._path(digest))):
            try:
                if os.path.lexists(path):
                    _overwrite(path)
                    path.unlink()
                    _sync_folder(path.parent)
            except OSError as error:
                raise _unwritable("an original cannot be destroyed", path, error) from error

    def _path(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest


def _write_whole(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # One fixed name: the next attempt takes the place of one that was cut off.
    unfinished = _unfinished(path)
    unfinished.unlink(missing_ok=True)
    with unfinished.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.chmod(0o444)
    unfinished.replace(path)


def _unfinished(path: Path) -> Path:
    return path.with_name(f"{path.name}.unfinished")


def _overwrite(path: Path) -> None:
    """Put zeros in the place of the bytes of a file; a link is left as it is."""
    if path.is_symlink():
        return
    path.chmod(0o600)
    with path.open("r+b") as file:
        for _ in range(0, path.stat().st_size, 1 << 20):
            file.write(bytes(1 << 20))
        file.flush()
        os.fsync(file.fileno())


def _unwritable(what: str, path: Path, error: OSError) -> UnwritableOutput:
    reason = error.strerror or type(error).__name__
    return UnwritableOutput(f"{what} ({reason})", where=str(path))


def _sync_folder(folder: Path) -> None:
    # Some network shares do not sync folders: a name is then as safe as they make it.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
