from openinquest.model import Answer, Answers

TOLD = [Answer("radio", "dead", "12"), Answer("post", "dead", "9"), Answer("post", "hurt", "12")]


def test_answers_stand_once_and_in_an_order_of_their_own():
    assert Answers.of([*TOLD, *TOLD]).rows == Answers.of(reversed(TOLD)).rows


def test_numbers_lead_back_to_what_was_said():
    answers = Answers.of(TOLD)

    for row, source, value in zip(answers.rows, answers.source_of, answers.value_of, strict=True):
        assert answers.sources[source] == row.source
        assert answers.values[value] == (row.question, row.value)
        assert answers.questions[answers.question_of_value[value]] == row.question


def test_one_word_for_two_questions_is_two_values():
    assert Answers.of(TOLD).values == (("dead", "12"), ("dead", "9"), ("hurt", "12"))
