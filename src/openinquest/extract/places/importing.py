"""Makes one sorted file of the tables of GeoNames, in little memory."""

import hashlib
from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

from openinquest.errors import NotGeoNames
from openinquest.extract.places.geonames import GeoName, read_alternate_names, read_geonames
from openinquest.extract.places.listing import (
    DIVISION,
    FORMAT,
    HEADER_BYTES,
    OTHER,
    OWN,
    SOUNDS,
    Manifest,
    place_line,
)
from openinquest.extract.places.sorting import SortedLines
from openinquest.extract.places.spelling import (
    ARABIC,
    ARABIC_SCRIPT_BESIDE,
    LEAST_SOUNDS,
    fold_once,
    listed_key,
    listed_keys,
)
from openinquest.extract.places.towns import (
    FIRST_DIVISION,
    Entry,
    is_arabic_name,
    is_known_by_others,
    is_name,
    may_be_called,
)
from openinquest.model import arabic_key, sounds_of

ROWS_IN_A_STEP = 1000
"""Rows between two calls for progress."""

# What reports of strikes are located by: towns and their parts, divisions, and of the
# other features camps, airports, bases, regions and islands. Streams, hills and single
# buildings share their names with too much else.
_CLASSES = frozenset("PA")
_FEATURES = frozenset({"S.CMPRF", "S.AIRB", "S.AIRP", "L.MILB", "L.RGN", "T.ISL"})
_COUNTRY_ITSELF = "A.PCL"  # and its kinds: countries are known by another list

_PIECE_BYTES = 1 << 20
_DIGITS = 11  # of the byte at which a place begins: what stands in order as text does as number


@dataclass(frozen=True, slots=True)
class Table:
    """A table of GeoNames: its name, the hash of its bytes, and the file at its beginning."""

    name: str
    sha256: str
    file: BinaryIO


def open_table(name: str, file: BinaryIO) -> Table:
    """Return the table in a file that is open at its beginning; it is read once for the hash."""
    digest = hashlib.sha256()
    while piece := file.read(_PIECE_BYTES):
        digest.update(piece)
    file.seek(0)
    return Table(name, digest.hexdigest(), file)


@dataclass(slots=True)
class _Count:
    """What has been read, and at which byte the line of each place begins, by its id."""

    out: BinaryIO
    on_thousand: Callable[[], None]
    rows: int = 0
    left_out: int = 0
    names: int = 0
    names_begin: int = 0
    changed: str = ""
    at: int = HEADER_BYTES
    countries: Counter[str] = field(default_factory=Counter)
    begins: "array[int]" = field(default_factory=lambda: array("Q"))

    def step(self) -> None:
        self.rows += 1
        if self.rows % ROWS_IN_A_STEP == 0:
            self.on_thousand()


def version_of(places: Table, alternate_names: Table | None) -> str:
    """Return the version of the gazetteer that two tables make: equal bytes make equal ones."""
    sums = (table.sha256 if table else "" for table in (places, alternate_names))
    stated = " ".join((str(FORMAT), *sums))
    return f"geonames.{hashlib.sha256(stated.encode()).hexdigest()[:12]}"


def import_geonames(
    places: Table,
    alternate_names: Table | None,
    out: BinaryIO,
    *,
    folder: Path,
    imported: date,
    on_thousand: Callable[[], None] = lambda: None,
) -> Manifest:
    """Write the gazetteer of the tables to `out`, and return what it was made from.

    Memory grows by eight bytes a place: what is to be sorted lies in files in `folder`.

    Args:
        places: The table of places.
        alternate_names: The table of alternate names, None to do with those that stand
            beside the places. It tells which of them English uses.
        out: A file to write to, at its beginning.
        folder: A folder for about as many bytes as the tables have.
        imported: The day of the import.
        on_thousand: Called after each thousand rows read and names written.

    Raises:
        NotGeoNames: a table is none; the message names the line.
        DamagedInput, EncryptedInput, UnreadableInput: a table cannot be read to its end.
    """
    out.write(b" " * HEADER_BYTES)
    count = _Count(out, on_thousand)
    with SortedLines(folder) as lines:
        _write_places(places, lines, count)
        if alternate_names:
            _add_alternate_names(alternate_names, lines, count)
        _write_names(lines, count)
    manifest = _manifest(places, alternate_names, count, imported)
    out.seek(0)
    out.write(manifest.header())
    return manifest


