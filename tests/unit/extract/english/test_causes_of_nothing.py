import pytest
from factories import a_document

from openinquest.extract.english import EnglishExtractor
from openinquest.model import Cause, Event, Polarity


def claims(text, kind):
    extraction = EnglishExtractor().extract(a_document(text))
    return [claim for claim in extraction.claims if isinstance(claim.detail, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "No civilians were killed in the air strike, the army said.",
        "The air strike killed no civilians, the army said.",
    ],
)
def test_what_harmed_nobody_is_no_cause_of_harm_and_none_that_is_denied(text):
    assert claims(text, Cause) == []


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The air strike killed no civilians but five gunmen, the army said.", Polarity.AFFIRMED),
        ("The air strike did not kill the millers, the army said.", Polarity.DENIED),
        ("No bomb killed the millers, the army said.", Polarity.DENIED),
    ],
)
def test_a_cause_of_somebodys_harm_stands_or_is_denied(text, polarity):
    assert [claim.polarity for claim in claims(text, Cause)] == [polarity]


def test_a_strike_in_which_nobody_died_was_flown():
    text = "On 4 May 2021 no millers were killed in an air strike on Raqqa, the army said."

    assert [claim.polarity for claim in claims(text, Event)] == [Polarity.AFFIRMED]


def test_what_a_strike_destroyed_it_did_destroy():
    text = "An air strike destroyed the mill and no civilians were killed, the army said."

    assert [claim.polarity for claim in claims(text, Cause)] == [Polarity.AFFIRMED]


def test_harm_that_is_a_condition_has_no_cause():
    assert claims("If nine died, the air strike was unlawful.", Cause) == []
    assert claims("Unless nine died, the air strike was lawful.", Cause) == []
