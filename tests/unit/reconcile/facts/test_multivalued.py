import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.model import Answer, Answers
from openinquest.reconcile.facts import fuse_lists

FULL = ("atlas", "beacon", "courier")


def lists(entries):
    """Return answers from (source, question, entries)."""
    return Answers.of(
        Answer(source, question, entry) for source, question, each in entries for entry in each
    )


def a_record(also=()):
    """Return full lists of two weapons by three voices over many events, and short ones by two."""
    told = [(source, f"e{n}", ("bomb", "shell")) for n in range(20) for source in FULL]
    told += [(source, f"e{n}", ("bomb",)) for n in range(20) for source in ("dawn", "echo")]
    return lists([*told, *also])


def test_who_lists_too_little_speaks_weakly_against_what_it_leaves_out():
    short = [(source, "new", ("bomb",)) for source in ("dawn", "echo")]

    held = fuse_lists(a_record([*short, ("atlas", "new", ("bomb", "shell"))]))["new"]

    assert held["bomb"] > 0.5
    assert held["shell"] > 0.5


def test_who_invents_is_believed_less():
    lies = [("fox", f"e{n}", ("bomb", f"lie{n}")) for n in range(20)]

    held = fuse_lists(
        a_record(
            [
                *lies,
                *((s, "new", ("bomb",)) for s in (*FULL, "dawn", "echo")),
                ("fox", "new", ("gas",)),
            ]
        )
    )

    assert held["new"]["gas"] < 0.5
    assert max(held[f"e{n}"][f"lie{n}"] for n in range(20)) < 0.5


def test_every_value_that_is_given_has_a_chance():
    held = fuse_lists(a_record())

    assert set(held) == {f"e{n}" for n in range(20)}
    assert all(set(each) == {"bomb", "shell"} for each in held.values())


def test_no_lists_hold_nothing():
    assert fuse_lists(Answers.of([])) == {}


@given(st.permutations([*FULL, "dawn", "echo"]))
def test_names_of_sources_decide_nothing(names):
    called = dict(zip([*FULL, "dawn", "echo"], names, strict=True))
    record = a_record()

    renamed = Answers.of(Answer(called[row.source], row.question, row.value) for row in record.rows)

    for question, each in fuse_lists(renamed).items():
        assert each == pytest.approx(fuse_lists(record)[question])
