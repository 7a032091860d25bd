import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import InputError
from openinquest.model import Answer, Answers
from openinquest.reconcile.facts import fuse_numbers


def numbers(told):
    """Return the number of each question that (source, question, number) support."""
    return fuse_numbers(Answers.of(Answer(*each) for each in told)).numbers


def test_an_outlier_of_any_size_moves_nothing():
    told = [("a", "q", "60"), ("b", "q", "61"), ("c", "q", "62")]

    assert numbers([*told, ("d", "q", "64"), ("e", "q", "1e18")]) == {"q": 62}
    assert numbers([*told, ("d", "q", "64"), ("e", "q", "65")]) == {"q": 62}


def test_of_two_equals_the_lower_number_stands():
    assert numbers([("a", "q", "900"), ("b", "q", "12")]) == {"q": 12}


def test_who_lies_close_elsewhere_decides_between_two():
    told = [
        (source, f"q{n}", str(100 * n + (source == "wild") * 37 * (n + 1)))
        for n in range(8)
        for source in ("calm", "even", "flat", "wild")
    ]
    told += [("calm", "open", "50"), ("wild", "open", "40")]

    assert numbers(told)["open"] == 50


def test_a_source_that_is_its_own_median_is_not_taken_for_perfect():
    told = [("a", "q", "5"), ("b", "r", "7"), ("c", "r", "7"), ("d", "r", "9")]

    weights = fuse_numbers(Answers.of(Answer(*each) for each in told)).weights

    assert weights["a"] < 10


def test_where_all_agree_all_weigh_alike():
    result = fuse_numbers(Answers.of(Answer(s, "q", "7") for s in "abc"))

    assert result.numbers == {"q": 7}
    assert set(result.weights.values()) == {1.0}


@pytest.mark.parametrize("value", ["many", "nan", "inf", "1e999"])
def test_what_is_no_number_is_refused_with_its_question(value):
    with pytest.raises(InputError, match="is no number") as refused:
        numbers([("a", "killed at i1", value)])

    assert refused.value.where == "killed at i1"


def test_no_answers_have_no_numbers():
    assert numbers([]) == {}


@given(
    st.lists(
        st.tuples(st.sampled_from("abcd"), st.sampled_from("pqr"), st.integers(0, 10**6).map(str)),
        min_size=1,
        max_size=30,
    ),
    st.randoms(use_true_random=False),
)
def test_the_number_is_one_that_was_given_and_order_and_repetition_change_nothing(told, random):
    mixed = told + told[:3]
    random.shuffle(mixed)

    result = numbers(told)

    assert result == numbers(mixed)
    for question, number in result.items():
        assert str(int(number)) in {n for _, q, n in told if q == question}


@given(st.permutations("abcd"))
def test_names_of_sources_decide_nothing(names):
    called = dict(zip("abcd", names, strict=True))
    told = [(s, q, str(ord(s) * ord(q) % 50)) for s in "abcd" for q in "pqrst"]

    assert numbers([(called[s], q, n) for s, q, n in told]) == pytest.approx(numbers(told))
