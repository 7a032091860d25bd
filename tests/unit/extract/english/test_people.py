import pytest

from openinquest.extract.english.people import find_mentions, group_of
from openinquest.model import Count, Group


def read(text):
    """Return the words, the count and the group of each mention."""
    return [
        (text[m.start : m.end], m.count and (m.count.at_least, m.count.at_most), m.group)
        for m in find_mentions(text, 0, len(text))
    ]


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("26 women and children", Group.WOMEN_AND_CHILDREN),
        ("four schoolgirls and a boy", Group.CHILDREN),
        ("three nurses", Group.MEDICS),
        ("nine patients", Group.PATIENTS),
        ("two policemen", Group.POLICE),
        ("six soldiers", Group.COMBATANTS),
        ("five insurgents", Group.COMBATANTS),
        ("two security guards", Group.SECURITY_FORCES),
        ("a reporter", Group.JOURNALISTS),
        ("12 civilians", Group.CIVILIANS),
        ("12 people", Group.ALL),
    ],
)
def test_the_noun_tells_who_is_counted(words, group):
    assert group_of(words) is group


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Twelve people", ("Twelve people", (12, 12), Group.ALL)),
        ("at least 14 young men", ("at least 14 young men", (14, None), Group.MEN)),
        ("a young mother", ("a young mother", (1, 1), Group.WOMEN)),
        ("a family of six", ("a family of six", (6, 6), Group.FAMILY)),
        ("eight other children", ("eight other children", (8, 8), Group.CHILDREN)),
        (
            "Nine members of our staff",
            ("Nine members of our staff", (9, 9), Group.MEDICS),
        ),
        (
            "no nurse, patient or civilian",
            ("no nurse, patient or civilian", (0, 0), Group.CIVILIANS),
        ),
    ],
)
def test_numbers_reach_their_nouns(text, mention):
    assert read(text) == [mention]


@pytest.mark.parametrize(
    "text",
    [
        "the 34-year-old",
        "a girl of seven",
        "on 12 May",
        "in 2016",
        "12 kilometres",
        "12 percent",
        "$12",
    ],
)
def test_ages_days_and_measures_count_nobody(text):
    assert all(count in (None, (1, 1)) for _, count, _ in read(text))


def test_a_named_person_and_the_words_that_describe_them_are_one():
    (mention,) = find_mentions("Amal Harouk, 34, a teacher", 0, 26)

    assert (mention.name, mention.age_years) == ("Amal Harouk", 34)
    assert mention.count == Count(1, 1)


def test_in_capitals_a_name_begins_behind_the_words_that_lead_to_it():
    told = "THE MAYOR SAID THAT AMAL HAROUK, 34, DIED"

    assert [each.name for each in find_mentions(told, 0, len(told)) if each.name] == ["AMAL HAROUK"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("In Oranmere, 39 people were killed.", 39),
        ("In May, 183 villagers were killed.", 183),
        ("On Friday, 21 passengers were hurt.", 21),
        ("According to Harbour Watch, 12 people were killed.", 12),
        ("In a raid on Tal Nasra, 14 people were killed.", 14),
        ("In a raid on Tal Nasra, 14 died.", 14),
        ("Drones hit Port Ansel, 2 killed.", 2),
    ],
)
def test_a_place_or_a_day_before_a_number_is_nobody_of_that_age(text, number):
    (counted,) = [mention for mention in find_mentions(text, 0, len(text)) if mention.count]

    assert (counted.count, counted.name, counted.age_years) == (Count(number, number), None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Amal Harouk, 34, a teacher, was killed.",
        "They named Amal Harouk, 34, and her brother.",
        "Amal Harouk, aged 34, died.",
    ],
)
def test_a_name_with_an_age_is_one_person(text):
    named = [mention for mention in find_mentions(text, 0, len(text)) if mention.name]

    assert [(mention.name, mention.age_years) for mention in named] == [("Amal Harouk", 34)]


def test_money_for_each_is_nobody():
    text = "They will pay 200,000 to each of the 25 injured."

    assert [m.count for m in find_mentions(text, 0, len(text)) if m.count] == [Count(25, 25)]


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("40 captured servicemen", Group.ALL),
        ("three disarmed fighters", Group.ALL),
        ("40 servicemen", Group.COMBATANTS),
    ],
)
def test_who_is_held_is_not_counted_with_those_who_fight(words, group):
    assert group_of(words) is group
