from dataclasses import replace

import pytest
from factories import a_claim
from unit.report.tal_nasra import (
    CLAIMS,
    FIGURES,
    INCIDENT,
    M1,
    M2,
    ORIGINS,
    P1,
    PARTS,
    R1,
    R2,
    RADIO,
    toll,
)

from openinquest.model import (
    Candidate,
    Count,
    Event,
    Figure,
    Group,
    Harm,
    Means,
    Origin,
    OriginId,
    Place,
    Precision,
    Skipped,
    SourceKind,
    TimeSpan,
    Toll,
)
from openinquest.report.record import Record
from openinquest.report.unknowns import list_unknowns


def unknowns(incident=INCIDENT, **changes):
    return [sentence.text for sentence in list_unknowns(Record(incident, **(PARTS | changes)))]


def test_an_unknown_year_cites_the_words_that_leave_it_open():
    yearless = TimeSpan(month=5, day=3, words="3 May")
    event = replace(R1, detail=Event(Means.AIR_STRIKE, yearless))
    record = Record(replace(INCIDENT, when=yearless), **(PARTS | {"claims": (event,)}))

    first = list_unknowns(record)[0]

    assert first.text == "The year is unknown: the documents say only 3 May (year unknown)."
    assert first.claims == (event.id,)


def test_no_day_and_no_place_are_unknowns():
    told = unknowns(replace(INCIDENT, when=None, where=None))

    assert "No document says on what day it happened." in told
    assert "No document says where it happened." in told


def test_a_name_of_several_places_is_an_unknown_that_cites_who_names_it():
    where = Place(
        "Springfield",
        precision=Precision.CITY,
        country="US",
        candidates=(
            Candidate("Springfield", 37.2, -93.3, "US", "Missouri"),
            Candidate("Springfield", 39.8, -89.6, "US", "Illinois"),
        ),
        reason="one of 2 places of the name: the text does not tell them apart",
    )
    event = replace(R1, detail=replace(R1.detail, where=where))
    record = Record(replace(INCIDENT, where=where), **(PARTS | {"claims": (event,)}))

    (told,) = [s for s in list_unknowns(record) if "Springfield" in s.text]

    assert told.text == (
        "The documents do not tell which Springfield is meant: Springfield, Missouri, "
        "United States; and Springfield, Illinois, United States."
    )
    assert told.claims == (event.id,)


def test_a_place_that_was_told_from_others_of_its_name_is_no_unknown():
    where = Place("Tripoli", 34.4, 35.8, Precision.VICINITY, "LB", (Candidate("Tripoli"),), "size")

    assert not any("Tripoli" in text for text in unknowns(replace(INCIDENT, where=where)))


def test_an_open_end_is_an_unknown():
    told = unknowns(figures=(replace(FIGURES[2], high=None, high_claim=None),))

    assert "No account sets an upper end for civilians killed." in told


def test_silence_on_the_injured_is_an_unknown_and_not_zero():
    assert "Nobody says how many people were injured." in unknowns()


def test_a_statement_that_none_were_injured_is_no_silence():
    none = a_claim(Toll(Harm.INJURED, Group.ALL, Count(0, 0)))

    assert "Nobody says how many people were injured." not in unknowns(claims=(*CLAIMS, none))


def test_harm_without_a_number_is_told_with_its_occasion():
    assert (
        "Word of combatants killed or injured on another occasion; nobody says how many."
        in unknowns()
    )


def test_a_figure_for_people_leaves_open_who_were_civilians():
    assert "Nobody says how many of the killed were civilians." in unknowns(figures=FIGURES[1:2])


def origins_of(**claims):
    return tuple(
        Origin(OriginId(label), label, SourceKind.MILITARY, (claim.id,), (claim.document,), "")
        for label, claim in claims.items()
    )


