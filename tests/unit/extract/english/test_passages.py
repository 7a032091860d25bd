from datetime import date

import pytest
from factories import a_document

from openinquest.extract.english.passages import read_passages


def test_a_dateline_is_a_sentence_of_its_own():
    (passage,) = read_passages(a_document("ADEN, May 4 (Coast Press) - Nine millers died."))

    assert len(passage.sentences) == 2


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("The ministry did not say that 12 millers died.", True),
        ("The ministry did not say how 12 millers died.", False),
        ("The ministry said that 12 millers died.", False),
        ("Twelve of them died; 12 millers.", False),
    ],
)
def test_words_that_a_voice_would_not_say_are_left_open(text, is_open):
    (passage,) = read_passages(a_document(text))
    start = text.index("12")

    assert passage.is_left_open(start, len(text) - 1) is is_open


@pytest.mark.parametrize(
    "head",
    [
        "4 May 2019 (Coast Press) - ",
        "Mill burns\nBy Rana Haddad, 4 May 2019\n",
        "Statement of the ministry on the mill, 4 May 2019\n",
    ],
)
def test_the_head_of_a_text_tells_from_which_day_its_days_are_counted(head):
    (passage,) = read_passages(a_document(head + "On 2 May a raid killed nine millers."))

    assert [when.earliest for _, when in passage.dates][-1] == date(2019, 5, 2)


def test_a_title_without_a_day_takes_that_of_the_text():
    document = a_document("4 May 2019 - Nine millers died.", title="Raid on 2 May kills nine")
    title, _ = read_passages(document)

    assert [when.earliest for _, when in title.dates] == [date(2019, 5, 2)]
