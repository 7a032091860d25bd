"""What readers who had seen no rule found read wrongly in ordinary news of their own."""

import pytest
from factories import a_document
from harm import exact, toll_claims

from openinquest.extract import claim_extractors
from openinquest.model import (
    Cause,
    Event,
    Means,
    Observation,
    Person,
    Polarity,
    Position,
    PositionKind,
    Scope,
)


def claims(text, kind):
    found = claim_extractors.get("english").extract(a_document(text)).claims
    return [claim for claim in found if isinstance(claim.detail, kind)]


def said_by(text):
    return [[source.label for source in claim.sources] for claim in toll_claims(text)]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The air force said it launched 56 drones, of which 49 were shot down.", []),
        ("The force completed the assessment of 14 reports of civilian casualties.", []),
        ("The agency said 85 bodies had been buried.", [("recovered", 85)]),
        ("The UN heard of the killing of nine people in Kembe and a nearby farm.", [("killed", 9)]),
        ("On Friday, a sniper shot dead a nurse, Huda Salem, at the clinic.", [("killed", 1)]),
        (
            "The strike killed 12 people, including four children, two doctors told the agency.",
            [("killed", 4), ("killed", 12)],
        ),
        (
            "Nine people were killed and 58 others injured, 11 of them critically.",
            [("injured", 11), ("injured", 58), ("killed", 9)],
        ),
        (
            "The ministry said 148 people had been killed, of whom 63 were children.",
            [("killed", 63), ("killed", 148)],
        ),
    ],
)
def test_who_came_to_harm_and_nobody_else_is_counted(text, tolls):
    read = [(claim.detail.harm.value, claim.detail.count.exact) for claim in toll_claims(text)]

    assert sorted(read) == tolls


def test_whoever_executes_people_is_not_executed():
    text = "Soldiers executed at least 23 men after accusing them of helping rebels."
    (claim,) = toll_claims(text)

    assert (claim.detail.count.at_least, claim.detail.group.value) == (23, "men")
    assert exact("Soldiers were executed.") == []


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("The governor declined to comment after the hospital said 12 people died.", ["hospital"]),
        ("Rescuers dug all night and found six bodies, the mayor said.", ["mayor"]),
        ("Nine people have died since the war began in 2021, according to the mayor.", ["mayor"]),
        (
            "'It was a mistake,' said Gen. Harold Pike, the head of the mission. The mission had "
            "said that the strike killed two clerks.",
            ["mission"],
        ),
        (
            "Two former inmates, Oleh and Maksym, said five prisoners were killed.",
            ["Two former inmates, Oleh and Maksym"],
        ),
    ],
)
def test_words_are_given_to_whoever_says_them(text, voices):
    assert said_by(text)[-1] == voices


@pytest.mark.parametrize(
    "text",
    [
        "The air strikes came days after militants killed 16 soldiers at a border post.",
        "The strike followed a rocket attack that killed three soldiers.",
    ],
)
def test_what_an_attack_came_after_is_another_one(text):
    assert [claim.detail.scope for claim in toll_claims(text)] == [Scope.OTHER]
    assert Means.AIR_STRIKE not in {claim.detail.means[0] for claim in claims(text, Cause)}


@pytest.mark.parametrize(
    "text",
    [
        "An explosion followed minutes later, killing nine people.",
        "The attack, followed by gunfire, killed nine people.",
        "They followed a car to the mill and shot nine people dead.",
    ],
)
def test_what_only_follows_in_one_attack_is_the_same(text):
    assert {claim.detail.scope for claim in toll_claims(text)} == {Scope.INCIDENT}


def test_who_died_in_the_fighting_died_in_this_incident():
    (claim,) = toll_claims("Four soldiers died in the fighting, the army said.")

    assert claim.detail.scope is Scope.INCIDENT


def test_a_depot_that_was_only_struck_caused_nothing():
    text = "During an air strike on an ammunition depot near Tel Arqa, two civilians were killed."

    assert [claim.detail.means for claim in claims(text, Cause)] == [(Means.AIR_STRIKE,)]


def test_a_second_clause_with_that_is_said_by_the_same_voice():
    text = "The army said the area was clear and that the explosion was the result of a rocket."

    assert [claim.speaker.label for claim in claims(text, Cause)] == ["army"]


def test_jets_that_were_not_there_speak_against_strikes_and_not_against_the_cause_beside_them():
    text = "The army said its jets were not in the area and that the blast was caused by a rocket."
    (seen,) = claims(text, Observation)

    assert Means.ROCKET not in seen.detail.speaks_against


