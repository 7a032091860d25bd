"""The end of an audit, as it was printed earlier, from a file."""

import json
import re
from typing import Any

from openinquest.errors import NotHead
from openinquest.model import Head

_IN_TEXT = re.compile(r"ends at entry (\d{1,15})\s+with\s+the\s+hash\s+([0-9a-f]{64})\b")
_HASH = re.compile(r"[0-9a-f]{64}")


def read_heads(content: bytes, *, name: str) -> tuple[Head, ...]:
    """Return the heads that a file tells of: JSON with a count and a hash, or a printed report.

    In JSON they stand at the top or under `head`. `name` says in errors which file it is.

    Raises:
        NotHead: it tells of none.
    """
    text = content.decode("utf-8", "replace")
    try:
        found = _in_json(json.loads(text))
    except (ValueError, RecursionError):
        found = [Head(int(count), digest) for count, digest in _IN_TEXT.findall(text)]
    if not found:
        raise NotHead("no head of an audit stands in it", where=name)
    return tuple(dict.fromkeys(found))


def _in_json(plain: Any) -> list[Head]:  # noqa: ANN401  # whatever stands in the file
    if not isinstance(plain, dict):
        return []
    count, digest = plain.get("count"), plain.get("hash")
    if isinstance(count, int) and isinstance(digest, str) and _HASH.fullmatch(digest):
        return [Head(count, digest)]
    return _in_json(plain.get("head"))
