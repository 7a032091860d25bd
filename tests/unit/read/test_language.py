import pytest

from openinquest.read.language import evident_language, identify_language

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


NEWS = (
    "The ministry said on Sunday that nine people were killed when a shell hit a house in the "
    "south of the town, and that four of them were children."
)


def test_whole_sentences_of_english_are_evident():
    assert evident_language(NEWS) == "en"


@pytest.mark.parametrize(
    "text",
    [
        *TEXTS.values(),  # too short, or not English
        "De minister zei dat in het ziekenhuis van de stad negen mensen waren gedood, onder wie "
        "vier kinderen, en dat het leger had gemeld dat de aanval was mislukt.",
        "En la ciudad se dijo que a las nueve de la noche el proyectil había caído en una casa, y "
        "que the shelling, como lo llama el diario, mató a nueve personas en total.",
        NEWS[:60] + 2 * " قال المتحدث إن تسعة أشخاص قتلوا في قصف على منزل في جنوب المدينة",
    ],
)
def test_no_other_text_is_evident(text):
    assert evident_language(text) is None


def test_what_is_evident_needs_no_model(monkeypatch):
    monkeypatch.setattr("openinquest.read.language._identifier", lambda: 1 / 0)
    assert identify_language(NEWS) == "en"
