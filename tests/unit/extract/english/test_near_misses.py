import re

import pytest
from drawn_trees import a_tree

from openinquest.extract.english.near_misses import HarmSentence, find_missed
from openinquest.extract.near_misses import UNKNOWN_REASON

WORD = re.compile(r"[\w,]*\w|[^\w\s]")


def flat(text):
    """Return a tree in which every word hangs on "killed"."""
    forms = WORD.findall(text)
    root = forms.index("killed") + 1
    return a_tree(
        text,
        " ".join(
            f"{form}|VERB|root|0|VBD|kill" if place == root else f"{form}|X|dep|{root}"
            for place, form in enumerate(forms, start=1)
        ),
    )


def missed(text, tree, *, taken=(), dates=()):
    ranges = [
        [(text.index(words), text.index(words) + len(words)) for words in group]
        for group in (taken, dates)
    ]
    found = find_missed(HarmSentence(text, tree, *ranges))
    return [(text[each.start : each.end], each.beside, each.reason) for each in found]


@pytest.mark.parametrize(
    ("text", "numbers", "reason"),
    [
        ("A raid killed a boy aged 9", ["9"], "it is an age"),
        ("A raid killed boys aged 9 and 11", ["9", "11"], "it is an age"),
        ("A raid killed a 17-year-old boy", ["17"], "it is an age"),
        ("The raid that killed him cost $40,000", ["40,000"], "it is a sum of money"),
        (
            "The raid that killed him cost two million dollars",
            ["two million"],
            "it is a sum of money",
        ),
        ("The raid killed him 30 miles away", ["30"], "it is a measure"),
        ("The raid killed him six hours later", ["six"], "it is a length of time"),
        ("The raid killed him at 8 p.m. or so", ["8"], "it is a time of day"),
        ("The raid killed 40 percent of them", ["40"], "it is a share, not a number of people"),
        (
            "A house was hit 12 times and he was killed",
            ["12"],
            "it says how often, not how many people",
        ),
        ("It killed Omar Bakr, 34, a clerk", ["34"], "it stands behind a name as an age does"),
        (
            "The raid killed him in ward 12",
            ["12"],
            f"{UNKNOWN_REASON}; in the tree it hangs on “killed”",
        ),
    ],
)
def test_what_a_number_measures_is_the_reason(text, numbers, reason):
    assert missed(text, flat(text)) == [(number, "killed", reason) for number in numbers]


def test_a_day_is_one_near_miss():
    text = "The raid killed him on 3 May 2019"

    assert missed(text, flat(text), dates=["3 May 2019"]) == [
        ("3 May 2019", "killed", "it is part of a date")
    ]


def test_a_number_that_a_claim_counts_is_none():
    text = "The raid killed 12 men"

    assert missed(text, flat(text), taken=["12 men"]) == []


def test_the_word_one_alone_is_no_number():
    text = "It killed him in one of the worst raids and no one came"

    assert missed(text, flat(text)) == []


def test_things_are_not_counted_as_people():
    text = "Four men were killed and three houses were burned."
    tree = a_tree(
        text,
        "Four|NUM|nummod|2 men|NOUN|nsubj:pass|4 were|AUX|aux:pass|4 killed|VERB|root|0|VBN|kill "
        "and|CCONJ|cc|9 three|NUM|nummod|7 houses|NOUN|nsubj:pass|9 were|AUX|aux:pass|9 "
        "burned|VERB|conj|4|VBN|burn .|PUNCT|punct|4",
    )

    assert missed(text, tree, taken=["Four men"]) == [
        ("three", "killed", "it counts “houses”, which is not known to mean people")
    ]


def test_harm_that_was_only_threatened_is_the_reason():
    text = "They threatened to kill 61 hostages."
    tree = a_tree(
        text,
        "They|PRON|nsubj|2 threatened|VERB|root|0|VBD|threaten to|PART|mark|4 "
        "kill|VERB|xcomp|2|VB|kill 61|NUM|nummod|6 hostages|NOUN|obj|4 .|PUNCT|punct|2",
    )

    assert missed(text, tree) == [("61", "kill", "“kill” tells of no harm that was done")]


def test_those_who_do_the_harm_are_not_the_harmed():
    text = "Ten gunmen killed a clerk."
    tree = a_tree(
        text,
        "Ten|NUM|nummod|2 gunmen|NOUN|nsubj|3 killed|VERB|root|0|VBD|kill a|DET|det|5 "
        "clerk|NOUN|obj|3 .|PUNCT|punct|3",
    )

    assert missed(text, tree) == [
        ("Ten", "killed", "it counts those who did it: the subject of “killed”")
    ]


def test_people_under_another_verb_are_told_with_that_verb():
    text = "Six medics arrived after a man was killed."
    tree = a_tree(
        text,
        "Six|NUM|nummod|2 medics|NOUN|nsubj|3 arrived|VERB|root|0|VBD|arrive after|SCONJ|mark|8 "
        "a|DET|det|6 man|NOUN|nsubj:pass|8 was|AUX|aux:pass|8 killed|VERB|advcl|3|VBN|kill "
        ".|PUNCT|punct|3",
    )

    assert missed(text, tree) == [
        ("Six", "killed", "it is the subject of “arrived”, which is no word of harm")
    ]


def test_a_number_of_a_name_is_told_as_such():
    text = "A man was killed in Building 12."
    tree = a_tree(
        text,
        "A|DET|det|2 man|NOUN|nsubj:pass|4 was|AUX|aux:pass|4 killed|VERB|root|0|VBN|kill "
        "in|ADP|case|6 Building|PROPN|obl|4 12|NUM|nummod|6 .|PUNCT|punct|4",
    )

    assert missed(text, tree) == [("12", "killed", "it belongs to a name, “Building”")]


def test_a_sentence_without_a_word_of_harm_has_none():
    text = "Six medics arrived."
    tree = a_tree(
        text, "Six|NUM|nummod|2 medics|NOUN|nsubj|3 arrived|VERB|root|0|VBD|arrive .|PUNCT|punct|3"
    )

    assert missed(text, tree) == []
