import calibrate
import numpy as np
import pytest
from calibrate import Sample

from openinquest.extract.english.confidence import ATTRIBUTION, OTHER, share


def samples(*, right_with, right_without, number=1500, kind="toll"):
    """Make samples of which a share is right, with the sign "in_title" and without it."""
    made = []
    for n in range(number):
        for signs, part in ((frozenset({"in_title"}), right_with), (frozenset(), right_without)):
            made.append(Sample("set", f"s{n}", kind, signs, signs, n < part * number))
    return made


def test_model_gives_the_share_that_is_right():
    told = samples(right_with=0.9, right_without=0.3)

    weights = calibrate.fit([(each.signs, each.right) for each in told])

    assert share(weights, ["in_title"]) == pytest.approx(0.9, abs=0.02)
    assert share(weights, []) == pytest.approx(0.3, abs=0.02)


def test_sign_that_is_rarely_seen_gets_no_weight():
    told = [(frozenset({"rule=rare"}), True)] * (calibrate.LEAST_SEEN - 1)

    assert set(calibrate.fit([*told, (frozenset(), False)])) == {"bias"}


def test_newton_ends_where_the_slope_is_flat():
    random = np.random.default_rng(7)
    given = np.column_stack([np.ones(300), random.integers(0, 2, (300, 4))])
    wanted = (random.random(300) < 0.6).astype(float)

    weights = calibrate.newton(given, wanted)

    shares = 1 / (1 + np.exp(-given @ weights))
    slope = given.T @ (wanted - shares) - calibrate.RIDGE * np.array([0, 1, 1, 1, 1]) * weights
    assert np.abs(slope).max() < 1e-5


def test_calibration_error_is_the_mean_gap_of_the_bins():
    assert calibrate.calibration_error([0.95, 0.95], [True, False]) == pytest.approx(0.45)
    assert calibrate.calibration_error([0.5, 0.5], [True, False]) == 0


def test_share_of_one_falls_into_the_last_bin():
    assert calibrate.calibration_error([1.0, 0.91], [True, True]) == pytest.approx(0.045)


def test_measurement_tells_how_well_right_and_wrong_are_told_apart():
    found = calibrate.measured([0.9, 0.8, 0.3, 0.2], [True, True, False, False])

    assert found["auc"] == 1
    assert found["right"] == 0.5
    assert found["samples"] == 4


def test_story_lies_in_one_fold_whole():
    told = [Sample("set", "s1", kind, frozenset(), frozenset(), True) for kind in ("toll", "event")]

    assert len({each.held_out for each in told}) == 1


def test_about_a_fifth_of_the_stories_is_held_out():
    told = [Sample("set", f"s{n}", "toll", frozenset(), frozenset(), True) for n in range(2000)]

    assert sum(each.held_out for each in told) / 2000 == pytest.approx(0.2, abs=0.03)


def test_kinds_without_gold_share_a_model_of_the_claims():
    told = samples(right_with=0.9, right_without=0.3) + samples(
        right_with=0.1, right_without=0.1, kind=ATTRIBUTION
    )

    models = calibrate.models_of(told)

    assert set(models) == {"toll", ATTRIBUTION, OTHER}
    assert share(models[OTHER], ["in_title"]) == pytest.approx(0.9, abs=0.02)


def test_what_is_all_right_has_no_share_of_right_and_wrong_ones_told_apart():
    assert "auc" not in calibrate.measured([0.9, 0.8], [True, True])
    assert calibrate.measured([0.9, 0.8], [True, False])["auc"] == 1
