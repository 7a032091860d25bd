import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import TAL_NASRA, WADI_KASR, a_judgement, a_story, on, parts

from openinquest.link import find_copies, join_incidents
from openinquest.link.evidence import Sign
from openinquest.link.likeness import FEWEST_DOCUMENTS
from openinquest.link.pair_weights import PairWeights
from openinquest.link.weights import SHIPPED
from openinquest.model import Incident, JudgementKind, TimeSpan


def told(id, words, *sighting, **changes):
    """Return a story with words of its own before the usual ones."""
    story = a_story(id, *sighting, **changes)
    title = f"The {words} case"
    return replace(story, document=replace(story.document, title=title))


NEWS = "Walnut Almond Birch"


def incident_with(document, incidents):
    (found,) = [incident for incident in incidents if document in incident.documents]
    return found


def standing_of(*stories):
    return join_incidents(*parts(*stories), ())


@pytest.fixture(scope="module")
def crowd():
    """Return stories of other days and places, two to an incident."""
    return [
        told(
            f"x{n:03}",
            f"Almond{n // 2} Birch{n // 2} Cedar{n // 2}",
            on(1 + n // 2 % 28, 1 + n // 56),
        )
        for n in range(FEWEST_DOCUMENTS)
    ]


def groups(*stories, judgements=()):
    documents, claims = parts(*stories)
    incidents = join_incidents(documents, claims, (), judgements)
    return [i.documents for i in incidents if not i.documents[0].startswith("x")]


def test_later_report_that_names_no_day_joins_by_its_words(crowd):
    stories = (
        told("a", "Letch Ormond", on(17), TAL_NASRA),
        told("b", "Letch Ormond", None, TAL_NASRA),
    )

    assert groups(*stories, *crowd) == [("a", "b")]


def test_two_events_of_one_town_and_day_stay_apart_by_their_words(crowd):
    stories = [
        told(
            f"{name}{n}",
            f"{name}ville {name}son {name}ton",
            on(17),
            TAL_NASRA,
            published=date(2019, 5, day),
            toll=day == 18,
        )
        for name, day in [("p", 18), ("q", 28)]
        for n in range(2)
    ]

    assert groups(*stories, *crowd) == [("p0", "p1"), ("q0", "q1")]


def test_reason_gives_the_signs_with_their_bits(crowd):
    documents, claims = parts(
        told("a", "Letch Ormond", on(17), TAL_NASRA),
        told("b", "Letch Ormond", on(17), TAL_NASRA),
        *crowd,
    )

    (incident,) = [i for i in join_incidents(documents, claims, ()) if "a" in i.documents]

    assert incident.reasons[-1] == (
        "a and b tell of one event by 11.5 bits: published within a day (+3), the same day (+2.5), "
        "words alike by .40 and more (+2), the same number killed (+1.5), the same place (+1), "
        "two names in common that few have (+0.5), titles alike by 10 to 15 bits (+0.5), "
        "no ages to compare (-0.5)"
    )


def undated(*stories):
    return [replace(each, document=replace(each.document, published=None)) for each in stories]


def test_reason_for_documents_without_a_day_gives_the_bits_of_such_pairs(crowd):
    pair = undated(*(told(id, "Letch Ormond", on(17), TAL_NASRA) for id in "ab"))
    own = replace(SHIPPED, undated=dict(SHIPPED.bits) | {Sign.SAME_DAY: 4.5, Sign.SAME_TOWN: 4.0})

    incidents = join_incidents(*parts(*pair, *crowd), (), weights=own)

    reason = incident_with("a", incidents).reasons[-2]
    assert "the same day (+4.5), the same place (+4)," in reason


def test_documents_without_a_day_are_joined_by_the_bits_of_such_pairs(crowd):
    pair = undated(*(told(id, "Letch Ormond", on(17), TAL_NASRA) for id in "ab"))
    own = replace(SHIPPED, undated=dict.fromkeys(Sign, -1.0))

    def joined(weights):
        incidents = join_incidents(*parts(*pair, *crowd), (), weights=weights)
        return incident_with("a", incidents) == incident_with("b", incidents)

    assert joined(SHIPPED)
    assert not joined(own)


def test_a_pair_asked_after_is_told_by_the_bits_by_which_it_was_joined(crowd):
    pair = undated(*(told(id, "Letch Ormond", on(17), TAL_NASRA) for id in "ab"))
    own = replace(SHIPPED, undated=dict.fromkeys(Sign, 3.0))

    weights = PairWeights(*parts(*pair, *crowd), weights=own)
    weight = weights.of("a", "b")

    assert {bits for _, bits in weight.signs} == {3.0}
    assert weight.bits == weights.before + 9 * 3.0


def test_weights_that_are_not_the_shipped_ones_are_told_also_where_no_corpus_is_named(crowd):
    documents, claims = parts(*crowd, told("a", NEWS, on(17)), told("b", NEWS, on(17)))
    own = replace(SHIPPED, before=SHIPPED.before + 1, made_from="fitted to a record of ours")

    incidents = join_incidents(documents, claims, (), weights=own)

    assert "fitted to a record of ours" in incident_with("a", incidents).reasons[-1]


def test_peoples_decisions_hold_among_many_documents(crowd):
    stories = (
        told("a", "Letch Ormond", on(17), TAL_NASRA),
        told("b", "Letch Ormond", on(17), TAL_NASRA),
        told("c", "Hazel Willow", on(3), WADI_KASR),
    )
    decisions = [
        a_judgement(JudgementKind.SPLIT, "a", "b"),
        a_judgement(JudgementKind.MERGE, "a", "c", id="j2"),
    ]

    assert sorted(map(sorted, groups(*stories, *crowd, judgements=decisions))) == [
        ["a", "c"],
        ["b"],
    ]


def test_document_that_tells_of_nothing_begins_no_incident(crowd):
    stories = (
        told("a", "Letch Ormond", toll=False),
        told("b", "Letch Ormond", toll=False),
        told("c", "Hazel Willow", on(17), TAL_NASRA),
    )

    assert groups(*stories, *crowd) == [("c",)]


@given(st.randoms(use_true_random=False))
def test_order_does_not_matter_among_many_documents(crowd, random):
    documents, claims = parts(*crowd, told("a", "Almond3 Birch3", on(2), TAL_NASRA))
    shuffled = list(documents)
    random.shuffle(shuffled)

    assert join_incidents(shuffled, claims, ()) == join_incidents(documents, claims, ())


def test_documents_added_later_join_the_incident_that_stands_and_it_keeps_its_name(crowd):
    first = told("m", NEWS, on(17), TAL_NASRA)
    earlier = told("b", NEWS, on(17), TAL_NASRA, published=date(2019, 5, 18))
    standing = standing_of(*crowd, first)

    after = join_incidents(*parts(*crowd, first, earlier), (), standing=standing)

    assert incident_with("m", after).documents == ("b", "m")
    assert incident_with("m", after).id == incident_with("m", standing).id
    assert len({incident.id for incident in after}) == len(after)


def test_incidents_that_stand_are_not_weighed_again(crowd):
    pair = [told(id, NEWS, on(17), TAL_NASRA) for id in ("m", "n")]
    documents, claims = parts(*crowd, *pair)
    alone = [
        replace(incident_with("m", standing_of(*crowd, *pair)), id=f"i-{id}", documents=(id,))
        for id in ("m", "n")
    ]

    after = join_incidents(documents, claims, (), standing=alone)

    assert incident_with("m", after).documents == ("m",)


def test_a_document_that_is_like_two_incidents_that_stand_joins_one_of_them(crowd):
    stories = [told(id, NEWS, on(17), TAL_NASRA) for id in ("m", "n", "o")]
    alone = [Incident(f"i-{id}", (id,), None, None) for id in ("m", "n")]

    after = join_incidents(*parts(*crowd, *stories), (), standing=alone)

    assert incident_with("m", after) != incident_with("n", after)
    assert len(incident_with("o", after).documents) == 2


def test_what_people_decided_holds_over_what_stands(crowd):
    pair = [told(id, NEWS, on(17), TAL_NASRA) for id in ("m", "n")]
    documents, claims = parts(*crowd, *pair)
    standing = standing_of(*crowd, *pair)
    assert incident_with("m", standing).documents == ("m", "n")

    after = join_incidents(
        documents, claims, (), [a_judgement(JudgementKind.SPLIT, "m", "n")], standing=standing
    )

    assert incident_with("m", after).documents == ("m",)
    assert incident_with("n", after).documents == ("n",)
    assert len({incident.id for incident in after}) == len(after)


def test_of_an_incident_that_a_person_splits_the_others_go_where_their_signs_say(crowd):
    stray = told("m", "Hazel Willow", on(3), WADI_KASR, published=date(2019, 5, 4))
    trio = [told(id, NEWS, on(17), TAL_NASRA) for id in ("n", "o", "p")]
    wrong = Incident("i-m", ("m", "n", "o", "p"), None, None)

    after = join_incidents(
        *parts(*crowd, stray, *trio),
        (),
        [a_judgement(JudgementKind.SPLIT, "m", "n")],
        standing=[wrong],
    )

    assert incident_with("m", after).documents == ("m",)
    assert incident_with("n", after).documents == ("n", "o", "p")


def test_why_documents_stand_together_is_said_again_of_those_that_stood_before(crowd):
    pair = [told(id, NEWS, on(17), TAL_NASRA) for id in ("m", "n")]
    standing = standing_of(*crowd, *pair)

    after = join_incidents(*parts(*crowd, *pair), (), standing=standing)

    assert incident_with("m", after) == incident_with("m", standing)


def test_how_sure_the_signs_make_does_not_depend_on_whether_incidents_stand():
    draw = random.Random(1)
    tale = [f"tale{letter}" for letter in "abcdefgh"]
    crowd = []
    for n in range(FEWEST_DOCUMENTS):
        day = date(2019, 1, 1) + timedelta(days=3 * (n // 2))
        story = told(
            f"x{n:03}",
            f"Almond{n // 2} Birch{n // 2} Cedar{n // 2}",
            TimeSpan(day, day),
            TAL_NASRA,
            published=day,
        )
        # Words that stories of a kind have in common, in no order that a page would repeat.
        words = " ".join(f"{word}{n // 2 % 8}" for word in draw.sample(tale, k=6))
        text = f"{story.document.text} {words}"
        crowd.append(replace(story, document=replace(story.document, text=text)))
    documents, claims = parts(*crowd)
    standing = join_incidents(documents, claims, ())

    assert len(standing) == FEWEST_DOCUMENTS // 2
    assert join_incidents(documents, claims, (), standing=standing) == standing


def test_what_stands_stays_together_where_its_first_document_can_no_longer_be_linked(crowd):
    unlike = [told("m", NEWS, on(17), TAL_NASRA), told("n", "Fig Elm Oak", on(3), WADI_KASR)]
    (alone,) = [each for each in standing_of(*crowd, *unlike) if "m" in each.documents]
    stood = replace(alone, documents=("gone", "m", "n"))

    after = join_incidents(*parts(*crowd, *unlike), (), standing=[stood])

    assert alone.documents == ("m",)
    assert set(incident_with("m", after).documents) == {"m", "n"}


def test_words_compared_by_another_process_join_the_same_incidents(crowd):
    documents, claims = parts(*crowd)
    asked = []

    def copies():
        asked.append("the copies")
        yield from find_copies(documents)

    joined = join_incidents(documents, claims, copies(), workers=2)

    assert joined == join_incidents(documents, claims, find_copies(documents))
    assert asked == ["the copies"]
