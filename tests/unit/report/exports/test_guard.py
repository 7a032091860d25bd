"""What comes from documents is no formula in any table."""

import csv
import io
from dataclasses import replace

import pytest
from unit.report.exports.reading import FINDING, a_place, at, lines_of

from openinquest.model import ReportFormat

TABLES = [each for each in ReportFormat if each.media_type == "text/csv"]
HOSTILE = "=HYPERLINK(1)"


@pytest.mark.parametrize("format", TABLES)
def test_no_cell_of_a_table_begins_a_formula(format):
    documents = tuple(
        replace(document, publisher=HOSTILE, title=f"@{HOSTILE}", url=None)
        for document in FINDING.documents
    )
    finding = at(replace(FINDING, documents=documents), where=a_place("city", name=f"+{HOSTILE}"))

    text = lines_of(finding, format=format)

    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert any(cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "-"))]
