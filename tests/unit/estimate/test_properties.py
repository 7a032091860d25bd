"""What holds of every model that needs no simulation, on whichever table."""

from math import log

from factories import a_table
from hypothesis import given, settings
from hypothesis import strategies as st

from openinquest.estimate.decomposable import estimate_by_graphs
from openinquest.estimate.log_linear import choose
from openinquest.estimate.lower_bound import bound_for_equal_lists, bound_for_unequal_lists

SIMPLE = (estimate_by_graphs, bound_for_equal_lists, bound_for_unequal_lists)
TABLES = st.fixed_dictionaries(
    {f"{n:03b}": st.integers(0, 60) for n in range(1, 8)} | {"110": st.integers(1, 60)}
)


@settings(max_examples=30)
@given(persons=TABLES)
def test_no_estimate_is_below_what_is_recorded(persons):
    table = a_table(persons)

    for model in SIMPLE:
        estimate = model(table)
        if estimate.total is not None:
            assert table.recorded <= estimate.low <= estimate.total <= estimate.high


@settings(max_examples=30)
@given(persons=TABLES, order=st.permutations(range(3)))
def test_another_order_of_lists_gives_the_same(persons, order):
    turned = {"".join(marks[index] for index in order): n for marks, n in persons.items()}
    names = ["A", "B", "C"]
    table = a_table(persons, lists=names)
    other = a_table(turned, lists=[names[index] for index in order])

    assert [model(other) for model in SIMPLE] == [model(table) for model in SIMPLE]
    for penalty in (2.0, log(table.recorded)):
        assert choose(*other.cells(), penalty) == choose(*table.cells(), penalty)
