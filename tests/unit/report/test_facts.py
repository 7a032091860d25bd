from unit.report.tal_nasra import INCIDENT, PARTS

from openinquest.model import (
    Dependence,
    Fact,
    FactKind,
    OutletComparison,
    Reconciliation,
    Support,
)
from openinquest.report import Profile, compose_finding, render_html, render_text
from openinquest.report.facts import list_facts, outlet_words

FINDING = compose_finding(INCIDENT, **PARTS)


def with_facts(*facts):
    return compose_finding(INCIDENT, **PARTS, beside=Reconciliation(facts=facts))


def a_fact(*, weighed=False, kind=FactKind.MEANS, value="air_strike>vehicle_bomb"):
    first, second = FINDING.origins[:2]
    one = Support(value, (first.id,), (second.id,), first.claims[:1], 0.6)
    return Fact(kind, (one,), ((first.id, 1.5), (second.id, 1.0)), weighed)


def test_a_row_says_what_is_given_by_whom_and_who_denies_it():
    (row,) = list_facts(with_facts(a_fact()))

    assert row.value == "An air strike, then a vehicle bomb"
    assert row.behind == "1 of 2 voices"
    assert row.given_by == [FINDING.origins[0].label]
    assert row.denied_by == [FINDING.origins[1].label]


def test_the_share_of_the_weight_is_told_where_voices_could_be_judged():
    (row,) = list_facts(with_facts(a_fact(weighed=True)))

    assert row.behind == "1 of 2 voices, 60% of the weight"


def test_a_name_stands_as_it_is_spelled():
    (row,) = list_facts(with_facts(a_fact(kind=FactKind.ACTOR, value="Northern Front")))

    assert row.value == "Northern Front"


def test_the_text_for_a_terminal_has_them_with_their_claims():
    text = " ".join(render_text(with_facts(a_fact()), profile=Profile.FULL).split())

    assert "by what means: An air strike, then a vehicle bomb: 1 of 2 voices; denied by 1 [" in text


def test_without_facts_there_is_no_heading():
    assert "Means, weapon and actor" not in render_text(with_facts(), profile=Profile.FULL)


def test_the_method_says_that_outlets_were_not_compared_and_why():
    assert "not compared" in outlet_words(Reconciliation().outlets)


def test_the_method_says_how_many_were_compared_and_taken_for_copies():
    pair = Dependence(("a", "b"), 0.99, 12, 12)

    words = outlet_words(OutletComparison(7, 1, (pair,)))

    assert words == "7 pairs of outlets compared for copying, 1 taken for copies"


def test_a_public_report_names_no_private_voice_beside_a_fact():
    survivor = next(each for each in FINDING.origins if each.label.startswith("Samira"))
    one = Support("air_strike", (survivor.id,), (), survivor.claims[:1], 1.0)
    fact = Fact(FactKind.MEANS, (one,), ((survivor.id, 1.0),), False)

    full = render_html([with_facts(fact)], profile=Profile.FULL)
    public = render_html([with_facts(fact)], profile=Profile.PUBLIC)

    assert "Samira Haddad" in full
    assert "Samira Haddad" not in public
    assert "1 of 1 voice" in public
