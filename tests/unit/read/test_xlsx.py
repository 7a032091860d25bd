from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from packed_files import XLSX, packed

from openinquest.errors import DamagedInput, NotText, UnfoldsTooLarge
from openinquest.read import xlsx as reader

BOMB = '<!DOCTYPE x [<!ENTITY a "ha">]>'


@pytest.fixture
def xlsx(reading):
    return lambda content: reading(content, media_type=XLSX)


def a_workbook(sheets):
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def with_part(content, name, change):
    with ZipFile(BytesIO(content)) as old:
        parts = {entry: old.read(entry) for entry in old.namelist()}
    parts[name] = change(parts[name])
    return packed(parts)


def test_a_sheet_is_a_block_and_a_row_a_line(xlsx):
    content = a_workbook(
        {
            "Strikes": [
                ["Day", "Town", "Killed"],
                [date(2019, 5, 3), "Tal Nasra", 12],
                [],
                [datetime(2019, 5, 4, 22, 30), None, 3.5, None],
            ],
            "Empty": [],
            "Notes": [["Counted by the clinic", True, 2.0]],
        }
    )

    document = xlsx(content)

    assert document.text == (
        "Strikes\n| Day | Town | Killed |\n| 2019-05-03 | Tal Nasra | 12 |\n"
        "| 2019-05-04 22:30:00 |  | 3.5 |\n\nNotes\n| Counted by the clinic | True | 2 |"
    )
    assert (document.title, document.published) == (None, None)


def test_of_a_formula_its_value_counts(xlsx):
    content = a_workbook({"Sums": [["Killed in all", "=1+1"]]})
    name = "xl/worksheets/sheet1.xml"

    unknown = xlsx(content)
    known = xlsx(with_part(content, name, lambda part: part.replace(b"<v></v>", b"<v>12</v>")))

    assert unknown.text == "Sums\n| Killed in all |"
    assert known.text == "Sums\n| Killed in all | 12 |"


def test_a_cell_far_off_costs_no_more_than_the_limit(xlsx, monkeypatch):
    monkeypatch.setattr(reader, "MOST_CELLS", 1000)
    workbook = Workbook()
    workbook.active["A1"] = "Killed"
    workbook.active["XFD1048576"] = 12
    out = BytesIO()
    workbook.save(out)

    with pytest.raises(UnfoldsTooLarge, match="1,000 cells"):
        xlsx(out.getvalue())


def test_a_size_that_the_sheet_only_claims_is_not_believed(xlsx):
    content = a_workbook({"One": [["Nine dead"]]})
    changed = with_part(
        content,
        "xl/worksheets/sheet1.xml",
        lambda part: part.replace(b'ref="A1"', b'ref="A1:XFD1048576"'),
    )

    assert xlsx(changed).text == "One\n| Nine dead |"


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/styles.xml"])
def test_entities_are_not_expanded_but_refused(xlsx, part):
    content = a_workbook({"One": [["Nine dead"]]})

    with pytest.raises(DamagedInput, match="grammar"):
        xlsx(with_part(content, part, lambda held: BOMB.encode() + held.split(b"?>", 1)[-1]))


def test_many_parts_together_are_held_to_a_limit(xlsx, monkeypatch):
    monkeypatch.setattr(reader, "MOST_WORKBOOK_BYTES", 2000)

    with pytest.raises(UnfoldsTooLarge, match="2,000"):
        xlsx(a_workbook({"One": [["Nine dead"]]}))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (a_workbook({"One": [["Nine dead"]]})[:900], DamagedInput),
        (packed({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<a/>"}), DamagedInput),
        (packed({"xl/a.xml": "a" * 5_000_000}), UnfoldsTooLarge),
        (a_workbook({"1": [[240]]}), NotText),
    ],
)
def test_a_workbook_that_cannot_be_read_says_why(xlsx, content, expected):
    with pytest.raises(expected):
        xlsx(content)
