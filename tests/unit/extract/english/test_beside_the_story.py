"""Earlier attacks, periods and rival figures beside a story, as fresh readers wrote them."""

from datetime import date

import pytest
from factories import a_document
from harm import exact, toll_claims

from openinquest.extract import claim_extractors
from openinquest.model import Event, Scope


def events(text):
    found = claim_extractors.get("english").extract(a_document(text)).claims
    return [claim.detail for claim in found if isinstance(claim.detail, Event)]


def scopes(text):
    """Return what each number of a text counts, in order."""
    tolls = [claim.detail for claim in toll_claims(text)]
    return [(toll.count.at_least, toll.scope) for toll in tolls if toll.count]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died in a raid on Mosul, the mayor said. Two weeks earlier, a raid killed 31.",
        "Nine people died in Mosul on Sunday. He left a day before it fell. Last month, 31 died.",
        "Nine people died in a raid on Mosul. On August 26, a bombing had killed 31 at the port.",
        "Nine people died in a raid on Mosul, a week after a strike killed 31 there.",
        "Nine people died in the raid. The town had previously been hit in May, when 31 died.",
        "Nine people died in Mosul. The raid recalled the 2018 bombing in Basra, in which 31 died.",
        "Nine people died. It was the worst raid since a 2022 attack on a bus in which 31 died.",
        "Nine people died. The previous deadliest attack there killed 31.",
        "Nine people died in March, compared with February, when 31 died.",
        "Nine people died. The 31 people killed in a road crash are not included in this toll.",
        "Nine people died. The count does not include the 31 people killed on the road.",
    ],
)
def test_deaths_of_other_attacks_are_not_those_of_the_story(text):
    assert scopes(text) == [(9, Scope.INCIDENT), (31, Scope.OTHER)]


@pytest.mark.parametrize(
    "text",
    [
        "Last month, a strike killed nine people in Mosul, police said. The army denied it.",
        "A car drove up on a road block and a guard shot and killed nine people.",
        "A blast followed minutes later, killing nine people.",
    ],
)
def test_the_story_itself_may_be_of_last_month(text):
    assert scopes(text) == [(9, Scope.INCIDENT)]


@pytest.mark.parametrize(
    "text",
    [
        "The monitors recorded 84 civilian deaths in Mosul in March.",
        "84 civilians were killed in Mosul in the first quarter of the year.",
        "In the first half of 2024, 84 people were killed.",
        "From 1 to 31 March 2024, the office recorded 84 civilians killed in Mosul.",
    ],
)
def test_what_a_recorder_counts_over_months_is_a_total(text):
    assert scopes(text) == [(84, Scope.TOTAL)]


def test_whose_death_brings_a_number_to_a_total_is_told_beside_it():
    text = (
        "Nine reporters died on Monday, bringing to 103 the number of reporters killed in the war."
    )

    assert scopes(text) == [(9, Scope.INCIDENT), (103, Scope.TOTAL)]


@pytest.mark.parametrize(
    ("text", "rival", "voice"),
    [
        ("The army said nine people died. The council gave a higher figure of 31.", 31, "council"),
        ("The army said nine people died. The council offered a lower toll of five.", 5, "council"),
        (
            "The army said nine people died. The mayor said the real number was closer to 31.",
            31,
            "mayor",
        ),
        ("The army put the number of dead at nine, but nurses said it was 31.", 31, "nurses"),
        ("The army said nine people died, while rights groups counted 31.", 31, "rights groups"),
    ],
)
def test_a_number_set_against_another_is_a_rival_figure_of_whoever_says_it(text, rival, voice):
    *_, claim = toll_claims(text)

    assert (claim.detail.count.exact, claim.sources[-1].label) == (rival, voice)


@pytest.mark.parametrize(
    "words",
    [
        "number of prisoners killed in the blast at the old detention centre in Mosul has risen",
        "number of those killed in the raid climbed",
        "number of women and children killed rose",
        "number of people believed to have been killed has risen",
    ],
)
def test_the_number_of_whoever_was_killed_comes_to_a_toll(words):
    assert exact(f"The {words} to 53.") == [("killed", 53)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He died on 9 May 2023 of burns suffered when rockets hit Mosul.", None),
        ("A photo taken on May 3, 2023 shows a cafe in Mosul hit by a missile.", None),
        ("A missile hit a cafe in Mosul on May 3, 2023.", date(2023, 5, 3)),
    ],
)
def test_the_day_of_a_picture_or_of_a_death_in_hospital_is_not_that_of_the_strike(text, day):
    (event,) = events(text)

    assert (event.when and event.when.earliest) == day


def test_where_the_wounded_lie_nobody_was_struck():
    text = "Seventeen were hurt in the raid, of whom four remain in intensive care in Baghdad."

    assert [event.where.name for event in events(text) if event.where] == []
