import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.model import DamageGrade, ObservedEffect, Quantity
from openinquest.weigh.physical.coefficients import published
from openinquest.weigh.physical.implied import (
    Implied,
    NothingApplies,
    charge_at_house,
    implied_by,
)

CLAIMED = Quantity(100, 100, 100)
LIVED_IN = [grade for grade in DamageGrade if grade is not DamageGrade.A]


def of_house(grade, distance_m, claimed=CLAIMED):
    return implied_by(ObservedEffect(damage=grade, distance_m=distance_m), claimed)


@pytest.mark.parametrize(
    ("grade", "distance_m"),
    [
        # Where the grades of 1968 end for 18 t, as worked out by hand.
        *((DamageGrade.A, 99), (DamageGrade.B, 146), (DamageGrade.CB, 250)),
        *((DamageGrade.CA, 730), (DamageGrade.D, 1460)),
    ],
)
def test_the_curve_of_houses_gives_back_its_charge(grade, distance_m):
    constant = published().houses.constants[grade]["jarrett_1968"]

    assert charge_at_house(distance_m, constant) == pytest.approx(18_000, rel=0.03)


@given(st.floats(10, 5e6), st.floats(3.8, 56))
def test_the_formula_of_houses_is_solved_for_the_charge(charge_kg, constant):
    bracket = 1 + (published().houses.short_blast_kg / charge_kg) ** 2
    distance_m = constant * charge_kg ** (1 / 3) / bracket ** (1 / 6)

    assert charge_at_house(distance_m, constant) == pytest.approx(charge_kg, rel=1e-9)


def test_a_load_never_judges_a_wrecked_house_below_five_tonnes():
    """By loads alone 90 kg would wreck a house at 25 m; the houses of the curve needed far more."""
    found = of_house(DamageGrade.B, 25)

    assert found.low_kg > 4 * 90
    assert published().thresholds.source not in found.sources


def test_a_load_judges_a_wrecked_house_above_five_tonnes():
    found = of_house(DamageGrade.B, 250)

    assert found.low_kg > 5000
    assert published().thresholds.source in found.sources


def test_a_load_judges_broken_glass_at_any_charge():
    assert published().thresholds.source in of_house(DamageGrade.D, 120).sources


@pytest.mark.parametrize("grade", LIVED_IN)
def test_tonnes_are_told_alike_by_the_curve_and_by_loads(grade):
    curve = published().houses.constants[grade]
    distance_m = 200 * curve["jarrett_1968"] / 5.6

    found = of_house(grade, distance_m)

    assert found.high_kg / found.low_kg < 5


@given(st.sampled_from(LIVED_IN), st.floats(5, 400), st.floats(1.01, 3))
def test_farther_away_the_same_damage_implies_more(grade, distance_m, farther):
    near, far = of_house(grade, distance_m), of_house(grade, distance_m * farther)

    if isinstance(near, Implied) and isinstance(far, Implied):
        assert far.low_kg > near.low_kg
        assert far.high_kg > near.high_kg


@given(st.floats(30, 400))
def test_heavier_damage_implies_more(distance_m):
    found = [of_house(grade, distance_m) for grade in LIVED_IN]
    told = [each for each in found if isinstance(each, Implied)]

    assert told == sorted(told, key=lambda each: each.low_kg, reverse=True)


def test_a_collapse_implies_only_that_a_part_of_a_wall_was_lost():
    collapse, part = of_house(DamageGrade.A, 50), of_house(DamageGrade.CB, 50)

    assert collapse.low_kg == part.low_kg
    assert (collapse.open_above, part.open_above) == (True, False)


def test_the_doubt_of_one_house_is_a_factor_of_eleven():
    wide = math.exp(1.645 * of_house(DamageGrade.B, 50).doubt)

    assert wide == pytest.approx(11, rel=0.01)


def test_the_ground_of_a_crater_is_unknown():
    found = implied_by(ObservedEffect(crater_m=9.0), CLAIMED)

    assert (found.low_kg, found.high_kg) == pytest.approx((1000, 27_000))


@pytest.mark.parametrize(
    ("observed", "words"),
    [
        (ObservedEffect(inside=True), "inside or against the building"),
        (ObservedEffect(inside=True, damage=DamageGrade.A), "inside or against the building"),
        (ObservedEffect(damage=DamageGrade.A), "distance from the explosion was not measured"),
        (ObservedEffect(arrival_s=2.0), "distance from the explosion was not measured"),
        (ObservedEffect(damage=DamageGrade.A, distance_m=0.5), "so near"),
        (ObservedEffect(damage=DamageGrade.D, distance_m=2.0), "outside the range"),
        (ObservedEffect(damage=DamageGrade.A, distance_m=1e5), "outside the range"),
        (ObservedEffect(crater_m=0.1), "outside the range"),
        (ObservedEffect(crater_m=900.0), "outside the range"),
        (ObservedEffect(distance_m=1000.0, arrival_s=2.8), "outside the fitted range"),
        (ObservedEffect(distance_m=885.0, arrival_s=885 / 289), "slower than sound"),
        (ObservedEffect(distance_m=5.0, arrival_s=0.0005), "outside the fitted range"),
        (ObservedEffect(distance_m=1.0, arrival_s=0.001), "a tenth of a second"),
    ],
)
def test_where_nothing_applies_the_reason_is_said(observed, words):
    found = implied_by(observed, CLAIMED)

    assert isinstance(found, NothingApplies)
    assert words in found.reason


def test_times_of_the_great_port_explosion_lie_as_published():
    """1,000 m: 2.29 s for half a kilotonne, 2.14 s for 1.12; 2,000 m: 5.16 and 4.96 s."""
    for distance_m, seconds, kg in (
        *((1000, 2.29, 500e3), (1000, 2.14, 1120e3)),
        *((2000, 5.16, 500e3), (2000, 4.96, 1120e3)),
    ):
        found = implied_by(ObservedEffect(distance_m=distance_m, arrival_s=seconds), CLAIMED)

        assert found.low_kg == pytest.approx(kg, rel=0.05)


def test_the_farther_the_camera_the_less_a_slip_of_timing_weighs():
    near = implied_by(ObservedEffect(distance_m=1000.0, arrival_s=2.29), CLAIMED)
    far = implied_by(ObservedEffect(distance_m=2000.0, arrival_s=5.16), CLAIMED)

    assert far.doubt < near.doubt
