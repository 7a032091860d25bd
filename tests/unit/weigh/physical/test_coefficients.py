import json

import pytest

from openinquest.model import DamageGrade
from openinquest.weigh.physical.coefficients import COEFFICIENTS_FILE, published

TABLES = json.loads(COEFFICIENTS_FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_table_names_its_source(table):
    assert len(TABLES[table]["source"]) > 20


@pytest.mark.parametrize("table", ["air_blast", "houses", "thresholds", "craters"])
def test_every_relation_names_its_scatter(table):
    assert TABLES[table]["scatter"]


def test_every_grade_has_its_constants_and_its_load():
    for grade in DamageGrade:
        assert len(published().houses.constants[grade]) == 2
        assert published().thresholds.incident_kpa[grade] > 0
