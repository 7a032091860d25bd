import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.model import Answer, Answers
from openinquest.reconcile.facts import fuse_in_tree

# A small land: two towns in the north, one of them with a quarter; a port in the south.
ABOVE = {
    "north": (),
    "south": (),
    "hill town": ("north",),
    "mill town": ("north",),
    "old quarter": ("mill town", "north"),
    "port": ("south",),
}


def is_within(value, other):
    return other in ABOVE[value]


def fused(told, denied=()):
    """Return what (source, value) pairs on one question support."""
    answers = Answers.of(Answer(source, "q", value) for source, value in told)
    denials = [Answer(source, "q", value) for source, value in denied]
    return fuse_in_tree(answers, is_within, denials)


def chances(told, denied=()):
    """Return the chance of each value."""
    return {one.value: one.chance for one in fused(told, denied).chances["q"]}


def first(told, denied=()):
    return fused(told, denied).chances["q"][0].value


def test_who_names_the_region_agrees_with_who_names_a_town_in_it():
    assert first([("a", "north"), ("b", "mill town"), ("c", "port")]) == "mill town"


def test_the_finest_value_that_nobody_gainsays_stands():
    assert first([("a", "north"), ("b", "mill town"), ("c", "old quarter")]) == "old quarter"


def test_a_denial_counts_against_all_that_lies_within():
    told = [("a", "old quarter"), ("b", "port")]

    before, after = chances(told), chances(told, [("c", "north")])

    assert after["old quarter"] < before["old quarter"]
    assert after["port"] > before["port"]


def test_a_denial_of_a_part_says_nothing_against_the_whole():
    told = [("a", "north"), ("b", "port")]

    assert chances(told, [("c", "mill town")]) == chances(told)


def test_something_is_left_for_none_of_them():
    assert sum(chances([("a", "port")]).values()) < 1


def test_a_lone_value_that_others_deny_is_less_likely_than_one_that_nobody_denies():
    denied = chances([("a", "port")], [("b", "port"), ("c", "port"), ("d", "port")])

    assert denied["port"] < chances([("a", "port")])["port"]


def test_who_held_elsewhere_decides_between_two():
    told = [
        Answer(source, f"q{n}", "port" if source != "wild" else "hill town")
        for n in range(20)
        for source in ("calm", "even", "wild")
    ]
    told += [Answer("calm", "open", "mill town"), Answer("wild", "open", "port")]

    assert fuse_in_tree(Answers.of(told), is_within).chances["open"][0].value == "mill town"


def test_chances_lie_between_their_ends():
    for one in fused([("a", "north"), ("b", "mill town"), ("c", "port")]).chances["q"]:
        assert 0 <= one.low <= one.chance <= one.high <= 1


def test_nothing_said_supports_nothing():
    assert fuse_in_tree(Answers.of([]), is_within).chances == {}


@given(
    st.lists(
        st.tuples(st.sampled_from("abcdef"), st.sampled_from(sorted(ABOVE))),
        min_size=1,
        max_size=12,
    ),
    st.permutations("abcdef"),
)
def test_names_of_sources_and_order_and_repetition_decide_nothing(told, names):
    called = dict(zip("abcdef", names, strict=True))

    renamed = [(called[source], value) for source, value in reversed(told + told[:2])]

    assert chances(renamed) == pytest.approx(chances(told))
