"""The tables that GeoNames offers for download, row by row.

Source:
    https://download.geonames.org/export/dump/readme.txt names the columns.
"""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, NamedTuple

from openinquest.errors import DamagedInput, EncryptedInput, NotGeoNames, UnreadableInput
from openinquest.extract.places.towns import Entry

_COLUMNS = 19
_COLUMNS_OF_NAMES = (8, 10)  # the second version of the table has two more
_LONGEST_LINE = 1 << 20
_LARGEST_ID = 50_000_000  # of GeoNames; a table of ids is kept in memory
_README = "readme.txt"
_FIRST_BYTES_OF_ZIP = b"PK"

# Tags of alternate names that are no language: links, and codes of post offices and airports.
_NO_LANGUAGE = frozenset(
    {"link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "abbr", "phon"}
)


class GeoName(NamedTuple):
    """A row of the table of places; `others` are its alternate names, `changed` a day."""

    entry: Entry
    ascii_name: str
    others: tuple[str, ...]
    changed: str


class AlternateName(NamedTuple):
    """A row of the table of alternate names; `is_english` where it is a current English one."""

    id: int
    name: str
    is_english: bool


def read_geonames(file: BinaryIO, *, where: str) -> Iterator[GeoName]:
    """Yield the places of a table: `allCountries.zip`, the zip of a country, or the .txt in it.

    Args:
        file: The table, open at its beginning.
        where: Its name, for errors.

    Raises:
        NotGeoNames: it is no such table; the message names the line.
        DamagedInput, EncryptedInput, UnreadableInput: it cannot be read to its end.
    """
    for number, columns in _rows(file, where):
        line = f"{where}, line {number}"
        if len(columns) != _COLUMNS:
            raise NotGeoNames(
                f"the line has {len(columns)} columns where a table of places has {_COLUMNS}",
                where=line,
            )
        try:
            yield _geoname(columns)
        except ValueError as error:
            raise NotGeoNames(f"the line is no place ({error})", where=line) from error


def read_alternate_names(file: BinaryIO, *, where: str) -> Iterator[AlternateName]:
    """Yield the alternate names of a table: `alternateNamesV2.zip`, or the .txt in it.

    Names in no language, such as codes of airports, are left out.

    Raises:
        NotGeoNames: it is no such table; the message names the line.
        DamagedInput, EncryptedInput, UnreadableInput: it cannot be read to its end.
    """
    for number, columns in _rows(file, where):
        if len(columns) not in _COLUMNS_OF_NAMES or not columns[1].isdecimal():
            raise NotGeoNames(
                f"the line, of {len(columns)} columns, is no alternate name",
                where=f"{where}, line {number}",
            )
        id_, language, name = int(columns[1]), columns[2], columns[3]
        is_colloquial_or_historic = "1" in columns[6:8]
        if language not in _NO_LANGUAGE:
            yield AlternateName(id_, name, language == "en" and not is_colloquial_or_historic)


def _geoname(columns: list[str]) -> GeoName:
    latitude, longitude = float(columns[4]), float(columns[5])
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise ValueError(f"{columns[4]}, {columns[5]} is not on the globe")
    id_ = int(columns[0])
    if not 0 < id_ <= _LARGEST_ID:
        raise ValueError(f"{columns[0]} is no number of a place")
    entry = Entry(
        id=id_,
        name=columns[1],
        latitude=latitude,
        longitude=longitude,
        country=columns[8],
        state=columns[10],
        population=int(columns[14] or 0),
        feature=f"{columns[6]}.{columns[7]}",
    )
    return GeoName(entry, columns[2], tuple(filter(None, columns[3].split(","))), columns[18])


def _rows(file: BinaryIO, where: str) -> Iterator[tuple[int, list[str]]]:
    with _translated(where):
        for number, line in enumerate(_lines(file, where), start=1):
            if len(line) == _LONGEST_LINE:
                raise NotGeoNames("the line is too long", where=f"{where}, line {number}")
            try:
                text = line.decode()
            except UnicodeDecodeError as error:
                raise NotGeoNames(
                    "the line is no UTF-8", where=f"{where}, line {number}"
                ) from error
            yield number, text.rstrip("\r\n").split("\t")


def _lines(file: BinaryIO, where: str) -> Iterator[bytes]:
    is_zip = file.read(len(_FIRST_BYTES_OF_ZIP)) == _FIRST_BYTES_OF_ZIP
    file.seek(0)
    if not is_zip:
        yield from iter(lambda: file.readline(_LONGEST_LINE), b"")
        return
    with zipfile.ZipFile(file) as packed:
        member = _table_in(packed, where)
        with packed.open(member) as table:
            yield from iter(lambda: table.readline(_LONGEST_LINE), b"")


def _table_in(packed: zipfile.ZipFile, where: str) -> zipfile.ZipInfo:
    """Return the table in a zip: the .txt beside the readme and the codes of languages."""
    tables = [
        info
        for info in packed.infolist()
        if info.filename.endswith(".txt")
        and info.filename != _README
        and not info.filename.startswith("iso-languagecodes")
    ]
    if len(tables) != 1:
        raise NotGeoNames(f"the zip holds {len(tables)} tables, not one", where=where)
    if tables[0].flag_bits & 1:
        raise EncryptedInput("the zip is locked with a password", where=where)
    return tables[0]


@contextmanager
def _translated(where: str) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise DamagedInput("it cannot be unpacked", where=where) from error
    except OSError as error:
        raise UnreadableInput(f"it cannot be read ({error.strerror})", where=where) from error
