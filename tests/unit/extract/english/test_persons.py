import pytest
from harm import tolls_in

from openinquest.extract.english.persons import find_persons
from openinquest.model import Harm


def read(text):
    tolls = tolls_in(text)
    return [found.person for found in find_persons(text, 0, len(text), tolls)]


def test_a_family_that_was_killed_is_read_one_by_one():
    text = (
        "The raid killed Amal Harouk, 34, her husband Nadim Harouk, 40, "
        "and their son Sami Harouk, 7."
    )

    persons = read(text)

    assert [(p.name, p.age_years, p.kin, p.sex) for p in persons] == [
        ("Amal Harouk", 34, None, None),
        ("Nadim Harouk", 40, "husband", "male"),
        ("Sami Harouk", 7, "son", "male"),
    ]
    assert {p.harm for p in persons} == {Harm.KILLED}


def test_those_identified_as_the_dead_are_victims():
    persons = read("The clinic identified the dead as Rana Dubais (12) and Karim Dubais, 9.")

    assert [(p.name, p.age_years) for p in persons] == [("Rana Dubais", 12), ("Karim Dubais", 9)]


def test_an_injured_person_is_not_killed():
    (person,) = read("Layla Nassur, 28, a woman from the next street, was wounded.")

    assert (person.harm, person.sex) == (Harm.INJURED, "female")


@pytest.mark.parametrize(
    "text",
    [
        "The governor, Hadi Mansur, 61, said the street was calm.",
        "The driver was identified as Hadi Mansur, 61.",
        "Twelve people were killed, Hadi Mansur said.",
    ],
)
def test_people_who_only_speak_or_are_named_are_no_victims(text):
    assert read(text) == []


def test_what_is_not_said_is_unknown():
    (person,) = read("Police named the victim as Hadi Mansur.")

    assert (person.age_years, person.sex, person.civilian, person.kin) == (None, None, None, None)
