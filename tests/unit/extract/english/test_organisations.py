import pytest

from openinquest.extract.english.organisations import canonical, introduced_initials


@pytest.mark.parametrize(
    ("names", "one"),
    [
        (
            ("MSF", "Doctors Without Borders", "Medecins Sans Frontieres"),
            "Médecins Sans Frontières",
        ),
        (("ISIS", "Daesh", "the Islamic State group", "ISIL"), "Islamic State"),
        (("the White Helmets", "Syrian Civil Defence"), "Syria Civil Defence"),
    ],
)
def test_the_names_of_one_body_come_to_one(names, one):
    assert {canonical(name) for name in names} == {one}


def test_initials_are_no_words():
    assert canonical("who") is None
    assert canonical("is") is None


def test_a_body_that_the_table_does_not_know_keeps_its_name():
    assert canonical("the harbour office") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Sharq Relief Network (SRN) sent trucks.",
            {"SRN": "Sharq Relief Network"},
        ),
        ("The Harbour Board (founded in 1920) met.", {}),
        ("The Harbour Board (XYZ) met.", {}),
    ],
)
def test_initials_in_brackets_are_those_of_the_name_before(text, found):
    assert introduced_initials(text) == found
