import pytest
from harm import tolls_in

from openinquest.extract.english.other_stories import OtherStories
from openinquest.extract.english.sentences import Sentence
from openinquest.extract.english.toll_scopes import scope_of_toll
from openinquest.model import Scope

NOTHING_BESIDE = OtherStories({}, [])


def scopes(text, beside=NOTHING_BESIDE):
    tolls = tolls_in(text)
    whole = Sentence(0, len(text), 0)
    return [scope_of_toll(text, whole, tolls, index, beside) for index in range(len(tolls))]


def test_words_for_a_period_speak_of_the_whole_sentence():
    assert scopes("Raids killed 12 people and wounded 20 others since January.") == [
        Scope.TOTAL,
        Scope.TOTAL,
    ]


def test_words_for_a_part_speak_of_every_toll_beside_them():
    assert scopes("Four people were killed and two wounded in one house.") == [Scope.PART] * 2


def test_words_for_a_part_of_those_counted_leave_the_whole_as_it_is():
    text = "The raid killed seven people, four of them children from one family."

    assert scopes(text) == [Scope.INCIDENT, Scope.PART]


def test_a_sentence_that_goes_on_with_a_period_counts_it():
    beside = OtherStories({0: Scope.TOTAL}, [])

    assert scopes("These attacks left 17 people dead.", beside) == [Scope.TOTAL]


def test_all_of_one_family_are_no_part():
    assert scopes("Four people, all members from the same family, were killed.") == [Scope.INCIDENT]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The strike killed four; a similar strike last year killed 11.",
            [Scope.INCIDENT, Scope.OTHER],
        ),
        (
            "A bomb killed 12 men, a year after a similar attack left 30 dead.",
            [Scope.INCIDENT, Scope.OTHER],
        ),
        (
            "A bomb killed six, the deadliest attack since 2014, when 80 people died.",
            [Scope.INCIDENT, Scope.OTHER],
        ),
        ("Previous strikes on the camp have killed 80.", [Scope.OTHER]),
        ("Last week four people died in similar shelling.", [Scope.OTHER]),
        ("The last raid was in 1984, when 80 people were killed.", [Scope.OTHER]),
        ("The raid of 3 May 2016, when 12 people were killed, was condemned.", [Scope.INCIDENT]),
        ("In 2016, when the raid came, 12 people were killed.", [Scope.INCIDENT]),
        ("This came after four clerks were shot the day before.", [Scope.OTHER]),
        (
            "The bombing killed 12, the worst since the 2014 attack that left 140 dead.",
            [Scope.INCIDENT, Scope.OTHER],
        ),
        ("Since January, raids have killed 12 people; 20 were wounded.", [Scope.TOTAL] * 2),
    ],
)
def test_words_for_another_time_speak_of_what_stands_with_them_or_behind(text, told):
    assert scopes(text) == told


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Lightning kills about 20 people a year.", Scope.TOTAL),
        ("Snipers killed three civilians a day.", Scope.TOTAL),
        ("A shell killed three civilians a day after the truce.", Scope.INCIDENT),
    ],
)
def test_a_rate_is_of_no_incident(text, scope):
    assert scopes(text) == [scope]