def _manifest(
    places: Table, alternate_names: Table | None, count: _Count, imported: date
) -> Manifest:
    return Manifest(
        version=version_of(places, alternate_names),
        source=places.name,
        source_sha256=places.sha256,
        alternate_names=alternate_names.name if alternate_names else None,
        alternate_names_sha256=alternate_names.sha256 if alternate_names else None,
        changed=count.changed,
        imported=imported.isoformat(),
        places=count.countries.total(),
        left_out=count.left_out,
        names=count.names,
        countries=dict(sorted(count.countries.items())),
        names_begin=count.names_begin,
        size_bytes=count.at,
    )


def _write_places(table: Table, lines: SortedLines, count: _Count) -> None:
    for row in read_geonames(table.file, where=table.name):
        count.step()
        count.changed = max(count.changed, row.changed)
        if not _is_wanted(row.entry):
            count.left_out += 1
            continue
        for line in _names_of(row, count.at):
            lines.add(line)
        _note(count, row.entry)
    if not count.countries:
        raise NotGeoNames("it holds no town and no division of a country", where=table.name)


def _is_wanted(entry: Entry) -> bool:
    if entry.feature.startswith(_COUNTRY_ITSELF) or not entry.country:
        return False
    return entry.feature[:1] in _CLASSES or entry.feature in _FEATURES


def _note(count: _Count, entry: Entry) -> None:
    line = place_line(entry)
    count.out.write(line)
    if entry.id >= len(count.begins):
        count.begins.extend([0] * (entry.id + 1 - len(count.begins)))
    count.begins[entry.id] = count.at
    count.at += len(line)
    count.countries[entry.country] += 1


def _names_of(row: GeoName, begin: int) -> Iterator[bytes]:
    """Yield the names of a place as lines to sort."""
    entry = row.entry
    own = {key for name in (entry.name, row.ascii_name) for key in _keys(name, entry.country)}
    others = {key for name in row.others if is_name(name) for key in _keys(name, entry.country)}
    plain = fold_once(entry.name)
    yield from (_name_line(key, OWN, begin) for key in own)
    for key in _in_arabic(row):
        yield _name_line(key, OWN, begin)
    for key in others - own:
        if may_be_called(key, plain, entry.population):
            yield _name_line(key, OTHER, begin)
    if entry.country in ARABIC:
        for sounds in {sounds_of(key) for key in own}:
            if len(sounds) >= LEAST_SOUNDS:
                yield _name_line(SOUNDS + sounds, OWN, begin)
    if entry.feature == FIRST_DIVISION:
        yield _name_line(f"{DIVISION}{entry.country}.{entry.state}", OWN, begin)


def _in_arabic(row: GeoName) -> set[str]:
    """Return the names of a place in Arabic letters; of far countries those of great cities."""
    entry = row.entry
    if entry.country in ARABIC | ARABIC_SCRIPT_BESIDE or is_known_by_others(entry.population):
        return {arabic_key(name) for name in (entry.name, *row.others) if is_arabic_name(name)}
    return set()


def _keys(name: str, country: str) -> set[str]:
    folded = fold_once(name)
    return listed_keys(folded, country) if folded else set()


def _name_line(key: str, mark: str, begin: int) -> bytes:
    return f"{key}\t{mark}{begin:0{_DIGITS}}".encode()


def _add_alternate_names(table: Table, lines: SortedLines, count: _Count) -> None:
    """Add the names that English uses; the others stand beside the places already."""
    for row in read_alternate_names(table.file, where=table.name):
        count.step()
        begin = count.begins[row.id] if row.id < len(count.begins) else 0
        if begin and row.is_english and is_name(row.name):
            lines.add(_name_line(listed_key(fold_once(row.name)), OWN, begin))


def _write_names(lines: SortedLines, count: _Count) -> None:
    """Write the names in order, each once with all the places that bear it."""
    count.names_begin = count.at
    for key, group in groupby(lines, key=lambda line: line.partition(b"\t")[0]):
        # Own names stand first: what a place is called by both is its own.
        marks: dict[int, bytes] = {}
        for line in group:
            token = line[len(key) + 1 :]
            marks.setdefault(int(token[1:]), token[:1])
        tokens = b"\t".join(b"%s%d" % (mark, begin) for begin, mark in marks.items())
        line = b"%s\t%s\n" % (key, tokens)
        count.out.write(line)
        count.at += len(line)
        count.step()
        count.names += 1
