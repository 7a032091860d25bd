import pytest
from harm import exact, tolls_in

from openinquest.model import Harm


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six passengers lost their lives.", ("killed", 6)),
        ("The bomb took the lives of five market women.", ("killed", 5)),
        ("The cold claimed a second victim.", ("killed", 1)),
        ("The marines lost two men.", ("killed", 2)),
        ("Bandits slit the throats of two herders.", ("killed", 2)),
        ("Two recruits committed suicide.", ("killed", 2)),
        ("A boy lost both legs.", ("injured", 1)),
        ("Three clerks were taken hostage.", ("detained", 3)),
        ("Police rounded up 120 protesters.", ("detained", 120)),
        ("Eight fishermen were brought to safety.", ("rescued", 8)),
        ("Rescuers pulled eight people alive from the rubble.", ("rescued", 8)),
        ("Nine people disappeared.", ("missing", 9)),
        ("The 12 villagers were forced out of the camp.", ("displaced", 12)),
        ("Tens of thousands fled their homes and 300 people fled the city.", ("displaced", 300)),
    ],
)
def test_a_turn_of_phrase_tells_what_became_of_how_many(text, expected):
    assert expected in exact(text)


def test_people_who_were_taken_to_hospital_may_have_died():
    (toll,) = tolls_in("Seven people were rushed to hospital.")

    assert (toll.harm, toll.opened) == (Harm.INJURED, True)


def test_who_turned_the_gun_on_himself_died():
    toll = next(t for t in tolls_in("The gunman turned the gun on himself.") if t.count)

    assert (toll.harm, toll.opened, toll.count.exact) == (Harm.KILLED, False, 1)


def test_who_passed_away_died():
    (toll,) = tolls_in("The girl passed away on Friday.")

    assert (toll.harm, toll.rule) == (Harm.KILLED, "toll.died")


@pytest.mark.parametrize(
    "text", ["The firm lost 300 customers.", "Four suspects fled.", "The bus took 12 people home."]
)
def test_turns_of_phrase_without_harm_count_nobody(text):
    assert exact(text) == []
