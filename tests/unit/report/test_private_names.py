from dataclasses import replace

import pytest
from unit.report.tal_nasra import INCIDENT, M2, P1, PARTS, R1, R3

from openinquest.model import (
    Event,
    Means,
    Person,
    Place,
    ReportFormat,
    Source,
    SourceKind,
    Span,
)
from openinquest.report import Profile, compose_finding, render
from openinquest.report.private_names import public_names, released_names, withheld_names, withhold


def finding_with(*claims):
    return compose_finding(INCIDENT, **(PARTS | {"claims": claims}))


def speaking(name, kind, **changes):
    return finding_with(replace(R3, sources=(Source(name=name, kind=kind, **changes),)))


@pytest.mark.parametrize(
    "kind",
    [
        SourceKind.WITNESS,
        SourceKind.SURVIVOR,
        SourceKind.RELATIVE,
        SourceKind.RESCUER,
        SourceKind.MEDIC,
        SourceKind.ANONYMOUS,
    ],
)
def test_private_speakers_are_withheld(kind):
    assert withheld_names(speaking("Omar Saleh", kind)) == {"Omar Saleh"}


@pytest.mark.parametrize(
    ("kind", "role", "organisation"),
    [
        (SourceKind.RESCUER, "a spokesman", "civil defence"),
        (SourceKind.RESCUER, "Brig. Gen., the head of civil defence in Tal Nasra", None),
        (SourceKind.MEDIC, "the director", "Tal Nasra hospital"),
        (SourceKind.MEDIC, "the minister of health", None),
    ],
)
def test_rescuers_and_medics_who_speak_for_an_office_stay_named(kind, role, organisation):
    finding = speaking("Omar Saleh", kind, role=role, organisation=organisation)

    assert not withheld_names(finding)
    assert "Omar Saleh" in public_names(finding)


@pytest.mark.parametrize(
    ("kind", "role", "organisation"),
    [
        (SourceKind.RESCUER, "a rescue worker", "civil defence"),
        (SourceKind.RESCUER, "the head of a rescue team", None),
        (SourceKind.RESCUER, "a spokesman", None),
        (SourceKind.MEDIC, "a nurse", "Tal Nasra hospital"),
        (SourceKind.MEDIC, None, "Tal Nasra hospital"),
        (SourceKind.WITNESS, "a spokesman", "civil defence"),
        (SourceKind.RELATIVE, "the mayor", None),
        (SourceKind.UNSPECIFIED, "a shopkeeper", None),
    ],
)
def test_others_beside_the_dead_do_not(kind, role, organisation):
    finding = speaking("Omar Saleh", kind, role=role, organisation=organisation)

    assert withheld_names(finding) == {"Omar Saleh"}


def test_whoever_speaks_for_an_office_once_is_known_where_no_role_stands():
    spoken = Source("Omar Saleh", "a spokesman", "civil defence", SourceKind.RESCUER)
    bare = Source("Omar Saleh", kind=SourceKind.RESCUER)
    finding = finding_with(replace(R3, sources=(spoken,)), replace(P1, sources=(bare,)))

    assert not withheld_names(finding)


FAMILY = Source("Samira Haddad", kind=SourceKind.RELATIVE)
OFFICE = Source(organisation="health directorate", kind=SourceKind.MEDIC)


def victim(*sources, age_years=40, name="Karim Haddad", **changes):
    person = Person(name, M2.detail.harm, age_years=age_years)
    return replace(M2, detail=person, sources=sources, **changes)


@pytest.mark.parametrize("source", [FAMILY, OFFICE])
def test_a_victim_whom_the_family_or_an_office_named_stands_named(source):
    finding = finding_with(victim(source))

    assert released_names(finding) == {"Karim Haddad"}
    assert "Karim Haddad" not in withheld_names(finding)
    assert "Karim Haddad" in public_names(finding)


@pytest.mark.parametrize(
    "claims",
    [
        (victim(),),
        (victim(Source(organisation="Harbour Radio", kind=SourceKind.MEDIA)),),
        (victim(Source(kind=SourceKind.GOVERNMENT, role="officials")),),
        (victim(OFFICE, age_years=None),),
        (victim(OFFICE, age_years=17),),
        (victim(OFFICE), victim(age_years=8)),
        (victim(OFFICE), victim(age_years=8, name="Kareem Hadad")),
        (victim(OFFICE, inferred=True),),
        (victim(OFFICE), victim(replace(FAMILY, name="Karim Haddad"))),
    ],
)
def test_other_victims_and_minors_do_not(claims):
    assert not released_names(finding_with(*claims))


def test_a_town_that_is_called_like_somebody_stays_and_a_home_does_not():
    place = replace(R1.detail.where, country="IQ")
    town, home = replace(place, name="Tal Nasra"), replace(place, name="House of Nasra")
    named = victim(name="Nasra")
    events = [replace(R1, detail=replace(R1.detail, where=where)) for where in (town, home)]

    kept = public_names(finding_with(*events, named))

    assert "Tal Nasra" in kept
    assert "House of Nasra" not in kept


def test_officials_who_spoke_in_public_stay_named():
    finding = speaking("Omar Saleh", SourceKind.OFFICIAL)

    assert not withheld_names(finding)
    assert "Omar Saleh" in public_names(finding)


def test_a_person_of_no_known_kind_is_taken_for_private():
    assert withheld_names(speaking("Omar Saleh", SourceKind.UNSPECIFIED)) == {"Omar Saleh"}
    assert not withheld_names(speaking("unnamed reports", SourceKind.UNSPECIFIED))
    assert not withheld_names(speaking("Omar Saleh", SourceKind.UNSPECIFIED, role="a minister"))


