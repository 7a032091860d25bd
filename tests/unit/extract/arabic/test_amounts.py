"""Bounds and ranges of numbers of people in Arabic, before them and behind."""

from time import process_time

import pytest

from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.people import TENS
from openinquest.extract.arabic.tolls import find_tolls
from openinquest.model import UNNUMBERED, Count


def counts(text):
    return [each.count for each in find_tolls(fold(text).text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("مقتل ستة عمال على الأقل في الورشة", Count(6, None)),
        ("جُرح عامل على الأقل", Count(1, None)),
        ("مقتل ستة عمال كحد أدنى", Count(6, None)),
        ("إصابة سبعة تلاميذ على الأكثر", Count(None, 7)),
        ("إصابة أقل من سبعة تلاميذ", Count(None, 6)),
        ("إصابة ما لا يزيد عن سبعة تلاميذ", Count(None, 7)),
        ("مقتل ما بين 20 و25 عاملا", Count(20, 25)),
        ("مقتل بين أربعة وستة مزارعين", Count(4, 6)),
        ("جرح 20 إلى 25 عاملا", Count(20, 25)),
        ("جرح 20-25 عاملا", Count(20, 25)),
        ("ارتفعت حصيلة القتلى من 20 إلى 25 عاملا", Count(25, 25)),
        ("أصيب العشرات في الورشة", TENS),
        ("القتلى: 4 عمال", Count(4, 4)),
        ("الجرحى: 8 / القتلى: 4", Count(8, 8)),
        ("قتل ركاب الحافلة وعددهم تسعة", Count(9, 9)),
        ("بلغ عدد الجرحى في المشفى الميداني 23 عاملا", Count(23, 23)),
        ("قتل الجنود ستة منهم", Count(6, 6)),
    ],
)
def test_a_number_is_bounded_by_the_words_about_it(text, count):
    assert counts(text)[0] == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("جرح عامل عمره بين 20 و25 عاما", [Count(1, 1)]),
        ("جرح عامل في 20-5-2021", [Count(1, 1)]),
        ("القتلى: 1. سالم نصرو", []),
        (f"({'9' * 4_400}) قتلى", [UNNUMBERED]),
        (f"5-{'9' * 4_400} قتلى", [UNNUMBERED]),
    ],
)
def test_ages_days_and_endless_digits_are_no_numbers_of_people(text, expected):
    assert counts(text) == expected


def test_numbers_in_a_row_are_read_in_time_that_grows_with_them():
    took = []
    for many in (300, 1_200):
        began = process_time()
        counts("و3 قتيل " * many)
        took.append(process_time() - began)
    assert took[1] < 12 * took[0]  # 16 times where it grows with the square
