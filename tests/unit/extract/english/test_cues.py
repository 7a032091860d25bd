import pytest

from openinquest.extract.english.cues import CUE, CUES, cue_class, impersonal_class
from openinquest.model import Commitment, Stance


@pytest.mark.parametrize("form", CUES)
def test_every_form_is_found_as_a_whole_word(form):
    match = CUE.search(f"they {form} so")

    assert match[0] == form
    assert CUE.search(f"x{form}x") is None


@pytest.mark.parametrize(
    ("form", "lemma"), [("Denied", "deny"), ("told", "tell"), ("pointed  out", "point out")]
)
def test_forms_lead_to_their_verb(form, lemma):
    assert cue_class(form).lemma == lemma


@pytest.mark.parametrize(
    ("form", "stance", "commitment"),
    [
        ("reportedly", Stance.NEUTRAL, Commitment.ASSERTS),
        ("allegedly", Stance.DISTANCING, Commitment.ASSERTS),
        ("said", Stance.NEUTRAL, Commitment.ASSERTS),
        ("feared", Stance.NEUTRAL, Commitment.HEDGES),
    ],
)
def test_impersonal_forms_have_a_reading(form, stance, commitment):
    reading = impersonal_class(form)

    assert (reading.stance, reading.commitment) == (stance, commitment)
