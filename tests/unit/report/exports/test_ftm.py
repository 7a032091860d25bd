import json
from datetime import date

import pytest
from unit.report.exports.reading import (
    FINDING,
    a_figure,
    a_place,
    at,
    lines_of,
    with_figures,
)

from openinquest.model import TimeSpan


def entities_of(*findings):
    return [json.loads(line) for line in lines_of(*findings, format="ftm").splitlines()]


def of_schema(entities, schema):
    return [each for each in entities if each["schema"] == schema]


def test_an_incident_is_an_event_with_its_documents():
    entities = entities_of(FINDING)

    (event,) = of_schema(entities, "Event")
    articles = of_schema(entities, "Article")
    edges = of_schema(entities, "Documentation")
    assert event["properties"]["recordId"] == [FINDING.incident.id]
    assert event["properties"]["date"] == ["2019-05-03"]
    assert articles[0]["properties"]["language"] == ["eng"]
    assert articles[0]["properties"]["description"] == [
        f"SHA-256 of its bytes: {FINDING.documents[0].original.sha256}"
    ]
    assert len(articles) == len(edges) == len(FINDING.documents)
    assert {edge["properties"]["document"][0] for edge in edges} == {one["id"] for one in articles}
    assert {edge["properties"]["entity"][0] for edge in edges} == {event["id"]}


def test_several_days_are_a_start_and_an_end():
    when = TimeSpan(date(2019, 5, 3), date(2019, 5, 4))

    (event,) = of_schema(entities_of(at(FINDING, when=when, where=a_place("city"))), "Event")

    properties = event["properties"]
    assert (properties["startDate"], properties["endDate"]) == (["2019-05-03"], ["2019-05-04"])
    assert "date" not in properties
    assert properties["country"] == ["iq"]
    assert properties["name"] == ["Tal Nasra, Iraq, 3 May 2019 to 4 May 2019"]


def test_a_figure_is_a_note_in_words_and_one_without_a_number_is_none():
    finding = with_figures(
        a_figure("airwars-1", None, None), a_figure("ucdp-1", 4, 9, best=5, notes=("disputed",))
    )

    entities = entities_of(finding)

    (note,) = of_schema(entities, "Note")
    assert note["properties"]["name"] == ["people killed: 4 to 9, best 5 (rule ucdp-1)"]
    assert note["properties"]["description"] == ["disputed"]
    assert note["properties"]["entity"] == [of_schema(entities, "Event")[0]["id"]]


def test_the_words_that_set_an_end_stand_in_the_note():
    notes = of_schema(entities_of(FINDING), "Note")

    assert any("At least 12 civilians were killed" in str(note["properties"]) for note in notes)


def test_an_entity_has_the_same_identifier_in_every_export():
    assert entities_of(FINDING) == entities_of(FINDING)
    assert len(entities_of(FINDING, FINDING)) == len(entities_of(FINDING))


@pytest.mark.parametrize("key", ["id", "schema", "properties"])
def test_every_line_is_an_entity(key):
    assert all(key in entity for entity in entities_of(FINDING))
