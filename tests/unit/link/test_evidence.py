from dataclasses import replace
from datetime import date

import pytest
from factories import a_document
from stories import OLD_QUARTER, TAL_NASRA, WADI_KASR, on

from openinquest.link.evidence import COMPARISONS, RISING, Account, Sign, signs
from openinquest.link.sightings import Named, Sighting
from openinquest.model import Harm, TimeSpan

MAY = TimeSpan(date(2019, 5, 1), date(2019, 5, 31))


def an_account(when=None, where=None, *, beside=(), day=18, killed=()):
    published = date(2019, 5, day) if day else None
    times, places = [[one] if one else [] for one in (when, where)]
    for one in beside:
        (times if isinstance(one, TimeSpan) else places).append(one)
    return Account(
        a_document(published=published),
        Sighting(when, where),
        Named(tuple(times), tuple(places)),
        {Harm.KILLED: frozenset((n, n) for n in killed)} if killed else {},
    )


@pytest.mark.parametrize(
    ("left", "right", "sign"),
    [
        (an_account(on(17)), an_account(on(17)), Sign.SAME_DAY),
        (an_account(on(17)), an_account(on(3), beside=[on(17)]), Sign.DAY_BESIDE),
        (an_account(on(17)), an_account(MAY), Sign.SAME_PERIOD),
        (an_account(on(17)), an_account(), Sign.NO_DAY),
        (an_account(on(17)), an_account(on(18)), Sign.NEXT_DAY),
        (an_account(on(17)), an_account(on(10)), Sign.SAME_WEEK),
        (an_account(on(17)), an_account(on(3)), Sign.OTHER_DAY),
        (an_account(on(17)), an_account(TimeSpan(month=5, day=18)), Sign.OTHER_DAY),
        (an_account(None, TAL_NASRA), an_account(None, TAL_NASRA), Sign.SAME_TOWN),
        (an_account(None, TAL_NASRA), an_account(None, OLD_QUARTER), Sign.NEARBY),
        (
            an_account(None, TAL_NASRA),
            an_account(None, WADI_KASR, beside=[TAL_NASRA]),
            Sign.PLACE_BESIDE,
        ),
        (an_account(None, TAL_NASRA), an_account(), Sign.NO_PLACE),
        (an_account(None, TAL_NASRA), an_account(None, WADI_KASR), Sign.OTHER_PLACE),
        (an_account(killed=[3]), an_account(killed=[2, 3]), Sign.SAME_KILLED),
        (an_account(killed=[3]), an_account(killed=[2]), Sign.OTHER_KILLED),
        (an_account(killed=[3]), an_account(), Sign.KILLED_IN_ONE),
        (an_account(), an_account(), Sign.NO_KILLED),
        (an_account(day=18), an_account(day=19), Sign.PUBLISHED_1),
        (an_account(day=18), an_account(day=28), Sign.PUBLISHED_30),
        (an_account(day=18), an_account(day=None), Sign.PUBLISHED_UNKNOWN),
    ],
)
def test_signs_say_what_two_accounts_have_in_common(left, right, sign):
    assert sign in signs(left, right, 0.0)
    assert sign in signs(right, left, 0.0)


@pytest.mark.parametrize(
    ("likeness", "sign"),
    [(None, Sign.NO_WORDS), (0.0, Sign.WORDS_00), (0.06, Sign.WORDS_06), (1.0, Sign.WORDS_40)],
)
def test_likeness_of_words_has_steps(likeness, sign):
    assert sign in signs(an_account(), an_account(), likeness)


MANY = frozenset({("amal", "harouk"), ("ford", "lane"), ("mill", "row"), ("tal", "bridge")})


@pytest.mark.parametrize(
    ("names", "others", "sign"),
    [
        (None, MANY, Sign.NAMES_UNKNOWN),
        (MANY, frozenset(), Sign.NAMES_0),
        (MANY, frozenset({("ford", "lane"), ("east", "gate")}), Sign.NAMES_1),
        (MANY, MANY, Sign.NAMES_3),
    ],
)
def test_names_that_few_have_are_counted(names, others, sign):
    left, right = replace(an_account(), names=names), replace(an_account(), names=others)

    assert sign in signs(left, right, 0.0)


@pytest.mark.parametrize(
    ("title", "other", "sign"),
    [
        (None, {"mill": 4.0}, Sign.TITLES_UNKNOWN),
        ({"mill": 4.0}, {"ford": 4.0}, Sign.TITLES_00),
        ({"mill": 4.0, "clerk": 3.0}, {"mill": 4.0, "clerk": 3.0, "trial": 5.0}, Sign.TITLES_06),
    ],
)
def test_titles_are_alike_by_the_bits_of_their_common_words(title, other, sign):
    left, right = replace(an_account(), title=title), replace(an_account(), title=other)

    assert sign in signs(left, right, 0.0)


@pytest.mark.parametrize(
    ("ages", "others", "sign"),
    [
        ({34}, set(), Sign.NO_AGES),
        ({34}, {17}, Sign.OTHER_AGES),
        ({34, 17}, {17}, Sign.SAME_AGE),
        ({34, 17, 9}, {34, 17, 9, 2}, Sign.MANY_AGES),
    ],
)
def test_ages_of_people_are_compared(ages, others, sign):
    left = replace(an_account(), ages=frozenset(ages))
    right = replace(an_account(), ages=frozenset(others))

    assert sign in signs(left, right, 0.0)


def test_one_sign_is_given_for_each_comparison():
    assert len(signs(an_account(), an_account(), None)) == len(COMPARISONS)


def test_no_sign_stands_in_two_rising_orders():
    ordered = [sign for rising in RISING for sign in rising]

    assert len(ordered) == len(set(ordered))
    assert RISING[0][0] is Sign.PUBLISHED_LATER
    assert RISING[0][-1] is Sign.PUBLISHED_1
    assert [rising[-1] for rising in RISING[1:]] == [
        Sign.WORDS_40,
        Sign.NAMES_5,
        Sign.TITLES_15,
        Sign.MANY_AGES,
    ]
