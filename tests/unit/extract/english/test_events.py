"""When and where something happened: the day of the deed, not of the words."""

from datetime import date

import pytest
from factories import a_document

from openinquest.extract import claim_extractors
from openinquest.model import Cause, Event, Means, Polarity

PUBLISHED = date(2019, 5, 20)  # a Monday


def events(text, title=None):
    document = a_document(text, title=title, published=PUBLISHED)
    claims = claim_extractors.get("english").extract(document).claims
    return [claim.detail for claim in claims if isinstance(claim.detail, Event)]


def day_and_place(event):
    when, where = event.when, event.where
    return (when and when.earliest, where and where.name)


def test_town_and_day_of_the_dateline_are_not_the_events():
    (event,) = events("BAGHDAD, May 20 (Harbour Radio) - An air strike hit Kirkuk on May 17.")

    assert day_and_place(event) == (date(2019, 5, 17), "Kirkuk")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said on Monday that an air strike hit Kirkuk on May 17.",
        "The commander told visiting reporters by telephone on Monday that bombs killed people "
        "in Kirkuk on May 17.",
        "A spokesman for the army in Baghdad said an air strike hit Kirkuk on May 17.",
    ],
)
def test_day_of_the_words_and_seat_of_the_speaker_are_not_the_events(text):
    assert day_and_place(events(text)[-1]) == (date(2019, 5, 17), "Kirkuk")


@pytest.mark.parametrize(
    "text",
    [
        "Fifteen wounded lay in the hospital in Kirkuk on May 17.",
        "Two of the injured died at the hospital in Kirkuk on May 17.",
        "On May 17 the number of the wounded was 87; they are in the hospitals of Kirkuk.",
        "Of those killed on May 17, at least nine were from Kirkuk.",
    ],
)
def test_where_the_hurt_lie_and_the_dead_came_from_is_not_where_it_happened(text):
    assert {day_and_place(event)[1] for event in events(text)} <= {None}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nine people died after Friday's blast in Kirkuk.", 17),
        ("Nine people died after a blast in Kirkuk on Friday.", 17),
        ("Twelve people were in hospital on Saturday after Friday's blast in Kirkuk.", 17),
        ("A protest was held in Erbil on Sunday after a blast in Kirkuk.", None),
        ("Two of the wounded died on Sunday after a blast in Kirkuk.", None),
        ("Nobody has been seen there since Friday's blast in Kirkuk.", 17),
    ],
)
def test_the_day_of_what_people_died_after_is_that_of_the_deed(text, day):
    days = {day_and_place(event)[0] for event in events(text)}

    assert days == {None if day is None else date(2019, 5, day)}


def test_where_a_channel_sits_is_not_where_it_happened():
    told = events("A car bomb killed six in Kirkuk. Al-Mina, in Doha, reported eight dead.")

    assert {day_and_place(event)[1] for event in told} == {"Kirkuk"}


def test_how_far_a_deed_was_from_a_town_is_not_where_anybody_speaks_from():
    (event,) = events("A bomb exploded about five miles from Kirkuk, killing nine people.")

    assert day_and_place(event)[1] == "Kirkuk"


def test_a_sentence_opens_with_where_its_words_come_from():
    assert events("From Kirkuk, an envoy said that an air strike had killed nine.") == []


def test_a_paper_that_is_called_today_gives_no_day():
    told = events(
        "The bus fell on Friday near Erbil.", title="Three killed near Erbil - Erbil Today"
    )

    assert {event.when.earliest for event in told if event.when} <= {date(2019, 5, 17)}


def test_who_is_killed_at_a_hospital_was_attacked_there():
    (event,) = events("Nine people were killed at the hospital in Kirkuk on May 17.")

    assert day_and_place(event) == (date(2019, 5, 17), "Kirkuk")


def test_harm_without_a_means_is_an_incident_and_no_attack():
    (event,) = events("The governor spoke of the deaths of nine millers in Kirkuk on May 17.")

    assert event.what is Means.INCIDENT
    assert day_and_place(event) == (date(2019, 5, 17), "Kirkuk")


def test_day_on_which_bodies_are_found_is_not_the_day_of_the_deaths():
    assert all(
        event.when is None for event in events("Nine bodies were recovered in Kirkuk today.")
    )


