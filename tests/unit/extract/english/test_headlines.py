import pytest
from factories import a_document

from openinquest.extract.english import EnglishExtractor
from openinquest.extract.english.headlines import find_headline_tolls, is_headline
from openinquest.extract.english.sentence_trees import SentenceTrees
from openinquest.extract.english.sentences import Sentence
from openinquest.model import Toll


def headline(text):
    """Return (harm, number) for each toll of a headline."""
    line = Sentence(0, len(text), 0)
    found = find_headline_tolls(text, line, SentenceTrees(text))
    return [(toll.harm.value, toll.count.exact) for toll in found if toll.count]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("1 dead, 15 hurt in shooting at harbour club", [("killed", 1), ("injured", 15)]),
        ("Two injured, shooter dead at school", [("injured", 2), ("killed", 1)]),
        ("Man kills 2, injures 4 with rifle", [("killed", 2), ("injured", 4)]),
        ("Baker dead; 4 others injured in random shooting", [("killed", 1), ("injured", 4)]),
        ("Child shot", [("injured", 1)]),
        ("Baby shot, killed in home", [("killed", 1)]),
        ("Double homicide in Oliver", [("killed", 2)]),
    ],
)
def test_the_pieces_of_a_headline_are_read_one_by_one(text, tolls):
    assert headline(text) == tolls


def test_an_age_between_commas_cuts_no_headline():
    assert headline("Boy, 11, shot dead in Oliver") == [("killed", 1)]


def test_the_name_of_a_page_counts_nobody():
    assert headline("Two dead after shooting - Tal Nasra 3 News, Weather") == [("killed", 2)]


def test_a_line_that_ends_like_a_sentence_is_no_headline():
    text = "Two died, three were hurt."

    assert not is_headline(text, Sentence(0, len(text), 0))
    assert is_headline(text, Sentence(0, len(text) - 1, 0)) is False
    assert is_headline(text[:-1], Sentence(0, len(text) - 1, 0))


def test_a_headline_counts_in_the_whole_document():
    title = "One dead, four hurt at club"
    claims = EnglishExtractor().extract(a_document("It rained.", title=title)).claims

    tolls = [each.detail for each in claims if isinstance(each.detail, Toll)]
    assert [(toll.harm.value, toll.count.exact) for toll in tolls] == [
        ("killed", 1),
        ("injured", 4),
    ]


@pytest.mark.parametrize("site", ["KXYZ.com", "Harbour News, FOX19", "| The Post"])
def test_a_headline_before_the_name_of_its_site_is_read_as_one(site):
    joint = " " if site.startswith("|") else " - "
    document = a_document(
        "Nothing else was known.", title=f"2 dead, 18 injured after shooting in Dorvan{joint}{site}"
    )
    tolls = [claim.detail for claim in EnglishExtractor().extract(document).claims]

    told = [(each.harm.value, each.count.exact) for each in tolls if isinstance(each, Toll)]
    assert told == [("killed", 2), ("injured", 18)]
