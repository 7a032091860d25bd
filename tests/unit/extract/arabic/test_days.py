from datetime import date

import pytest

from openinquest.extract.arabic.days import find_days
from openinquest.extract.arabic.folding import fold

PUBLISHED = date(2021, 8, 19)  # a Thursday


def days(text, published=PUBLISHED):
    found = find_days(fold(text).text, field="text", published=published)
    return [(when.earliest, when.latest) for _, when in found]


def day(year, month, number):
    return [(date(year, month, number),) * 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في ١٧ آذار ٢٠١٧", day(2017, 3, 17)),
        ("17 آذار/مارس 2017", day(2017, 3, 17)),
        ("17 مارس (آذار) 2017", day(2017, 3, 17)),
        ("السابع عشر من آذار 2017", day(2017, 3, 17)),
        ("5 جويلية 2019", day(2019, 7, 5)),
        ("29 تشرين الثاني", day(2020, 11, 29)),
        ("فجر اليوم الخميس 13 آب", day(2021, 8, 13)),
        ("5-12-2024", day(2024, 12, 5)),
        ("2024/12/7", day(2024, 12, 7)),
        ("اليوم", day(2021, 8, 19)),
        ("مساء أمس الأربعاء", day(2021, 8, 18)),
        ("يوم الثلاثاء", day(2021, 8, 17)),
        ("قبل ثلاثة أيام", day(2021, 8, 16)),
        ("ليلة أمس", [(date(2021, 8, 18), date(2021, 8, 19))]),
        ("أمس الأول", day(2021, 8, 17)),
        ("في مثل هذا اليوم من عام 2016", day(2016, 8, 19)),
        ("من 5 إلى 7 حزيران", [(date(2021, 6, 5), date(2021, 6, 7))]),
        ("بين 5 و7 حزيران 2019", [(date(2019, 6, 5), date(2019, 6, 7))]),
        ("ليل الثلاثاء الأربعاء", [(date(2021, 8, 17), date(2021, 8, 18))]),
        ("منتصف ليل الثلاثاء - الأربعاء", [(date(2021, 8, 17), date(2021, 8, 18))]),
        ("في آذار 2017", [(date(2017, 3, 1), date(2017, 3, 31))]),
    ],
)
def test_a_day_is_read_in_each_of_its_forms(text, expected):
    assert days(f"قصف {text} على القرية") == expected


def test_without_a_day_of_publication_today_and_weekdays_name_no_day():
    assert days("قصف صباح اليوم الخميس", published=None) == []


def test_from_a_day_that_no_calendar_has_only_the_last_is_taken():
    assert days("بين 0 و7 حزيران 2019") == day(2019, 6, 7)


def test_a_day_that_no_calendar_has_is_none():
    assert days("في 31 نيسان 2019") == []
