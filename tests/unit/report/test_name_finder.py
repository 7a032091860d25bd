import pytest

from openinquest.report.name_finder import NameFinder

FINDER = NameFinder(
    frozenset({"Samira Haddad", "Karim Abu Nasr", "Li An"}),
    frozenset({"Tal Nasr", "General Haddad Nuri", "Haddad"}),
)
BARE = NameFinder(frozenset({"Samira Haddad", "Karim Abu Nasr", "Li An"}))


def found(text, finder=BARE, **options):
    return [text[one.start : one.end] for one in finder.find(text, **options)]


@pytest.mark.parametrize(
    "form",
    [
        "Samira Haddad",
        "SAMIRA HADDAD",
        "samira haddad",
        "Samira\nHaddad",
        "Samira-Haddad",
        "Samira al-Haddad",
        "Sameera Hadad",
        "Samira%20Haddad",
        "SamiraHaddad",
        "HaddadSamira",
        "S. Haddad",
        "Samira Jaber Haddad",
        "سميرة حداد",
        "Had-\ndad",
        "Haddads",
        "li an",
    ],
)
def test_a_name_is_found_in_one_stretch(form):
    assert found(f"then {form}, who ran") == [form]


@pytest.mark.parametrize(
    "text", ["An hour later", "a haddad", "Summer came", "Samarra", "the samiras", "It is an end."]
)
def test_other_words_are_no_name(text):
    assert found(text) == []


def test_parts_in_small_letters_name_somebody_in_handles_and_where_any_case_counts():
    assert found("@haddad and x_haddad_y") == ["haddad", "haddad"]
    assert found("a haddad", any_case=True) == ["haddad"]


def test_a_part_that_begins_small_and_goes_on_large_is_telling():
    assert found("D'Artois ran", NameFinder(frozenset({"Luc d'Artois"}))) == ["D'Artois"]


def test_two_persons_and_two_sentences_stay_apart():
    assert found("Samira, Karim and Haddad. Samira ran") == ["Samira", "Karim", "Haddad", "Samira"]


def test_what_is_kept_stays_but_for_a_whole_name():
    assert found("General Haddad Nuri came to Tal Nasr", FINDER) == []
    assert found("In Haddad, Samira Haddad ran", FINDER) == ["Samira Haddad"]


def test_a_title_tells_a_person_from_the_place_of_that_name():
    assert found("Mrs Haddad came from Haddad", FINDER) == ["Haddad"]


def test_a_whole_name_is_told_from_a_part():
    assert BARE.holds_whole("the page of Samira Haddad")
    assert not BARE.holds_whole("the page of Mr Haddad")
    assert BARE.runs_together("htmlsamirahaddadtells")
