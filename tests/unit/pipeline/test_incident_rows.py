"""Incidents are chosen by what is seen of them."""

from dataclasses import replace

import pytest
from factories import NOON

from openinquest import pipeline
from openinquest.model import Explanation, ExplanationId, GradeWord
from openinquest.pipeline import IncidentsAsked
from openinquest.report import NOTHING_WITHHELD, Profile, withheld_in

TEXTS = {
    "a": (
        "An air strike by the Orvan army hit Kirkuk on 3 May 2019. Twelve people were killed, "
        "the governor said. Idris Qassem, a resident, said that nine people had been killed.\n"
    ),
    "b": "Shells fell on Basra on 9 May 2019. Four people were killed, the governor said.\n",
}


@pytest.fixture(scope="module")
def findings(tmp_path_factory):
    place = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (place / f"{name}.txt").write_text(text)
    capture = pipeline.Capture(by="a tester", utc=NOON, max_bytes=100_000)
    return pipeline.examine([place], capture)[0]


def places(findings, withheld=NOTHING_WITHHELD, **asked):
    return [
        row.place for row in pipeline.incident_rows(findings, IncidentsAsked(**asked), withheld)
    ]


def test_without_a_question_all_are_listed(findings):
    assert sorted(places(findings)) == ["Basra", "Kirkuk"]


def test_all_of_the_words_have_to_stand_in_one_incident(findings):
    assert places(findings, words="FOUR governor") == []
    assert places(findings, words="four people") == ["Basra"]
    assert places(findings, words="twelve shells") == []


def test_words_that_are_withheld_find_nothing(findings):
    public = withheld_in(*findings, profile=Profile.PUBLIC)

    assert places(findings, words="Qassem") == ["Kirkuk"]
    assert places(findings, public, words="Qassem") == []


def test_an_incident_is_found_by_what_any_view_says_of_it(findings):
    words = {
        each.incident.where.name: {view.word for view in each.grades.views} for each in findings
    }
    for word in GradeWord:
        wanted = sorted(place for place, said in words.items() if word in said)
        assert sorted(places(findings, grade=word)) == wanted
    assert any(words.values())


def test_a_party_is_found_by_a_part_of_its_name(findings):
    explanation = Explanation(ExplanationId("x1"), "an air strike", (), actor="the Orvan army")
    named = replace(findings[0], explanations=(explanation,))

    assert places([named], party="orvan") == [named.incident.where.name]
    assert places([named], party="the marines") == []
