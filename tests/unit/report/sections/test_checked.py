import json
from dataclasses import fields, is_dataclass, replace

import pytest
from factories import a_check
from unit.report.tal_nasra import INCIDENT, M2, PARTS

from openinquest.model import DamageGrade, ObservedEffect
from openinquest.report import Profile, compose_finding, redact
from openinquest.report.blocks import Cite, Words
from openinquest.report.page import open_page
from openinquest.report.profiles import withheld_in
from openinquest.report.sections.checked import quantities

FINDING = compose_finding(INCIDENT, **PARTS)


def section_of(*checks, profile=Profile.FULL):
    finding = replace(FINDING, checks=checks)
    return quantities(open_page(finding, withheld_in(finding, profile=profile)))


def leaves(node, kind):
    if isinstance(node, kind):
        yield node
    elif isinstance(node, tuple):
        for one in node:
            yield from leaves(one, kind)
    elif is_dataclass(node):
        for field in fields(node):
            yield from leaves(getattr(node, field.name), kind)


def words_of(node):
    return "\n".join(leaf.text for leaf in leaves(node, Words))


def test_without_a_check_there_is_no_section():
    assert section_of() is None


def test_a_check_is_told_with_its_verdict_its_claims_its_limits_and_what_would_change_it():
    check = a_check(M2)

    section = section_of(check)

    words = words_of(section)
    assert "Cannot tell. It went off inside." in words
    for told in (*check.found.flips, *check.found.limits, *check.found.sources):
        assert told in words
    numbers = {cite.number for cite in leaves(section, Cite)}
    assert len(numbers) == 1  # that of the crater


@pytest.mark.parametrize(
    ("observed", "words"),
    [
        (
            ObservedEffect(damage=DamageGrade.CB, distance_m=40.0),
            "10 to 15 kg and damage of grade Cb at 40 m",
        ),
        (ObservedEffect(damage=DamageGrade.D), "10 to 15 kg and damage of grade D"),
        (ObservedEffect(inside=True), "a detonation inside or against the building"),
        (ObservedEffect(crater_m=1.5), "a crater of 1.5 m"),
        (
            ObservedEffect(distance_m=885.0, arrival_s=2.05),
            "a wave that arrived after 2.05 s at 885 m",
        ),
    ],
)
def test_the_heading_says_what_is_compared(observed, words):
    check = a_check(M2)
    section = section_of(replace(check, found=replace(check.found, observed=observed)))

    (heading,) = (part.heading for part in section.blocks[1:])
    assert words_of(heading).endswith(words)


def test_who_compared_is_for_the_full_profile_alone():
    finding = replace(FINDING, checks=(a_check(M2, actor="Rana Aziz"),))

    assert "Rana Aziz" in json.dumps(redact(finding, Profile.FULL))
    for profile in (Profile.PARTNER, Profile.PUBLIC):
        assert "Rana Aziz" not in json.dumps(redact(finding, profile))
        section = section_of(*finding.checks, profile=profile)
        assert "Rana Aziz" not in words_of(section)
