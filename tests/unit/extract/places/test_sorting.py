"""Lines sorted on disk."""

from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.places.sorting import SortedLines

LINES = st.lists(st.binary(max_size=5).filter(lambda line: b"\n" not in line), max_size=40)


@given(LINES, st.integers(1, 7))
def test_lines_come_out_in_order_and_once_however_little_memory_there_is(
    tmp_path_factory, lines, n
):
    folder = tmp_path_factory.getbasetemp()

    with SortedLines(folder, in_memory=n) as sorted_lines:
        for line in lines:
            sorted_lines.add(line)
        found = list(sorted_lines)

    assert found == sorted(set(lines))


def test_nothing_is_left_in_the_folder(tmp_path):
    with SortedLines(tmp_path, in_memory=1) as sorted_lines:
        for line in (b"b", b"a", b"c"):
            sorted_lines.add(line)
        within = list(tmp_path.iterdir())

    assert within == list(tmp_path.iterdir()) == []
