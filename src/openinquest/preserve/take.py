"""Evidence in: what a person named -> sealed bytes, each of one would-be document."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from openinquest.errors import InputError, NoDocument
from openinquest.model import Described, Skipped, skipped_for
from openinquest.preserve.capture import Capture
from openinquest.preserve.manifest import load_manifest
from openinquest.preserve.plain_file import shown_path
from openinquest.preserve.seal import seal_file
from openinquest.preserve.taken import Named, Taken
from openinquest.preserve.walk import walk_inputs


def find_named(inputs: Iterable[Path]) -> list[Named]:
    """Return each file that `inputs` stand for, with what its manifest says, in order.

    Raises:
        InputError: a manifest is wrong.
    """
    return [named for path in inputs for named in _files_of(path)]


def take(named: Named, capture: Capture) -> Iterator[Taken | Skipped]:
    """Yield what `named` holds as sealed bytes, or why it cannot be used."""
    try:
        yield from _take_file(named.what, named.described, capture)
    except InputError as error:
        yield skipped_for(error, shown_path(named.what))


def _files_of(path: Path) -> Iterator[Named]:
    described = load_manifest(path)
    for file in walk_inputs(path):
        name = file.relative_to(path).as_posix() if described else ""
        yield Named(file, described.get(name))


def _take_file(path: Path, described: Described | None, capture: Capture) -> Iterator[Taken]:
    if described is not None and not described.is_document:
        raise NoDocument("its manifest says that it is no document", where=shown_path(path))
    sealed = seal_file(
        path, max_bytes=capture.max_bytes, captured_utc=capture.utc, captured_by=capture.by
    )
    yield Taken(sealed, described)
