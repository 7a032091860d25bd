import numpy as np
import pytest

from openinquest.estimate.poisson import fit_poisson


def test_constant_alone_is_the_logarithm_of_the_mean():
    fit = fit_poisson(np.ones((3, 1)), np.array([2.0, 4.0, 9.0]))

    assert np.exp(fit.coefficients[0]) == pytest.approx(5)
    assert fit.covariance[0, 0] == pytest.approx(1 / 15)


def test_models_fitted_together_are_fitted_as_alone():
    counts = np.array([3.0, 8.0, 2.0, 7.0])
    designs = np.array([[[1, 0], [1, 0], [1, 1], [1, 1]], [[1, 0], [1, 1], [1, 0], [1, 1]]], float)

    both = fit_poisson(designs, counts)

    for index, design in enumerate(designs):
        alone = fit_poisson(design, counts)
        assert both.coefficients[index] == pytest.approx(alone.coefficients)
        assert both.log_likelihood[index] == pytest.approx(alone.log_likelihood)


def test_cell_outside_of_a_model_changes_nothing():
    design = np.ones((3, 1))
    inside = np.array([True, True, False])

    one = fit_poisson(design, np.array([2.0, 4.0, 9.0]), inside)
    other = fit_poisson(design, np.array([2.0, 4.0, 700.0]), inside)

    assert np.exp(one.coefficients[0]) == pytest.approx(3)
    assert other.coefficients == pytest.approx(one.coefficients)
