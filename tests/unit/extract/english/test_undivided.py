import pytest
from harm import counted


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Five killed and wounded by raid at ford", 5),
        ("Rockets kill and injure seven millers at the ford.", 7),
        ("Fourteen people were killed or injured.", 14),
    ],
)
def test_one_number_for_two_harms_is_neither_of_them(text, number):
    assert counted(text) == [("killed_or_injured", "all", number, number)]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed and 20 injured.",
        "Twelve people were killed and several others injured.",
        "The raid killed twelve and wounded others.",
    ],
)
def test_numbers_of_their_own_stay_apart(text):
    assert ("killed", "all", 12, 12) in counted(text)
