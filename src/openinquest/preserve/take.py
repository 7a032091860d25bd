"""Evidence in: what a person named -> sealed bytes, each of one would-be document."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from openinquest.errors import EmptyInput, InputError, InputTooLarge, NoDocument, one_line
from openinquest.model import Described, Skipped, skipped_for
from openinquest.preserve.capture import Capture
from openinquest.preserve.manifest import MAX_MANIFEST_BYTES, load_manifest
from openinquest.preserve.media_type import sniff_file
from openinquest.preserve.opening import HERE, Opening
from openinquest.preserve.packs import (
    OPENERS,
    READ_IN_PIECES,
    Pack,
    files_of_sheet,
    is_sheet,
    kind_of_pack,
    refuse_packed,
)
from openinquest.preserve.plain_file import (
    open_plain_file,
    read_plain_file,
    shown_path,
    wait_until_still,
)
from openinquest.preserve.seal import Sealed, seal_bytes, seal_file
from openinquest.preserve.taken import GivenFile, GivenText, Named, Taken
from openinquest.preserve.walk import refuse_link_out, walk_inputs
from openinquest.preserve.web.addresses import Address, shown_address
from openinquest.preserve.web.fetch import fetch

_PIECE_BYTES = 1 << 20


def find_named(inputs: Iterable[Path | Named]) -> list[Named]:
    """Return each thing that `inputs` stand for, with what its manifest says, in order.

    A path stands for its file or for those below its folder. The sheets of an
    archiving tool come first there, and the files that they tell of with them.

    Raises:
        InputError: a manifest is wrong.
    """
    found: list[Named] = []
    for each in inputs:
        found.extend([each] if isinstance(each, Named) else _files_of(each))
    return found


def take(named: Named, capture: Capture, opening: Opening = HERE) -> Iterator[Taken | Skipped]:
    """Yield what `named` holds as sealed bytes, or why it cannot be used.

    `opening` says in which process packs and feeds are opened.
    """
    what = named.what
    try:
        if isinstance(what, Address):
            yield from _take_address(what, named.described, capture, opening)
        elif isinstance(what, GivenText):
            yield _take_text(what, named.described, capture)
        elif isinstance(what, GivenFile):
            yield from _take_given(what, named.described, capture, opening)
        else:
            if named.below is not None:
                refuse_link_out(what, named.below)
            yield from _take_file(what, named.described, capture, opening)
    except InputError as error:
        yield skipped_for(error, _name_of(what))


def _files_of(path: Path) -> Iterator[Named]:
    described = load_manifest(path)
    files = list(walk_inputs(path))
    sheets = {file: told for file in files if (told := _told_by_sheet(file)) is not None}
    apart = frozenset[Path]().union(*sheets.values(), map(Path.resolve, sheets))
    others = (file for file in files if not apart or file.resolve() not in apart)
    for file in (*sheets, *others):
        name = file.relative_to(path).as_posix() if described else ""
        yield Named(file, described.get(name), path)


def _told_by_sheet(file: Path) -> frozenset[Path] | None:
    """Return the whole paths that the sheet of an archiving tool tells of, None for other files."""
    if file.suffix.lower() != ".csv":
        return None
    try:
        content = read_plain_file(file, max_bytes=MAX_MANIFEST_BYTES)
        return files_of_sheet(file.parent, content) if is_sheet(content) else None
    except InputError:  # taking it says what is wrong with it
        return None


def _name_of(what: Path | GivenText | GivenFile | Address) -> str:
    """Return under which name a person knows what they named."""
    if isinstance(what, GivenFile):
        return one_line(what.name)
    if isinstance(what, Address):
        return shown_address(what.url)
    if isinstance(what, Path):
        return shown_path(what)
    return f"given text {sha256(what.content).hexdigest()[:12]}"


def _take_text(text: GivenText, described: Described | None, capture: Capture) -> Taken:
    where = _name_of(text)
    if len(text.content) > capture.max_bytes:
        raise InputTooLarge(f"it has more than {capture.max_bytes:,} bytes", where=where)
    sealed = seal_bytes(
        text.content,
        location=where,
        captured_utc=capture.captured_utc,
        captured_by=capture.by,
        media_type="text/plain",
    )
    return Taken(sealed, described)


def _take_given(
    file: GivenFile, described: Described | None, capture: Capture, opening: Opening
) -> Iterator[Taken | Skipped]:
    """Yield what a file that was sent holds."""
    where = _name_of(file)
    if not file.content:
        raise EmptyInput("the file holds no bytes", where=where)
    if len(file.content) > capture.max_bytes:
        raise InputTooLarge(f"it has more than {capture.max_bytes:,} bytes", where=where)
    sealed = seal_bytes(
        file.content, location=where, captured_utc=capture.captured_utc, captured_by=capture.by
    )
    yield from _open_given(Taken(sealed, described), described, capture, opening)


def _take_address(
    address: Address, described: Described | None, capture: Capture, opening: Opening
) -> Iterator[Taken | Skipped]:
    for taken in fetch(address.url, described, capture, opening.feed):
        if isinstance(taken, Skipped):
            yield taken
            continue
        try:
            yield from _open_given(taken, described, capture, opening)
        except InputError as error:
            yield skipped_for(error, taken.sealed.original.location)


def _open_given(
    given: Taken, described: Described | None, capture: Capture, opening: Opening
) -> Iterator[Taken | Skipped]:
    """Yield what came without a folder around it: itself, or what it holds if it is a pack.

    Never as the sheet of an archiving tool: it would name files of this machine. The exchange in
    which a pack came is not kept: it would outlast the erasure of what lay in it.
    """
    original = given.sealed.original
    refuse_packed(original.media_type, where=original.location)
    if original.media_type not in OPENERS:
        yield given
        return
    web = original.web
    original = replace(original, web=web and replace(web, warc_sha256=None))
    pack = Pack(
        BytesIO(given.sealed.content),
        Path(),
        original.location,
        original.sha256,
        original.size_bytes,
        capture,
        Sealed(given.sealed.content, original),
        described,
    )
    yield from opening.pack(original.media_type, pack)


def _take_file(
    path: Path, described: Described | None, capture: Capture, opening: Opening
) -> Iterator[Taken | Skipped]:
    if described is not None and not described.is_document:
        raise NoDocument("its manifest says that it is no document", where=shown_path(path))
    if capture.still_s:
        wait_until_still(path, still_s=capture.still_s)
    try:
        sealed = seal_file(
            path,
            max_bytes=capture.max_bytes,
            captured_utc=capture.captured_utc,
            captured_by=capture.by,
        )
    except InputTooLarge:
        media_type = sniff_file(path)
        if media_type not in READ_IN_PIECES:
            raise
        with _too_large(path, described, capture) as pack:
            yield from opening.pack(media_type, pack)
        return
    original = sealed.original
    refuse_packed(original.media_type, where=original.location)
    kind = kind_of_pack(original.media_type, sealed.content)
    if kind is None:
        yield Taken(sealed, described)
        return
    pack = Pack(
        BytesIO(sealed.content),
        path.parent,
        original.location,
        original.sha256,
        original.size_bytes,
        capture,
        sealed,
        described,
    )
    yield from opening.pack(kind, pack)


@contextmanager
def _too_large(path: Path, described: Described | None, capture: Capture) -> Iterator[Pack]:
    """Open a pack that is too large to be kept; only its digest is recorded."""
    with open_plain_file(path) as file:
        digest = sha256()
        while piece := file.read(_PIECE_BYTES):
            digest.update(piece)
        size_bytes = file.tell()
        file.seek(0)
        where = shown_path(path)
        yield Pack(
            file,
            path.parent,
            where,
            digest.hexdigest(),
            size_bytes,
            capture,
            described=described,
            path=path,
        )
