import pytest

from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.places import find_places
from openinquest.extract.arabic.wording import Words


def places(text):
    folded = fold(text)

    def written(start, end):
        return text[slice(*folded.span(start, end))]

    return find_places(Words.of(folded.text), written)


def names(text):
    return [(each.place.name, each.place.precision.value) for each in places(text)]


@pytest.mark.parametrize("text", ["في الموصل", "بالموصل", "للموصل", "مدينة المُوصل", "غربي الموصل"])
def test_a_town_is_found_behind_each_particle(text):
    (found,) = places(f"قصف {text}")

    assert found.place.country == "IQ"
    assert round(found.place.latitude, 1) == 36.3


def test_a_town_has_its_arabic_name_from_the_gazetteer_though_english_names_it_otherwise():
    (found,) = places("غارة على حلب")

    assert (found.place.name, found.place.country) == ("حلب", "SY")
    assert round(found.place.latitude, 1) == 36.2


def test_a_village_that_no_list_has_is_kept_behind_its_noun():
    assert names("قصف على قرية تل نصرة بريف حلب") == [("تل نصرة", "city"), ("ريف حلب", "region")]


def test_a_quarter_belongs_to_the_town_beside_it():
    found = places("غارة على حي الجديدة في مدينة الموصل")

    assert found[0].place.name == "الجديدة، الموصل"
    assert found[0].place.latitude == found[1].place.latitude


def test_two_towns_behind_one_noun_are_two():
    assert names("قصف على بلدتي سرمين وقميناس")[:2] == [("سرمين", "city"), ("قميناس", "city")]


def test_the_town_and_camps_in_a_town_are_no_names():
    assert names("الأوضاع في المدينة") == []
    assert names("قصف على مخيمات بإدلب") == [("إدلب", "city")]


def test_a_village_of_a_far_country_with_the_same_name_is_not_taken():
    (_, village) = places("في دير الزور انفجر لغم بقرية الحسينية")

    assert (village.place.country, village.place.latitude) == ("SY", None)


def test_how_it_lies_to_a_place_is_told_as_in_english():
    assert [each.relation for each in places("انفجار قرب بلدة سرمين شرقي إدلب")] == [
        "near",
        "east of",
    ]


@pytest.mark.parametrize(
    "text", ["جاء في بيان الوزارة", "في مشهد مؤلم", "أدى وأدت", "صحة الخبر", "بسطات الخضار"]
)
def test_an_everyday_word_is_no_town_far_away(text):
    assert names(text) == []


def test_a_region_lies_in_the_country_that_the_text_speaks_of():
    (found,) = [
        each for each in places("قصف قرب دمشق وفي ريف القنيطرة") if "ريف" in each.place.name
    ]

    assert found.place.country == "SY"


@pytest.mark.parametrize(
    "text", ["قصف على بلدة حدودية", "سقط على مخيم وأصاب طفلا", "في مدينة محاصرة"]
)
def test_what_describes_a_place_is_not_its_name(text):
    assert names(text) == []


def test_a_letter_of_a_name_behind_its_noun_is_not_cut_off():
    assert names("قرية برقة")[0][0] == "برقة"


def test_a_town_whose_name_is_a_word_stands_behind_words_for_where():
    assert names("غارة على صور") == [("صور", "city")]
    assert names("صور الدمار") == []
