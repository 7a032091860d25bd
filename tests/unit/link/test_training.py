"""Weights learnt from invented stories of which nobody tells what belongs together."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from stories import PLACES, a_story, on, parts

from openinquest.errors import TooFewPairs
from openinquest.link import TrainedOn, join_incidents
from openinquest.link.evidence import RISING, Sign
from openinquest.link.pair_signs import held_by_kind
from openinquest.link.pairs import pairs_in_order
from openinquest.link.training import MOST_BITS, train_weights
from openinquest.link.weights import SHIPPED

TRAINED_ON = TrainedOn("f00d", date(2020, 2, 29), "0.1.0")


def world(incidents=160):
    """Return stories, two to an incident, of ten days and three places."""
    return [
        told(f"d{number:03}-{copy}", number, copy) for number in range(incidents) for copy in (0, 1)
    ]


def told(id, number, copy):
    day = on(1 + number % 10)
    story = a_story(id, day, PLACES[number // 10 % 3], published=day.latest + timedelta(days=copy))
    own = " ".join(f"{word}{number}" for word in ("almond", "birch", "cedar", "date", "elm"))
    common = " ".join(f"common{(7 * number + 3 * copy + k) % 60}" for k in range(12))
    text = f"{story.document.text} {own} {common}"
    return replace(story, document=replace(story.document, text=text, title=f"The case {id}"))


@pytest.fixture(scope="module")
def weights():
    return train_weights(*parts(*world()), TRAINED_ON)


def test_words_in_common_speak_for_one_incident_and_a_common_day_is_known_to_all(weights):
    bits = weights.bits

    assert bits[Sign.WORDS_40] > 0 > bits[Sign.WORDS_00]
    assert max(map(abs, bits.values())) <= MOST_BITS
    assert all(2 * each == round(2 * each) for each in bits.values())


def test_what_is_more_alike_never_speaks_less(weights):
    for rising in RISING:
        seen = [weights.bits[sign] for sign in rising if weights.bits[sign] != SHIPPED.bits[sign]]
        assert seen == sorted(seen)


def test_stories_are_joined_by_what_was_learnt_of_them(weights):
    documents, claims = parts(*world())

    incidents = join_incidents(documents, claims, (), weights=weights)

    assert "what its signs weigh was learnt" in incidents[0].reasons[-1]
    pairs = {tuple(sorted(incident.documents)) for incident in incidents}
    assert sum((f"d{n:03}-0", f"d{n:03}-1") in pairs for n in range(160)) >= 150


def test_weights_say_what_they_were_learnt_from(weights):
    assert "from 320 documents (SHA-256 f00d, " in weights.words
    assert (weights.corpus, weights.trained, weights.version) == (
        "f00d",
        date(2020, 2, 29),
        "0.1.0",
    )
    assert weights.pairs > 1_000


def test_a_sign_that_hardly_any_pair_shows_keeps_the_shipped_weight(weights):
    assert weights.bits[Sign.MANY_AGES] == SHIPPED.bits[Sign.MANY_AGES]


def test_the_same_documents_in_any_order_give_the_same_weights(weights):
    documents, claims = parts(*world())

    assert train_weights(documents[::-1], claims[::-1], TRAINED_ON) == weights


def test_few_pairs_teach_nothing():
    with pytest.raises(TooFewPairs, match=r"fewer than 1,000"):
        train_weights(*parts(*world(incidents=20)), TRAINED_ON)


STRONG = (Sign.SAME_DAY, Sign.SAME_TOWN, Sign.SAME_KILLED, Sign.SAME_INJURED, Sign.PUBLISHED_1)
STRONG += (Sign.WORDS_40, Sign.NAMES_5, Sign.TITLES_15, Sign.MANY_AGES)
WEAK = (Sign.OTHER_DAY, Sign.OTHER_PLACE, Sign.OTHER_KILLED, Sign.NO_INJURED, Sign.PUBLISHED_LATER)
WEAK += (Sign.WORDS_00, Sign.NAMES_0, Sign.TITLES_00, Sign.OTHER_AGES)


def trained_on_pairs(shown, monkeypatch):
    number = np.arange(len(shown), dtype=np.int32)
    ids = tuple(sorted(f"{side}{each}" for side in "ab" for each in number))
    pairs, _ = pairs_in_order(ids, number, number + len(shown))
    found = held_by_kind(pairs, shown)
    monkeypatch.setattr("openinquest.link.training.signs_of_pairs", lambda *_: found)
    return train_weights(*parts(a_story("a")), TRAINED_ON)


def test_pairs_that_are_all_alike_teach_nothing(monkeypatch):
    with pytest.raises(TooFewPairs, match="show the same signs"):
        trained_on_pairs([STRONG] * 1_500, monkeypatch)


@pytest.mark.parametrize("strong", [100, 800])
def test_signs_that_part_all_pairs_without_exception_are_weighed(strong, monkeypatch):
    bits = trained_on_pairs([STRONG] * strong + [WEAK] * 1_500, monkeypatch).bits

    assert min(bits[sign] for sign in set(STRONG) - set(WEAK)) > 0
    assert max(bits[sign] for sign in set(WEAK) - set(STRONG)) < 0
