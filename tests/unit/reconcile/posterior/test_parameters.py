import math
from dataclasses import replace

import pytest

from openinquest.errors import NotParameters
from openinquest.model import VoiceClass
from openinquest.reconcile.posterior import SHIPPED, Reliability


@pytest.mark.parametrize(("bias", "scale"), [(0, 0), (0, -1), (math.nan, 1), (0, math.inf)])
def test_a_voice_that_cannot_be_is_refused(bias, scale):
    with pytest.raises(NotParameters):
        Reliability(bias, scale)


@pytest.mark.parametrize(
    "change",
    [
        {"classes": {VoiceClass.LOCAL: Reliability(0.0, 0.4)}},
        {"classes": dict.fromkeys(VoiceClass, Reliability(0.2, 0.4))},
        {"drift_days": 0.0},
        {"spread": math.nan},
        {"drift": math.inf},
        {"level": 1000.0},
    ],
)
def test_parameters_that_weigh_not_everyone_are_refused(change):
    with pytest.raises(NotParameters):
        replace(SHIPPED, **change)


def test_what_is_shipped_takes_no_kind_of_voice_to_count_too_few():
    assert {known.bias for known in SHIPPED.classes.values()} == {0.0}
    assert "fitted to no corpus" in SHIPPED.provenance.words
