"""How the records of the bundled cases are graded, by a careful recorder and by the program."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml
from casebook.test_finding import examined

from openinquest.casebook import CASES, case_folder
from openinquest.model import Grades, Likelihood
from openinquest.pipeline.finding import find
from openinquest.report import Profile, render_html, render_text
from openinquest.report.grade_sentences import word_of


def expected_of(name):
    with case_folder(name) as folder:
        return yaml.safe_load((folder / "expected.yaml").read_text("utf-8"))["expectations"]


def file_of(document):
    return Path(document.original.location).name


@cache
def found(name, until=None):
    """Return the finding on a case, with the documents up to one, in order of their names."""
    _, reading, _ = examined(name)
    kept = [n for n, each in enumerate(reading.documents) if not until or file_of(each) <= until]
    record = replace(
        reading,
        documents=tuple(reading.documents[n] for n in kept),
        extractions=tuple(reading.extractions[n] for n in kept),
    )
    [finding, *_] = find(record)
    return finding


DAYS = [
    pytest.param(name, wanted, id=f"{name} until {wanted['until']}")
    for name in CASES
    for wanted in expected_of(name)["grades"]
]


@pytest.mark.parametrize(("name", "wanted"), DAYS)
def test_each_view_gives_what_a_recorder_of_its_school_would(name, wanted):
    finding = found(name, wanted["until"])
    quotes = {claim.id: claim.quote for claim in finding.claims}

    for view in finding.grades.views:
        by_hand = wanted["views"][view.view]
        assert (view.word, view.step) == (by_hand["word"], by_hand["step"])
        cited = [quotes[claim] for claim in view.claims]
        for quote in by_hand.get("quotes", ()):
            assert any(quote in words or words in quote for words in cited), (quote, cited)


@pytest.mark.parametrize(("name", "wanted"), DAYS)
def test_how_sound_the_record_is_follows_its_voices(name, wanted):
    grades = found(name, wanted["until"]).grades

    assert grades.civilian_harm_reported is wanted["harm_reported"]
    assert grades.confidence.level == wanted["confidence"]


def claims_at(finding, place):
    names = {document.id: file_of(document) for document in finding.documents}
    return [
        claim
        for claim in finding.claims
        if names[claim.document] == place["document"]
        and (claim.quote in place["quote"] or place["quote"] in claim.quote)
        and claim.kind == place.get("kind", "toll")
    ]


def test_claims_are_graded_by_what_voices_of_other_origins_say():
    finding = found("al-jadida")
    graded = {item.claim: item.credibility for item in finding.grades.items}

    for place in expected_of("al-jadida")["credibility"]:
        words = {graded[claim.id] for claim in claims_at(finding, place)}
        assert words == {place["word"]}, place


def test_voices_with_a_stake_are_flagged_and_nobody_has_judged_any():
    finding = found("al-jadida")
    origin_of = {claim: origin.id for origin in finding.origins for claim in origin.claims}
    stakes = {(one.origin, one.topic): one.interests for one in finding.grades.sources}

    for place in expected_of("al-jadida")["stakes"]:
        told = {stakes[origin_of[claim.id], claim.kind] for claim in claims_at(finding, place)}
        assert tuple(place["stakes"]) in told, place
    assert {source.reliability for source in finding.grades.sources} == {"f"}


@pytest.mark.parametrize(("name", "wanted"), DAYS)
def test_a_report_says_what_a_weak_word_does_not_mean_wherever_it_stands(name, wanted):
    finding = found(name, wanted["until"])
    weak = [v for v in finding.grades.views if v.word in ("weak", "reported", "non_credible")]

    for text in (
        render_text(finding, profile=Profile.FULL),
        plain(render_html([finding], profile=Profile.PUBLIC)),
    ):
        words = " ".join(text.split())
        for view in weak:
            assert f"“{word_of(view.word)}” grades the record, not the truth" in words


LIKELY = re.compile(
    rf"\b(?:{'|'.join(word.in_words for word in Likelihood)}|remote|(?:im)?probabl[ey]|"
    r"roughly even odds|nearly certain)\b",
    re.IGNORECASE,
)
CONFIDENCE = re.compile(r"\bconfidence\b", re.IGNORECASE)


def plain(html):
    """Return what a page says in our own words: without its style, and without quotes."""
    told = re.sub(r"<style.*?</style>|<q.*?</q>|<mark.*?</mark>", " ", html, flags=re.DOTALL)
    return re.sub(r"<[^>]+>", "\n", re.sub(r"</?(?:a|b|em|span|wbr|bdi)\b[^>]*>", "", told))


def mixed(text):
    """Return the sentences that hold both a likelihood and a confidence."""
    sentences = re.split(r"(?<=[.!?])\s|\n\s*\n|\n(?=- )", text)
    return [one for one in sentences if LIKELY.search(one) and CONFIDENCE.search(one)]


@pytest.mark.parametrize("name", CASES)
def test_no_sentence_of_a_report_holds_a_likelihood_and_a_confidence(name):
    finding = found(name)
    page = plain(render_html([finding], profile=Profile.PUBLIC))

    assert CONFIDENCE.search(page)
    assert mixed(page) == []
    assert mixed(re.sub(r"[“\"][^”\"]*[”\"]", "", render_text(finding, profile=Profile.FULL))) == []


def test_a_sentence_that_held_both_would_be_seen():
    assert mixed("It is very likely, with high confidence, that a strike did it.") != []
    assert mixed("It is very likely. Confidence in the basis is high.") == []


def test_a_case_without_grades_says_nothing_of_them():
    ungraded = replace(found("kunduz"), grades=Grades())

    assert "Grades, three views" not in render_text(ungraded, profile=Profile.FULL)
    assert "Graded F" not in render_html([ungraded], profile=Profile.PUBLIC)
