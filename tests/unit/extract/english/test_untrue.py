import pytest

from openinquest.extract.english.untrue import said_to_be_untrue


@pytest.mark.parametrize(
    "text",
    [
        "Reports that a kiln fell are false.",
        "Claims that a kiln fell weren’t true.",
        "The mayor called claims that a kiln fell a lie.",
        "The mayor described the reports that a kiln fell as fabricated.",
        "The mayor dismissed as baseless a report that a kiln fell.",
        "There was no truth in reports that a kiln fell.",
        "It was a lie that a kiln fell.",
    ],
)
def test_what_is_called_untrue_is_found(text):
    (place,) = said_to_be_untrue(text)

    assert text[place.start : place.end] == "a kiln fell"


def test_so_is_a_figure():
    text = "The figure of nine dead was wrong, the mayor said."
    (place,) = said_to_be_untrue(text)

    assert text[place.start : place.end] == "figure of nine dead"


@pytest.mark.parametrize(
    "text",
    [
        "Reports that a kiln fell are not false.",
        "Reports that a kiln fell are true.",
        "Reports that a kiln fell were confirmed. That a mill fell is false.",
        "The figure of nine dead is not wrong.",
    ],
)
def test_what_is_not_called_untrue_is_not(text):
    assert said_to_be_untrue(text) == []
