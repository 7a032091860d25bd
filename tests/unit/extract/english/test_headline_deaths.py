"""Deaths in headlines are read by the order of their words where the tree finds none."""

import pytest
from harm import toll_claims


def told(text):
    return [
        (claim.detail.harm.value, claim.detail.count.exact)
        for claim in toll_claims(text)
        if claim.detail.harm.value != "detained"
    ]


@pytest.mark.parametrize(
    "headline",
    [
        "17-year-old shot, killed inside mill",
        "Port quarter closed after boy, 13, is killed by masked men",
        "Boy shot in Tal Nasra has died, doctors say",
        "Sheriff: 8-year-old cleaning rifle shot and killed",
        "Mayor speaks after 14-year-old dies of burns",
        "Two clerks arrested in fatal shooting of 15-year-old",
        "Mill Street homicide victim identified",
        "Cops: Rifle lay on table before 8-year-old shot, killed...",
    ],
)
def test_one_dead_is_found_in_a_headline_without_verbs(headline):
    assert ("killed", 1) in told(headline)


def test_murder_in_the_shooting_of_somebody_is_a_death():
    assert told("Baker held for murder in shooting of woman at inn")[0] == ("killed", 1)


def test_a_number_before_the_dead_is_theirs():
    assert told("Sheriff: 3 people dead after shooting in Tal Nasra") == [("killed", 3)]


@pytest.mark.parametrize(
    "headline",
    [
        "Man arrested in deadly shooting at inn",
        "Customer who fatally shot alleged thief also hit second man, cops say",
        "Officers close road after attempted murder of nobody",
    ],
)
def test_who_did_it_is_not_dead(headline):
    dead = [c.quote for c in toll_claims(headline) if c.detail.harm.value == "killed"]

    assert not any(quote.startswith(("Customer", "Man", "Officers")) for quote in dead)


@pytest.mark.parametrize(
    ("headline", "number"),
    [
        ("Grandmother, 3 boys dead in mill fire and shooting", 4),
        ("Parents, 2 girls dead in farm shooting", 4),
        ("Teen, woman killed at inn", 2),
        ("Suspect, clerk dead after hold-up", 2),
    ],
)
def test_a_comma_of_a_headline_is_an_and(headline, number):
    assert ("killed", number) in told(headline)


def test_what_stands_before_a_verb_is_no_list():
    assert ("killed", 3) not in told("Man kills parents, 2 girls dead in farm shooting")
