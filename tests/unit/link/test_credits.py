import time

import pytest
from factories import a_document

from openinquest.link.credits import credited_agency


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("TAL NASRA, Iraq, May 4 (Valley Wire) - Two people died.", "Valley Wire"),
        ("Tal Nasra (VW) — Two people died.", "VW"),
        ("Two die at the well\nBy Amal Harouk\n\nTAL NASRA (VW) -- Two people died.", "VW"),
        ("TAL NASRA, May 4 - Two people died.", None),
        ("Two people died in Tal Nasra (the Old Quarter) on Friday.", None),
        ("The army (which denied it) - said so.", None),
        ("Shells fell (2019) - two died.", None),
    ],
)
def test_agency_is_the_one_that_the_dateline_credits(text, agency):
    assert credited_agency(a_document(text)) == agency


def test_a_page_of_blank_lines_is_looked_at_once():
    text = "\n" * 500 + "two died."
    began = time.process_time()

    assert credited_agency(a_document(text)) is None
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("end", "agency"),
    [
        ("(VW)", "VW"),
        ("\n\n(Reuters)\n", "Reuters"),
        ("- Valley News Agency", "Valley News Agency"),
        ("— Sami Aziz", None),
        ("(Translated by Sami Aziz)", None),
        ("(Photo: VW)", None),
        ("(ENDS)", None),
        ("(VW).", None),
    ],
)
def test_agency_is_the_one_credited_behind_the_last_sentence(end, agency):
    assert credited_agency(a_document(f"Two people died in Tal Nasra. {end}")) == agency


def test_short_form_of_a_body_that_a_sentence_ends_with_credits_nobody():
    text = "Two people died, said the Valley Rescue Service (VRS)"

    assert credited_agency(a_document(text)) is None
