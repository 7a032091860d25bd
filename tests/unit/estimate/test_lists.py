from factories import a_table
from hypothesis import given
from hypothesis import strategies as st

from openinquest.estimate import ListTable

PATTERNS = st.dictionaries(
    st.tuples(*[st.integers(0, 1)] * 3), st.integers(0, 50), min_size=1, max_size=8
)


@given(persons=PATTERNS, order=st.permutations(range(3)))
def test_order_of_lists_and_of_patterns_changes_nothing(persons, order):
    names = ["Courts", "Families", "Hospitals"]
    turned = {tuple(marks[index] for index in order): n for marks, n in persons.items()}

    table = ListTable.of([names[index] for index in order], dict(reversed(turned.items())))

    assert table == ListTable.of(names, persons)


def test_sizes_and_overlaps_are_of_persons():
    table = a_table({"100": 5, "110": 3, "111": 2, "001": 4})

    assert (table.recorded, table.shared) == (14, 5)
    assert [table.size(index) for index in range(3)] == [10, 5, 6]
    assert table.overlap(0, 2) == 2


def test_person_on_no_list_is_not_recorded():
    assert a_table({"000": 7, "100": 5, "010": 1}).recorded == 6


def test_cells_hold_every_pattern_that_names_a_list():
    patterns, counts = a_table({"100": 5, "011": 2}).cells()

    assert patterns.shape == (7, 3)
    assert counts.sum() == 7
