import math
from datetime import date

import pytest
from factories import a_claim, a_document, an_origin
from stated_tolls import toll

from openinquest.model import Extent, Group, SourceKind, VoiceClass
from openinquest.reconcile.posterior.observation import CLASS_OF, observe
from openinquest.reconcile.stated import stated_tolls


def heard(
    *tolls, voices=None, group=Group.ALL, published=(), happened=None, extents=None, **origin
):
    days = published or [None] * len(tolls)
    documents = [a_document(id=f"d{n}", published=day) for n, day in enumerate(days)]
    claims = [
        a_claim(each, document=document, id=str(number))
        for number, (each, document) in enumerate(zip(tolls, documents, strict=True))
    ]
    spoken = voices or [claim.id for claim in claims]
    origins = [
        an_origin(*(c for c, by in zip(claims, spoken, strict=True) if by == v), id=v, **origin)
        for v in dict.fromkeys(spoken)
        if v
    ]
    stated = list(stated_tolls(claims, origins=origins, documents=documents))
    found = observe(stated, group=group, origins=origins, happened=happened, extents=extents or {})
    return list(found)


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        (toll(61), 60.5, 61.5),
        (toll(0), -0.5, 0.5),
        (toll(12, "or more"), 11.5, math.inf),
        (toll(55, 65, vague=True), 54.5, 65.5),
        (toll(None, 12), -math.inf, 12.5),
        (toll("some"), 1.5, math.inf),
        (toll(5, group=Group.WOMEN), 4.5, math.inf),
    ],
)
def test_a_toll_is_an_interval(said, low, high):
    [observation] = heard(said)

    assert (observation.low, observation.high) == (low, high)


@pytest.mark.parametrize(
    ("said", "loose"),
    [
        (toll(12), False),
        (toll(12, "or more"), False),
        (toll(12, "or more", vague=True), True),
        (toll("some"), True),
        (toll(5, group=Group.WOMEN), True),
        (toll(0, group=Group.WOMEN), False),
    ],
)
def test_a_floor_that_nobody_counted_the_whole_by_is_loose(said, loose):
    [observation] = heard(said)

    assert observation.loose is loose


def test_of_loose_floors_the_highest_alone_is_heard():
    found = heard(toll(2, group=Group.WOMEN), toll(3, group=Group.CHILDREN), toll(40))

    assert sorted((each.low, each.loose) for each in found) == [(2.5, True), (39.5, False)]


def test_a_ceiling_of_a_part_tells_nothing_of_everyone():
    assert heard(toll(None, 12, group=Group.CIVILIANS)) == []


def test_of_one_voice_the_latest_number_counts():
    [observation] = heard(
        toll(5), toll(9), voices=["v", "v"], published=[date(2019, 5, 4), date(2019, 5, 6)]
    )

    assert (observation.low, observation.high) == (8.5, 9.5)


def test_a_floor_and_a_number_of_one_voice_are_what_both_allow():
    [observation] = heard(toll(5, "or more"), toll(9), voices=["v", "v"])

    assert (observation.low, observation.high) == (8.5, 9.5)


def test_numbers_of_one_voice_that_exclude_each_other_are_a_range():
    [observation] = heard(toll(5), toll(9), voices=["v", "v"])

    assert (observation.low, observation.high) == (4.5, 9.5)


def test_the_lag_is_in_days_and_never_negative():
    published = [date(2019, 5, 6), date(2019, 5, 1)]
    lags = [o.lag for o in heard(toll(5), toll(9), published=published, happened=date(2019, 5, 4))]

    assert sorted(lags) == [0, 2]


def test_the_lag_is_unknown_where_a_day_is():
    [observation] = heard(toll(5), published=[date(2019, 5, 6)])

    assert observation.lag is None


def test_a_number_of_a_smaller_ground_is_a_floor():
    found = heard(toll(5), toll(40), extents={"0": Extent.SITE, "1": Extent.DISTRICT})

    assert sorted(observation.high for observation in found) == [40.5, math.inf]


def test_a_voice_is_known_by_its_class_and_name():
    [observation] = heard(toll(5), kind=SourceKind.ARMED_GROUP, label="The  Northern Front")

    assert observation.voice is VoiceClass.BELLIGERENT
    assert observation.source == "belligerent: the northern front"


def test_a_claim_of_no_origin_is_a_voice_of_unknown_kind():
    [observation] = heard(toll(5), voices=[""])

    assert (observation.voice, observation.source) == (VoiceClass.UNKNOWN, "")


def test_every_kind_of_source_has_a_class():
    assert set(CLASS_OF) == set(SourceKind)
