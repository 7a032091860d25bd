from dataclasses import replace

from unit.report.tal_nasra import CLAIMS, INCIDENT, PARTS, R2

from openinquest.model import ClaimId, Count, Figure, FigureRule, Group, Harm, Reconciliation, Toll
from openinquest.report import Profile, compose_finding, render_text
from openinquest.report.by_rule import (
    ends_by_claim,
    notes_by_rule,
    range_words_of,
    side_by_side,
)
from openinquest.report.page import open_page
from openinquest.report.profiles import Withheld

RECORD = open_page(compose_finding(INCIDENT, **PARTS), Withheld()).record


def a_figure(low, high, best=None, *, rule="ucdp-1", claims=("a", "b", "c"), **changes):
    """Return a figure of people killed with the claims of its low end, high end and best number."""
    low_claim, high_claim, best_claim = map(ClaimId, claims)
    return Figure(
        Harm.KILLED,
        Group.ALL,
        low,
        high,
        rule,
        low_claim,
        high_claim,
        best=best,
        best_claim=None if best is None else best_claim,
        **changes,
    )


def test_figures_of_one_harm_and_group_stand_together_in_the_order_of_the_rules():
    figures = [
        a_figure(1, 2, rule="airwars-1"),
        replace(a_figure(1, 2, rule="airwars-1"), harm=Harm.INJURED),
        a_figure(1, 1, rule="acled-1"),
    ]

    together = [[(f.harm, f.rule) for f in same] for same in side_by_side(figures)]

    assert together == [
        [(Harm.KILLED, "airwars-1"), (Harm.KILLED, "acled-1")],
        [(Harm.INJURED, "airwars-1")],
    ]


def test_the_best_number_stands_beside_the_range_and_one_number_alone():
    assert range_words_of(a_figure(61, 240, best=105), RECORD) == "61 to 240, best 105"
    assert range_words_of(a_figure(61, 240, best=61), RECORD) == "61 to 240, best 61"
    assert range_words_of(a_figure(61, 61, best=61), RECORD) == "61"


def test_claims_that_set_several_ends_stand_once():
    assert ends_by_claim(a_figure(61, 240, best=105)) == [
        ("low by", "a"),
        ("best by", "c"),
        ("high by", "b"),
    ]
    assert ends_by_claim(a_figure(61, 240, best=61, claims="aba")) == [
        ("low and best by", "a"),
        ("high by", "b"),
    ]
    assert ends_by_claim(a_figure(61, 61, best=61, claims="aaa")) == [("set by", "a")]


def test_a_rule_that_enters_numbers_says_apart_that_nobody_sets_an_upper_end():
    floor = a_figure(12, 12, best=12, claims=[R2.id] * 3, considered=(R2.id,))

    assert range_words_of(floor, RECORD) == "12"
    assert notes_by_rule(floor, RECORD) == ["no account sets an upper end"]
    assert range_words_of(replace(floor, best=None), RECORD) == "at least 12"


def test_a_rounded_number_is_no_floor():
    about = Toll(Harm.KILLED, Group.ALL, Count(35, 45, approximate=True))
    claims = tuple(replace(c, detail=about) if c is R2 else c for c in CLAIMS)
    finding = compose_finding(INCIDENT, **(PARTS | {"claims": claims}))
    rounded = a_figure(40, 40, claims=[R2.id] * 3, considered=(R2.id,))

    assert range_words_of(rounded, open_page(finding, Withheld()).record) == "40"


def test_every_rule_is_told_with_the_claims_that_set_its_ends_and_its_notes():
    figure = a_figure(4, 12, best=12, claims=[R2.id] * 3, considered=(R2.id,), notes=("a note",))
    beside = Reconciliation(by_other_rules=(figure,), rules=(FigureRule("ucdp-1", "So and so."),))

    text = render_text(compose_finding(INCIDENT, **PARTS, beside=beside), profile=Profile.FULL)

    assert "    ucdp-1     4 to 12, best 12: set by the health directorate [" in text
    assert "a note" in text
    assert "airwars-1 and ucdp-1" in text
