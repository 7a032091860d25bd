"""A real article, read in place: what must be found in it, each with its words and its voice.

The article stands beside the project, not in it. Its places are found by
patterns of a few words, so that no sentence of it is copied here.
"""

import re
from datetime import date
from functools import cache

import pytest
from factories import a_document
from manual import ROOT

from openinquest.extract import claim_extractors
from openinquest.model import (
    Certainty,
    ClaimKind,
    Feature,
    Group,
    Harm,
    InquiryStage,
    Means,
    Polarity,
    PositionKind,
    Precision,
    Scope,
    SourceKind,
)

ARTICLE = ROOT.parent / "shared" / "seed" / "article.txt"

pytestmark = pytest.mark.skipif(
    not ARTICLE.is_file(), reason="the seed article is not here: it stands in ../shared/seed"
)


@cache
def read_article(published=None):
    """Return the article and what is read in it."""
    document = a_document(ARTICLE.read_text(encoding="utf-8"), publisher=None, published=published)
    extraction = claim_extractors.get("english").extract(document)
    extraction.verify(document)
    return document, extraction


def claims_at(kind, pattern):
    """Return the claims of a kind that share words with the only match of `pattern`."""
    document, extraction = read_article()
    (place,) = re.finditer(pattern, document.text)
    return [
        claim
        for claim in extraction.claims
        if claim.kind is kind
        for span in (claim.span, *claim.repeats)
        if span.start < place.end() and place.start() < span.end
    ]


def tolls(number):
    """Return the tolls whose lower bound is `number`."""
    return [
        claim
        for claim in read_article()[1].claims
        if claim.kind is ClaimKind.TOLL and claim.detail.count
        if claim.detail.count.at_least == number
    ]


def test_61_killed_is_the_iraqi_account_and_inferred():
    (claim,) = tolls(61)

    assert (claim.detail.harm, claim.detail.group) == (Harm.KILLED, Group.CIVILIANS)
    assert claim.detail.count.exact == 61
    assert claim.inferred
    assert "Iraq" in claim.speaker.label
    assert claim.speaker.inferred


def test_more_than_a_hundred_is_possible_and_comes_from_unnamed_reports():
    (claim,) = tolls(101)

    assert claim.detail.harm is Harm.KILLED
    assert claim.detail.count.at_most is None
    assert claim.certainty is Certainty.POSSIBLE
    assert claim.speaker.kind is SourceKind.UNSPECIFIED
    assert claim.speaker.name is None


def test_137_is_hedged_said_by_the_united_states_and_one_claim_in_two_places():
    (claim,) = tolls(137)

    assert (claim.detail.harm, claim.detail.group) == (Harm.KILLED, Group.CIVILIANS)
    assert claim.certainty is Certainty.PROBABLE
    assert claim.speaker.organisation == "U.S."
    assert len(claim.repeats) == 1


def test_26_women_and_children_were_rescued_and_never_killed():
    (claim,) = tolls(26)

    assert claim.detail.harm is Harm.RESCUED
    assert claim.detail.group is Group.WOMEN_AND_CHILDREN


def test_casualties_of_iraqi_forces_have_no_number_and_belong_elsewhere():
    (claim,) = claims_at(ClaimKind.TOLL, r"suffered casualties")

    assert claim.detail.harm is Harm.KILLED_OR_INJURED
    assert claim.detail.group is Group.COMBATANTS
    assert claim.detail.count is None
    assert claim.detail.scope is Scope.OTHER


def test_the_strike_itself_and_the_car_bomb_it_set_off_are_two_explanations():
    causes = [c for c in read_article()[1].claims if c.kind is ClaimKind.CAUSE]
    chains = {c.detail.means for c in causes if c.polarity is Polarity.AFFIRMED}

    assert (Means.AIR_STRIKE,) in chains
    assert (Means.AIR_STRIKE, Means.VEHICLE_BOMB) in chains
    assert all(c.detail.effect for c in causes)


@pytest.mark.parametrize(
    ("pattern", "speaker"),
    [(r"acknowledges airstrike", "U.S."), (r"caused by American bombing", "Russian")],
)
def test_the_strike_itself_is_named_by_those_who_say_so(pattern, speaker):
    document, _ = read_article()
    first = next(re.finditer(pattern, document.text))
    causes = [
        claim
        for claim in read_article()[1].claims
        if claim.kind is ClaimKind.CAUSE
        and claim.span.start < first.end() + 40
        and first.start() < claim.span.end
    ]

    assert [c.detail.means for c in causes] == [(Means.AIR_STRIKE,)]
    assert speaker in causes[0].speaker.label


