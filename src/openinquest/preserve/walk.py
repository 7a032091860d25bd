"""Which files a path that someone named stands for."""

from collections.abc import Iterator
from pathlib import Path

from openinquest.errors import UnreadableInput, one_line

MANIFEST_NAME = "manifest.yaml"


def walk_inputs(path: Path) -> Iterator[Path]:
    """Yield the files that `path` stands for, in sorted order.

    A folder stands for every file below it, without hidden ones and
    manifests. Anything else is yielded as it is: `seal_file` says what is
    wrong with it. So are a folder without files, a folder that this account
    may not list and a link to a folder, which is not followed as it may lead
    round in a circle; thus nothing is left out without an error that says so.
    """
    if not _is_folder(path):
        yield path
        return
    found = False
    for file in _below(path):
        found = True
        yield file
    if not found:
        yield path


def folders_of(path: Path) -> Iterator[Path]:
    """Yield `path` if it is a folder and the folders below it that `walk_inputs` enters.

    Each stands before those below it.
    """
    if not _is_folder(path):
        return
    yield path
    try:
        entries = sorted(path.iterdir())
    except OSError:
        return
    for entry in entries:
        if not entry.name.startswith(".") and not entry.is_symlink():
            yield from folders_of(entry)


def refuse_link_out(path: Path, folder: Path) -> None:
    """Refuse a file that was found below a folder and is a link to a file elsewhere.

    A folder may be a stranger's, and what it leads to our own: keys, another case. Who wants
    such a file names it.

    Raises:
        UnreadableInput: it is such a link.
    """
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # sealing it will say what is wrong
        return
    if not inside:
        raise UnreadableInput(
            "it is a link out of the folder that was named, and is not followed",
            where=one_line(str(path)),
        )


def _below(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name == MANIFEST_NAME:
            continue
        if _is_folder(entry) and not entry.is_symlink():
            yield from _below(entry)
        else:
            yield entry


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # sealing it will say what is wrong
        return False
