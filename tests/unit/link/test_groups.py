from hypothesis import given
from hypothesis import strategies as st

from openinquest.link.groups import Groups

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12)


def grouped(pairs):
    groups = Groups()
    for left, right in pairs:
        groups.put_together(left, right)
    return {frozenset(n for n in range(10) if groups.root(n) == groups.root(m)) for m in range(10)}


def test_member_alone_stands_for_itself():
    assert Groups().root("a") == "a"


def test_members_are_together_through_others():
    groups = Groups()

    groups.put_together("a", "b")
    groups.put_together("c", "b")

    assert groups.root("a") == groups.root("c")


@given(PAIRS, st.data())
def test_order_of_what_is_learned_does_not_matter(pairs, data):
    assert grouped(data.draw(st.permutations(pairs))) == grouped(pairs)
