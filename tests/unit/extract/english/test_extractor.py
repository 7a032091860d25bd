from datetime import date

import pytest
from factories import a_document

from openinquest.extract.english import EnglishExtractor
from openinquest.model import (
    Certainty,
    ClaimKind,
    Count,
    Event,
    Group,
    Harm,
    Means,
    Polarity,
    Scope,
    SourceKind,
)


def read(text, **changes):
    document = a_document(text, **changes)
    extraction = EnglishExtractor().extract(document)
    extraction.verify(document)
    return extraction.claims


def tolls(text, **changes):
    return [claim for claim in read(text, **changes) if claim.kind is ClaimKind.TOLL]


def test_a_claim_carries_its_words_its_voice_and_its_rule():
    (toll,) = tolls("At least 14 miners died, the health directorate said on Sunday.")

    assert toll.quote == "At least 14 miners died"
    assert toll.speaker.organisation == "health directorate"
    assert toll.speaker.kind is SourceKind.MEDIC
    assert toll.rule == "toll.died"
    assert not toll.inferred


def test_the_publisher_alone_speaks_where_no_cue_stands():
    (toll,) = tolls("Fourteen miners died on Sunday.")

    assert toll.sources == ()
    assert not toll.inferred


def test_a_sentence_that_goes_on_with_an_account_is_inferred_to_be_the_same_voice():
    text = (
        "According to Capt. Nadim Sabri, a fire officer, a lorry stood full of explosives. "
        "The lorry blew up, killing 17 villagers."
    )
    (toll,) = tolls(text)

    assert toll.inferred
    assert toll.speaker.name == "Nadim Sabri"
    assert 0 < toll.confidence < 1


def test_a_sentence_on_something_new_is_the_publishers_own():
    (toll,) = tolls("According to Capt. Nadim Sabri, it rained. The fire killed 17 villagers.")

    assert toll.sources == ()


def test_the_same_words_of_one_voice_are_one_claim_in_two_places():
    line = "Army admits that raid appears to have killed 44 civilians in Tal Nasra"
    (toll,) = tolls(f"{line}\n\nRead next: {line}")

    assert len(toll.repeats) == 1
    assert toll.certainty is Certainty.PROBABLE


def test_the_same_number_of_two_voices_is_two_claims():
    claims = tolls("Nine people died, the mayor said.\n\nNine people died, the army said.")

    assert len(claims) == 2


def test_a_quoted_voice_in_a_quoted_voice_is_a_chain_of_two():
    text = (
        "Omar Bakr, a spokesman for the navy, quoted President Hadi Mansur, who said, "
        "“Nine sailors were killed.”"
    )
    (toll,) = tolls(text)

    assert [source.name for source in toll.sources] == ["Omar Bakr", "Hadi Mansur"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The army denied that 12 people were killed.", Polarity.DENIED),
        ("The army said that 12 people were killed.", Polarity.AFFIRMED),
        (
            "The army denied that it had fired before the raid killed 12 people.",
            Polarity.AFFIRMED,
        ),
    ],
)
def test_what_a_voice_denies_is_denied(text, polarity):
    (toll,) = tolls(text)

    assert toll.polarity is polarity


def test_reports_of_nobody_are_unnamed_and_hedges_are_kept():
    (toll,) = tolls("It was reported that the dead could exceed 90 people.")

    assert toll.speaker.role == "unnamed reports"
    assert toll.certainty is Certainty.POSSIBLE
    assert (toll.detail.count.at_least, toll.detail.count.at_most) == (91, None)


def test_the_title_is_read_as_a_field_of_its_own():
    first, second = tolls("Nine people died.", title="Ten killed in mill fire")

    assert (first.span.field, second.span.field) == ("title", "text")
    assert first.id < second.id


def test_components_point_at_the_claim_of_their_whole():
    whole, part = tolls("The fire killed 22 people, including 12 nurses.")

    assert part.detail.part_of == whole.id


def test_people_taken_out_alive_are_never_killed():
    claims = tolls(
        "Rescuers led nine children to safety. Eleven women were pulled out alive. "
        "Six men were found in a shaft, and their rescue took a day."
    )

    assert {claim.detail.harm for claim in claims} <= {Harm.RESCUED}


def test_a_named_victim_is_a_person_with_what_is_said_of_them():
    persons = [c for c in read("Amal Harouk, 34, died, a nurse said.") if c.kind == "person"]

    assert [(p.detail.name, p.detail.age_years) for p in persons] == [("Amal Harouk", 34)]
    assert persons[0].speaker.kind is SourceKind.MEDIC


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not say that 12 millers died.",
        "Officials refused to say whether 12 millers were killed.",
        "Police have not confirmed that 12 millers were killed.",
    ],
)
def test_what_a_voice_would_not_say_is_neither_said_nor_denied(text):
    (toll,) = tolls(text)

    assert (toll.polarity, toll.certainty) == (Polarity.AFFIRMED, Certainty.POSSIBLE)


@pytest.mark.parametrize(
    "text",
    [
        "The army did not say how 12 millers died.",
        "The spokesman declined to comment on the strike that killed 12 millers.",
    ],
)
def test_what_a_voice_takes_as_known_stands_whatever_it_would_not_say(text):
    (toll,) = tolls(text)

    assert (toll.polarity, toll.certainty) == (Polarity.AFFIRMED, Certainty.CERTAIN)


def events(text):
    return [claim.detail.what for claim in read(text) if claim.kind is ClaimKind.EVENT]


