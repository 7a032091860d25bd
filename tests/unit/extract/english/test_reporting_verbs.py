import pytest

from openinquest.extract.english.reporting_verbs import verbs
from openinquest.model import Commitment, Stance


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("denied", "deny"),
        ("told", "tell"),
        ("pointed out", "point out"),
        ("admitted", "admit"),
        ("stresses", "stress"),
        ("citing", "cite"),
        ("labelled", "label"),
    ],
)
def test_forms_lead_to_their_verb(form, lemma):
    assert verbs()[form].reading.lemma == lemma


@pytest.mark.parametrize(
    ("form", "stance", "commitment"),
    [
        ("said", Stance.NEUTRAL, Commitment.ASSERTS),
        ("acknowledged", Stance.FACTIVE, Commitment.ASSERTS),
        ("alleged", Stance.DISTANCING, Commitment.ASSERTS),
        ("insisted", Stance.DISTANCING, Commitment.INSISTS),
        ("feared", Stance.NEUTRAL, Commitment.HEDGES),
        ("denied", Stance.NEUTRAL, Commitment.DENIES),
        ("quoted", Stance.NEUTRAL, Commitment.RELAYS),
        ("vowed", Stance.NEUTRAL, Commitment.NONE),
    ],
)
def test_stance_and_commitment_are_two_things(form, stance, commitment):
    reading = verbs()[form].reading

    assert (reading.stance, reading.commitment) == (stance, commitment)


def test_the_table_is_in_order_and_names_no_verb_twice():
    lemmas = list(dict.fromkeys(verb.reading.lemma for verb in verbs().values()))

    assert lemmas == sorted(lemmas)
