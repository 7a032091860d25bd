import numpy as np
import pytest
import weigh_links
from factories import a_document
from stories import TAL_NASRA, a_story, on, pairs_of
from weigh_links import SIGNS, Offered, Told, Undated

from openinquest.link.evidence import Sign
from openinquest.link.weights import Weights
from openinquest.model import DocumentId

SAME, OTHER = SIGNS.index(Sign.SAME_DAY), SIGNS.index(Sign.OTHER_DAY)


def test_a_sign_of_pairs_of_one_incident_speaks_for_it_and_one_of_others_against():
    found = np.array([[SAME]] * 90 + [[SAME]] * 10 + [[OTHER]] * 10 + [[OTHER]] * 90)
    same = np.array([1.0] * 90 + [0.0] * 10 + [1.0] * 10 + [0.0] * 90)

    weights = weigh_links.fit(found, same)

    assert weights[SAME] + weights[-1] == pytest.approx(np.log2(9), abs=0.5)
    assert weights[OTHER] + weights[-1] == pytest.approx(-np.log2(9), abs=0.5)
    assert all(2 * bits == round(2 * bits) for bits in weights)


def test_where_more_in_common_was_found_to_speak_against_it_is_held_to_say_no_more():
    few, many = SIGNS.index(Sign.NAMES_1), SIGNS.index(Sign.NAMES_2)
    found = np.array([[few]] * 100 + [[many]] * 100)
    same = np.array([1.0] * 90 + [0.0] * 10 + [1.0] * 10 + [0.0] * 90)

    weights = weigh_links.fit(found, same)

    assert weights[many] == weights[few]


def of_documents(signs, same, halves):
    """Return what is told of three documents, of which the first two and the last two are pairs."""
    a, b, c = documents = [a_document(f"Story {id}.", id=id) for id in "abc"]
    pairs = pairs_of([(a.id, b.id), (b.id, c.id)])
    offered = Offered(pairs, np.array(signs), np.array(same), np.array(halves))
    story = {a.id: "one", b.id: "one", c.id: "other"}
    return Told(documents, {each.id: () for each in documents}, story, offered)


def test_documents_are_gathered_by_the_weights():
    told = of_documents([[SAME], [OTHER]], [1.0, 0.0], np.zeros((2, 2)))
    weights = np.zeros(len(SIGNS) + 1)
    weights[SAME], weights[OTHER] = 3.0, -3.0

    group = told.group(weigh_links.weighed(told.offered.signs, weights, 0.0))

    assert group["a"] == group["b"] != group["c"]
    assert told.score(weigh_links.weighed(told.offered.signs, weights, 0.0))["exactly_right"] == 1


def test_pairs_without_a_day_are_told_from_those_with_days_and_from_those_of_several_incidents():
    unknown, known = SIGNS.index(Sign.PUBLISHED_UNKNOWN), SIGNS.index(Sign.PUBLISHED_1)
    offered = of_documents([[unknown], [known]], [1.0, 0.0], [[0, 1], [1, -1]]).offered

    assert [*offered.undated] == [True, False]
    assert [*offered.within({0, 1})] == [True, False]
    assert [*offered.within({1})] == [False, False]


def test_what_is_said_beforehand_of_pairs_without_a_day_is_the_best_that_costs_no_incident(
    monkeypatch,
):
    told = of_documents([[SAME], [OTHER]], [1.0, 0.0], np.zeros((2, 2)))
    undated = Undated(told, np.array([-3.0, -3.0]), told)
    scored = {more: {"b_cubed_f": more, "exactly_right": 0.5} for more in weigh_links.TRIED}
    scored[2.0]["exactly_right"] = 0.4  # fewer than the half that is right where all are apart
    monkeypatch.setattr(Undated, "tried", lambda *_: scored)

    assert undated.best(np.zeros(len(SIGNS) + 1), {0, 1}) == 1.5


def test_pairs_with_a_document_of_several_incidents_are_of_no_half():
    stories = [a_story(id, on(17), TAL_NASRA) for id in "abc"]
    documents = [each.document for each in stories]
    said = {each.document.id: each.claims for each in stories}

    told = weigh_links.offered(documents, said, {"a": "one", "b": "one"})

    assert len(told.pairs) == 3
    assert told.within({0, 1}).sum() == told.same[told.within({0, 1})].sum() == 1


def test_shipped_weights_say_of_undated_pairs_what_was_found_best_beforehand():
    unknown = SIGNS.index(Sign.PUBLISHED_UNKNOWN)
    told = of_documents([[SAME, unknown]] * 2, [1.0, 0.0], np.zeros((2, 2)))
    weights = np.zeros(len(SIGNS) + 1)
    of_undated = weights.copy()
    of_undated[-1] = -4.0

    found = Weights(**weigh_links.shipped(told.offered, weights, of_undated, 1.0))

    assert found.together([Sign.SAME_DAY, Sign.PUBLISHED_UNKNOWN]) == -3.0
    assert found.together([Sign.SAME_DAY, Sign.PUBLISHED_1]) == weigh_links.ROUNDING


def test_only_the_documents_of_a_half_are_scored():
    stories = {DocumentId(f"d{n}"): f"story {n // 2}" for n in range(8)}
    group = {document: n // 2 for n, document in enumerate(stories)}

    for half in {weigh_links.half_of(story) for story in stories.values()}:
        found = weigh_links.measured(group, stories, {half})
        assert found == {"b_cubed_f": 1.0, "exactly_right": 1.0}

    assert weigh_links.measured(dict.fromkeys(group, 0), stories, {half})["exactly_right"] == 0
