"""Which numbers stand in words in a quote, in languages that are read by no rules."""

import pytest

from openinquest.extract.model_server.number_words import says_number, vague_number
from openinquest.extract.model_server.numerals import load_numerals
from openinquest.model import Count


@pytest.mark.parametrize(
    ("language", "quote", "number"),
    [
        ("uk", "Внаслідок удару загинули двоє людей, ще п’ятеро поранені", 2),
        ("uk", "Внаслідок удару загинули двоє людей, ще п’ятеро поранені", 5),
        ("uk", "двадцять п'ять цивільних", 25),
        ("ru", "Погибли трое детей", 3),
        ("ru", "среди двадцати пяти раненых", 25),
        ("pl", "zginęło dwóch mężczyzn", 2),
        ("he", "שלושה הרוגים וחמישה פצועים", 5),
        ("he", "עשרים וחמישה פצועים", 25),
        ("he", "שתים עשרה נשים", 12),
        ("fa", "بیست و پنج نفر کشته شدند", 25),
        ("fa", "سه زن و دو کودک", 2),
        ("ur", "تین افراد ہلاک", 3),
        ("ps", "درې ملکیان وژل شوي", 3),
        ("ku", "sê kes hatin kuştin", 3),
        ("tr", "yirmi beş kişi öldü", 25),
        ("tr", "on iki kişi yaralandı", 12),
        ("fr", "quatre-vingt-onze blessés", 91),
        ("fr", "soixante et onze morts", 71),
        ("fr", "vingt et un morts", 21),
        ("es", "murieron treinta y dos personas", 32),
        ("es", "veintidós heridos", 22),
        ("pt", "vinte e três mortos", 23),
        ("de", "fünfundzwanzig Verletzte", 25),
        ("de", "ein Kind wurde getötet", 1),
        ("ru", "никто не погиб", 0),
        ("es", "sin víctimas", 0),
        ("fr", "un mort et trente-cinq blessés", 35),
        ("fr", "deux hommes et une femme", 1),
        ("fr", "vingt\u2011cinq blessés", 25),
        ("he", "הרוג אחד ושלושה פצועים", 1),
        ("es", "murió uno y dos resultaron heridos", 2),
        ("ku", "bîst û pênc kes birîndar bûn", 25),
        ("ps", "پنځه ویشت کسان ټپیان شول", 25),
        ("tr", "ALTI KİŞİ ÖLDÜ", 6),
        ("ur", "پچاس افراد زخمی", 50),
        ("de", "vor drei Tagen zwei Menschen getötet", 2),
    ],
)
def test_a_number_in_words_is_read(language, quote, number):
    assert says_number(quote, number, language)


@pytest.mark.parametrize(
    ("language", "quote", "number"),
    [
        ("ru", "двадцать пять раненых", 20),
        ("ru", "двадцать пять раненых", 5),
        ("ru", "пять тысяч жителей", 5),
        ("he", "עשרים וחמישה פצועים", 5),
        ("he", "עשרים וחמישה פצועים", 20),
        ("fa", "بیست و پنج نفر", 5),
        ("tr", "on iki kişi", 2),
        ("fr", "quatre-vingt-onze blessés", 4),
        ("fr", "vingt et un morts", 1),
        ("es", "treinta y dos", 2),
        ("de", "fünfundzwanzig", 5),
        ("de", "einige", 1),
        ("uk", "загинули люди", 2),
        ("uk", "загинули люди", 0),
        ("ku", "5 kes hatin kuştin", 0),
        ("es", "sin embargo, tres heridos", 0),
        ("fr", "sans doute trois morts", 0),
        ("ru", "двое пропали без вести", 0),
        ("tr", "hiç olmazsa üç ölü", 0),
        ("he", "עשרים איש נהרגו", 0),
        ("ru", "ни один не погиб", 1),
        ("de", "ein Dutzend Verletzte", 1),
        ("tr", "iki düzine yaralı", 2),
        ("es", "quinientos dos muertos", 2),
        ("ru", "двухсот пяти", 5),
        ("ku", "bîst û pênc kes", 20),
        ("ps", "پنځه ویشت کسان", 5),
        ("tr", "evin ön cephesi yandı", 10),
        ("ru", "семью похоронили", 7),
        ("he", "במשך שנים", 2),
        ("de", "im Alter von sieben Jahren getötet", 7),
        ("fa", "روز سه‌شنبه کشته شدند", 3),
        ("de", "fünf\u00adund\u00adzwanzig Tote", 5),
        ("xx", "two", 2),
        (None, "двое", 2),
    ],
)
def test_a_part_of_a_number_and_what_no_word_says_are_not_read(language, quote, number):
    assert not says_number(quote, number, language)


def test_two_numbers_beside_each_other_with_a_comma_are_two():
    assert says_number("погибли двое, трое ранены", 2, "ru")
    assert says_number("погибли двое, трое ранены", 3, "ru")


@pytest.mark.parametrize("language", sorted(load_numerals()))
def test_no_numeral_of_a_language_stands_for_two_numbers(language):
    told: dict[str, set[int]] = {}
    for number, words in load_numerals()[language].words.items():
        for word in words.split():
            told.setdefault(word, set()).add(number)
    assert {word: numbers for word, numbers in told.items() if len(numbers) > 1} == {}


def test_a_vague_word_has_the_bounds_of_the_published_table():
    assert vague_number("десятки людей загинули", "uk") == Count(10, None, approximate=True)
    assert vague_number("des centaines de blessés", "fr") == Count(100, None, approximate=True)
    assert vague_number("люди загинули", "uk") is None


@pytest.mark.parametrize(
    ("language", "quote"),
    [
        ("ru", "десятки тысяч человек"),
        ("de", "Hunderte Tote und Dutzende Verletzte"),
        ("tr", "birkaç bin kişi"),
    ],
)
def test_a_vague_word_in_a_larger_number_or_beside_another_has_no_bounds(language, quote):
    assert vague_number(quote, language) is None
