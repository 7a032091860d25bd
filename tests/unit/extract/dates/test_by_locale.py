"""Days in languages of which nothing is known but their calendar."""

from datetime import date

import pytest
from babel import Locale, localedata

from openinquest.extract.dates.by_locale import find_dates_of

PUBLISHED = date(2022, 3, 20)  # a Sunday


def days(language, text, published=PUBLISHED):
    found = find_dates_of(language, text, field="text", published=published)
    assert all(text[span.start : span.end] == when.words for span, when in found)
    return [(when.earliest, when.latest) for _, when in found]


def one(year, month, day):
    return [(date(year, month, day), date(year, month, day))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "увечері 14 березня 2022 року"),
        ("uk", "у ніч на 14 березня"),
        ("ru", "14-го марта"),
        ("fr", "mardi 14 mars au soir"),
        ("es", "la noche del 14 de marzo de 2022"),
        ("de", "am 14. März"),
        ("pt", "em 14 de março de 2022"),
        ("tr", "14 Mart’ta"),
        ("he", "ב-14 במרץ 2022"),
        ("fa", "۱۴ مارس ۲۰۲۲"),
        ("my", "14 မတ် 2022"),
        ("so", "14 Maarso 2022"),
        ("ps", "۱۴ مارچ ۲۰۲۲"),
        ("hu", "2022. március 14-én"),
        ("fil", "Marso 14, 2022"),
        ("zh", "2022年3月14日"),
        ("ko", "3월 14일"),
        ("uk", "14.03.2022"),
        ("fr", "14/03/2022"),
        ("fr", "2022-03-14"),
        ("xx", "2022-03-14"),
        ("xx", "14.3.2022"),
    ],
)
def test_date_is_read_in_the_names_and_order_of_its_language(language, text):
    assert days(language, text) == one(2022, 3, 14)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "12 maisons"),
        ("fr", "à 14 h 30"),
        ("fr", "entre 14 et 15 heures"),
        ("fr", "30 février 2022"),
        ("fr", "14 mars 1022"),
        ("fr", "14/15 mars"),
        ("uk", "31 червня"),
        ("uk", "14 поранених"),
        ("es", "mayo"),
        ("ru", "3,14 марта"),
        ("xx", "02/03/2022"),
        ("", "02/03/2022"),
        ("x\0", "14 mars"),
    ],
)
def test_what_is_no_day_or_could_be_two_is_none(language, text):
    assert days(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "month"),
    [
        ("zh", "12月3日", 12),
        ("zh", "十二月3日", 12),
        ("ja", "2021年11月3日", 11),
        ("vi", "3 tháng 12", 12),
    ],
)
def test_month_whose_name_ends_in_that_of_another_is_itself(language, text, month):
    assert days(language, text) == one(2021, month, 3)


def test_day_without_a_year_is_the_latest_up_to_publication():
    assert days("fr", "le 2 novembre") == one(2021, 11, 2)
    [(_, when)] = find_dates_of("fr", "le 2 novembre", field="text", published=None)
    assert (when.earliest, when.month, when.day) == (None, 11, 2)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "с 14 по 16 марта"),
        ("es", "entre el 14 y el 16 de marzo"),
        ("de", "vom 14. bis 16. März 2022"),
        ("uk", "14–16 березня"),
        ("uk", "14 і 16 березня"),
        ("fr", "du 14 au 16 mars"),
        ("it", "dal 14 al 16 marzo"),
    ],
)
def test_days_from_one_to_another_are_all_of_them(language, text):
    assert days(language, text) == [(date(2022, 3, 14), date(2022, 3, 16))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "um 5 am 14. März"),
        ("fr", "à 3 h le 14 mars"),
        ("fr", "à 3h le 14 mars"),
        ("es", "a las 5 del 14 de marzo"),
        ("uk", "о 5 год. 14 березня"),
    ],
)
def test_hour_before_a_day_is_no_day_from_which_others_run(language, text):
    assert days(language, text) == []
    assert days(language, text.replace("5", "17").replace("3", "17")) == one(2022, 3, 14)


def test_month_with_its_year_is_the_whole_month():
    assert days("fr", "en mars 2022") == [(date(2022, 3, 1), date(2022, 3, 31))]


@pytest.mark.parametrize(
    ("language", "text"), [("uk", "у понеділок"), ("he", "ביום שני"), ("es", "el lunes")]
)
def test_day_of_the_week_is_the_latest_up_to_publication_and_none_where_that_is_unknown(
    language, text
):
    assert days(language, text) == one(2022, 3, 14)
    assert days(language, text, published=None) == []


def test_day_of_the_week_beside_a_date_gives_way_to_it():
    assert days("it", "martedì 15 marzo") == one(2022, 3, 15)


def test_every_calendar_has_its_months_and_days_of_the_week_told_apart():
    for language in (each for each in localedata.locale_identifiers() if "_" not in each):
        locale = Locale.parse(language)
        for month, name in locale.months["format"]["wide"].items():
            for text in (f"14 {name} 2021", f"{name} 14, 2021"):
                assert days(language, text) == one(2021, month, 14), (language, text)
        for number, name in locale.days["format"]["wide"].items():
            [(found, _)] = days(language, name)
            assert found.weekday() == number, (language, name)


def test_one_language_is_read_the_same_whichever_was_read_before():
    read = [days(language, "14 märz 2022") for language in ("he", "my", "de", "he", "de")]

    assert read == [[], [], one(2022, 3, 14), [], one(2022, 3, 14)]
