import math

import pytest

from openinquest.errors import InputError, NoEffectSeen
from openinquest.model import Consistency, DamageGrade, ObservedEffect, Quantity, Verdict
from openinquest.wire import from_json, to_json


@pytest.mark.parametrize(
    "numbers",
    [
        (0, 0, 0),
        (-1, -1, -1),
        (5, 6, 7),
        (5, 3, 4),
        (5, 0, 6),
        (math.nan,) * 3,
        (math.inf,) * 3,
        (1e13,) * 3,
    ],
)
def test_what_is_no_quantity_is_refused(numbers):
    with pytest.raises(InputError, match="a quantity must lie within"):
        Quantity(*numbers)


@pytest.mark.parametrize("given", [{}, {"distance_m": 30.0}])
def test_a_distance_is_no_effect(given):
    with pytest.raises(NoEffectSeen):
        ObservedEffect(**given)


@pytest.mark.parametrize(
    "given",
    [
        {"damage": DamageGrade.A, "crater_m": 3.0},
        {"inside": True, "crater_m": 3.0},
        {"damage": DamageGrade.A, "distance_m": 30.0, "arrival_s": 1.0},
    ],
)
def test_one_effect_is_seen_at_a_time(given):
    with pytest.raises(InputError, match="one effect"):
        ObservedEffect(**given)


@pytest.mark.parametrize(
    "given",
    [
        {"crater_m": 0.0},
        {"crater_m": math.nan},
        {"crater_m": 1e200},
        {"damage": DamageGrade.A, "distance_m": -3.0},
        {"distance_m": 9.0, "arrival_s": math.inf},
    ],
)
def test_a_measure_above_0_is_asked_for(given):
    with pytest.raises(InputError, match="must be above 0"):
        ObservedEffect(**given)


@pytest.mark.parametrize("given", [{"crater_m": 3.0}, {"inside": True}])
def test_a_distance_where_there_is_none_is_refused(given):
    with pytest.raises(InputError, match="have no distance"):
        ObservedEffect(distance_m=9.0, **given)


def test_an_answer_is_kept_without_loss():
    found = Consistency(
        claimed=Quantity(87, 80, 120),
        observed=ObservedEffect(damage=DamageGrade.CB, inside=True),
        verdict=Verdict.CANNOT_TELL,
        reason="It went off inside.",
        implied_kg=None,
        factor=None,
        flips=("A film could tell.",),
        limits=("One trace tells little.",),
        sources=(),
    )

    assert from_json(Consistency, to_json(found)) == found