@pytest.mark.parametrize(
    ("pattern", "feature"),
    [
        (r"splayed outward", Feature.DEBRIS),
        (r"collapsing inward", Feature.COLLAPSE),
        (r"from the inside out", Feature.DEBRIS),
        (r"enough firepower", Feature.MUNITION),
        (r"100-percent accurate", Feature.ACCURACY),
        (r"enough explosives", Feature.EXPLOSIVES_PRESENT),
        (r"the explosives in the building", Feature.EXPLOSIVES_PRESENT),
    ],
)
def test_what_was_seen_is_kept_as_an_observation(pattern, feature):
    features = {claim.detail.feature for claim in claims_at(ClaimKind.OBSERVATION, pattern)}

    assert feature in features


def test_the_lack_of_firepower_speaks_against_the_strike_to_iraqi_officials():
    (claim,) = claims_at(ClaimKind.OBSERVATION, r"enough firepower")

    assert claim.detail.speaks_against == (Means.AIR_STRIKE,)
    assert "Iraqi officials" in claim.speaker.label


@pytest.mark.parametrize("pattern", [r"splayed outward", r"from the inside out"])
def test_debris_to_the_outside_is_what_was_not_seen(pattern):
    debris = [
        claim
        for claim in claims_at(ClaimKind.OBSERVATION, pattern)
        if claim.detail.feature is Feature.DEBRIS
    ]

    assert {claim.polarity for claim in debris} == {Polarity.DENIED}


def test_the_russian_statement_accuses_and_carries_no_figure():
    _, extraction = read_article()
    russian = [c for c in extraction.claims if c.speaker and "Russian" in (c.speaker.label or "")]
    accusations = [c for c in russian if c.kind is ClaimKind.POSITION]

    assert accusations
    assert {c.detail.what for c in accusations} == {PositionKind.ACCUSATION}
    assert not [c for c in russian if c.kind is ClaimKind.TOLL and c.detail.count]


def test_the_iraqi_spokesman_has_his_name_and_office():
    (claim,) = claims_at(ClaimKind.OBSERVATION, r"100-percent accurate")

    assert claim.speaker.name.endswith("Jayashi")
    assert "spokesman" in claim.speaker.role
    assert claim.speaker.organisation == "Iraqi military"


def test_the_prime_minister_speaks_through_the_spokesman():
    (claim,) = claims_at(ClaimKind.CONDUCT, r"no value in victory")

    assert [source.name.split("-")[-1] for source in claim.sources] == ["Jayashi", "Abadi"]
    assert claim.sources[1].role == "Prime Minister"


def test_two_inquiries_are_told_apart_by_body_and_stage():
    found = {
        (claim.detail.investigator, claim.detail.stage)
        for claim in read_article()[1].claims
        if claim.kind is ClaimKind.INQUIRY
    }
    iraqi = {stage for body, stage in found if body and "Iraqi" in body}

    assert ("Department of Defense", InquiryStage.LAUNCHED) in found
    assert {InquiryStage.INITIAL_FINDINGS, InquiryStage.ONGOING} <= iraqi


def test_what_goes_to_the_prime_minister_is_still_ongoing():
    (claim,) = claims_at(ClaimKind.INQUIRY, r"will be submitted to")

    assert claim.detail.stage is InquiryStage.ONGOING
    assert claim.speaker.name.endswith("Jayashi")


def test_the_day_is_known_and_the_year_is_not():
    (claim,) = claims_at(ClaimKind.EVENT, r"on March 17th")

    assert (claim.detail.when.month, claim.detail.when.day) == (3, 17)
    assert claim.detail.when.earliest is None
    assert (claim.detail.where.name, claim.detail.where.country) == ("Mosul", "IQ")
    assert claim.detail.where.precision is Precision.CITY


def test_publication_gives_the_year():
    _, extraction = read_article(published=date(2017, 4, 5))
    days = {
        (claim.detail.when.earliest, claim.detail.when.latest)
        for claim in extraction.claims
        if claim.kind is ClaimKind.EVENT and claim.detail.when
    }

    assert days == {(date(2017, 3, 17), date(2017, 3, 17))}
