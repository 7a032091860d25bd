import pytest

from openinquest.read import confined_language


def told_of(text):
    (answer,) = confined_language.serve(confined_language.beginning_of(text), b"")
    return confined_language.language_told(*answer)


def test_a_worker_tells_the_language_of_a_text():
    assert told_of("قتل تسعة أشخاص في الغارة على المنزل") == "ar"


def test_a_worker_tells_no_language_of_too_little_text():
    assert told_of("Mosul") is None


@pytest.mark.parametrize("answer", ["english", "e", "EN", "ar\n", "<b>"])
def test_an_answer_that_is_no_code_of_a_language_is_none(answer):
    with pytest.raises(ValueError, match=answer.strip() or "."):
        confined_language.language_told(answer, b"")
