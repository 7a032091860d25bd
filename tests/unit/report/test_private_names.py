from dataclasses import replace

import pytest
from unit.report.tal_nasra import INCIDENT, M2, PARTS, R3

from openinquest.model import Person, Source, SourceKind
from openinquest.report import compose_finding
from openinquest.report.private_names import public_names, withheld_names, withhold


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
