"""The sources that are watched: named one by one, or in a file that lists them."""

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from openinquest.cli.acting import path_named
from openinquest.errors import InputError

_LIST = ".toml"
_LISTED = ("feeds", "folders")
_MOST_BYTES = 10_000_000


def listed_sources(sources: Sequence[str]) -> Iterator[str]:
    """Yield each source, those of a list one by one; a folder stands from where its list is.

    Raises:
        InputError: a file cannot be read, or is no such list.
    """
    for source in sources:
        if not source.endswith(_LIST) or "://" in source:
            yield source
            continue
        path = path_named(source)
        listed = _listed(path)
        yield from listed["feeds"]
        yield from (str(path.parent / folder) for folder in listed["folders"])


def _listed(path: Path) -> dict[str, list[str]]:
    """Return the feeds and folders that a file lists.

    Raises:
        InputError: it cannot be read, or is no such list.
    """
    from openinquest.preserve import read_plain_file

    content = read_plain_file(path, max_bytes=_MOST_BYTES)
    try:
        told = tomllib.loads(content.decode("utf-8-sig"))
    except RecursionError as error:
        raise InputError("it is nested too deeply for a list", where=str(path)) from error
    except ValueError as error:  # also of a number with more digits than Python reads
        raise InputError(f"it is not TOML ({error})", where=str(path)) from error
    unknown = sorted(set(told) - set(_LISTED))
    if unknown:
        what = f"it has {unknown[0]!r}: a list of sources has `feeds` and `folders`"
        raise InputError(what, where=str(path))
    listed = {name: told.get(name, []) for name in _LISTED}
    for name, each in listed.items():
        if not isinstance(each, list) or not all(isinstance(one, str) and one for one in each):
            raise InputError(f"its {name!r} are no list of texts", where=str(path))
    if not any(listed.values()):
        raise InputError("it lists no feed and no folder", where=str(path))
    return listed
