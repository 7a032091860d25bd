"""The manifest of a folder: what its maker knows about each document."""

import os
import re
from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from openinquest.errors import EmptyInput, InputError
from openinquest.model import Described
from openinquest.preserve.plain_file import read_plain_file, shown_path
from openinquest.preserve.walk import MANIFEST_NAME, folders_of, walk_inputs

MAX_MANIFEST_BYTES = 10_000_000
_MOST_PROBLEMS = 20
_LONGEST_PROBLEM = 200  # characters


class _Loader(yaml.BaseLoader):
    """Reads every value as text, and refuses a key that stands twice.

    The plain safe loader takes the language `no` for false, fails on a date
    that does not exist without naming its key, and lets the last of two equal
    keys win in silence.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """Return the mapping of `node`."""
        mapping = super().construct_mapping(node, deep=deep)
        if len(mapping) < len(node.value):
            raise yaml.constructor.ConstructorError(
                None, None, "a key stands twice", node.start_mark
            )
        return mapping


def load_manifest(folder: Path) -> dict[str, Described]:
    """Return what the manifests in `folder` and in the folders below it say, by file name.

    A `manifest.yaml` maps file names to `title`, `url`, `publisher`,
    `published` (YYYY-MM-DD), `language` (ISO 639) and `document` (`no` for a
    file that is none), all optional. A file in a folder below is named with
    slashes ("documents/first.txt"). Where two manifests describe one file,
    that of the upper folder stands. What has no manifest, as a file, gives an
    empty mapping.

    Raises:
        InputError: a manifest is no YAML of that shape, or names a file that
            does not stand there; the message lists its problems.
    """
    described: dict[str, Described] = {}
    for below in folders_of(folder):
        for name, own in _load_own(below).items():
            described.setdefault((below / name).relative_to(folder).as_posix(), own)
    return described


def _load_own(folder: Path) -> dict[str, Described]:
    path = folder / MANIFEST_NAME
    if not os.path.lexists(path):
        return {}
    try:
        content = read_plain_file(path, max_bytes=MAX_MANIFEST_BYTES)
    except EmptyInput:
        return {}
    entries = _parse(content, where=shown_path(path))
    files = {file.relative_to(folder).as_posix() for file in walk_inputs(folder)}
    described: dict[str, Described] = {}
    problems: list[str] = []
    for name, fields in entries.items():
        if name not in files:
            problems.append(f"{name}: there is no such file")
        described[name] = describe(name, fields, problems)
    if problems:
        raise InputError(list_problems(problems), where=shown_path(path))
    return described


def _parse(content: bytes, *, where: str) -> Mapping[str, Any]:
    try:
        entries = yaml.load(content, Loader=_Loader)
    except yaml.YAMLError as error:
        reason = " ".join(str(error).split())
        raise InputError(
            f"it is not YAML as a manifest needs it ({reason})", where=where
        ) from error
    except (RecursionError, ValueError) as error:
        raise InputError("it is not YAML that can be read", where=where) from error
    if entries in (None, ""):
        return {}
    if not isinstance(entries, dict):
        raise InputError("it does not map file names to descriptions", where=where)
    return entries


def list_problems(problems: list[str]) -> str:
    """Return problems as one line that a person can read: the first of them, none of them long.

    Example:
        >>> list_problems(["line 2: there is no such file"] * 30)[-60:]
        'ch file; line 2: there is no such file; and 10 problems more'
    """
    shown = [
        each if len(each) <= _LONGEST_PROBLEM else f"{each[:_LONGEST_PROBLEM]}…"
        for each in problems[:_MOST_PROBLEMS]
    ]
    more = len(problems) - len(shown)
    return "; ".join([*shown, f"and {more:,} problems more"] if more else shown)


def describe(name: str, fields: object, problems: list[str]) -> Described:
    """Return what `fields` say of a document, adding what is wrong with them to `problems`.

    `name` is what the problems call it.
    """
    if fields == "":
        return Described()
    if not isinstance(fields, dict):
        problems.append(f"{name}: not a mapping of fields")
        return Described()
    values: dict[str, Any] = {}
    for key, value in fields.items():
        check = FIELDS.get(key)
        if check is None:
            problems.append(f"{name}: unknown field {key!r} (known: {', '.join(FIELDS)})")
        elif not isinstance(value, str):
            problems.append(f"{name}: {key} is not one value")
        elif _UNSTORABLE.search(value):
            problems.append(f"{name}: {key} is {value!r}, which no text can hold")
        elif value not in _ABSENT:
            try:
                values["is_document" if key == "document" else key] = check(value)
            except ValueError as error:
                problems.append(f"{name}: {key} is {value!r}, {error}")
    return Described(**values)


# YAML can spell NUL and half a character; no encoded text holds them.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

_ABSENT = ("", "~", "null")


def _date(value: str) -> date:
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        raise ValueError("not a day written YYYY-MM-DD") from None


def _language(value: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}", value):
        raise ValueError("not a language code such as en or ar")
    return value


def _url(value: str) -> str:
    if not re.fullmatch(r"https?://\S+", value):
        raise ValueError("not an address that begins with http:// or https://")
    return value


def _text(value: str) -> str:
    return " ".join(value.split())


def _yes_or_no(value: str) -> bool:
    if value not in ("yes", "no"):
        raise ValueError("neither yes nor no")
    return value == "yes"


FIELDS: dict[str, Callable[[str], str | date | bool]] = {
    "title": _text,
    "url": _url,
    "publisher": _text,
    "published": _date,
    "language": _language,
    "document": _yes_or_no,
}
