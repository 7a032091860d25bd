import re

import pytest

from openinquest.extract.english.people import find_mentions
from openinquest.extract.english.toll_arguments import objects_of, subjects_of


def subjects(text, verb):
    mentions = find_mentions(text, 0, len(text))
    return [text[m.start : m.end] for m in subjects_of(text, text.index(verb), mentions)]


def objects(text, verb):
    mentions = find_mentions(text, 0, len(text))
    return [text[m.start : m.end] for m in objects_of(text, re.search(verb, text), mentions)]


def test_a_list_is_one_subject():
    assert set(subjects("Two nurses and a driver were killed.", "were")) == {
        "Two nurses",
        "a driver",
    }


def test_what_including_opens_is_no_subject():
    assert subjects("14 people, including five boys, were killed.", "were") == ["14 people"]


@pytest.mark.parametrize(
    "text", ["Nine people fled, but it was killed.", "Nine people died; it was killed."]
)
def test_a_subject_stands_in_its_own_clause(text):
    assert subjects(text, "was") == []


def test_a_list_is_one_object():
    assert objects("It killed two nurses and a driver.", "killed") == ["two nurses", "a driver"]


def test_an_object_follows_its_verb():
    assert objects("It killed hope in nine people.", "killed") == []
