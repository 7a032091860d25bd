import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import NotRecorderTable
from openinquest.wire import write_table
from openinquest.wire.csv_table import guard, read_table, unguard

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
FORMULAE = st.builds("".join, st.tuples(st.sampled_from("=+-@'\t\r\n＝"), TEXTS))
CELLS = TEXTS | FORMULAE


@given(CELLS)
def test_a_guarded_cell_begins_no_formula_unless_it_is_a_number(text):
    cell = guard(text)

    assert cell[:1] not in set("=+-@\t\r\n＝") or float(cell) is not None


@given(CELLS)
def test_guarding_loses_nothing(text):
    assert unguard(guard(text)) == text


@given(st.lists(st.tuples(CELLS, st.integers() | st.none()), max_size=5))
def test_a_written_table_is_read_back_cell_by_cell(rows):
    content = write_table(("text", "number"), [{"text": t, "number": n} for t, n in rows])

    header, read = read_table(content, name="a.csv")

    assert header == ("text", "number")
    assert [(unguard(row.cells["text"]), row.cells["number"]) for row in read] == [
        (text, "" if number is None else str(number)) for text, number in rows
    ]


def test_any_reader_of_csv_reads_what_was_written():
    content = write_table(("a", "b"), [{"a": 'she said "no",\nthen left', "b": 0}, {"b": None}])

    assert list(csv.reader(io.StringIO(content.decode(), newline=""))) == [
        ["a", "b"],
        ['she said "no",\nthen left', "0"],
        ["", ""],
    ]


def test_a_byte_order_mark_and_empty_lines_are_passed_over():
    _, rows = read_table(b"\xef\xbb\xbfa,b\r\n\r\n1,2\r\n\r\n", name="a.csv")

    assert [(row.cells, row.line) for row in rows] == [({"a": "1", "b": "2"}, 3)]


def test_a_row_after_a_cell_of_several_lines_knows_its_line():
    _, rows = read_table(b'a\n"x\ny"\nz\n', name="a.csv")

    assert [row.line for row in rows] == [2, 4]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no header"),
        (b"\xff\xfe", "byte 1 is not UTF-8"),
        (b"a,b\n1,2\n1\n", "the row has 1 cells and the header 2 in a.csv, line 3"),
        (b'a\n"x" y\n', "no table"),
        (b"a,b,a\n", "two of its columns"),
    ],
)
def test_what_is_no_table_is_said_in_one_line(content, words):
    with pytest.raises(NotRecorderTable, match=words):
        read_table(content, name="a.csv")
