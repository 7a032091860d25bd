from dataclasses import replace

import pytest
from factories import a_claim, a_document, a_judgement, a_toll

from openinquest.model import FromPicture, Group, Harm, JudgementKind, Scope
from openinquest.reconcile import reconcile_figures
from openinquest.reconcile.uncertain import LEAST_SURE


def from_picture(claim, digits, words=0.6):
    return replace(claim, picture=FromPicture(1, (0.1, 0.1, 0.2, 0.12), words, digits))


def figure_of(*claims, judgements=()):
    figures = reconcile_figures(
        claims, origins=(), documents=(a_document(),), judgements=judgements
    )
    own = Harm.KILLED, Group.CIVILIANS
    return next(each for each in figures if (each.harm, each.group) == own)


UNSURE = from_picture(a_claim(id="c1"), 0.58)


def test_a_number_of_uncertain_digits_sets_no_end_and_says_why():
    figure = figure_of(UNSURE)

    assert (figure.low, figure.high, figure.considered) == (None, None, ())
    (aside,) = figure.set_aside
    assert aside.reason == (
        "its digits were recognised with 58 per cent confidence: "
        "compare the picture, and accept or correct the claim"
    )


@pytest.mark.parametrize("digits", [LEAST_SURE, 0.97, None])
def test_sure_digits_and_numbers_in_words_count(digits):
    assert figure_of(from_picture(a_claim(id="c1"), digits)).low == 12


@pytest.mark.parametrize("digits", [0.97, None])
def test_a_number_among_garbled_words_waits_too(digits):
    figure = figure_of(from_picture(a_claim(id="c1"), digits, words=0.59))

    assert figure.low is None
    assert "its words were recognised with 59 per cent" in figure.set_aside[0].reason


def test_a_number_that_a_person_accepted_counts():
    accepted = a_judgement(JudgementKind.ACCEPT, "c1")

    assert figure_of(UNSURE, judgements=[accepted]).low == 12


def test_a_number_that_was_accepted_and_then_rejected_does_not():
    accepted = a_judgement(JudgementKind.ACCEPT, "c1", id="j1")
    later = accepted.made_utc.replace(year=accepted.made_utc.year + 1)
    rejected = a_judgement(JudgementKind.REJECT, "c1", id="j2", made_utc=later)

    figure = figure_of(UNSURE, judgements=[rejected, accepted])

    assert figure.low is None
    assert figure.set_aside[0].reason.startswith("a person rejected it")


def test_digits_among_arabic_letters_are_never_sure():
    quote = "قتل 12 شخصا"
    claim = a_claim(id="c1", document=a_document(quote), quote=quote)

    figure = figure_of(from_picture(claim, 0.97))

    assert figure.low is None
    assert "Arabic" in figure.set_aside[0].reason


def test_a_sum_with_an_uncertain_part_waits_and_its_other_parts_count():
    sure = from_picture(a_claim(id="c2", detail=a_toll(3, 3, scope=Scope.PART, part_of="c3")), 0.97)
    unsure = replace(UNSURE, detail=a_toll(9, 9, scope=Scope.PART, part_of="c3"))
    whole = from_picture(a_claim(id="c3", detail=a_toll(12, 12, counted=("c1", "c2"))), None)

    figure = figure_of(unsure, sure, whole)

    assert (figure.low, figure.high) == (3, 3)
    assert {aside.claim for aside in figure.set_aside} == {"c1", "c3"}


def test_an_uncertain_number_replaces_no_other():
    earlier = a_claim(id="c0", detail=a_toll(4, 4))

    assert figure_of(earlier, UNSURE).low == 4
