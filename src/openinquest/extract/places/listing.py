"""A list of places, ours or imported: one sorted file, looked up where it lies.

    header      one JSON object, filled up with spaces to HEADER_BYTES, then a line end
    places      one line each, in the order of the source, its columns divided by tabs
    names       one line each, in the order of their bytes: the name, then the places
                that bear it, each as a mark and the byte at which its line begins

The names are those of `listed_keys`, those in Arabic letters of `arabic_key`. Beside them
stand, each behind a sign that no name holds, the consonants of Arabic names and the codes of
the first divisions of countries.
"""

import mmap
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from json import dumps, loads
from pathlib import Path

from openinquest.errors import GazetteerDamaged, one_line
from openinquest.extract.places.towns import Entry, Named

FORMAT = 2
"""Raised whenever the file or the names in it change: what was imported before is refused."""

HEADER_BYTES = 16_384
SOUNDS = "~"
DIVISION = "@"
OWN, OTHER = "1", "2"
"""The marks of a name: the place's own, or another one."""

LICENCE = "Data of GeoNames (https://www.geonames.org), CC BY 4.0"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an imported gazetteer was made from.

    `version` tells one gazetteer from another: equal sources give equal ones.
    `changed` is the newest change in the source, `imported` the day of the import,
    as ISO 8601 writes days. `left_out` counts places of kinds that no report is
    located by, such as streams. `countries` counts the places of each country.
    """

    version: str
    source: str
    source_sha256: str
    alternate_names: str | None
    alternate_names_sha256: str | None
    changed: str
    imported: str
    places: int
    left_out: int
    names: int
    countries: dict[str, int]
    names_begin: int
    size_bytes: int
    licence: str = LICENCE
    format: int = field(default=FORMAT)

    def header(self) -> bytes:
        """Return the first bytes of the file."""
        return dumps(asdict(self)).encode().ljust(HEADER_BYTES - 1) + b"\n"


def read_manifest(file: Path) -> Manifest:
    """Return what the gazetteer at `file` was made from.

    Raises:
        GazetteerDamaged: it is no gazetteer, one of another format, or not whole.
    """
    where = one_line(str(file))
    try:
        with file.open("rb") as opened:
            stated = loads(opened.read(HEADER_BYTES))
        size_bytes = file.stat().st_size
    except OSError as error:
        raise GazetteerDamaged(
            f"the imported gazetteer cannot be read ({error.strerror})", where=where
        ) from error
    except ValueError as error:
        raise GazetteerDamaged("it is no imported gazetteer", where=where) from error
    if not isinstance(stated, dict) or stated.get("format") != FORMAT:
        raise GazetteerDamaged(
            "the imported gazetteer has the format of another version", where=where
        )
    try:
        manifest = Manifest(**stated)
    except TypeError as error:
        raise GazetteerDamaged("it is no imported gazetteer", where=where) from error
    if manifest.size_bytes != size_bytes:
        raise GazetteerDamaged(
            f"the imported gazetteer has {size_bytes:,} bytes of {manifest.size_bytes:,}",
            where=where,
        )
    return manifest


class Listing:
    """The places of one file, which stays open as long as the process.

    Args:
        file: The file.
        without: Countries whose places are passed over.

    Raises:
        GazetteerDamaged: it is no gazetteer, one of another format, or not whole.
    """

    def __init__(self, file: Path, *, without: frozenset[str] = frozenset()) -> None:
        self.manifest = read_manifest(file)
        self.countries = frozenset(self.manifest.countries) - without
        with file.open("rb") as opened:
            self._bytes = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)

    def called(self, key: str) -> list[Named]:
        """Return the places that bear a name, as `listed_key` has it, in order of the source."""
        return [(entry, mark == OWN) for mark, entry in self._entries(key)]

    def sounding(self, sounds: str) -> list[Entry]:
        """Return the places of Arabic-speaking countries whose own names have these consonants."""
        return [entry for _, entry in self._entries(SOUNDS + sounds)]

    def region_name(self, entry: Entry) -> str | None:
        """Return the name of the first division in which a place lies, None if unknown."""
        found = self._entries(f"{DIVISION}{entry.country}.{entry.state}")
        return next((division.name for _, division in found), None)

    def places(self) -> Iterator[Entry]:
        """Yield every place of the file, in order of the source."""
        begin = HEADER_BYTES
        while begin < self.manifest.names_begin:
            end = self._bytes.find(b"\n", begin)
            yield _entry(self._bytes[begin:end])
            begin = end + 1

    def _entries(self, key: str) -> Iterator[tuple[str, Entry]]:
        for token in self._places_of(key):
            begin = int(token[1:])
            entry = _entry(self._bytes[begin : self._bytes.find(b"\n", begin)])
            if entry.country in self.countries:
                yield token[:1], entry

    def _places_of(self, key: str) -> list[str]:
        """Return what stands behind a name, by halving the stretch of lines that may hold it."""
        wanted = key.encode() + b"\t"
        low, high = self.manifest.names_begin, self.manifest.size_bytes
        while low < high:
            middle = (low + high) // 2
            begin = max(low, self._bytes.rfind(b"\n", low, middle) + 1)
            if self._bytes[begin : begin + len(wanted)] < wanted:
                low = self._bytes.find(b"\n", middle) + 1
            else:
                high = begin
        if self._bytes[low : low + len(wanted)] != wanted:
            return []
        end = self._bytes.find(b"\n", low)
        return self._bytes[low + len(wanted) : end].decode().split("\t")


def place_line(entry: Entry) -> bytes:
    """Return a place as a line of the file."""
    columns = (
        str(entry.id),
        entry.name,
        f"{entry.latitude:.5f}",
        f"{entry.longitude:.5f}",
        entry.country,
        entry.state,
        str(entry.population),
        entry.feature,
    )
    return "\t".join(columns).encode() + b"\n"


def _entry(line: bytes) -> Entry:
    id_, name, latitude, longitude, country, state, population, feature = line.decode().split("\t")
    return Entry(
        int(id_),
        name,
        float(latitude),
        float(longitude),
        country,
        state,
        int(population),
        feature,
    )
