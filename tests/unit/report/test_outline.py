import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from unit.report.tal_nasra import INCIDENT, PARTS, SURVIVOR

from openinquest.report import Profile, compose_finding
from openinquest.report.blocks import Cite, Words
from openinquest.report.highlight import Piece
from openinquest.report.outline import outline

FINDING = compose_finding(INCIDENT, **PARTS)
OUTLINES = {profile: outline([FINDING], profile=profile) for profile in Profile}


def leaves(node) -> Iterator[Words | Cite | Piece]:
    if isinstance(node, Words | Cite | Piece):
        yield node
    elif isinstance(node, tuple):
        for one in node:
            yield from leaves(one)
    elif is_dataclass(node):
        for field in fields(node):
            yield from leaves(getattr(node, field.name))


def words_of(node):
    return "\n".join(leaf.text for leaf in leaves(node) if not isinstance(leaf, Cite))


def headings(profile):
    (chapter,) = OUTLINES[profile].chapters
    return [section.heading for section in chapter.sections]


def test_sections_stand_in_the_order_of_an_inquiry_report():
    assert headings(Profile.FULL) == [
        "The finding",
        "Method and limits",
        "What this report withholds",
        "Voices, and who quotes whom",
        "Figures by source, over time",
        "Figures",
        "Explanations, side by side",
        "What is not known",
        "Positions of the parties",
        "Persons, as sources name them",
        "Claims, in their own words",
        "Sources",
        "The documents, with their claims marked",
        "Change log",
    ]


def test_persons_and_whole_documents_have_no_section_in_what_is_published():
    whole = {"Persons, as sources name them", "The documents, with their claims marked"}

    assert set(headings(Profile.FULL)) - set(headings(Profile.PUBLIC)) == whole
    assert headings(Profile.PARTNER) == headings(Profile.PUBLIC)


@pytest.mark.parametrize("profile", [Profile.PARTNER, Profile.PUBLIC])
def test_no_withheld_name_stands_anywhere_in_the_tree(profile):
    assert SURVIVOR.name in words_of(OUTLINES[Profile.FULL])
    assert "haddad" not in repr(OUTLINES[profile]).casefold()


@pytest.mark.parametrize("profile", Profile)
def test_every_sentence_of_the_finding_stands_in_the_tree(profile):
    told = words_of(OUTLINES[profile])

    for sentence in (*FINDING.summary, *FINDING.unknowns):
        if "Haddad" not in sentence.text:
            assert sentence.text in told


def test_every_claim_of_the_finding_is_cited_by_its_number():
    numbers = {leaf.number for leaf in leaves(OUTLINES[Profile.FULL]) if isinstance(leaf, Cite)}
    (chapter,) = OUTLINES[Profile.FULL].chapters
    (claims,) = [section for section in chapter.sections if section.name == "claims"]

    entries = claims.blocks[1].entries
    assert [entry.number for entry in entries] == list(range(1, len(FINDING.claims) + 1))
    assert numbers <= {entry.number for entry in entries}


def test_the_title_is_the_incident_or_how_many_there_are():
    assert words_of(OUTLINES[Profile.FULL].title) == "Tal Nasra, 3 May 2019"
    assert words_of(outline([FINDING] * 2, profile=Profile.FULL).title) == "2 findings"
    assert words_of(outline([], profile=Profile.FULL).title) == "No finding"


def all_headings(node):
    """Return the headings of sections and parts, and the heads of tables, anywhere in a tree."""
    if isinstance(node, tuple):
        return [heading for one in node for heading in all_headings(one)]
    if not is_dataclass(node):
        return []
    heading = getattr(node, "heading", ())
    own = [heading if isinstance(heading, str) else words_of(heading)] if heading else []
    return own + [h for f in fields(node) for h in all_headings(getattr(node, f.name))]


@pytest.mark.parametrize("profile", Profile)
def test_no_heading_states_who_is_responsible_or_what_is_lawful(profile):
    found = all_headings(OUTLINES[profile])

    assert "The finding" in found and "Sources" in found
    told = re.compile(r"responsib|liab|guilt|blame|perpetrat|culpab|unlawful|illegal|crime|legal")
    assert [heading for heading in found if told.search(heading.casefold())] == []
