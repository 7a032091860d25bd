"""The list of towns that the package brings is the one that the locked library makes."""

import importlib.util
from dataclasses import replace
from datetime import date

from manual import ROOT

from openinquest.extract.places.gazetteer import TOWNS_FILE
from openinquest.extract.places.listing import HEADER_BYTES, read_manifest


def test_towns_are_those_of_the_locked_library(tmp_path):
    spec = importlib.util.spec_from_file_location("towns", ROOT / "requirements" / "towns.py")
    towns = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(towns)
    again = tmp_path / "towns.tsv"

    with again.open("w+b") as out:
        towns.write_towns(out, date(2020, 1, 1))

    made, shipped = read_manifest(again), read_manifest(TOWNS_FILE)
    assert replace(made, imported=shipped.imported) == shipped, "run `make towns`"
    assert again.read_bytes()[HEADER_BYTES:] == TOWNS_FILE.read_bytes()[HEADER_BYTES:]
