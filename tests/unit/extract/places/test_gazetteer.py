"""The names that the gazetteer holds."""

import pytest
from geonames_rows import OTHERS, SYRIA, a_row

from openinquest.errors import GazetteerDamaged
from openinquest.extract.places import gazetteer_version, use_gazetteer
from openinquest.extract.places.gazetteer import load_gazetteer


def test_alternate_names_of_another_root_count_for_great_cities_only():
    gazetteer = load_gazetteer()

    assert [entry.country for entry, _ in gazetteer.called("bombay")] == ["IN"]
    assert all(entry.population > 15_000 for entry, _ in gazetteer.called("raqqa"))


def test_the_gazetteer_is_read_once():
    assert load_gazetteer() is load_gazetteer()


def test_capital_is_known_as_one():
    features = {entry.country: entry.feature for entry, _ in load_gazetteer().called("tripoli")}

    assert features["LY"] == "P.PPLC"
    assert features["LB"] == "P.PPL"


def test_imported_gazetteer_stands_for_its_countries_and_the_library_for_the_others(imported):
    imported(*SYRIA)

    found = {entry.country for entry, _ in load_gazetteer().called("tall nasra")}
    cairo = {entry.country for entry, _ in load_gazetteer().called("cairo")}
    aleppo = load_gazetteer().called("aleppo")

    assert found == {"SY"}
    assert "EG" in cairo
    assert "SY" not in {entry.country for entry, _ in aleppo}


def test_region_of_an_imported_place_is_named(imported):
    imported(*SYRIA, *OTHERS)
    gazetteer = load_gazetteer()

    [(hama, _)] = [pair for pair in gazetteer.called("hama") if pair[0].feature == "P.PPLA"]
    [oregon] = [entry for entry, _ in gazetteer.called("springfield") if entry.state == "OR"]

    assert gazetteer.region_of(hama) == "Hama Governorate"
    assert gazetteer.region_of(oregon) == "Oregon"


def test_version_says_which_gazetteer_is_read_with(imported, tmp_path):
    assert gazetteer_version() is None

    imported(*SYRIA)
    first = gazetteer_version()
    imported(*SYRIA, a_row(99, "Tall Qasr", 35.0, 37.0, "SY"))
    second = gazetteer_version()
    use_gazetteer(tmp_path / "nothing-there")

    assert first and second and first != second
    assert gazetteer_version() is None


def test_what_is_no_gazetteer_is_refused(tmp_path):
    target = tmp_path / "gazetteer.tsv"
    target.write_text("notes\n")

    with pytest.raises(GazetteerDamaged, match="no imported gazetteer"):
        use_gazetteer(target)