def test_victims_and_the_kin_named_beside_them_are_withheld():
    assert withheld_names(finding_with(M2)) == {"Karim Haddad", "Samira Haddad"}


def test_victims_whom_a_document_names_of_another_incident_are_withheld_from_this_one_too():
    finding = compose_finding(INCIDENT, **PARTS | {"claims": (), "of_others": (M2,)})

    assert withheld_names(finding) == {"Karim Haddad", "Samira Haddad"}
    for format in ("json", "html", "md"):
        shown = render([finding], format=ReportFormat(format), profile=Profile.PUBLIC).decode()
        assert "Samira" not in shown
        assert M2.id not in shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Samira Haddad ran.", "[name withheld] ran."),
        ("SAMIRA HADDAD ran.", "[name withheld] ran."),
        ("Samira\nHaddad ran.", "[name withheld] ran."),
        ("Haddad's house", "[name withheld]'s house"),
        ("Little Samira, 3", "Little [name withheld], 3"),
        ("the Haddads", "the [name withheld]"),
    ],
)
def test_a_name_is_withheld_in_every_form_it_stands_in(text, shown):
    assert withhold(text, frozenset({"Samira Haddad"})) == shown


def test_a_public_name_is_not_lost_with_a_private_one():
    kept = frozenset({"General Haddad Nuri", "Tal Nasra"})

    shown = withhold("General Haddad Nuri met Haddad.", frozenset({"Samira Haddad"}), kept=kept)

    assert shown == "General Haddad Nuri met [name withheld]."


def test_a_name_that_is_public_in_one_place_and_private_in_another_is_private():
    public = replace(R3, sources=(Source(name="Omar Saleh", kind=SourceKind.OFFICIAL),))
    victim = replace(M2, detail=Person("Omar Saleh", M2.detail.harm))

    finding = finding_with(public, victim)

    assert withheld_names(finding) == {"Omar Saleh"}
    assert "Omar Saleh" not in public_names(finding)


def test_particles_of_a_name_are_words_like_others():
    assert withhold("The hall of Abu Dali", frozenset({"Abu Karim"})) == "The hall of Abu Dali"


def by_model(**changes):
    """Return a claim that a model told of."""
    return replace(R3, rule="model.event/tiny@0f3a", sources=(), **changes)


@pytest.mark.parametrize(
    "event",
    [
        Event(Means.AIR_STRIKE, target="Samira Haddadin, 9"),
        Event(Means.AIR_STRIKE, actor="her mother Samira Haddadin"),
        Event(Means.AIR_STRIKE, where=Place("Samira Haddadin")),
        Event(Means.AIR_STRIKE, weapon="Samira Haddadin"),
    ],
)
def test_name_that_a_model_filed_as_target_actor_place_or_weapon_is_withheld(event):
    assert withheld_names(finding_with(by_model(detail=event))) == {"Samira Haddadin"}


def test_name_of_a_single_word_that_a_model_filed_as_target_is_withheld():
    event = Event(Means.AIR_STRIKE, target="Samira", actor="Israel")

    assert withheld_names(finding_with(by_model(detail=event))) == {"Samira"}


@pytest.mark.parametrize("named", ["name", "role", "organisation"])
def test_speaker_whom_a_model_calls_a_body_is_withheld_and_not_kept(named):
    source = Source(kind=SourceKind.OFFICIAL, **{named: "Amal Haddadin"})
    finding = finding_with(replace(by_model(), sources=(source,)))

    assert withheld_names(finding) == {"Amal Haddadin"}
    assert "Amal Haddadin" not in public_names(finding)


def test_bodies_and_places_on_the_map_that_a_model_named_stay():
    where = Place("Tell Rifaat", latitude=36.5, longitude=37.1)
    event = Event(Means.AIR_STRIKE, where=where, actor="the Syrian Arab Army", target="the market")
    source = Source(organisation="the Ministry of Health", kind=SourceKind.OFFICIAL)

    assert not withheld_names(finding_with(replace(by_model(detail=event), sources=(source,))))


def test_name_in_the_quote_of_a_model_is_withheld_in_a_language_without_rules():
    quote = "a tu\u00e9 Samira Haddadin, 9 ans, et 11 autres civils"
    span = Span(R3.span.start, R3.span.start + len(quote))

    assert withheld_names(finding_with(by_model(quote=quote, span=span))) == {"Samira Haddadin"}


def test_claim_of_a_rule_with_the_same_words_withholds_nothing_further():
    event = Event(Means.AIR_STRIKE, actor="Amal Haddadin")

    assert not withheld_names(finding_with(replace(R3, detail=event, sources=())))


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("On Monday Samira Haddadin was killed at home", "Samira Haddadin"),
        ("Palestinian Samira Haddadin was killed at home", "Samira Haddadin"),
        ("a man called Samir A. Haddadin was killed", "Samir A Haddadin"),
        ("a girl called Samira\nHaddadin was killed", "Samira Haddadin"),
        ("SAMIRA HADDADIN was killed at home", "SAMIRA HADDADIN"),
    ],
)
def test_name_behind_a_day_with_an_initial_over_a_line_or_in_capitals_is_withheld(quote, name):
    span = Span(R3.span.start, R3.span.start + len(quote))

    assert withheld_names(finding_with(by_model(quote=quote, span=span))) == {name}


def test_names_in_a_list_are_no_headline():
    quote = "Samira Haddadin, Omar Saleh, Lina Nasser and Yusuf Zein killed"
    span = Span(R3.span.start, R3.span.start + len(quote))

    found = withheld_names(finding_with(by_model(quote=quote, span=span)))
    assert {"Samira Haddadin", "Omar Saleh", "Lina Nasser", "Yusuf Zein"} <= found
