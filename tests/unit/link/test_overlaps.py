from openinquest.link.overlaps import RARE_AT_MOST, find_overlaps
from openinquest.model import Answer, Answers


def pairs_of(answers, fewest):
    """Return the pairs that are compared, by name, with their questions in common."""
    found = find_overlaps(answers, fewest=fewest)
    return {
        (answers.sources[first], answers.sources[second]): int(questions)
        for first, second, questions in zip(found.first, found.second, found.questions, strict=True)
    }


def test_sources_with_few_questions_in_common_are_not_compared():
    answers = Answers.of(Answer(source, f"q{n}", "12") for source in ("a", "b") for n in range(9))

    assert pairs_of(answers, 10) == {}
    assert pairs_of(answers, 9) == {("a", "b"): 9}


def test_sources_that_never_agree_are_not_compared():
    answers = Answers.of(
        Answer(source, f"q{n}", f"{source}{n}") for source in ("a", "b") for n in range(20)
    )

    assert pairs_of(answers, 10) == {}


def test_what_everybody_says_brings_nobody_together():
    crowd = [f"s{n}" for n in range(RARE_AT_MOST + 1)]
    answers = Answers.of(Answer(source, f"q{n}", "yes") for source in crowd for n in range(10))

    assert pairs_of(answers, 10) == {}


def test_every_agreement_of_a_pair_is_listed_the_common_ones_too():
    crowd = [f"s{n:02}" for n in range(RARE_AT_MOST + 1)]
    answers = Answers.of(
        [
            *(Answer(source, f"q{n}", "yes") for source in crowd for n in range(10)),
            Answer("s00", "q10", "seldom"),
            Answer("s01", "q10", "seldom"),
        ]
    )

    found = find_overlaps(answers, fewest=10)

    assert pairs_of(answers, 10) == {("s00", "s01"): 11}
    agreed = {answers.rows[left].question for left in found.left}
    assert agreed == {f"q{n}" for n in range(11)}
    for left, right in zip(found.left, found.right, strict=True):
        assert answers.rows[left].value == answers.rows[right].value


def test_a_question_answered_twice_counts_once():
    answers = Answers.of(
        Answer(source, "q", value) for source in ("a", "b") for value in ("1", "2", "3")
    )

    assert pairs_of(answers, 1) == {("a", "b"): 1}


def test_no_answers_make_no_pairs():
    assert pairs_of(Answers.of([]), 1) == {}
