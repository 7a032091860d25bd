from dataclasses import replace

from unit.report.tal_nasra import CLAIMS, INCIDENT, PARTS, POST, R2, R5, RADIO, claim_in

from openinquest.model import Count, Figure, Group, Harm, Incident, IncidentId, Toll
from openinquest.report import Profile, compose_finding, render_text

TEXT = render_text(compose_finding(INCIDENT, **PARTS), profile=Profile.FULL)


def test_no_line_is_longer_than_a_terminal_is_wide():
    assert max(map(len, TEXT.splitlines())) <= 80


def test_sentences_stand_with_their_words_and_speakers():
    assert "[1] “At least 12 civilians were killed” (the health directorate)" in TEXT


def test_figures_explanations_unknowns_and_skipped_documents_are_told():
    assert "- civilians killed\n    airwars-1  12 to 31: low by the health directorate" in TEXT
    assert "- (b) a vehicle bomb" in TEXT
    assert "- Nobody says how many people were injured." in TEXT
    assert "E107" in TEXT


def test_the_same_words_of_a_copy_are_quoted_once():
    assert TEXT.count("“Between 30 and 40 people may have died in the blast”") == 1


def test_a_document_cannot_steer_the_terminal():
    hostile = replace(R2, quote="\x1b[2J\x07\u202e".ljust(len(R2.quote), "x"))
    claims = tuple(hostile if claim is R2 else claim for claim in CLAIMS)

    text = render_text(
        compose_finding(INCIDENT, **(PARTS | {"claims": claims})), profile=Profile.FULL
    )

    assert not set(text) & {"\x1b", "\x07", "\u202e"}
    assert "\ufffd[2J\ufffd\ufffd" in text


def test_an_incident_about_which_nothing_is_known_has_a_text():
    nothing = dict.fromkeys(PARTS, ())

    text = render_text(
        compose_finding(Incident(IncidentId("i"), ()), **nothing), profile=Profile.FULL
    )

    assert text.startswith("Place unknown, day unknown\n")
    assert RADIO.publisher not in text and POST.publisher not in text


def test_words_that_bring_their_own_quotation_marks_get_no_others():
    quote = '"I saw no car,"'
    spoken = claim_in(RADIO, 5, quote, R5.detail, *R5.sources)
    claims = tuple(spoken if claim is R5 else claim for claim in CLAIMS)

    text = render_text(
        compose_finding(INCIDENT, **(PARTS | {"claims": claims})), profile=Profile.FULL
    )

    assert '] "I saw no car," (Samira Haddad, a survivor)' in text


def test_a_range_that_ends_in_a_floor_and_one_of_nobody_are_told_as_such():
    none = replace(R2, id="none", detail=Toll(Harm.INJURED, Group.ALL, Count(0, 0)))
    figures = (
        Figure(Harm.KILLED, Group.CIVILIANS, 12, 12, "airwars-1", R2.id, R2.id, (R2.id,)),
        Figure(Harm.INJURED, Group.ALL, 0, 0, "airwars-1", none.id, none.id, (none.id,)),
    )

    text = render_text(
        compose_finding(INCIDENT, **(PARTS | {"claims": (R2, none), "figures": figures})),
        profile=Profile.FULL,
    )

    assert "    airwars-1  at least 12: set by" in text
    assert "    airwars-1  none: set by" in text
