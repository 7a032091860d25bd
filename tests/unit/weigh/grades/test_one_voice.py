from dataclasses import replace

import pytest
from graded import (
    KILLED,
    MEDIC,
    OFFICIAL,
    STRIKE,
    WITNESS,
    ARecord,
    a_voice,
)

from openinquest.model import Count, Group, Harm, SourceKind, Toll

OWN_WORDS = {"sources": ()}


def airwars(record):
    return record.grades().views[0]


def in_one_document(record):
    """Move all that is said to the document of the first claim."""
    there = record.claims[0].document
    record.claims = [replace(claim, document=there) for claim in record.claims]
    return record


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("police", "police"),
        ("police", "tal nasra police"),
        ("medics", "a medic of tal nasra"),
    ],
)
def test_voices_that_nothing_tells_apart_count_once(left, right):
    found = airwars(
        ARecord(
            a_voice(OFFICIAL, KILLED, STRIKE, label=left),
            a_voice(OFFICIAL, KILLED, STRIKE, label=right),
        )
    )

    assert found.word == "weak"
    [aside] = found.set_aside
    assert aside.reason.startswith("nothing tells its speaker from")


def test_voices_of_different_names_count_each():
    found = airwars(
        ARecord(
            a_voice(OFFICIAL, KILLED, STRIKE, label="tal nasra police"),
            a_voice(OFFICIAL, KILLED, STRIKE, label="wadi kasr police"),
        )
    )

    assert found.word == "fair"
    assert found.set_aside == ()


def test_a_paper_that_quotes_a_voice_adds_nothing_to_it_in_its_own_name():
    bodies = Toll(Harm.RECOVERED, Group.ALL, Count(12, 12))
    paper = a_voice(SourceKind.MEDIA, (KILLED, OWN_WORDS), (bodies, OWN_WORDS), STRIKE)
    record = ARecord(a_voice(MEDIC, KILLED), paper)
    apart = airwars(record)

    together = airwars(in_one_document(record))

    assert apart.set_aside == ()
    assert {aside.reason for aside in together.set_aside} == {
        "its speaker also quotes medic, and may have it so"
    }


def test_a_paper_that_quotes_a_voice_in_one_report_counts_by_another_report():
    paper = a_voice(SourceKind.MEDIA, (KILLED, OWN_WORDS), times=2)
    record = ARecord(a_voice(MEDIC, KILLED), a_voice(WITNESS, STRIKE), paper)
    own = record.claims[2]
    record.claims[2] = replace(own, document=record.claims[0].document)

    assert airwars(record).set_aside == ()


def test_who_saw_it_counts_beside_a_voice_that_they_quote():
    record = ARecord(a_voice(MEDIC, KILLED), a_voice(WITNESS, (KILLED, OWN_WORDS)))

    assert airwars(in_one_document(record)).set_aside == ()
