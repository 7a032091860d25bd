from dataclasses import replace

from unit.report.tal_nasra import HERALD, INCIDENT, ORIGINS, PARTS, RADIO, WIRE

from openinquest.model import Copy, Derivation, DerivationKind
from openinquest.report import compose_finding
from openinquest.report.heard import How, list_heard

VOICE = replace(ORIGINS[0], carriers=(HERALD.id, WIRE.id, RADIO.id))
COPY = Copy(HERALD.id, WIRE.id, 0.9, exact=False)


def heard(*derivations, origins=(VOICE,), copies=(COPY,)):
    parts = PARTS | {"origins": origins, "copies": copies}
    return list_heard(compose_finding(INCIDENT, **parts, derivations=derivations))


def derived(kind, document):
    return Derivation(kind, document.id, "it says so", origin=VOICE.id)


def test_documents_stand_in_the_order_of_publication_and_those_without_a_day_last():
    days = [document.published for document in heard().documents]

    assert days == [*sorted(day for day in days if day), None]


def test_a_voice_is_quoted_or_credited_where_a_derivation_says_so_and_else_speaks_itself():
    (voice,) = heard(derived(DerivationKind.QUOTES, RADIO)).voices
    (credited,) = heard(derived(DerivationKind.DERIVED_FROM, RADIO)).voices

    assert voice.heard[RADIO.id] is How.QUOTED
    assert credited.heard[RADIO.id] is How.CREDITED
    assert voice.heard[WIRE.id] is How.OWN


def test_a_copy_does_not_speak_in_the_name_of_the_voice_that_it_carries():
    (voice,) = heard().voices

    assert voice.heard[HERALD.id] is How.COPIED


def test_voices_that_most_documents_carry_come_first():
    lonely = replace(ORIGINS[1], carriers=(RADIO.id,))

    told = heard(origins=(lonely, VOICE))

    assert [voice.origin for voice in told.voices] == [VOICE, lonely]
    assert [voice.is_shared for voice in told.voices] == [True, False]
    assert told.alone_in(RADIO.id) == 1
    assert told.alone_in(WIRE.id) == 0


def test_copies_lead_from_a_text_to_what_carries_it():
    assert heard().copies == {WIRE.id: (HERALD.id,)}
    assert heard(copies=()).copies == {}


def test_documents_that_the_finding_does_not_hold_are_left_out():
    (voice,) = heard(origins=(replace(VOICE, carriers=(RADIO.id, "gone")),)).voices

    assert list(voice.heard) == [RADIO.id]