@pytest.mark.parametrize(
    "text",
    [
        "The army said it would strike the port of Aden on Monday.",
        "Ships must not strike the reef near Aden.",
        "Workers voted to strike in Aden on Monday.",
    ],
)
def test_a_strike_that_is_still_to_come_is_no_event(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The pilots went on to strike Aden on 4 May.", Means.INCIDENT),
        ("Drones were used to strike Aden on 4 May.", Means.DRONE_STRIKE),
        ("A shell hit a mill in Taiz.", Means.SHELLING),
    ],
)
def test_a_strike_that_was_made_is_an_event(text, what):
    assert events(text) == [what]


@pytest.mark.parametrize(
    "text",
    [
        "The gunmen came to the mill to kill nine millers.",
        "The plan was to kill nine millers.",
        "The floods could kill nine millers.",
    ],
)
def test_harm_that_is_still_to_be_done_is_no_toll(text):
    assert tolls(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The gunmen went on to kill nine millers.",
        "The gunmen are said to have killed nine millers.",
        "It was the first raid to kill nine millers.",
    ],
)
def test_harm_that_an_infinitive_tells_of_as_done_is_a_toll(text):
    (toll,) = tolls(text)

    assert toll.detail.count.exact == 9


def counts(text):
    return [(claim.detail.harm, claim.detail.count) for claim in tolls(text)]


def test_of_two_joined_verbs_each_has_its_own_number():
    text = "The raiders left after killing three and injuring four guards."

    assert counts(text) == [(Harm.KILLED, Count(3, 3)), (Harm.INJURED, Count(4, 4))]


def test_several_who_were_injured_are_not_those_who_were_killed():
    text = "At least six millers were killed and several hurt by a bomb at the ford."

    assert counts(text) == [(Harm.KILLED, Count(6, None))]


@pytest.mark.parametrize(
    "text", ["The raid hurts the civilian population.", "The patrol was killed."]
)
def test_a_body_of_people_is_not_one_person(text):
    assert {count for _, count in counts(text)} <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "Nine members of the Taliban died in a clash.",
        "Nine Taliban members died in a clash.",
        "Nine subversives died in a clash.",
    ],
)
def test_members_of_an_armed_group_are_fighters(text):
    (toll,) = tolls(text)

    assert toll.detail.group is Group.COMBATANTS


def test_fighters_told_of_one_by_one_add_up_to_fighters():
    told = [claim.detail for claim in tolls("Six guerrillas and one soldier were killed.")]
    (everyone,) = (toll for toll in told if toll.counted)

    assert (everyone.group, everyone.count) == (Group.COMBATANTS, Count(7, 7))


@pytest.mark.parametrize(
    "text",
    [
        "The war has killed 900 people.",
        "A war that has left 900 people dead goes on.",
        "Violence has killed more than 900 people.",
    ],
)
def test_what_a_war_did_is_a_total(text):
    (toll,) = tolls(text)

    assert toll.detail.scope is Scope.TOTAL


def test_a_title_before_a_name_is_one_person():
    (toll,) = tolls("The murder of opposition candidate Nadim Harouk is being looked into.")

    assert toll.detail.count == Count(1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "One miller, not seen at the ford before the raid, was killed by it.",
        "One miller who was not seen at the ford was killed.",
    ],
)
def test_what_is_denied_of_somebody_beside_their_death_denies_no_death(text):
    (toll,) = tolls(text)

    assert (toll.polarity, toll.detail.count) == (Polarity.AFFIRMED, Count(1, 1))


@pytest.mark.parametrize("how", ["", "by mistake "])
def test_another_who_was_wounded_is_not_the_one_who_was_killed(how):
    text = f"One miller was {how}killed and another {how}hurt."

    assert [harm for harm, count in counts(text) if count == Count(1, 1)] == [
        Harm.KILLED,
        Harm.INJURED,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The last of four men charged in a shooting last summer pleaded guilty Tuesday.",
        "A man pleaded guilty on Friday to murder in connection with a shooting at the fair.",
        "Two boys were charged on Friday in the killings of two men at a mill.",
    ],
)
def test_the_day_in_court_is_not_that_of_the_deed(text):
    document = a_document(text, published=date(2024, 5, 14))
    claims = EnglishExtractor().extract(document).claims
    events = [claim.detail for claim in claims if isinstance(claim.detail, Event)]

    assert all(event.when is None or event.when.words == "last summer" for event in events)


def voices(text):
    extraction = EnglishExtractor().extract(a_document(text))
    return [[source.label for source in each.sources] for each in extraction.attributions]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The mothers reported killed number 12.", []),
        ("Nurses reported two boys dead.", ["Nurses"]),
        ('"The ministry has said that it is looking into it.', ["ministry"]),
        ("The clerk saw whether a film can be shown that proves how the guards left.", []),
        ("Who would have believed that the bridge was hit?", []),
    ],
)
def test_only_who_speaks_is_a_voice(text, labels):
    assert [label for each in voices(text) for label in each] == labels


@pytest.mark.parametrize(
    ("text", "spoken_by"),
    [
        ("So it was: the mayor thanks Amira Khoury, who says that nobody was hurt.", "Khoury"),
        ("Old foes, new friends: Nadim Salloum meets Khoury, who denies that it fired.", "Khoury"),
        ("A group of nurses -- some of whom had left -- who said that nine died, came back.", ""),
    ],
)
def test_who_says_something_is_a_voice_also_where_it_cannot_be_told_whose(text, spoken_by):
    [*_, last] = EnglishExtractor().extract(a_document(text)).attributions

    (voice,) = last.sources
    assert (voice.name or "").endswith(spoken_by)
    assert text[voice.span.start : voice.span.end] == "who"


def test_a_thing_in_a_quarter_of_a_city_is_nobody_of_the_citys_name():
    [*_, last] = voices(
        "An army strike on the Shifa quarter of east Basra is reported to have killed four. "
        "The army has since said that it is investigating."
    )

    assert last == ["army"]