def test_two_voices_on_who_the_dead_were_contest_their_status():
    fighters = replace(P1, detail=toll(4, 4, group=Group.COMBATANTS))

    told = unknowns(
        claims=(R2, fighters), origins=origins_of(directorate=R2, ministry=fighters), figures=()
    )

    assert (
        "The civilian status of the killed is contested: the directorate speaks of civilians, "
        "the ministry does not." in told
    )


def test_one_voice_that_counts_both_kinds_contests_nothing():
    fighters = replace(P1, detail=toll(2, 2, group=Group.COMBATANTS))
    both = Origin(OriginId("o"), "o", SourceKind.MILITARY, (R2.id, fighters.id), (), "")

    told = unknowns(claims=(R2, fighters), origins=(both,), figures=())

    assert not any("contested" in text for text in told)


def test_a_person_told_of_as_civilian_and_as_not_is_contested():
    other = replace(M2, id="other", detail=replace(M2.detail, civilian=False))

    assert "Whether Karim Haddad was a civilian is contested." in unknowns(claims=(M2, other))


def test_a_figure_that_rests_on_one_origin_says_so():
    assert "The figure for children rescued rests on one origin only: rescuers." in unknowns()


def test_documents_that_were_not_used_are_told_with_the_reason():
    assert (
        "1 document was not used: E107, the document is a picture of text and holds no letters."
        in unknowns()
    )


def test_a_file_that_is_no_document_is_not_among_what_is_unknown():
    note = Skipped("a/README.md", "E122", "its manifest says that it is no document")

    assert not [text for text in unknowns(skipped=(note,)) if "not used" in text]


@pytest.mark.parametrize(
    ("undated", "text"),
    [
        (1, "1 document does not say when it was published."),
        (2, "2 documents do not say when they were published."),
    ],
)
def test_documents_without_a_date_are_counted(undated, text):
    documents = tuple(
        replace(document, id=str(place), published=None)
        for place, document in enumerate([RADIO] * undated)
    )

    assert text in unknowns(documents=documents)


def test_no_cause_at_all_is_an_unknown():
    assert "Nobody says what caused the harm." in unknowns(claims=(R2, M1))


def test_anonymous_origins_are_never_said_to_be_apart():
    anonymous = tuple(
        Origin(OriginId(n), "an official", SourceKind.ANONYMOUS, (claim.id,), (), "")
        for n, claim in (("a", R2), ("b", M1))
    )

    told = unknowns(origins=(*ORIGINS, *anonymous))

    assert "3 origins are anonymous; whether they are one voice cannot be told." in told


def test_harm_without_a_number_is_no_unknown_where_another_voice_gives_one():
    bare = replace(R2, id="bare", detail=replace(R2.detail, count=None))

    assert not any(text.startswith("Word of civilians") for text in unknowns(claims=(R2, bare)))
    assert "Word of civilians killed; nobody says how many." in unknowns(claims=(bare,), figures=())


def test_figures_that_rest_on_the_same_one_origin_are_told_together():
    figures = tuple(
        Figure(harm, Group.CIVILIANS, 12, 12, "airwars-1", R2.id, R2.id, (R2.id,))
        for harm in (Harm.KILLED, Harm.INJURED)
    )

    told = unknowns(figures=figures, origins=origins_of(directorate=R2))

    assert (
        "Each figure for civilians killed and civilians injured rests on one origin only: "
        "the directorate." in told
    )


def test_a_speaker_whose_name_was_carried_over_is_an_unknown():
    carried = replace(R2, sources=(replace(R2.sources[0], inferred=True),))

    assert "The speaker of 1 claim is inferred from context, not stated." in unknowns(
        claims=(carried,)
    )


def test_a_floor_at_the_high_end_leaves_the_upper_end_unknown():
    floor = Figure(Harm.KILLED, Group.CIVILIANS, 12, 12, "airwars-1", R2.id, R2.id, (R2.id,))

    assert "No account sets an upper end for civilians killed." in unknowns(figures=(floor,))
