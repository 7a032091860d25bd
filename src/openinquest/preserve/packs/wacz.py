"""A WACZ file: WARC files in a ZIP, with a list of pages and the digest of every part."""

import json
from collections.abc import Iterator
from hashlib import new, sha256
from zipfile import ZipFile, ZipInfo

from openinquest.errors import DamagedInput, InputError, PartRefused
from openinquest.model import Skipped
from openinquest.preserve.manifest import describe
from openinquest.preserve.packs.pack import Pack
from openinquest.preserve.packs.unpacking import Allowance
from openinquest.preserve.packs.warc import Page, Records
from openinquest.preserve.packs.zip_file import open_zip, read_part, sound_parts
from openinquest.preserve.taken import Taken

PACKAGE = "datapackage.json"
_SEAL = "datapackage-digest.json"
_MOST_JSON_BYTES = 64 << 20
_LONGEST_LINE = 1 << 20
_PIECE_BYTES = 1 << 16
_DIGESTS = ("sha256", "sha384", "sha512")
_TOLD_BY_NAME = 20


def open_wacz(pack: Pack) -> Iterator[Taken | Skipped]:
    """Yield the documents of a WACZ file, and why parts of it cannot be used.

    A part whose digest is not that of the package file is not read, nor is
    one that the package file does not name.

    Raises:
        DamagedInput: it is no WACZ, or its package file is not as it was sealed.
    """
    with open_zip(pack) as archive:
        parts, problems = sound_parts(archive, pack)
        digests = _package(archive, parts, pack)
        allowance = Allowance(pack.most_unpacked_bytes, where=pack.where)
        whole: dict[str, ZipInfo] = {}
        for name, part in parts.items():
            if not name.startswith(("archive/", "pages/")):
                continue
            try:
                _check(archive, part, digests.get(name), allowance, where=pack.part(name))
            except InputError as error:
                problems.append(error)
            else:
                whole[name] = part
        yield from _told(problems, pack)
        records = Records(pack, _pages(archive, whole, pack))
        for name in sorted(name for name in whole if name.endswith((".warc", ".warc.gz"))):
            with archive.open(whole[name]) as file:
                where = pack.part(name)
                yield from records.take(file, allowance, where=where, warc_sha256=None)  # type: ignore[arg-type]
        yield from records.left_over()


def _told(problems: list[InputError], pack: Pack) -> Iterator[Skipped]:
    for problem in problems[:_TOLD_BY_NAME]:
        yield pack.skip(problem)
    if more := len(problems[_TOLD_BY_NAME:]):
        yield pack.skip(PartRefused(f"{more:,} more of its parts cannot be used", where=pack.where))


def _package(archive: ZipFile, parts: dict[str, ZipInfo], pack: Pack) -> dict[str, str]:
    """Return the digest of each part, as the package file names it."""
    if PACKAGE not in parts:
        raise DamagedInput(f"it has no {PACKAGE}, so nothing vouches for it", where=pack.where)
    content = read_part(
        archive, parts[PACKAGE], where=pack.part(PACKAGE), max_bytes=_MOST_JSON_BYTES
    )
    if _SEAL in parts:
        seal = _json(
            read_part(archive, parts[_SEAL], where=pack.part(_SEAL), max_bytes=_MOST_JSON_BYTES),
            where=pack.part(_SEAL),
        )
        sealed_as = seal.get("hash") if isinstance(seal, dict) else None
        if sealed_as != f"sha256:{sha256(content).hexdigest()}":
            raise DamagedInput(f"its {PACKAGE} is not the one that was sealed", where=pack.where)
    package = _json(content, where=pack.part(PACKAGE))
    resources = package.get("resources") if isinstance(package, dict) else None
    return {
        str(each.get("path")): str(each.get("hash"))
        for each in (resources if isinstance(resources, list) else ())
        if isinstance(each, dict)
    }


def _check(
    archive: ZipFile, part: ZipInfo, told: str | None, allowance: Allowance, *, where: str
) -> None:
    """Raise what is wrong with the digest of a part."""
    if told is None:
        raise PartRefused(f"{PACKAGE} does not name it", where=where)
    name, _, digest = told.partition(":")
    if name not in _DIGESTS:
        raise PartRefused("its digest is of a kind that proves nothing", where=where)
    own = new(name)
    with archive.open(part) as file:
        while piece := file.read(_PIECE_BYTES):
            allowance.spend(len(piece))
            own.update(piece)
    if own.hexdigest() != digest.lower():
        raise PartRefused(f"it is not what {PACKAGE} has its digest of", where=where)


def _pages(archive: ZipFile, whole: dict[str, ZipInfo], pack: Pack) -> dict[str, Page] | None:
    """Return the pages that are listed, by address; None where no list can be used."""
    lists = [name for name in whole if name.startswith("pages/") and name.endswith(".jsonl")]
    if not lists:
        return None
    pages: dict[str, Page] = {}
    for name in sorted(lists):
        where = pack.part(name)
        content = read_part(archive, whole[name], where=where, max_bytes=_MOST_JSON_BYTES)
        for line in content.splitlines():
            entry = _json(line, where=where) if len(line) <= _LONGEST_LINE else None
            if isinstance(entry, dict) and isinstance(entry.get("url"), str):
                pages.setdefault(entry["url"].partition("#")[0], _page(entry))
    return pages


def _page(entry: dict[str, object]) -> Page:
    title = entry.get("title")
    told = entry.get("document")
    problems: list[str] = []
    described = describe("page", told, problems) if isinstance(told, dict) else None
    if described is not None:
        return Page(described=None if problems else described)
    return Page(" ".join(title.split()) if isinstance(title, str) else None)


def _json(content: bytes, *, where: str) -> object:
    try:
        return json.loads(content) if content.strip() else None
    except (ValueError, RecursionError) as error:
        raise DamagedInput("it is not JSON that can be read", where=where) from error
