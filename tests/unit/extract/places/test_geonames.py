"""Tables of GeoNames, and files that are none."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from geonames_rows import SYRIA, a_row, a_table

from openinquest.errors import DamagedInput, NotGeoNames
from openinquest.extract.places.geonames import read_alternate_names, read_geonames


def packed(**members):
    """Return a zip of text files."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(f"{name}.txt", content)
    return out.getvalue()


def rows_of(content):
    return list(read_geonames(BytesIO(content), where="places.txt"))


def test_row_gives_the_place_its_names_and_its_day():
    row = a_row(7, "Ḩamāh", 35.1, 36.7, "SY", ascii="Hamah", others=["Hama"], population=9)

    [found] = rows_of(a_table(row))

    assert (found.entry.name, found.entry.latitude, found.entry.population) == ("Ḩamāh", 35.1, 9)
    assert (found.ascii_name, found.others, found.changed) == ("Hamah", ("Hama",), "2024-05-01")


def test_zip_is_read_as_the_table_in_it():
    assert rows_of(packed(SY=a_table(*SYRIA), readme="read me")) == rows_of(a_table(*SYRIA))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (
            b"a letter to the editor\n",
            "1 columns where .* 19 in places.txt, line 1",
        ),
        (a_table(*SYRIA)[:-60], "columns where.* line 6"),
        (a_table(a_row(1, "A", "north", 36, "SY")), "no place.* line 1"),
        (a_table(a_row(1, "A", 95, 36, "SY")), "not on the globe"),
        (a_table(a_row(0, "A", 35, 36, "SY")), "no number of a place"),
        (a_table(a_row(10**12, "A", 35, 36, "SY")), "no number of a place"),
        (b"\xff\xfe\t\n", "no UTF-8"),
        (b"x" * (1 << 21), "too long"),
        (packed(a="", b=""), "2 tables, not one"),
        (packed(readme="read me"), "0 tables, not one"),
    ],
    ids=["prose", "cut", "words", "globe", "zero", "huge", "bytes", "line", "two", "none"],
)
def test_what_is_no_table_is_refused_with_its_line(content, reason):
    with pytest.raises(NotGeoNames, match=reason):
        rows_of(content)


def test_zip_that_is_cut_off_is_damaged():
    with pytest.raises(DamagedInput):
        rows_of(packed(SY=a_table(*SYRIA))[:-40])


def test_zip_with_a_changed_byte_is_damaged():
    content = bytearray(packed(SY=a_table(*SYRIA)))
    content[60] ^= 0xFF

    with pytest.raises(DamagedInput):
        rows_of(bytes(content))


def test_alternate_names_say_which_english_uses_now():
    table = a_table(
        "1\t20\ten\tMosul\t1\t\t\t\t\t",
        "2\t20\ten\tNineveh Town\t\t\t\t1\t\t",
        "3\t20\tar\tالموصل\t\t\t\t\t\t",
        "4\t20\tiata\tOSM\t\t\t\t\t\t",
    )

    found = list(read_alternate_names(BytesIO(table), where="names.txt"))

    assert [(row.name, row.is_english) for row in found] == [
        ("Mosul", True),
        ("Nineveh Town", False),
        ("الموصل", False),
    ]


def test_table_of_places_is_no_table_of_names():
    with pytest.raises(NotGeoNames, match="19 columns"):
        list(read_alternate_names(BytesIO(a_table(*SYRIA)), where="SY.txt"))
