from dataclasses import replace

from drawn_tolls import DOCUMENTS, records
from factories import a_claim, a_document, a_judgement, a_toll
from hypothesis import given
from hypothesis import strategies as st

from openinquest.model import (
    UNNUMBERED,
    Count,
    Event,
    Group,
    Harm,
    JudgementKind,
    Means,
    Scope,
    Span,
    Toll,
)
from openinquest.reconcile import reconcile_figures
from openinquest.reconcile.rules.airwars import RECORDED_HIGHS


def figures_of(record, claims=None, judgements=()):
    given_claims, origins = record
    return reconcile_figures(
        given_claims if claims is None else claims,
        origins=origins,
        documents=DOCUMENTS,
        judgements=judgements,
    )


@given(records(), st.randoms())
def test_the_order_of_claims_changes_nothing(record, random):
    shuffled = random.sample(record[0], len(record[0]))

    assert figures_of(record, shuffled) == figures_of(record)


@given(records())
def test_a_claim_given_twice_is_one_claim(record):
    assert figures_of(record, record[0] * 2) == figures_of(record)


@given(records())
def test_every_claim_stands_in_the_figure_of_its_harm_and_group_once(record):
    figures = {(figure.harm, figure.group): figure for figure in figures_of(record)}

    for claim in record[0]:
        own = figures[claim.detail.harm, claim.detail.group]
        aside = [each.claim for each in own.set_aside]
        assert [*own.considered, *aside].count(claim.id) == 1
    everywhere = [each.claim for figure in figures.values() for each in figure.set_aside]
    assert len(everywhere) == len(set(everywhere))


@given(records())
def test_every_end_is_a_number_that_its_claim_states(record):
    by_id = {claim.id: claim for claim in record[0]}

    for figure in figures_of(record):
        assert (figure.low is None) == (figure.low_claim is None)
        assert (figure.high is None) == (figure.high_claim is None)
        for end, claim in ((figure.low, figure.low_claim), (figure.high, figure.high_claim)):
            if claim is not None:
                assert claim in figure.considered
                count = by_id[claim].detail.count or UNNUMBERED
                recorded = RECORDED_HIGHS.get(count.at_least) if count.approximate else None
                assert end in {count.at_least, count.at_most, recorded}


@given(records())
def test_the_low_end_is_never_above_the_high_end(record):
    for figure in figures_of(record):
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high


@given(records())
def test_everyone_is_at_least_as_many_as_any_group(record):
    figures = {(figure.harm, figure.group): figure for figure in figures_of(record)}

    for (harm, group), figure in figures.items():
        everyone = figures.get((harm, Group.ALL))
        if group is not Group.ALL and figure.high and everyone and everyone.high is not None:
            assert everyone.high >= figure.high


@given(records())
def test_combatants_never_set_an_end_for_civilians(record):
    by_id = {claim.id: claim for claim in record[0]}

    for figure in figures_of(record):
        if figure.group is Group.CIVILIANS:
            groups = {by_id[claim].detail.group for claim in figure.considered}
            assert groups <= {Group.CIVILIANS, Group.ALL}


def test_a_record_without_tolls_has_no_figure():
    event = a_claim(Event(Means.AIR_STRIKE))

    assert reconcile_figures([event], origins=[], documents=[a_document()]) == ()


def test_a_figure_names_its_rule():
    [everyone, civilians] = reconcile_figures([a_claim()], origins=[], documents=[a_document()])

    assert everyone.rule == civilians.rule == "airwars-1"


def test_rescued_people_are_never_counted_as_killed():
    rescued = a_claim(a_toll(26, 26, harm=Harm.RESCUED, group=Group.ALL))

    figures = reconcile_figures([rescued], origins=[], documents=[a_document()])

    assert {figure.harm for figure in figures} == {Harm.RESCUED}


def test_a_rejected_claim_stays_in_the_record_with_the_reason():
    claim = a_claim()
    rejected = a_judgement(JudgementKind.REJECT, claim.id)

    [figure] = reconcile_figures(
        [claim], origins=[], documents=[a_document()], judgements=[rejected]
    )

    assert (figure.low, figure.high, figure.considered) == (None, None, ())
    assert figure.set_aside[0].reason == "a person rejected it: a slip of the pen"


def test_a_claim_whose_document_is_not_at_hand_still_counts():
    [everyone, civilians] = reconcile_figures([a_claim()], origins=[], documents=[])

    assert everyone.low == civilians.low == 12


def test_a_title_is_read_before_its_text():
    document = a_document("Nine dead. The toll has risen: twelve dead.", title="Nine dead")
    title = a_claim(a_toll(9, 9), document=document, quote="Nine dead", id="title")
    title = replace(title, span=Span(0, 9, "title"))
    text = a_claim(a_toll(12, 12), document=document, quote="twelve dead", id="text")

    figures = reconcile_figures([text, title], origins=[], documents=[document])

    assert {figure.low for figure in figures} == {12}


def test_the_dead_among_the_shot_are_the_killed_where_nobody_else_counts_them():
    shot = a_claim(Toll(Harm.KILLED_OR_INJURED, Group.ALL, Count(4, 4)), id="d1#1")
    dead = a_claim(
        Toll(Harm.KILLED, Group.ALL, Count(2, 2), Scope.PART, part_of=shot.id), id="d1#2"
    )

    figures = reconcile_figures([shot, dead], origins=[], documents=[a_document()])

    killed = [f for f in figures if f.harm is Harm.KILLED and f.group is Group.ALL]
    assert [(f.low, f.high) for f in killed] == [(2, 2)]
