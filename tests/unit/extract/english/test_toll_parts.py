import pytest

from openinquest.extract.english.tolls import find_tolls
from openinquest.model import Group, Harm, Scope


def parts(text):
    return [
        (toll.harm, toll.group, toll.count.exact)
        for toll in find_tolls(text, 0, len(text))
        if toll.scope is Scope.PART
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The fire killed 22 people, including 12 nurses and 10 patients.",
        "The fire killed 22 people: 12 nurses and 10 patients.",
        "The fire killed 22 people, among them 12 nurses and 10 patients.",
        "Of the 22 dead, 12 were nurses and 10 were patients.",
        "Among the dead are 12 nurses and 10 patients.",
    ],
)
def test_components_are_parts_of_the_whole(text):
    assert parts(text) == [
        (Harm.KILLED, Group.MEDICS, 12),
        (Harm.KILLED, Group.PATIENTS, 10),
    ]


def test_components_point_at_their_whole():
    tolls = find_tolls("The fire killed 22 people, including 12 nurses.", 0, 47)

    assert [toll.part_of for toll in tolls] == [None, 0]


def test_some_of_them_are_a_component():
    assert parts("Ten people were hurt, seven of them children.") == [
        (Harm.INJURED, Group.CHILDREN, 7)
    ]


def test_components_of_the_wounded_are_wounded():
    assert parts("Of the 40 wounded, 15 were women.") == [(Harm.INJURED, Group.WOMEN, 15)]