def test_title_of_a_place_and_a_day_heads_an_incident():
    (event, *_) = events("The entry stays open.", title="Kirkuk, May 17, 2019")

    assert day_and_place(event) == (date(2019, 5, 17), "Kirkuk")


def test_name_of_a_party_is_no_place():
    assert events("The U.S.-led coalition bombed the mill.") == []


def test_that_day_and_the_area_are_those_told_before():
    text = (
        "A blast hit a mill in Kirkuk on May 17. "
        "The coalition said that its aircraft had struck the area on that day."
    )

    assert [day_and_place(event) for event in events(text)] == [
        (date(2019, 5, 17), "Kirkuk"),
        (date(2019, 5, 17), "Kirkuk"),
    ]


def test_two_sentences_can_be_halves_of_one_telling():
    text = "The worst incident took place on May 17. An air strike hit a mill in Kirkuk."

    assert day_and_place(events(text)[-1]) == (date(2019, 5, 17), "Kirkuk")


def test_who_speaks_of_its_own_strikes_is_the_actor():
    text = "The northern coalition said that its air strikes hit a mill in Kirkuk on May 17."

    assert events(text)[-1].actor in {None, "northern coalition"}


def test_a_denial_of_something_before_a_strike_does_not_deny_the_strike():
    document = a_document(
        "The miners denied that gunmen had fired from the mill in Kirkuk before an air strike "
        "killed nine people there.",
        published=PUBLISHED,
    )

    told = [
        claim
        for claim in claim_extractors.get("english").extract(document).claims
        if isinstance(claim.detail, Event | Cause)
    ]

    assert told
    assert {claim.polarity for claim in told} == {Polarity.AFFIRMED}


def actors(text):
    document = a_document(text, published=PUBLISHED)
    claims = claim_extractors.get("english").extract(document).claims
    return {claim.detail.actor for claim in claims if isinstance(claim.detail, Event | Cause)}


@pytest.mark.parametrize(
    "text",
    [
        "Police seized a courier in connection with the shelling of a bakery in Kirkuk.",
        "Police detained a courier who fired on a bakery in Kirkuk on Friday.",
        "Kirkuk police investigate shooting that left baker wounded",
        "Police said that he opened fire on a bakery in Kirkuk.",
        "The Kirkuk Police Department conducted a death investigation in Kirkuk.",
        "An Iraqi army helicopter crashed in Kirkuk, killing two bakers.",
    ],
)
def test_who_arrests_or_looks_into_a_deed_or_falls_did_not_do_it(text):
    assert actors(text) == {None}


@pytest.mark.parametrize(
    "text",
    [
        "The militia denied firing the mortar round that tore through a bakery in Kirkuk.",
        "The militia denied launching the missile that killed two bakers in Kirkuk.",
    ],
)
def test_who_denies_a_deed_did_not_do_what_the_denial_takes_as_known(text):
    assert actors(text) == {None}


def test_a_deed_that_is_denied_is_the_deniers():
    text = "The militia denied shelling the bakery in Kirkuk."

    (event,) = events(text)

    assert event.actor == "militia"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Police arrested two bakers and shot a third in Kirkuk on Friday.", "Police"),
        ("The militia hit a bakery in Kirkuk with two missiles.", "militia"),
        ("A raid launched by the militia ruined a bakery in Kirkuk.", "militia"),
        ("The militia launched a wave of air strikes in Kirkuk.", "militia"),
        ("Soldiers who opened fire on a bakery in Kirkuk were arrested by police.", "Soldiers"),
    ],
)
def test_the_agent_of_the_word_for_a_deed_is_its_actor(text, actor):
    assert events(text)[-1].actor == actor


def test_a_paper_that_reports_a_denial_is_not_who_denies():
    text = "Haaretz wrote that the militia denied it had shelled a bakery in Kirkuk."

    assert events(text)[-1].actor == "militia"


