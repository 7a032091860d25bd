from itertools import pairwise

import pytest

from openinquest.extract.english.analyser.datelines import dateline_words
from openinquest.extract.english.analyser.tokens import cut_words


def dateline_of(text):
    spans = cut_words(text, 0, len(text))
    words = [text[start:end] for start, end in spans]
    spaced = [left[1] < right[0] for left, right in pairwise(spans)] + [True]
    number = dateline_words(words, spaced=spaced)
    return text[: spans[number - 1][1]] if number else ""


@pytest.mark.parametrize(
    ("dateline", "report"),
    [
        ("TAL NASRA, Syria, March 3 --", "A rocket hit a school."),
        ("TAL NASRA (Wire) -", "Two people were killed."),
        ("Tal Nasra, 3 May 2019 (Wire) —", "Two people were killed."),
        ("(Wire) -", "Two people were killed."),
        ("AL-QARAH, Syria —", "“We saw it,” she said."),
        ("TAL NASRA, 12 JAN (WIRE-B) -- [TEXT]", "TWO PEOPLE WERE KILLED."),
        ("TAL NASRA, 12 JAN (WIRE-B) --", "TWO PEOPLE WERE KILLED."),
    ],
)
def test_place_in_capitals_or_agency_before_a_dash_is_a_dateline(dateline, report):
    assert dateline_of(f"{dateline} {report}") == dateline


@pytest.mark.parametrize(
    "text",
    [
        "Two people - both of them children - were killed.",
        "Harb - who was there - said so.",
        "UNRWA - which runs the school - said so.",
        "Salim Harb - Two people were killed.",
        "TWO KILLED - ARMY",
        "AL-QARAH was hit.",
        "- Two people were killed.",
        "TAL NASRA --",
        "12-14 people",
        "",
    ],
)
def test_other_dashes_end_no_dateline(text):
    assert dateline_of(text) == ""
