"""Every rule that sets the ends of a figure keeps these promises; a new one is held to them."""

import re

import pytest
from drawn_tolls import DOCUMENTS, records
from factories import a_claim, a_document
from hypothesis import given
from hypothesis import strategies as st

from openinquest.model import Event, Means
from openinquest.reconcile import RULES, reconcile_figures

EACH = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def figures_by(rule, record, claims=None):
    drawn, origins = record
    return reconcile_figures(
        drawn if claims is None else claims, origins=origins, documents=DOCUMENTS, rules=[rule]
    )


@EACH
@given(record=records(), random=st.randoms())
def test_the_order_and_the_repetition_of_claims_change_nothing(rule, record, random):
    shuffled = random.sample(record[0], len(record[0])) + record[0]

    assert figures_by(rule, record, shuffled) == figures_by(rule, record)


@EACH
@given(record=records())
def test_the_best_number_lies_between_the_ends_and_these_are_in_order(rule, record):
    for figure in figures_by(rule, record):
        known = [end for end in (figure.low, figure.best, figure.high) if end is not None]
        assert known == sorted(known)
        assert all(end >= 0 for end in known)


@EACH
@given(record=records())
def test_every_number_of_a_figure_names_a_claim_that_the_rule_used(rule, record):
    for figure in figures_by(rule, record):
        for number, claim in (
            (figure.low, figure.low_claim),
            (figure.best, figure.best_claim),
            (figure.high, figure.high_claim),
        ):
            assert (number is None) == (claim is None)
            assert claim is None or claim in figure.considered


@EACH
@given(record=records())
def test_every_claim_on_the_matter_is_used_or_set_aside_with_a_reason(rule, record):
    for figure in figures_by(rule, record):
        aside = [each.claim for each in figure.set_aside]
        for claim in record[0]:
            toll = claim.detail
            if toll.harm is figure.harm and (rule.weighs_groups or toll.group is figure.group):
                assert [*figure.considered, *aside].count(claim.id) == 1
        assert all(each.reason for each in figure.set_aside)


@EACH
@given(record=records())
def test_harms_are_never_mixed(rule, record):
    by_id = {claim.id: claim.detail for claim in record[0]}

    for figure in figures_by(rule, record):
        for claim in (*figure.considered, *(each.claim for each in figure.set_aside)):
            toll = by_id[claim]
            assert toll.harm is figure.harm or toll.count.exact == 0


@EACH
def test_a_record_without_tolls_has_no_figure(rule):
    event = a_claim(Event(Means.AIR_STRIKE))

    assert reconcile_figures([event], origins=[], documents=[a_document()], rules=[rule]) == ()


@EACH
def test_the_name_bears_a_version_and_the_description_is_one_paragraph(rule):
    assert re.fullmatch(r"[a-z]+-\d+", rule.name)
    assert "\n" not in rule.description and rule.description.endswith(".")


def test_names_are_used_once_and_the_rule_that_is_told_comes_first():
    names = [rule.name for rule in RULES]

    assert names == ["airwars-1", "acled-1", "ibc-1", "ucdp-1"]