@pytest.mark.parametrize(
    ("text", "kind", "toward"),
    [
        (
            "Police blamed the bombing on the Black Banner group.",
            "accusation",
            "Black Banner group",
        ),
        ("The shelling was blamed on the rebels.", "accusation", "rebels"),
        ("Black Banner said it had carried out the attack.", "admission", None),
        ("Black Banner said it was behind the attack.", "admission", None),
        ("Black Banner claimed the attack.", "admission", None),
    ],
)
def test_who_blames_and_who_owns_up(text, kind, toward):
    (claim,) = claims(text, Position)

    assert (claim.detail.what, claim.detail.toward) == (PositionKind(kind), toward)


def test_a_blast_that_is_blamed_on_a_leak_accuses_nobody():
    assert claims("The blast was blamed on a gas leak.", Position) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A drone hit a U.S. base in Kordan, killing three soldiers.", "Kordan"),
        ("A blast shook Dar al-Shams in Kordan.", "Kordan"),
    ],
)
def test_a_place_is_where_it_happened(text, place):
    assert [claim.detail.where.name for claim in claims(text, Event)] == [place]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Ten people died on Sunday, 5 May according to the mayor, and 12 fled.", ["mayor"]),
        ("Twelve were wounded, the army, police and medics said.", ["army, police and medics"]),
        ("Ali Hassan, a nurse, said nine died. The hotel shut. He said 14 died.", ["Ali Hassan"]),
    ],
)
def test_a_voice_is_not_lost_where_days_lists_and_houses_stand_beside_it(text, voices):
    assert [label.split(",")[0] for label in said_by(text)[-1]] == [
        voice.split(",")[0] for voice in voices
    ]


def test_each_line_of_a_list_of_days_has_its_own_day():
    text = (
        "A timeline\n\n3 March 2019 - An air strike killed five people in Hajin.\n\n"
        "9 April 2019 - An air strike killed seven people in Hajin."
    )

    assert [str(claim.detail.when.earliest) for claim in claims(text, Event)] == [
        "2019-03-03",
        "2019-04-09",
    ]


def test_a_report_that_goes_into_its_incident_tells_of_no_other():
    text = (
        "Twelve civilians were killed in Tal Nasra, a rights group said in a report. Last month, "
        "an air strike on a school in Tal Nasra killed 12 civilians, the group said."
    )

    assert {claim.detail.scope for claim in toll_claims(text)} == {Scope.INCIDENT}


@pytest.mark.parametrize(
    "text",
    [
        "One Shell employee was killed and two were kidnapped in Port Harcourt, police said.",
        "A single shell company owned the mine where ten people were killed.",
    ],
)
def test_a_firm_shells_nobody(text):
    assert Means.SHELLING not in {claim.detail.means[0] for claim in claims(text, Cause)}


def test_a_base_in_a_town_is_in_that_town():
    (event,) = claims("Five people were killed at a Mosul army base on 3 May 2019.", Event)

    assert event.detail.where.name == "Mosul"


@pytest.mark.parametrize(
    "text",
    [
        "Rescuers have no information about civilians trapped under the rubble.",
        "Amnesty said it had no information about civilians who fled the town.",
    ],
)
def test_who_knows_nothing_of_people_denies_no_harm(text):
    assert claims(text, Position) == []


@pytest.mark.parametrize(
    "text",
    [
        "Five soldiers were killed in Operation Inherent Resolve.",
        "Five people died in Storm Eunice.",
    ],
)
def test_operations_and_storms_are_no_places(text):
    assert claims(text, Event) == []


def test_a_list_of_names_is_nobody_wounded():
    assert toll_claims("The injured included a list of names.") == []


def test_everybody_of_a_list_of_victims_is_named():
    text = "The victims were identified as Andre Polk, 30, Miguel Soto, 52, and Hannah Byrne, 27."
    people = [claim.detail for claim in claims(text, Person)]

    assert [(each.name, each.age_years) for each in people] == [
        ("Andre Polk", 30),
        ("Miguel Soto", 52),
        ("Hannah Byrne", 27),
    ]


def test_whom_a_shooting_is_laid_to_was_not_shot():
    assert toll_claims('The authorities attributed the shooting to "mercenaries".') == []


def test_a_body_keeps_its_whole_name():
    assert said_by("Rights Without Borders said 12 people were killed.") == [
        ["Rights Without Borders"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The army withdrew its statement that 20 fighters were killed in the strike.",
        "The coalition retracted an earlier claim that no civilians were killed.",
        "The mission named ten civilians, reversing its earlier claim that it had killed a bomber.",
    ],
)
def test_who_takes_a_claim_back_denies_it(text):
    assert {claim.polarity for claim in toll_claims(text)} == {Polarity.DENIED}


def test_who_withdraws_troops_takes_nothing_back():
    (claim,) = toll_claims(
        "The army withdrew its troops from the town where 20 people were killed."
    )

    assert claim.polarity is Polarity.AFFIRMED
