"""The evals hold the incidents drawn by chance that are fitted here."""

import math
import sys

import numpy as np
import pytest
from manual import ROOT

from openinquest.errors import TooFewAnswers
from openinquest.model import VoiceClass
from openinquest.reconcile.posterior import Observation, Provenance, posterior_of
from openinquest.reconcile.posterior.corpus import Corpus, Penalty
from openinquest.reconcile.posterior.fit import fit

sys.path.insert(0, str(ROOT / "evals"))
from simulated import BIAS, DRIFT, simulate

HALF = 150


@pytest.fixture(scope="module")
def incidents():
    return simulate(2 * HALF, seed=11)


@pytest.fixture(scope="module")
def parameters(incidents):
    return fit([each.answers for each in incidents[:HALF]], Provenance("a test"))


def covered(incidents, answers, parameters):
    found = [posterior_of(answers(each), parameters) for each in incidents]
    within = [
        each.quantile(0.05) <= told.truth <= each.quantile(0.95)
        for each, told in zip(found, incidents, strict=True)
    ]
    return sum(within) / len(within)


def test_nine_of_ten_held_out_truths_lie_within_the_interval(incidents, parameters):
    share = covered(incidents[HALF:], lambda each: each.answers, parameters)

    assert 0.84 <= share <= 0.96


def test_copies_counted_as_voices_make_the_model_too_sure(incidents):
    copies = [each.with_copies for each in incidents[:HALF]]
    too_sure = fit(copies, Provenance("a test"))

    assert covered(incidents[HALF:], lambda each: each.with_copies, too_sure) < 0.75


def test_the_biases_of_classes_are_found(parameters):
    for voice, bias in BIAS.items():
        assert parameters.classes[voice].bias == pytest.approx(bias, abs=0.25)


def test_the_drift_is_found(parameters):
    assert parameters.drift == pytest.approx(DRIFT, abs=0.2)


def test_the_anchor_has_no_bias_and_is_named(parameters):
    assert parameters.anchor is VoiceClass.LOCAL
    assert parameters.classes[VoiceClass.LOCAL].bias == 0


def test_without_local_voices_the_class_of_most_numbers_is_the_anchor():
    told = Observation(9.5, 10.5, VoiceClass.PRESS, "", None)
    other = Observation(9.5, 10.5, VoiceClass.MONITOR, "", None)

    found = fit([[told, told, other]] * 40, Provenance("a test"))

    assert found.anchor is VoiceClass.PRESS


def test_it_is_said_how_many_numbers_the_parameters_rest_on(incidents, parameters):
    assert parameters.provenance.questions == HALF
    assert parameters.provenance.numbers == sum(len(i.answers) for i in incidents[:HALF])


def test_a_corpus_of_few_incidents_is_refused(incidents):
    with pytest.raises(TooFewAnswers, match="fewer than 30"):
        fit([each.answers for each in incidents[:20]], Provenance("a test"))


def open_ends(truth):
    return (
        Observation(truth // 2 - 0.5, math.inf, VoiceClass.PRESS, "", 2, loose=True),
        Observation(-math.inf, 2 * truth + 0.5, VoiceClass.MONITOR, "", None),
    )


def test_the_slope_is_that_of_the_cost(incidents):
    answers = [(*each.answers, *open_ends(each.truth)) for each in incidents[:20]]
    sources = sorted({a.source for own in answers for a in own})[:3]
    corpus = Corpus.of(answers, anchor=VoiceClass.LOCAL, sources=sources)
    penalty = Penalty(0.3)
    vector = corpus.start() + np.random.default_rng(0).normal(0, 0.1, corpus.layout.size)
    at_anchor = corpus.classes.index(VoiceClass.LOCAL)  # held at 0, whatever the slope is
    _, slope = corpus.cost(vector, penalty)
    for place in set(range(len(vector))) - {at_anchor}:
        step = np.zeros_like(vector)
        step[place] = 1e-5
        rise = corpus.cost(vector + step, penalty)[0] - corpus.cost(vector - step, penalty)[0]
        assert slope[place] == pytest.approx(rise / 2e-5, rel=1e-3, abs=1e-3)
