import pytest

from openinquest.report.cues import name_given_away


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the Haddad family fled", "the [..] family fled"),
        ("the house of the Haddad family", "the house of the [..] family"),
        ("House of Nadia", "House of [..]"),
        ("a home belonging to Mr Omar Saleh", "a home belonging to Mr [..]"),
        ("Saleh's house", "[..]'s house"),
        ("a resident named Omar\nSaleh ran", "a resident named [..] ran"),
        ("her husband Omar and her son, Ali", "her husband [..] and her son, [..]"),
        ("Omar Saleh, 45, ran", "[..], 45, ran"),
        ("Omar Saleh (aged 9)", "[..] (aged 9)"),
        ("a 3-year-old girl Layla", "a 3-year-old girl [..]"),
    ],
)
def test_words_around_a_name_give_a_private_person_away(text, shown):
    assert name_given_away(text, lambda name: "[..]") == shown


@pytest.mark.parametrize(
    "text",
    [
        "The family fled; one Syrian family stayed.",
        "the House of Representatives",
        "the White House",
        "Palestinian families' homes",
        "Tal Nasra, 3 May 2019",
        "witness Islamic State fighters",
        "A survivor said that it fell.",
        "a house of three storeys",
    ],
)
def test_other_words_stay(text):
    assert name_given_away(text, lambda name: "[..]") == text


def test_whoever_hides_decides_what_stays():
    assert name_given_away("the Haddad family", lambda name: name) == "the Haddad family"
