"""The sealed bytes of a case in an object store (S3 and its kin), through fsspec."""

from hashlib import sha256
from typing import Any

from openinquest.errors import CaseDamaged, InputError, MissingPart, UnwritableOutput, one_line


class OriginalsElsewhere:
    """Bytes under an address such as `s3://bucket/prefix`, as `ab/ab12...`.

    An object appears whole, as these stores promise. It is read again and
    hashed after it was written. Who may reach the store is set up by its
    own means (for S3: the AWS variables and files).

    Raises:
        InputError: the address is of no kind that fsspec knows.
        MissingPart: what reaches that kind of store is not installed.
    """

    def __init__(self, address: str) -> None:
        import fsspec  # type: ignore[import-untyped]

        try:
            self._files, self._folder = fsspec.url_to_fs(address)
        except ValueError as error:
            raise InputError("INQUEST_ORIGINALS is no address of a store") from error
        except ImportError as error:
            kind = address.partition(":")[0]
            raise MissingPart(f"what reads {kind} is not installed (openinquest[s3])") from error

    @property
    def name(self) -> str:
        """The bucket and prefix, without what could stand before them to log in."""
        return one_line(str(self._folder))

    def seal(self, digest: str, content: bytes) -> None:
        """Keep `content`, whose SHA-256 is `digest`."""
        path = self._path(digest)
        try:
            if not self._files.exists(path):
                self._files.pipe_file(path, content)
        except Exception as error:  # each store has errors of its own
            raise UnwritableOutput(f"an original cannot be kept ({error})", where=path) from error
        self.read(digest)

    def read(self, digest: str) -> bytes:
        """Return the bytes of that digest, hashed again."""
        path = self._path(digest)
        try:
            content: bytes = self._files.cat_file(path)
        except FileNotFoundError as error:
            raise CaseDamaged("an original is missing", where=path) from error
        except Exception as error:  # each store has errors of its own
            raise CaseDamaged(f"an original cannot be read ({error})", where=path) from error
        if sha256(content).hexdigest() != digest:
            raise CaseDamaged("an original is not what was sealed", where=path)
        return content

    def stands(self, digest: str) -> bool:
        """Return whether there are bytes under that digest."""
        self._files.invalidate_cache()
        return bool(self._files.exists(self._path(digest)))

    def destroy(self, digest: str) -> None:
        """Remove the bytes of that digest, if there are any.

        Older versions of an object, where the store keeps them, are its administrator's.
        """
        path = self._path(digest)
        try:
            if self.stands(digest):
                self._files.rm_file(path)
        except Exception as error:  # each store has errors of its own
            reason = f"an original cannot be destroyed ({error})"
            raise UnwritableOutput(reason, where=path) from error

    def _path(self, digest: str) -> str:
        path: Any = f"{self._folder.rstrip('/')}/{digest[:2]}/{digest}"
        return str(path)
