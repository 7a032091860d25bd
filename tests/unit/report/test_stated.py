from dataclasses import replace
from datetime import date

from unit.report.tal_nasra import CLAIMS, FIGURES, INCIDENT, PARTS, R2, WIRED

from openinquest.model import Polarity, Scope, SetAside
from openinquest.report import compose_finding
from openinquest.report.stated import list_stated


def stated(*claims):
    return list_stated(compose_finding(INCIDENT, **(PARTS | {"claims": claims})))


def test_a_voice_that_three_papers_carry_is_one_row_with_their_days():
    row, _ = stated(*WIRED)

    assert (row.low, row.high) == (30, 40)
    assert row.published == (date(2019, 5, 5), date(2019, 5, 6))
    assert row.claims == (WIRED[0], WIRED[2])


def test_rows_stand_in_the_order_of_publication_and_undated_ones_last():
    rows = stated(*CLAIMS)

    days = [row.published[0] for row in rows if row.published]
    assert days == sorted(days)
    assert not rows[-1].published


def test_the_order_of_claims_does_not_change_the_rows():
    forward = {(row.voice, row.words, row.group) for row in stated(*CLAIMS)}
    backward = {(row.voice, row.words, row.group) for row in stated(*CLAIMS[::-1])}

    assert forward == backward


def test_other_events_longer_times_and_denials_are_no_rows():
    elsewhere = [
        replace(R2, detail=replace(R2.detail, scope=scope)) for scope in (Scope.OTHER, Scope.TOTAL)
    ]
    denied = replace(R2, polarity=Polarity.DENIED)

    assert not stated(*elsewhere, denied)


def test_a_component_and_a_hedge_are_remarked():
    whole, part = stated(*WIRED)

    assert whole.remarks == "said to be possible, not certain"
    assert part.remarks == "a component, not a total"


def test_a_number_that_the_rule_set_aside_says_why():
    aside = replace(
        FIGURES[0], considered=(), set_aside=(SetAside(R2.id, "it is told of another day"),)
    )
    without = PARTS | {"claims": (R2,), "figures": (aside,)}

    [row] = list_stated(compose_finding(INCIDENT, **without))

    assert row.remarks == "set aside: it is told of another day"
