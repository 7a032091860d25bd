import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import EmptyInput, NotListTable
from openinquest.estimate import read_lists

PERSONS = "name,Police,Press,Families\nA. Nobody,1,0,0\nB. Nobody,1,1,0\nC. Nobody,1,1,0\n"


def read(text, **options):
    content = text if isinstance(text, bytes) else text.encode()
    return read_lists(content, where="lists.csv", **options)


def test_row_for_each_person_is_counted_by_pattern():
    table = read(PERSONS.replace("C. Nobody,1,1,0", "C. Nobody,0,1,1")).table

    assert table.lists == ("Families", "Police", "Press")
    assert dict(table.patterns) == {(0, 1, 0): 1, (0, 1, 1): 1, (1, 0, 1): 1}


def test_names_are_passed_over_and_nothing_of_them_is_kept():
    found = read(PERSONS)

    assert "Nobody" not in repr(found)
    assert any("passed over: 1" in note for note in found.notes)


@pytest.mark.parametrize("name", ["count", "n", "freq", "Frequency", "y", "COUNT"])
def test_row_for_each_pattern_has_its_count(name):
    table = read(f"A,B,C,{name}\n1,0,0,5\n1,1,0,2.0\n0,0,1,3\n1,0,0,1\n0,1,1,0\n").table

    assert dict(table.patterns) == {(1, 0, 0): 6, (1, 1, 0): 2, (0, 0, 1): 3}


def test_column_of_counts_is_said():
    assert any("'freq'" in note for note in read("A,B,C,freq\n1,0,1,5\n0,1,1,2\n").notes)


def test_count_that_stands_first_and_other_marks_are_understood():
    table = read("y,A,B,C\nNA,un,un,un\n4,obs,un,un\n3,OBS,obs,un\n2,un,un,obs\n").table

    assert dict(table.patterns) == {(1, 0, 0): 4, (1, 1, 0): 3, (0, 0, 1): 2}


def test_columns_can_be_named():
    found = read("A,B,C,male\n1,0,0,1\n0,1,0,1\n1,1,1,0\n", chosen=["A", "B", "C"])

    assert found.table.lists == ("A", "B", "C")


def test_column_called_like_a_count_can_be_a_list_where_it_is_named():
    assert read("N,B,C\n1,0,0\n0,1,0\n1,1,1\n", chosen=["N", "B", "C"]).table.recorded == 3


def test_person_whom_no_list_names_is_left_out_and_said():
    found = read("A,B,C\n1,1,0\n0,0,0\n0,1,1\n")

    assert found.table.recorded == 2
    assert any("left out: 1" in note for note in found.notes)


def test_list_that_names_nobody_is_left_out_and_said():
    found = read("A,B,C,D\n1,1,0,0\n0,1,1,0\n")

    assert found.table.lists == ("A", "B", "C")
    assert any("D" in note for note in found.notes)


@given(order=st.permutations(range(6)))
def test_order_of_rows_changes_nothing(order):
    rows = ["1,0,0", "0,1,0", "0,0,1", "1,1,0", "1,1,0", "0,1,1"]

    turned = read("A,B,C\n" + "\n".join(rows[index] for index in order)).table

    assert turned == read("A,B,C\n" + "\n".join(rows)).table


@given(parts=st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_patterns_told_in_parts_are_told_whole(parts):
    rows = "".join(f"1,1,0,{part}\n" for part in parts)

    split = read(f"A,B,C,count\n0,0,1,4\n{rows}").table

    assert split == read(f"A,B,C,count\n0,0,1,4\n1,1,0,{sum(parts)}\n").table


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A,B,C\n1,0,0\n1,2,0\n0,1,1\n", "line 3"),
        ("A,B,C\n1,0,0\n1,,0\n0,1,1\n", "neither 0 nor 1"),
        ("A,B,C\n1,0,0\n1,nan,0\n0,1,1\n", "neither 0 nor 1"),
        ("A,B,C\n1,0,0\n1,0\n", "has 2 cells"),
        ("A,B,C,count\n1,0,0,-5\n", "no whole number"),
        ("A,B,C,count\n1,0,0,nan\n", "no whole number"),
        ("A,B,C,count\n1,0,0,\n", "no whole number"),
        ("A,B,C,count\n1,0,0,2.5\n", "no whole number"),
        ("A,B,C,count\n1,0,0,1000000000000000000\n", "no whole number"),
        ("A,B,C,count\n1,0,0,inf\n", "no whole number"),
        (f"A,B,C,count\n1,0,0,{'9' * 5000}\n", "no whole number"),
        ("A,B,C,count\n1,0,0,9999999\n0,1,0,9999999\n", "more than 10,000,000"),
        ("A,B,C,count,n\n1,0,0,5,5\n", "more than one column"),
        ("A,B,N\n1,0,0\n1,1,1\n", "'N' need not be a count"),
        ("n,A,B,C\n1,1,0,0\n2,1,1,1\n3,0,1,0\n", "'n' need not be a count"),
        ("A,A,C\n1,0,0\n", "same name"),
        ("1,0,0\n1,0,0\n", "does not name the lists"),
        ("A,,C\n1,0,0\n", "does not name the lists"),
        ("A;B;C\n1;0;0\n", "separated by commas"),
        ("A\tB\tC\n1\t0\t0\n", "separated by commas"),
        ('A,B,C\n1,"0,0\n', "comma-separated"),
        (b"A,B,C\n1,\xff,0\n", "comma-separated"),
        (b"A,B,C\n1,1,0\n1,\x00,0\n", "neither 0 nor 1|comma-separated"),
    ],
)
def test_what_is_no_table_of_lists_is_refused_with_the_place(text, words):
    with pytest.raises(NotListTable, match=words):
        read(text)


@pytest.mark.parametrize("text", ["", "\n\n", "A,B,C\n", " , ,\n"])
def test_table_without_rows_is_empty(text):
    with pytest.raises(EmptyInput):
        read(text)


def test_named_column_that_is_not_there_is_refused():
    with pytest.raises(NotListTable, match="'D'"):
        read("A,B,C\n1,0,0\n", chosen=["A", "D"])


def test_name_in_a_list_column_is_not_told():
    with pytest.raises(NotListTable) as refused:
        read("A,B,C\n1,0,0\n0,Nobody,1\n0,1,1\n")

    assert "Nobody" not in str(refused.value)
