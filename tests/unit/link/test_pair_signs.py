from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from stories import pairs_of

from openinquest.link.evidence import Sign
from openinquest.link.pair_signs import held_by_kind

KINDS = [(Sign.SAME_DAY, Sign.SAME_TOWN), (Sign.SAME_DAY, Sign.NO_PLACE), (Sign.NO_DAY,)]


@given(st.lists(st.sampled_from(KINDS)))
def test_each_set_of_signs_is_held_once_and_every_pair_shows_its_own(shown):
    pairs = pairs_of([("a", f"b{number:04}") for number in range(len(shown))])

    found = held_by_kind(pairs, iter(shown))

    assert [found.kinds[kind] for kind in found.kind] == shown
    assert found.kinds == tuple(dict.fromkeys(shown))
    assert found.times == Counter(shown)


@given(st.lists(st.sampled_from(KINDS)))
def test_signs_are_weighed_once_for_all_pairs_that_show_them(shown):
    asked = []
    pairs = pairs_of([("a", f"b{number:04}") for number in range(len(shown))])

    def weigh(kind):
        asked.append(kind)
        return len(kind) / 3

    bits = held_by_kind(pairs, shown).weighed(weigh)

    assert bits.tolist() == [len(kind) / 3 for kind in shown]
    assert asked == list(dict.fromkeys(shown))
