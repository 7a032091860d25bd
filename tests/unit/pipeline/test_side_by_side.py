"""Two incidents are compared by what speaks for their being one."""

import pytest

from openinquest import pipeline
from openinquest.store import create_case

TEXTS = {
    "a": "An air strike hit Kirkuk on 3 May 2019. Twelve people were killed, doctors said.\n",
    "b": "An air strike hit Kirkuk on 4 May 2019. Twelve people were killed, the governor said.\n",
    "c": "Shells fell on Basra on 19 August 2020. Four people were killed, the governor said.\n",
}


@pytest.fixture
def overview(tmp_path, capture):
    place = tmp_path / "texts"
    place.mkdir()
    for name, text in TEXTS.items():
        (place / f"{name}.txt").write_text(text)
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [place], capture)
        overview = pipeline.overview_of(store)
        assert overview.totals == pipeline.totals_of(store)
    return overview


def on_day(overview, day):
    return next(each for each in overview.findings if str(each.incident.when.earliest) == day)


def test_the_bits_of_a_pair_are_those_of_its_signs_and_what_spoke_before(overview):
    one, other = on_day(overview, "2019-05-03"), on_day(overview, "2019-05-04")

    [speaking] = pipeline.likeness_of(overview.pair_weights, one, other).pairs

    signs = dict(speaking.weight.signs)
    assert {"a day apart", "the same place", "the same number killed"} <= signs.keys()
    assert speaking.weight.bits == pytest.approx(overview.pair_weights.before + sum(signs.values()))


def test_it_does_not_matter_which_of_two_is_named_first(overview):
    one, other = overview.findings[:2]

    assert (
        pipeline.likeness_of(overview.pair_weights, one, other).bits
        == pipeline.likeness_of(overview.pair_weights, other, one).bits
    )


def test_the_likest_is_what_may_be_the_same_and_nothing_else(overview):
    one, other = on_day(overview, "2019-05-03"), on_day(overview, "2019-05-04")
    far = on_day(overview, "2020-08-19")

    assert [found.incident.id for found, _ in pipeline.likest(overview, one)] == [other.incident.id]
    assert pipeline.likest(overview, far) == ()
    apart = pipeline.likeness_of(overview.pair_weights, one, far)
    assert apart.bits < pipeline.likeness_of(overview.pair_weights, one, other).bits
    assert not apart.pairs[0].weight.offered


def test_among_few_documents_rules_decide(overview):
    assert overview.pair_weights.rules_decide
