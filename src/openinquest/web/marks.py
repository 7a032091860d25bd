"""Marks of what somebody looked at: they change with what is shown."""

import json
from hashlib import sha256

from openinquest.errors import ChangedMeanwhile


def mark_of(plain: object) -> str:
    """Return the mark of an object, as an ETag: it changes with what is shown of it."""
    return f'"{sha256(dumped(plain)).hexdigest()[:32]}"'


def refuse_changed(expected: str | None, plain: object, *, where: str) -> None:
    """Refuse to change what is no longer as it was looked at.

    Raises:
        ChangedMeanwhile: `expected` is not the mark of what stands there now.
    """
    if expected is not None and not names(expected, mark_of(plain)):
        raise ChangedMeanwhile("it has changed since it was looked at", where=where)


def names(sent: str, mark: str) -> bool:
    """Return whether a header of conditions names a mark: alone, among others, or by a star.

    Example:
        >>> names('"a", W/"b"', '"b"'), names("*", '"b"'), names("b", '"b"')
        (True, True, False)
    """
    return any(each.strip().removeprefix("W/") in (mark, "*") for each in sent.split(","))


def dumped(plain: object) -> bytes:
    """Return plain values as the bytes of their JSON."""
    return json.dumps(plain, ensure_ascii=False).encode("utf-8", "replace")
