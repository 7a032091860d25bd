import numpy as np
import pytest
from factories import a_table
from scipy.special import betaln, gammaln

from openinquest.estimate import latent_classes
from openinquest.estimate.latent_classes import LatentClasses

INDEPENDENT = {"100": 60, "010": 60, "001": 60, "110": 30, "101": 30, "011": 30, "111": 15}


def test_one_class_gives_the_posterior_that_can_be_written_down(monkeypatch):
    monkeypatch.setattr(latent_classes, "_CLASSES", 1)
    table = a_table({"100": 9, "010": 7, "001": 8, "110": 4, "101": 3, "011": 2})
    unrecorded = np.arange(0, 2000)
    total = table.recorded + unrecorded
    log_posterior = gammaln(total) - gammaln(unrecorded + 1)  # the prior of the total is 1 / N
    for index in range(3):
        size = table.size(index)
        log_posterior += betaln(1 + size, 1 + total - size)
    exact = np.exp(log_posterior - log_posterior.max())
    exact /= exact.sum()

    drawn = LatentClasses(table, chains=20, seed=4).draw(2000)

    assert drawn.mean() == pytest.approx((exact * unrecorded).sum(), rel=0.03)
    below = exact.cumsum()
    for share in (0.1, 0.5, 0.9):
        assert (drawn <= np.searchsorted(below, share)).mean() == pytest.approx(share, abs=0.03)


def test_draws_repeat_with_their_seed():
    one, again, other = (
        LatentClasses(a_table(INDEPENDENT), chains=3, seed=seed).draw(20) for seed in (1, 1, 2)
    )

    assert np.array_equal(one, again)
    assert not np.array_equal(one, other)


def test_drawing_on_continues_the_chains():
    whole = LatentClasses(a_table(INDEPENDENT), chains=3, seed=1).draw(20)
    parts = LatentClasses(a_table(INDEPENDENT), chains=3, seed=1)

    assert np.array_equal(np.concatenate([parts.draw(5), parts.draw(15)], axis=1), whole)


def test_sampler_keeps_the_prior_where_data_are_drawn_from_what_it_holds():
    """Geweke 2004: sweeps and data drawn by turns must leave every parameter as it was."""
    random = np.random.default_rng(8)
    chains, persons = 3000, 20
    patterns = np.array([[a, b, c] for a in (0, 1) for b in (0, 1) for c in (0, 1)][1:], float)
    concentration = np.maximum(random.gamma(0.25, 4, chains), 1e-9)
    state = latent_classes._State(
        reach=random.uniform(size=(chains, latent_classes._CLASSES, 3)),
        log_share=np.zeros((chains, latent_classes._CLASSES)),
        concentration=concentration.copy(),
    )
    nobody = np.zeros((chains, latent_classes._CLASSES), dtype=np.int64)
    latent_classes._draw_shares(state, nobody, random)
    state.concentration = concentration.copy()
    before = _what_it_holds(state)

    for _ in range(40):
        chance = np.exp(
            np.log(state.reach) @ patterns.T + np.log1p(-state.reach) @ (1 - patterns.T)
        )
        of_pattern = (np.exp(state.log_share)[..., None] * chance).sum(axis=1)
        of_pattern /= of_pattern.sum(axis=1, keepdims=True)
        counts = random.multinomial(persons, of_pattern)
        latent_classes._sweep(state, patterns, counts, random)

    assert _what_it_holds(state) == pytest.approx(before, abs=0.03)


def _what_it_holds(state):
    share = np.exp(state.log_share)
    reached = (share * state.reach[..., 0]).sum(axis=1)
    return [
        np.mean(state.concentration < 0.01),
        np.mean(state.concentration < 1),
        share[:, 0].mean(),
        share[:, 1].mean(),
        share.max(axis=1).mean(),
        reached.mean(),
        (reached**2).mean(),
        state.reach[:, 0].mean(),
    ]
