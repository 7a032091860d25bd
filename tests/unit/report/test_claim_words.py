from factories import a_claim, a_source, a_toll
from unit.report import tal_nasra

from openinquest.model import (
    Candidate,
    Certainty,
    ClaimKind,
    Count,
    Event,
    Group,
    Harm,
    Means,
    Place,
    Polarity,
    Scope,
    Span,
    Toll,
)
from openinquest.report.claim_words import detail_words, notes_of


def test_every_kind_of_claim_has_words():
    told = {claim.kind: detail_words(claim.detail) for claim in tal_nasra.CLAIMS}

    assert set(told) == set(ClaimKind)
    assert (
        told[ClaimKind.PERSON] == "Karim Haddad, killed, aged 8, son of Samira Haddad, a civilian"
    )


def test_a_denial_a_hedge_and_a_component_are_noted():
    claim = a_claim(
        a_toll(scope=Scope.PART), polarity=Polarity.DENIED, certainty=Certainty.PROBABLE
    )

    notes = " ".join(notes_of(claim))

    assert "denied" in notes and "probable" in notes and "a component, not a total" in notes


def test_bounds_that_a_rule_read_are_noted_as_such():
    claim = a_claim(Toll(Harm.KILLED, Group.ALL, Count(24, 99, approximate=True)))

    assert any("by rule, not from the speaker" in note for note in notes_of(claim))


def test_a_place_of_several_comes_with_the_reason_and_the_others():
    where = Place(
        "Tripoli",
        country="LB",
        candidates=(Candidate("Tripoli", country="LB"), Candidate("Tripoli", country="LY")),
        reason="one of 2 places of the name: the text names Lebanon",
    )
    claim = a_claim(Event(Means.AIR_STRIKE, where=where))

    assert notes_of(claim) == [
        "Tripoli is one of 2 places of the name: the text names Lebanon "
        "(the likeliest first: Tripoli, Lebanon; Tripoli, Libya)"
    ]


def test_a_party_to_the_conflict_is_named_as_one():
    claim = a_claim(sources=(a_source(party="the army"),))

    assert notes_of(claim) == ["speaks for a party to the conflict: the army"]


def test_a_voice_that_may_be_one_of_several_is_noted_as_open():
    claim = a_claim(sources=(a_source(candidates=(Span(0, 4), Span(9, 14))),))

    assert notes_of(claim) == ["whose words these are is open: 2 voices named before fit"]
