"""A gazetteer made of rows of GeoNames, and read back."""

import json
from datetime import date
from io import BytesIO

import pytest
from geonames_rows import OTHERS, SYRIA, a_row, a_table, import_rows
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import GazetteerDamaged, NotGeoNames
from openinquest.extract.places.importing import import_geonames, open_table
from openinquest.extract.places.listing import HEADER_BYTES, Listing, read_manifest
from openinquest.extract.places.spelling import fold, listed_key


def called(towns, name):
    """Return the numbers of the places that bear a name, each with whether it is their own."""
    return {(entry.id, is_own) for entry, is_own in towns.called(listed_key(fold(name)))}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hama", {(1, True)}),
        ("Tall Nasra", {(3, True), (32, True)}),
        ("Qunayyah", {(4, True)}),
        ("al-Qunayyah", {(4, True)}),
        ("Qunaya", {(4, False)}),
        ("al-Mawsil", {(20, False)}),
        ("Springfield", {(30, True), (31, True)}),
        ("Wadi Nasra", set()),
        ("Nowhere", set()),
    ],
)
def test_place_is_found_under_its_names(tmp_path, name, expected):
    towns = Listing(import_rows(tmp_path, *SYRIA, *OTHERS))

    assert called(towns, name) == expected


def test_place_is_read_back_as_it_was(tmp_path):
    towns = Listing(import_rows(tmp_path, *SYRIA))

    [(entry, _)] = towns.called("tall nasra")

    assert entry == (3, "Tall Naşrā", 35.21, 36.74, "SY", "10", 900, "P.PPL")


def test_arabic_names_are_found_by_their_consonants(tmp_path):
    towns = Listing(import_rows(tmp_path, *SYRIA, *OTHERS))

    assert [entry.id for entry in towns.sounding("drzr")] == [6]
    assert towns.sounding("sbrngfld") == []


def test_names_that_english_uses_count_as_a_place_s_own(tmp_path):
    row = a_row(50, "Al Qadīmah", 34.0, 36.0, "SY", others=["Old Bridge"])
    names = ["1\t50\ten\tOld Bridge\t\t\t\t\t\t", "2\t999\ten\tElsewhere\t\t\t\t\t\t"]

    without = called(Listing(import_rows(tmp_path, row)), "Old Bridge")
    towns = Listing(import_rows(tmp_path, row, alternate_names=names))

    assert without == set()
    assert called(towns, "Old Bridge") == {(50, True)}
    assert called(towns, "Elsewhere") == set()


def test_manifest_says_what_the_gazetteer_was_made_from(tmp_path):
    manifest = read_manifest(import_rows(tmp_path, *SYRIA, *OTHERS))

    assert (manifest.places, manifest.left_out) == (9, 1)
    assert manifest.countries == {"IQ": 1, "JO": 1, "SY": 5, "US": 2}
    assert (manifest.changed, manifest.imported) == ("2025-02-03", "2026-01-02")
    assert len(manifest.source_sha256) == 64
    assert "CC BY 4.0" in manifest.licence


def test_version_and_bytes_depend_on_the_tables_alone(tmp_path):
    first = import_rows(tmp_path, *SYRIA)
    before = first.read_bytes()

    again = import_rows(tmp_path, *SYRIA).read_bytes()
    other = read_manifest(import_rows(tmp_path, *SYRIA[:-1])).version

    assert again == before
    assert other != json.loads(before[:HEADER_BYTES])["version"]


def test_table_without_a_place_is_refused(tmp_path):
    with pytest.raises(NotGeoNames, match="no town"):
        import_rows(tmp_path, a_row(5, "Nahr", 35, 36, "SY", feature="H.STM"))


def test_progress_is_told_by_the_thousand():
    rows = [a_row(n, f"Tall {n}", 35, 36, "SY") for n in range(1, 1501)]
    told = []

    import_geonames(
        open_table("places.txt", BytesIO(a_table(*rows))),
        None,
        BytesIO(),
        folder=None,
        imported=date(2026, 1, 2),
        on_thousand=lambda: told.append(1),
    )

    assert 2 <= len(told) <= 8


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda content: content[:-10], "bytes of"),
        (lambda content: content.replace(b'"format": 2', b'"format": 9', 1), "another version"),
        (lambda content: content.replace(b'"places"', b'"plates"', 1), "no imported gazetteer"),
        (lambda content: b"", "no imported gazetteer"),
        (lambda content: b"[]" + content[2:], "no imported gazetteer"),
    ],
    ids=["cut", "format", "keys", "empty", "other"],
)
def test_gazetteer_that_is_not_whole_is_refused(tmp_path, change, reason):
    target = import_rows(tmp_path, *SYRIA)
    target.write_bytes(change(target.read_bytes()))

    with pytest.raises(GazetteerDamaged, match=reason):
        Listing(target)


@given(st.lists(st.text("abcdeé '-.", min_size=1, max_size=8), min_size=1, max_size=30))
def test_every_name_leads_to_its_place(tmp_path_factory, names):
    rows = [a_row(n, f"X{name}", 35, 36, "FR") for n, name in enumerate(names, start=1)]
    towns = Listing(import_rows(tmp_path_factory.getbasetemp(), *rows))

    for number, name in enumerate(names, start=1):
        assert (number, True) in called(towns, f"X{name}")
