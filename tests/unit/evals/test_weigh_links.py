import numpy as np
import pytest
import weigh_links
from stories import pairs_of
from weigh_links import SIGNS, Offered

from openinquest.link.evidence import Sign
from openinquest.model import DocumentId

SAME, OTHER = SIGNS.index(Sign.SAME_DAY), SIGNS.index(Sign.OTHER_DAY)


def test_a_sign_of_pairs_of_one_incident_speaks_for_it_and_one_of_others_against():
    found = np.array([[SAME]] * 90 + [[SAME]] * 10 + [[OTHER]] * 10 + [[OTHER]] * 90)
    same = np.array([1.0] * 90 + [0.0] * 10 + [1.0] * 10 + [0.0] * 90)

    weights = weigh_links.fit(found, same)

    assert weights[SAME] + weights[-1] == pytest.approx(np.log2(9), abs=0.5)
    assert weights[OTHER] + weights[-1] == pytest.approx(-np.log2(9), abs=0.5)
    assert all(2 * bits == round(2 * bits) for bits in weights)


def test_documents_are_gathered_by_the_weights():
    a, b, c = map(DocumentId, "abc")
    pairs = pairs_of([(a, b), (b, c)])
    told = Offered(pairs, np.array([[SAME], [OTHER]]), np.array([1.0, 0.0]), np.zeros((2, 2)))
    weights = np.zeros(len(SIGNS) + 1)
    weights[SAME], weights[OTHER] = 3.0, -3.0

    group = weigh_links.gathered([a, b, c], told, weights)

    assert group[a] == group[b] != group[c]


def test_only_the_documents_of_a_half_are_scored():
    stories = {DocumentId(f"d{n}"): f"story {n // 2}" for n in range(8)}
    group = {document: n // 2 for n, document in enumerate(stories)}

    for half in {weigh_links.half_of(story) for story in stories.values()}:
        found = weigh_links.measured(group, stories, {half})
        assert found == {"b_cubed_f": 1.0, "exactly_right": 1.0}

    assert weigh_links.measured(dict.fromkeys(group, 0), stories, {half})["exactly_right"] == 0
