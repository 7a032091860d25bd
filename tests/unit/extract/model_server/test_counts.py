"""Which figures of a model its quote bears out: a number stands there whole, or it does not."""

import json

import pytest
from factories import a_document
from model_server import toll

from openinquest.errors import NotGrounded
from openinquest.extract.model_server.grounding import Within, ground
from openinquest.extract.model_server.told import read_answer
from openinquest.extract.model_server.windows import windows_of
from openinquest.model import Count


def counted(text, numbers, language="en", *, quote=None, bound="exact"):
    """Return the count that a model's toll has once it is grounded in a text."""
    document = a_document(text, language=language)
    told = {"claims": [toll(quote or text, numbers, bound=bound)]}
    [claim] = read_answer(json.dumps(told)).claims
    within = Within(document, windows_of(document)[0], "model@prompt")
    return ground(claim, within).claim.detail.count


def stands(text, number, language="en", **how):
    """Return whether a number of a model is borne out by a quote."""
    try:
        counted(text, [number], language, **how)
    except NotGrounded:
        return False
    return True


@pytest.mark.parametrize(
    "text",
    [
        "No one was killed in the strike",
        "Not a single civilian was killed",
        "Nobody was hurt",
        "Not one of the villagers was wounded",
        "A strike on a market killed dozens",
        "one of the worst attacks killed many",
        "They died one after another",
        "One night dozens were killed",
        "An air strike killed many people",
        "a bomb wounded women",
    ],
)
def test_who_denies_or_speaks_of_no_person_says_no_one(text):
    assert not stands(text, 1)


def test_quote_that_begins_behind_its_denial_says_no_one():
    assert not stands("No one was killed.", 1, quote="one was killed")
    assert not stands("Not a child was hurt.", 1, quote="a child was hurt")


@pytest.mark.parametrize(
    "text",
    [
        "One person was killed",
        "a child was killed",
        "the shelling killed a 9-year-old girl",
        "An elderly woman died",
        "one and three were wounded",
        "one of the five children died",
        "he said that one civilian died",
        "A government employee died",
        "A 3-year-old was shot",
        "one of them died",
    ],
)
def test_one_person_is_one(text):
    assert stands(text, 1)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The strike came without warning and killed families", "en"),
        ("There is no doubt that civilians were killed", "en"),
        ("Zero warning was given before people died", "en"),
        ("\u2116 5 school was hit, people died", "en"),
        ("Keine Warnung, viele Tote", "de"),
        ("aucun doute que des civils sont morts", "fr"),
        ("ningún aviso antes de las muertes", "es"),
        ("بدون إنذار قصفت", "ar"),
        ("لا شك أن القصف قتل مدنيين", "ar"),
    ],
)
def test_a_no_that_governs_neither_people_nor_harm_is_no_zero(text, language):
    assert not stands(text, 0, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("No one was killed", "en"),
        ("no casualties were reported", "en"),
        ("There were no further injuries", "en"),
        ("without any loss of life", "en"),
        ("Not a single civilian was killed", "en"),
        ("None of the residents were hurt", "en"),
        ("no civilian was killed", "en"),
        ("Keine Toten nach dem Angriff", "de"),
        ("aucun blessé", "fr"),
        ("niemand starb", "de"),
        ("دون وقوع إصابات", "ar"),
        ("لم يقتل أحد", "ar"),
        ("دون تسجيل خسائر بشرية", "ar"),
    ],
)
def test_a_no_that_governs_people_or_harm_is_zero(text, language):
    assert counted(text, [0], language) == Count(0, 0)


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("25k displaced", "en", 25_000),
        ("25 thousand displaced", "en", 25_000),
        ("25-thousand displaced", "en", 25_000),
        ("2.5 million displaced", "en", 2_500_000),
        ("2,5 Millionen Menschen", "de", 2_500_000),
        ("25 Tsd. Menschen", "de", 25_000),
        ("2,5 тысячи", "ru", 2_500),
        ("25 тыс. человек", "ru", 25_000),
        ("25 tys. osób", "pl", 25_000),
        ("25 mil personas", "es", 25_000),
        ("5 bin kişi", "tr", 5_000),
        ("25 ألف نازح", "ar", 25_000),
        ("2.5 مليون نازح", "ar", 2_500_000),
        ("25 हज़ार लोग", "hi", 25_000),
        ("25万人", "zh", 250_000),
        ("3千人死亡", "zh", 3_000),
        ("5 lakh displaced", "en", 500_000),
        ("5 hundred killed", "en", 500),
        ("two hundred thousand displaced", "en", 200_000),
        ("one hundred and fifty thousand fled", "en", 150_000),
        ("twenty five hundred killed", "en", 2_500),
        ("five lakh displaced", "en", 500_000),
    ],
)
def test_a_word_that_multiplies_makes_one_number(text, language, number):
    assert counted(text, [number], language) == Count(number, number)


