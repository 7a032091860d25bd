import pytest
from factories import a_table

from openinquest.errors import NoEstimate
from openinquest.estimate import estimate_unrecorded
from openinquest.estimate.estimation import agreement
from openinquest.model import Estimate, EstimateModel

# As lists would hold them that are independent: chains agree early.
PERSONS = {"100": 60, "010": 45, "001": 30, "110": 45, "101": 30, "011": 22, "111": 23}


def told(model, total):
    return Estimate(model, total, total and 10, total, total, refusal=None if total else "why")


@pytest.fixture(scope="module")
def done():
    """Return what is called after each model."""
    return []


@pytest.fixture(scope="module")
def found(done):
    return estimate_unrecorded(a_table(PERSONS), seed=1, on_model=lambda: done.append(1))


def test_every_model_stands_side_by_side(found):
    assert [each.model for each in found.estimates] == list(EstimateModel)


def test_no_estimate_is_below_what_is_recorded(found):
    for each in found.estimates:
        assert found.recorded <= each.low <= each.total
        assert each.total == found.recorded + each.unrecorded


def test_order_of_lists_changes_nothing(found):
    turned = {marks[::-1]: persons for marks, persons in reversed(PERSONS.items())}

    assert estimate_unrecorded(a_table(turned, lists=["C", "B", "A"]), seed=1) == found


def test_what_it_rests_on_is_said(found):
    text = " ".join(found.rests_on)

    for word in ("matched", "copy", "same kind", "chance to be listed"):
        assert word in text


def test_each_model_is_told_of_when_it_is_done(found, done):
    assert len(done) == len(found.estimates)


def test_lists_that_support_none_are_refused_before_anything_is_computed():
    with pytest.raises(NoEstimate):
        estimate_unrecorded(a_table({"100": 5, "010": 5, "001": 5}), seed=1)


def test_models_far_apart_are_said_to_support_no_single_number():
    models = [
        told(EstimateModel.DECOMPOSABLE_GRAPHS, 1000),
        told(EstimateModel.LOG_LINEAR_AIC, 2000),
    ]

    assert "factor of 2.0" in agreement(models)


def test_bound_is_not_compared_with_models():
    models = [
        told(EstimateModel.DECOMPOSABLE_GRAPHS, 1000),
        told(EstimateModel.LOG_LINEAR_AIC, 1100),
        told(EstimateModel.CHAO_EQUAL, 9000),
    ]

    assert "between 1,000 and 1,100" in agreement(models)
    assert "9,000" not in agreement(models)


def test_model_without_a_number_is_counted():
    models = [
        told(EstimateModel.DECOMPOSABLE_GRAPHS, 1000),
        told(EstimateModel.LOG_LINEAR_AIC, 1100),
        told(EstimateModel.LATENT_CLASSES, None),
    ]

    assert agreement(models).endswith("1 of 3 models give no number.")
