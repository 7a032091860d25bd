"""Two incidents are compared by what speaks for their being one."""

import pytest
from factories import AN_ACT

from openinquest import pipeline
from openinquest.link.weighing import UNOFFERED
from openinquest.model import JudgementKind
from openinquest.store import create_case

TEXTS = {
    "a": "An air strike hit Kirkuk on 3 May 2019. Twelve people were killed, doctors said.\n",
    "b": "An air strike hit Kirkuk on 3 May 2019. Twelve people were killed, the governor said.\n",
    "c": "An air strike hit Kirkuk on 5 May 2019. Ten people were killed, the governor said.\n",
    "d": "Shells fell on Basra on 19 August 2020. Four people were killed, the governor said.\n",
}


@pytest.fixture(scope="module")
def overview(tmp_path_factory):
    """Return a case of four incidents: the first two were one until a person kept them apart."""
    place = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (place / f"{name}.txt").write_text(text)
    capture = pipeline.Capture(by="a tester", utc=AN_ACT.at_utc, max_bytes=100_000)
    with create_case(tmp_path_factory.mktemp("side") / "case") as store:
        pipeline.add(store, [place], capture)
        [together] = [
            each for each in pipeline.findings_of(store) if len(each.incident.documents) == 2
        ]
        documents = together.incident.documents
        pipeline.merge_incidents(store, JudgementKind.SPLIT, documents, AN_ACT)
        overview = pipeline.overview_of(store)
        assert overview.totals == pipeline.totals_of(store)
    return overview


def told_in(overview, letter):
    return next(each for each in overview.findings if each.documents[0].text == TEXTS[letter])


def likeness(overview, one, other):
    found = told_in(overview, one), told_in(overview, other)
    return pipeline.likeness_of(overview.pair_weights, *found)


def test_the_bits_of_a_pair_are_those_of_its_signs_and_what_spoke_before(overview):
    [speaking] = likeness(overview, "a", "b").pairs

    signs = dict(speaking.weight.signs)
    assert {"the same day", "the same place", "the same number killed"} <= signs.keys()
    assert speaking.weight.offered
    assert speaking.weight.bits == pytest.approx(overview.pair_weights.before + sum(signs.values()))


def test_nothing_is_added_up_for_a_pair_that_joining_does_not_weigh(overview):
    [speaking] = likeness(overview, "a", "d").pairs

    assert not speaking.weight.offered
    assert speaking.weight.bits == UNOFFERED
    assert "different places" in dict(speaking.weight.signs)


def test_it_does_not_matter_which_of_two_is_named_first(overview):
    assert likeness(overview, "a", "c").bits == likeness(overview, "c", "a").bits


def test_the_likest_are_those_that_may_be_the_same_and_no_others(overview):
    def likest(letter):
        found = pipeline.likest(overview, told_in(overview, letter))
        return [each.documents[0].text for each, _ in found]

    assert likest("a") == [TEXTS["b"], TEXTS["c"]]
    assert likest("d") == []


def test_among_few_documents_rules_decide(overview):
    assert overview.pair_weights.rules_decide