@pytest.mark.parametrize(
    ("text", "language", "part"),
    [
        ("25 ألف نازح", "ar", 25),
        ("2.5 مليون نازح", "ar", 5),
        ("خمسة ملايين نازح", "ar", 5),
        ("1.5 million fled", "en", 1),
        ("2bn people", "en", 2),
        ("two billion people", "en", 2),
        ("one and a half million fled", "en", 1),
        ("1½ dozen killed", "en", 11),
        ("4m displaced", "en", 4),
        ("12.5 percent of them died", "en", 12),
        ("12 percent of them died", "en", 12),
        ("12% of them died", "en", 12),
        ("1,50,000 displaced", "en", 50_000),
        ("3.000 killed", "en", 3),
        ("3.000 killed", "en", 0),
        ("1.200 killed", "en", 200),
        ("1,200.500 killed", "en", 500),
        ("12\u2009300 killed", "en", 300),
        ("\u0661\u0662\u066c\u0660\u0660\u0660 killed", "ar", 12),
        ("twenty \u2013 five killed", "en", 5),
        ("three quarters of the victims", "en", 3),
        ("two-thirds of the town", "en", 2),
        ("one in ten died", "en", 10),
        ("12\u00b2 people were killed", "en", 122),
        ("3\u200b0 killed", "en", 3),
        ("B-52 bombers killed families", "en", 52),
        ("5/12 was the day", "en", 12),
        ("ten minste 3 doden", "nl", 10),
        ("un raid a tué des gens", "fr", 1),
        ("Ein Angriff tötete viele", "de", 1),
        ("bir saldırı çok kişiyi öldürdü", "tr", 1),
        ("یک حمله مردم را کشت", "fa", 1),
    ],
)
def test_a_part_of_a_number_or_a_share_is_no_number(text, language, part):
    assert not stands(text, part, language)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,50,000 displaced", 150_000),
        ("3.000 killed", 3_000),
        ("3\u200b0 killed", 30),
        ("12\u00b2 people were killed", 12),
        ("12 300 killed", 12_300),
        ("12,300 killed", 12_300),
        ("12\u2019300 killed", 12_300),
    ],
)
def test_a_number_in_groups_or_with_marks_that_nobody_reads_is_whole(text, number):
    assert stands(text, number)


def test_part_of_a_number_is_not_read_by_quoting_only_that_part():
    assert not stands("12 300 were killed", 300, quote="300 were killed")
    assert not stands("25 thousand fled", 25, quote="25")
    assert not stands("two hundred thousand fled", 200, quote="two hundred")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("fewer than 100 people were killed", "more_than"),
        ("more than 100 people were killed", "less_than"),
        ("up to 100 people were killed", "at_least"),
        ("at least 100 people were killed", "exact"),
        ("100 or more people were killed", "at_most"),
        ("about 100 people were killed", "exact"),
    ],
)
def test_bound_that_the_words_at_the_number_contradict_is_refused(text, bound):
    assert not stands(text, 100, bound=bound)


@pytest.mark.parametrize(
    ("text", "bound", "count"),
    [
        ("more than 100 people were killed", "at_least", Count(100, None)),
        ("nearly 100 people were killed", "less_than", Count(None, 99)),
        ("100 people or so were killed", "about", Count(95, 105, approximate=True)),
        ("the toll topped 100", "more_than", Count(101, None)),
    ],
)
def test_bound_that_the_words_at_the_number_allow_stands(text, bound, count):
    assert counted(text, [100], bound=bound) == count


def test_two_numbers_of_two_things_are_no_range():
    assert counted("10\u201315 killed", [10, 15], bound="range") == Count(10, 15)
    assert counted("between 12 and 40 died", [12, 40], bound="range") == Count(12, 40)
    with pytest.raises(NotGrounded, match="no range"):
        counted("12 killed and 40 wounded", [12, 40], bound="range")
    with pytest.raises(NotGrounded, match="no range"):
        counted("40 killed and 12 wounded", [12, 40], bound="range")
