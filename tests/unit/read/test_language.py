import pytest

from openinquest.read.language import identify_language

TEXTS = {
    "en": "The hospital received nine bodies.",
    "ar": "قتل تسعة أشخاص في الغارة على المنزل",
    "fr": "Neuf personnes ont été tuées dans la frappe.",
    "de": "Neun Menschen starben bei dem Angriff.",
    "ru": "Девять человек погибли в доме ночью.",
    "uk": "Дев'ять людей загинули внаслідок удару.",
    "fa": "نه نفر در حمله کشته شدند و چهار تن از آنها کودک بودند",
    "ps": "په برید کې نهه کسان ووژل شول",
    "tr": "Dokuz kişi evde öldü.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_one_sentence_tells_its_language(text, language):
    assert identify_language(text) == language


@pytest.mark.parametrize(
    "text", ["", "61", "Mosul", "Al-Jadida 61 240", "Neuf morts.", "Nine died."]
)
def test_too_little_text_tells_no_language(text):
    assert identify_language(text) is None


def test_the_answer_is_the_same_each_time():
    assert len({identify_language(TEXTS["en"]) for _ in range(3)}) == 1