def places(text):
    return [event.where and event.where.name for event in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Selma Aziz, a baker from Basra, was shot dead in Kirkuk on Friday.",
        "The Basra police chief escaped a suicide bombing in Kirkuk.",
        "A militia from Basra attacked a bakery in Kirkuk.",
        "A lorry driving from Basra to Baghdad was attacked in Kirkuk.",
        "In Basra, cousins of those killed in the air strike on Kirkuk met the governor.",
        "A court in Basra jailed two men for the bombing of a bakery in Kirkuk.",
        "Flour prices rose in Basra after a drone attack on a bakery in Kirkuk.",
        "While Basra mourned, rockets hit Kirkuk.",
        "Baghdad blamed Ankara for the shelling of a bakery in Kirkuk.",
    ],
)
def test_the_place_of_the_deed_goes_before_every_other(text):
    assert places(text) == ["Kirkuk"]


@pytest.mark.parametrize(
    "text",
    [
        "Corporal Ian Holt of Leeds was killed by a roadside bomb on Friday.",
        "Rockets fired from Kirkuk hit a bakery on Friday.",
        "The army shelled a bakery from positions in Kirkuk on Friday.",
        "Drones based in Kirkuk attacked a bakery on Friday.",
        "The wounded bakers were taken to a hospital in Kirkuk after an air strike on Friday.",
        "The baker was treated in Kirkuk after a shooting on Friday.",
        "Baghdad blamed Ankara for the shelling on Friday.",
        "Turkey was behind the drone attack on Friday, the governor said.",
        "Bakers attributed Friday's air strike to Turkey.",
    ],
)
def test_homes_ways_hospitals_and_the_blamed_are_no_places_of_a_deed(text):
    assert set(places(text)) == {None}


def test_where_people_are_buried_or_carried_nothing_happened():
    assert events("Four members of the family were buried in Kirkuk on Friday.") == []
    assert events("A woman was taken to a hospital in Kirkuk with burns.") == []


def test_a_name_before_people_is_the_place_where_no_other_stands():
    assert places("A Kirkuk man was shot dead on Friday.") == ["Kirkuk"]


@pytest.mark.parametrize(
    "text",
    [
        "Two were hurt in a drive-by shooting at a fair in Kirkuk on Friday.",
        "Six were hurt in attacks from Thursday to Friday in Kirkuk.",
        "Police brought charges over the shooting of a baker in Kirkuk.",
        "A baker was found in the rubble of a mill in Kirkuk after an air strike.",
        "Soldiers were killed by gunfire from a tank in Kirkuk.",
        "Police arrested a baker in Kirkuk.",
        "A Kirkuk man pleaded guilty after shooting a baker.",
    ],
)
def test_what_only_looks_like_a_way_or_an_aftermath_keeps_its_place(text):
    assert places(text)[0] == "Kirkuk"


@pytest.mark.parametrize(
    "text",
    [
        "Kirkuk shook with explosions on Friday.",
        "Kirkuk lost its power after a missile strike on Friday.",
        "Guards shot at bakers protesting in Kirkuk on Friday.",
        "A baker visiting Kirkuk was stabbed on Friday.",
        "A baker was stabbed as he walked to a mill in Kirkuk.",
        "He went to a mill in Kirkuk on Friday and shot a baker.",
        "A baker living in Basra was stabbed in Kirkuk.",
        "A vigil was held in Basra for bakers killed in the shelling of Kirkuk.",
    ],
)
def test_where_people_are_when_it_befalls_them_is_where_it_was(text):
    assert places(text)[0] == "Kirkuk"


def test_the_country_of_those_who_strike_is_not_where_they_do():
    assert places("A US drone strike on Friday killed four bakers.") == [None]
    assert places("A US drone strike in Kirkuk killed four bakers.") == ["Kirkuk"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Police confirmed the stabbing of a baker in Kirkuk.", None),
        ("The army did not confirm its raid in Kirkuk.", None),
        ("The coalition confirmed its strike on Kirkuk.", "coalition"),
    ],
)
def test_who_confirms_the_deed_of_others_did_not_do_it(text, actor):
    assert [event.actor for event in events(text)] == [actor]


def test_whose_drones_they_are_is_not_where_they_struck():
    document = a_document("US drones carried out a strike in Yemen.")
    claims = claim_extractors.get("english").extract(document).claims
    places = [claim.detail.where.name for claim in claims if isinstance(claim.detail, Event)]

    assert places == ["Yemen"]


def test_a_count_of_a_period_is_no_event():
    document = a_document(
        "Since the start of the year drones have carried out 24 strikes in Yemen."
    )

    assert claim_extractors.get("english").extract(document).claims == ()
