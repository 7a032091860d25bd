"""A table of places as GeoNames has them: real coordinates, and villages of our own."""

from datetime import date
from io import BytesIO

from openinquest.extract.places.importing import import_geonames, open_table


def a_row(id_, name, latitude, longitude, country, **more):
    """Return a line of the table of places, without its line end.

    `more`: `feature` ("P.PPL"), `state`, `population`, `others` (alternate names), `ascii`,
    `changed`.
    """
    kind, _, code = more.get("feature", "P.PPL").partition(".")
    columns = [
        *(str(id_), name, more.get("ascii", name), ",".join(more.get("others", ()))),
        *(str(latitude), str(longitude), kind, code, country, "", more.get("state", "")),
        *("", "", "", str(more.get("population", 0)), "", "", "Etc/UTC"),
        more.get("changed", "2024-05-01"),
    ]
    return "\t".join(columns)


SYRIA = (
    a_row(1, "Hama", 35.1318, 36.7578, "SY", state="10", population=460602, feature="P.PPLA"),
    a_row(2, "Hama Governorate", 35.2, 37.0, "SY", state="10", feature="A.ADM1"),
    a_row(3, "Tall Naşrā", 35.21, 36.74, "SY", state="10", population=900, ascii="Tall Nasra"),
    a_row(4, "Al Qunayyah", 35.3, 36.6, "SY", state="10", others=["Qunaya", "القنية"]),
    a_row(5, "Wādī Naşrā", 35.22, 36.75, "SY", state="10", feature="H.WAD"),
    a_row(6, "Deir ez-Zor", 35.3359, 40.1408, "SY", state="07", population=242565),
)
OTHERS = (
    a_row(20, "Mosul", 36.335, 43.1189, "IQ", state="15", population=1683000, others=["Al Mawşil"]),
    a_row(30, "Springfield", 39.8017, -89.6437, "US", state="IL", population=116565),
    a_row(31, "Springfield", 44.0462, -123.022, "US", state="OR", population=60870),
    a_row(32, "Tall Naşrā", 33.1, 36.2, "JO", state="01", population=700, changed="2025-02-03"),
)


def a_table(*rows):
    """Return rows as bytes of a table."""
    return "".join(f"{row}\n" for row in rows).encode()


def import_rows(folder, *rows, alternate_names=None):
    """Import rows into a gazetteer in `folder`; return its path."""
    target = folder / "gazetteer.tsv"
    names = alternate_names and open_table("names.txt", BytesIO(a_table(*alternate_names)))
    with target.open("w+b") as out:
        import_geonames(
            open_table("places.txt", BytesIO(a_table(*rows))),
            names,
            out,
            folder=folder,
            imported=date(2026, 1, 2),
        )
    return target
