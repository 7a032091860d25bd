from openinquest.model import Place, TimeSpan
from openinquest.report.day_and_place import on_words, where_words


def test_an_unknown_year_is_said_and_not_filled_in():
    assert on_words(TimeSpan(month=3, day=17)) == "on 17 March (year unknown)"
    assert on_words(TimeSpan(month=3)) == "in March (year unknown)"


def test_a_country_is_named_unless_the_place_is_that_country():
    assert where_words(Place("Mosul", country="IQ")) == "Mosul, Iraq"
    assert where_words(Place("Iraq", country="IQ")) == "Iraq"
    assert where_words(Place("Tal Nasra", country="ZZ")) == "Tal Nasra, ZZ"
