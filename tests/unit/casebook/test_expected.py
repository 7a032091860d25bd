"""What a careful reader records stands in the texts, in the words of the closed lists."""

import re
from datetime import date

import pytest

from openinquest.model import (
    Certainty,
    ClaimKind,
    ConductKind,
    Count,
    Effect,
    Feature,
    Group,
    Harm,
    InquiryStage,
    Means,
    Polarity,
    PositionKind,
    Scope,
)

CLAIM_KEYS = {"quote", "field", "repeats", "kind", "speaker", "polarity", "certainty"}
WORDS = {
    "toll": {"harm": Harm, "group": Group, "scope": Scope},
    "event": {"what": Means},
    "cause": {"means": Means, "effect": Effect},
    "observation": {"feature": Feature, "suggests": Means, "speaks_against": Means},
    "conduct": {"what": ConductKind},
    "inquiry": {"stage": InquiryStage},
    "position": {"what": PositionKind},
}
FREE = {
    "toll": {"at_least", "at_most", "approximate", "part_of"},
    "event": {"when", "where", "weapon", "actor", "target"},
    "cause": {"actor"},
    "conduct": {"actor"},
    "inquiry": {"investigator"},
    "position": {"toward"},
}
NAMED = {"where", "weapon", "actor", "target", "investigator", "toward"}


def values(detail, key):
    """Return the values of `key` as a list; a value that is None is none."""
    value = detail.get(key)
    return value if isinstance(value, list) else [value] if value is not None else []


def folded(document):
    """Return all words of a document, without regard to capitals."""
    return f"{document.title}\n{document.text}\n{document.publisher}".lower()


def test_every_document_is_read_and_no_other(case):
    assert set(case.expected["documents"]) == set(case.documents)


def test_every_quote_stands_exactly_once(case):
    astray = [
        (document.title, claim["quote"])
        for document, claim in case.claims()
        if document.field(claim.get("field", "text")).count(claim["quote"]) != 1
    ]

    assert astray == []


def test_no_claim_stands_twice(case):
    for name, record in case.expected["documents"].items():
        keys = [(c["kind"], c.get("field"), c["quote"]) for c in record["claims"]]

        assert len(keys) == len(set(keys)), name


def test_words_that_are_no_toll_stand_in_the_text(case):
    astray = [
        (name, words)
        for name, record in case.expected["documents"].items()
        for words in record.get("no_toll", [])
        if words not in case.documents[name].text
    ]

    assert astray == []


def test_a_headline_repeats_a_claim_of_the_body(case):
    for name, record in case.expected["documents"].items():
        body = {(c["kind"], c["quote"]) for c in record["claims"] if "repeats" not in c}
        repeated = {(c["kind"], c["repeats"]) for c in record["claims"] if "repeats" in c}

        assert repeated <= body, name


def test_every_word_is_of_the_closed_lists(case):
    for _, claim in case.claims():
        kind = ClaimKind(claim["kind"])
        detail = claim[kind]

        assert set(claim) <= CLAIM_KEYS | {kind}
        assert set(detail) <= set(WORDS[kind]) | FREE.get(kind, set())
        assert Polarity(claim["polarity"])
        assert Certainty(claim["certainty"])
        for key, words in WORDS[kind].items():
            assert [words(value) for value in values(detail, key)] == values(detail, key)


def test_every_count_can_be_one(case):
    for _, claim in case.claims():
        if claim["kind"] != "toll":
            continue
        low, high = claim["toll"]["at_least"], claim["toll"]["at_most"]
        numbered = low is not None or high is not None

        assert not numbered or Count(low, high)
        assert numbered or "approximate" not in claim["toll"]


def test_every_speaker_stands_in_the_document(case):
    astray = [
        (document.title, voice)
        for document, claim in case.claims()
        for voice in claim["speaker"]
        if voice.lower() not in folded(document)
    ]

    assert astray == []


def test_everyone_named_in_a_claim_stands_in_the_document(case):
    astray = [
        (document.title, named)
        for document, claim in case.claims()
        for key in NAMED
        for named in values(claim[claim["kind"]], key)
        if named.lower() not in folded(document)
    ]

    assert astray == []


def test_every_day_of_an_event_is_a_day(case):
    for _, claim in case.claims():
        when = claim.get("event", {}).get("when")
        days = when.values() if isinstance(when, dict) else [when] if when else []

        assert all(date.fromisoformat(str(day)) for day in days)


def test_a_part_names_a_whole_of_its_document(case):
    for name, record in case.expected["documents"].items():
        tolls = [claim for claim in record["claims"] if claim["kind"] == "toll"]
        wholes = {claim["toll"]["part_of"] for claim in tolls if "part_of" in claim["toll"]}

        assert wholes <= {claim["quote"] for claim in tolls}, name


def test_the_parts_of_a_whole_add_up_to_it(case):
    for whole in case.expected["expectations"]["wholes"]:
        parts = [case.toll(whole["document"], quote) for quote in whole["parts"]]

        total = case.toll(whole["document"], whole["quote"])

        assert sum(part["at_least"] for part in parts) == total["at_least"]
        assert {part["part_of"] for part in parts} == {whole["quote"]}


def test_figures_outside_the_range_are_of_another_scope(case):
    outside = case.expected["expectations"]["outside_the_range"]

    scopes = {case.toll(entry["document"], entry["quote"])["scope"] for entry in outside}

    assert scopes == {"total", "other"}


def test_nobody_who_must_not_count_as_killed_is_expected_as_killed(case):
    never = case.expected["expectations"]["never_killed"]

    harms = {case.toll(entry["document"], entry["quote"])["harm"] for entry in never}

    assert harms == {"rescued", "missing"}


def test_every_explanation_that_must_be_found_has_a_voice(case):
    told = {
        tuple(claim["cause"]["means"])
        for _, claim in case.claims()
        if claim["kind"] == "cause" and claim["polarity"] == "affirmed"
    }

    assert set(map(tuple, case.expected["expectations"]["explanations"])) <= told


def test_every_document_tells_of_the_first_incident_and_some_of_others_beside_it(case):
    first, *others = case.expected["incidents"]

    assert sorted(first["documents"]) == sorted(case.documents)
    for incident in others:
        (document,) = incident["documents"]
        assert all(case.toll(document, quote) for quote in incident["tolls"])


@pytest.mark.parametrize("harm", ["killed", "recovered", "rescued", "missing", "injured"])
def test_every_harm_of_the_record_is_met(al_jadida, harm):
    harms = {claim["toll"]["harm"] for _, claim in al_jadida.claims() if claim["kind"] == "toll"}

    assert harm in harms


def test_every_number_in_a_text_is_read_or_told_apart(case):
    """A figure in digits that is no date, address or type stands in some expectation."""
    month = r"(?:January|February|March|April|May|September|Oct\.|October|Nov\.|December|آذار)"
    aside = re.compile(rf"{month}\s\d+|(?:\d+\sto\s)?\d+\s{month}|GBU-38|AC-130|CI\d+|\d+:\d+")
    plain = re.compile(r"(?<![\d,-])\d{2,3}(?!\d|,\d)")
    for name, record in case.expected["documents"].items():
        text = aside.sub(" ", case.documents[name].text)
        told = " ".join(claim["quote"] for claim in record["claims"])
        told += " ".join(record.get("no_toll", []))

        assert [number for number in plain.findall(text) if number not in told] == [], name
