"""Evidence in: what a person named -> sealed bytes, each of one would-be document."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from openinquest.errors import InputError, InputTooLarge, NoDocument
from openinquest.model import Described, Skipped, skipped_for
from openinquest.preserve.capture import Capture
from openinquest.preserve.manifest import load_manifest
from openinquest.preserve.media_type import sniff_file
from openinquest.preserve.packs import OPENERS, READ_IN_PIECES, Opener, Pack, refuse_packed
from openinquest.preserve.plain_file import open_plain_file, shown_path
from openinquest.preserve.seal import seal_file
from openinquest.preserve.taken import Named, Taken
from openinquest.preserve.walk import walk_inputs

_PIECE_BYTES = 1 << 20


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


def _take_file(
    path: Path, described: Described | None, capture: Capture
) -> Iterator[Taken | Skipped]:
    if described is not None and not described.is_document:
        raise NoDocument("its manifest says that it is no document", where=shown_path(path))
    try:
        sealed = seal_file(
            path, max_bytes=capture.max_bytes, captured_utc=capture.utc, captured_by=capture.by
        )
    except InputTooLarge:
        media_type = sniff_file(path)
        if media_type not in READ_IN_PIECES:
            raise
        yield from _take_in_pieces(path, described, capture, OPENERS[media_type])
        return
    original = sealed.original
    refuse_packed(original.media_type, where=original.location)
    opener = OPENERS.get(original.media_type)
    if opener is None:
        yield Taken(sealed, described)
        return
    yield from opener(
        Pack(
            BytesIO(sealed.content),
            path.parent,
            original.location,
            original.sha256,
            original.size_bytes,
            capture,
            sealed,
            described,
        )
    )


def _take_in_pieces(
    path: Path, described: Described | None, capture: Capture, opener: Opener
) -> Iterator[Taken | Skipped]:
    """Yield what a pack holds that is too large to be kept; only its digest is recorded."""
    with open_plain_file(path) as file:
        digest = sha256()
        while piece := file.read(_PIECE_BYTES):
            digest.update(piece)
        size_bytes = file.tell()
        file.seek(0)
        where = shown_path(path)
        yield from opener(
            Pack(
                file,
                path.parent,
                where,
                digest.hexdigest(),
                size_bytes,
                capture,
                described=described,
            )
        )
