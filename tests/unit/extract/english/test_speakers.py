import pytest

from openinquest.extract.english.sentences import find_quotations, find_sentences
from openinquest.extract.english.speakers import Speakers


def chain(text, words):
    speakers = Speakers(text, find_sentences(text), find_quotations(text), "text")
    start = text.index(words)
    return [voice.label for voice in speakers.chain_at(start, start + len(words))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ministry said that nine houses had fallen.", "ministry"),
        ("Nine houses had fallen, the ministry said.", "ministry"),
        ("“Nine houses had fallen,” said the mayor.", "mayor"),
        ("According to the health directorate, nine houses had fallen.", "health directorate"),
        ("Nine houses had fallen, according to two doctors.", "two doctors"),
        ("As one resident put it, “nine houses had fallen.”", "resident"),
        ("Col. Omar Bakr, a police spokesman, said nine houses had fallen.", "Omar Bakr"),
        ("Nine houses, the mayor said, had fallen.", "mayor"),
        ("It was reported that nine houses had fallen.", "unnamed reports"),
    ],
)
def test_words_belong_to_the_voice_beside_the_cue(text, speaker):
    words = "nine houses" if "nine" in text else "Nine houses"

    (label,) = chain(text, words)

    assert speaker in label


@pytest.mark.parametrize(
    "text",
    [
        "Nine houses had fallen by the evening.",
        "The mayor was told on Monday. Nine houses had fallen by the evening.",
        "Nine houses had fallen. That had been said before.",
        "The states sent help after nine houses had fallen.",
    ],
)
def test_words_without_a_cue_belong_to_the_publisher(text):
    words = "nine houses" if "nine" in text else "Nine houses"

    assert chain(text, words) == []


def test_a_voice_quoted_by_a_voice_makes_a_chain_of_two():
    text = (
        "The spokesman quoted the governor, Sami Haddad, who said, “We will rebuild every house.”"
    )

    labels = chain(text, "We will rebuild")

    assert len(labels) == 2
    assert "spokesman" in labels[0] and "Haddad" in labels[1]


def test_a_pronoun_is_traced_and_marked_as_inferred():
    text = "The governor, Sami Haddad, said the road was open. He said nine houses had fallen."
    speakers = Speakers(text, find_sentences(text), find_quotations(text), "text")
    start = text.index("nine houses")

    (voice,) = speakers.chain_at(start, start + 5)

    assert voice.name == "Sami Haddad"
    assert voice.inferred


def test_a_quotation_that_goes_on_keeps_its_speaker():
    text = "“We heard the aircraft,” a neighbour said. “Then the whole street shook.”"

    assert "neighbour" in chain(text, "the whole street shook")[0]


def test_a_later_full_name_gives_a_surname_its_office():
    text = "Haddad said it was calm. Governor Sami Haddad said nine houses had fallen."

    assert "Governor" in chain(text, "it was calm")[0]
