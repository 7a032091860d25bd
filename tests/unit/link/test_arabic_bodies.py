import pytest

from openinquest.link.arabic_bodies import in_english
from openinquest.link.names import read_body


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("وزارة الداخلية العراقية", "the Iraqi interior ministry"),
        ("الوزارة", "the ministry"),
        ("الهلال الأحمر السوري", "the Syrian Red Crescent"),
        ("أصحاب الخوذ البيضاء", "أصحاب White Helmets"),
        ("الجيش اللبناني", "the Lebanese army"),
        ("المرصد السوري لحقوق الإنسان", "Syrian Observatory for Human Rights"),
        ("مكتب محافظ حلب", "the office of the governor of Aleppo"),
        ("مفوضية الأمم المتحدة", "the UN commission"),
    ],
)
def test_a_body_in_arabic_comes_down_to_what_it_does_in_english(arabic, english):
    assert read_body(arabic) == read_body(english)


def test_a_name_that_is_no_word_for_a_body_keeps_its_letters():
    assert in_english("مجلس بلدة تلنصرة") == "council بلده تلنصره"


def test_many_people_in_arabic_name_no_body():
    assert in_english("مصادر طبية") == "sources medical"


def test_other_languages_are_left_as_they_are():
    assert in_english("la mairie") == "la mairie"
