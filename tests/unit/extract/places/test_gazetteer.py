"""The names that the gazetteer holds."""

import pytest

from openinquest.extract.places.gazetteer import fold, load_gazetteer, sounds_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deir ez-Zor", "Dayr az Zawr"),
        ("Deir al-Balah", "Dayr al Balaḩ"),
        ("Hodeidah", "Al Ḩudaydah"),
        ("Tal Afar", "Tall ‘Afar"),
    ],
)
def test_spellings_of_an_arabic_name_sound_alike(one, other):
    assert sounds_of(fold(one)) == sounds_of(fold(other))


def test_alternate_names_of_another_root_count_for_great_cities_only():
    gazetteer = load_gazetteer()

    assert [city.country for city, _ in gazetteer.cities_called("bombay")] == ["IN"]
    assert all(city.population > 15_000 for city, _ in gazetteer.cities_called("raqqa"))


def test_the_gazetteer_is_read_once():
    assert load_gazetteer() is load_gazetteer()
