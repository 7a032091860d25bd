"""A total of a period stays one where the text repeats it without the period."""

from harm import toll_claims

from openinquest.model import Scope

PERIOD = "At least 214 people were killed in the city between 3 March and 9 April. "


def scopes(text, number):
    return [
        claim.detail.scope
        for claim in toll_claims(text)
        if claim.detail.count and claim.detail.count.at_least == number
    ]


def test_a_repeated_number_has_the_scope_of_its_total():
    text = (
        f"Nine people died when a shell hit the bakery. {PERIOD}"
        "The office said that 214 people had been killed."
    )

    assert scopes(text, 214) == [Scope.TOTAL, Scope.TOTAL]
    assert scopes(text, 9) == [Scope.INCIDENT]


def test_a_number_beside_which_none_is_told_stays_the_incidents():
    """It may be the incident's own, once read too widely."""
    text = f"{PERIOD}The office said that 214 people had been killed."

    assert scopes(text, 214) == [Scope.TOTAL, Scope.INCIDENT]


def test_a_higher_number_of_the_incident_keeps_a_repeated_one_its_own():
    text = f"A flood killed 300 people. {PERIOD}The office said that 214 people had been killed."

    assert scopes(text, 214) == [Scope.TOTAL, Scope.INCIDENT]


def test_a_small_number_is_no_repetition():
    text = (
        "Two people died when a shell hit the bakery. "
        "Five people were killed in the city between 3 March and 9 April. "
        "Five people were killed, the mayor said."
    )

    assert Scope.INCIDENT in scopes(text, 5)


WAR = "More than 41,000 people have been killed in the valley, the ministry said."


def test_those_who_have_been_killed_in_a_war_are_not_the_incidents():
    text = f"The strike on the bakery killed four on Friday. {WAR}"

    assert scopes(text, 41_001) == [Scope.TOTAL]
    assert scopes(text, 4) == [Scope.INCIDENT]


def test_a_large_number_beside_which_none_is_told_stays():
    assert scopes(WAR, 41_001) == [Scope.INCIDENT]


def test_a_number_that_grew_is_the_incidents():
    text = "The quake killed 300 people. Officials say 2,000 people have been killed."

    assert scopes(text, 2_000) == [Scope.INCIDENT]


def test_what_a_text_tells_first_is_its_incidents_however_many():
    text = f"{WAR} A hospital collapsed, and 45 people were killed there."

    assert scopes(text, 41_001) == [Scope.INCIDENT]
