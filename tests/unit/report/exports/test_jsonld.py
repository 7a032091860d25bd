import json
import re
from dataclasses import replace

import pytest
from factories import NOON, a_judgement
from unit.report.exports.reading import FINDING, a_figure, lines_of, with_figures

from openinquest.model import (
    Grade,
    Grades,
    GradeView,
    GradeWord,
    JudgementKind,
    Override,
    ReportFormat,
)
from openinquest.report import Profile, render
from openinquest.report.exports.jsonld_context import CONTEXT
from openinquest.report.exports.jsonld_nodes import iri

PUBLISHED = [Profile.PARTNER, Profile.PUBLIC]


def graph_of(*findings, profile=Profile.FULL):
    """Return the nodes of an export by their identifiers."""
    document = json.loads(lines_of(*findings, format="jsonld", profile=profile))
    return {node["id"]: node for node in document["@graph"]}


def of_type(graph, kind):
    return [node for node in graph.values() if kind in node["type"]]


def test_a_claim_quotes_its_words_and_says_where_they_stand():
    graph = graph_of(FINDING)

    for claim in FINDING.claims:
        node = graph[iri("claim", claim.id)]
        first, *_ = node["target"]
        words, place = first["selector"]
        document = graph[first["source"]]
        text = document["title"] if first["field"] == "title" else document["text"]
        assert node["type"] == ["Annotation", "Entity"]
        assert (words["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert text[place["start"] : place["end"]] == words["exact"] == claim.quote
        around = words.get("prefix", "") + words["exact"] + words.get("suffix", "")
        assert around in text


def test_a_claim_comes_of_a_reading_by_a_named_rule_of_the_program():
    graph = graph_of(FINDING)
    claim = FINDING.claims[0]

    reading = graph[graph[iri("claim", claim.id)]["wasGeneratedBy"]]

    assert "Activity" in reading["type"]
    assert reading["used"] == iri("document", claim.document)
    agent = graph[reading["wasAssociatedWith"]]
    assert agent["type"] == "SoftwareAgent"
    assert graph[reading["qualifiedAssociation"]["hadPlan"]]["label"] == claim.rule


def test_a_document_is_an_entity_with_the_hash_of_its_bytes():
    graph = graph_of(FINDING)

    sealed = [document for document in FINDING.documents if document.original]
    assert sealed
    for document in sealed:
        node = graph[iri("document", document.id)]
        assert "Entity" in node["type"]
        assert node["sha256"] == document.original.sha256


def test_an_unknown_end_has_no_key_and_none_is_0():
    finding = with_figures(a_figure("airwars-1", 0, None))

    (figure,) = of_type(graph_of(finding), "Figure")

    assert figure["low"] == 0
    assert "high" not in figure


def test_every_end_leads_to_its_claim_and_every_link_to_a_node():
    graph = graph_of(FINDING)

    figures = of_type(graph, "Figure")
    ends = [node[end] for node in figures for end in ("lowClaim", "highClaim") if end in node]
    assert ends
    assert all(end in graph for end in ends)
    for node in graph.values():
        for word in ("used", "wasGeneratedBy", "wasAttributedTo", "wasAssociatedWith"):
            linked = node.get(word, [])
            assert {*([linked] if isinstance(linked, str) else linked)} <= graph.keys()


def test_every_word_that_is_a_link_in_the_context_holds_identifiers():
    links = {word for word, term in CONTEXT.items() if isinstance(term, dict)}
    links = {word for word in links if CONTEXT[word].get("@type") == "@id"}

    for node in graph_of(FINDING).values():
        for word in links & node.keys():
            held = node[word] if isinstance(node[word], list) else [node[word]]
            assert all(one.startswith("urn:openinquest:") for one in held)


def test_what_a_person_decided_is_an_activity_of_that_person():
    claim = FINDING.claims[0]
    judged = replace(FINDING, judgements=(a_judgement(JudgementKind.REJECT, claim.id),))

    graph = graph_of(judged)

    (judgement,) = of_type(graph, "Judgement")
    assert judgement["used"] == [iri("claim", claim.id)]
    assert graph[judgement["wasAssociatedWith"]]["type"] == ["Agent", "Person"]
    assert judgement["kind"] == "reject"


@pytest.mark.parametrize("profile", PUBLISHED)
def test_no_whole_text_and_no_words_around_a_quote_are_published(profile):
    graph = graph_of(FINDING, profile=profile)

    assert not any("text" in node for node in of_type(graph, "Document"))
    assert not any(
        "prefix" in selector
        for node in of_type(graph, "Annotation")
        for target in node["target"]
        for selector in target["selector"]
    )


@pytest.mark.parametrize("profile", PUBLISHED)
def test_who_decided_has_a_pseudonym_outside_of_the_full_profile(profile):
    judgement = a_judgement(JudgementKind.REJECT, FINDING.claims[0].id, actor="Nadia Karam")
    graph = graph_of(replace(FINDING, judgements=(judgement,)), profile=profile)

    (decided,) = of_type(graph, "Judgement")

    assert re.fullmatch(r"analyst \d+", graph[decided["wasAssociatedWith"]]["label"])
    assert "Karam" not in str(graph)


@pytest.mark.parametrize("profile", PUBLISHED)
@pytest.mark.parametrize("format", [each for each in ReportFormat if "victims" not in each])
def test_no_export_names_a_private_person_a_path_or_an_operator(format, profile):
    judged = replace(FINDING, judgements=(a_judgement(JudgementKind.REJECT, FINDING.claims[0].id),))

    content = render((judged,), format=format, profile=profile)

    for secret in ("Haddad", "haddad", "Samira", "Karim", "/srv/tester", "a tester"):
        assert secret.encode() not in content
    assert judged.judgements[0].actor.encode() not in content


def test_a_grade_says_which_rule_gave_it_and_what_a_person_made_of_it():
    claim = FINDING.claims[0]
    override = Override("j1", "a tester", NOON, "the map was looked at")
    grade = Grade(
        GradeView.AIRWARS,
        GradeWord.FAIR,
        GradeWord.WEAK,
        "grade-1",
        "one voice",
        "one voice tells of it",
        claims=(claim.id,),
        override=override,
    )

    graph = graph_of(replace(FINDING, grades=Grades((grade,))))

    (node,) = of_type(graph, "Grade")
    assert (node["word"], node["byRule"], node["restsOn"]) == (
        "fair",
        "weak",
        [iri("claim", claim.id)],
    )
    assert node["overriddenBecause"] == "the map was looked at"
    assert graph[node["wasAttributedTo"]]["label"] == "a tester"
    assert graph[node["wasGeneratedBy"]]["type"] == ["Activity", "Grading"]


def test_an_answer_says_what_speaks_for_and_against_it():
    graph = graph_of(FINDING)

    for answered in FINDING.answers:
        node = graph[iri("answer", FINDING.incident.id, answered.question)]
        texts = [each["text"] for each in node["sentences"]["@list"]]
        assert texts == [sentence.text for sentence in answered.sentences]
        assert node["standard"] == answered.standard.value
        assert node.get("contrary", []) == [iri("claim", each) for each in answered.contrary]
    assert len(of_type(graph, "Answer")) == len(FINDING.answers) > 0


def test_every_explanation_has_its_evidence_mark_by_mark():
    (first, *_) = FINDING.explanations

    node = graph_of(FINDING)[iri("explanation", FINDING.incident.id, first.id)]

    assert all("@list" in each["means"] for each in of_type(graph_of(FINDING), "Explanation"))
    assert [each["mark"] for each in node["evidence"]] == [
        each.mark.value for each in first.evidence
    ]
