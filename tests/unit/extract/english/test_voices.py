import pytest

from openinquest.extract.english.voices import (
    is_anonymous,
    is_first_person,
    is_pronoun,
    kind_of,
    kind_of_publisher,
    read_joint_voice,
    read_voice,
    surname,
)
from openinquest.model import SourceKind, Span


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("two residents of the street", SourceKind.WITNESS),
        ("a survivor of the fire", SourceKind.SURVIVOR),
        ("her cousin", SourceKind.RELATIVE),
        ("the provincial health directorate", SourceKind.MEDIC),
        ("a civil defence officer", SourceKind.RESCUER),
        ("the coalition", SourceKind.MILITARY),
        ("the foreign minister", SourceKind.GOVERNMENT),
        ("the deputy mayor", SourceKind.OFFICIAL),
        ("Human Rights Watch", SourceKind.NGO),
        ("the UN human rights office", SourceKind.MONITOR),
        ("a Taliban spokesman", SourceKind.ARMED_GROUP),
        ("an official who asked not to be named", SourceKind.ANONYMOUS),
        ("state television", SourceKind.MEDIA),
        ("a baker", SourceKind.UNSPECIFIED),
    ],
)
def test_role_words_tell_the_kind_of_voice(phrase, kind):
    assert kind_of(phrase) is kind


@pytest.mark.parametrize(
    ("phrase", "name", "role", "organisation"),
    [
        (
            "Brig. Gen. Sami Harb, a spokesman for the Iraqi army",
            "Sami Harb",
            "Brig. Gen., a spokesman for the Iraqi army",
            "Iraqi army",
        ),
        ("Governor Layla Mansur", "Layla Mansur", "Governor", None),
        ("the U.S.", None, None, "U.S."),
        ("the interior ministry", None, None, "interior ministry"),
        ("two residents", None, "two residents", None),
    ],
)
def test_a_phrase_is_read_as_name_role_and_organisation(phrase, name, role, organisation):
    voice = read_voice(phrase, Span(0, len(phrase)))

    assert (voice.name, voice.role, voice.organisation) == (name, role, organisation)


def test_pronouns_are_known():
    assert is_pronoun("She")
    assert not is_pronoun("the nurse")


def test_a_surname_stands_without_its_article():
    assert surname("Omar al-Bakri") == surname("al-Bakri") == "bakri"


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("An official of the port in Basra", None),
        ("the governor of Kirkuk", None),
        ("a raid on the Shifa quarter of east Basra", None),
        ("the ministry of health of Norway", None),
        ("The panel on Missing Persons", None),
        ("a league against Torture", None),
        ("the mayor of Kirkuk, Samir Najm", "Samir Najm"),
        ("Governor Samir Najm", "Samir Najm"),
    ],
)
def test_place_or_body_behind_a_preposition_is_nobodys_name(phrase, name):
    assert read_voice(phrase, Span(0, len(phrase))).name == name


@pytest.mark.parametrize("phrase", ["MSF", "Doctors Without Borders", "Medecins Sans Frontieres"])
def test_a_body_under_another_name_is_the_same_voice(phrase):
    assert read_voice(phrase, Span(0, len(phrase))).organisation == "Médecins Sans Frontières"


def test_what_follows_a_pronoun_names_the_voice():
    assert read_voice("He, a brother of the miller", Span(0, 27)).role == "brother of the miller"


def test_the_head_of_a_body_is_no_body():
    voice = read_voice("the head of the harbour command", Span(0, 31))

    assert voice.role == "head of the harbour command"
    assert voice.organisation == "harbour command"


def test_some_voices_keep_their_names_back():
    assert is_anonymous("said on condition of anonymity")
    assert is_anonymous("who was not authorised to speak")
    assert not is_anonymous("said on Monday")


def test_first_persons_are_known():
    assert is_first_person("We")
    assert not is_first_person("they")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Northern Sector Joint Operations Command", SourceKind.MILITARY),
        ("Ministry of Defence of the Republic", SourceKind.MILITARY),
        ("Ministry of Foreign Affairs", SourceKind.GOVERNMENT),
        ("Valley Observatory for Human Rights", SourceKind.MONITOR),
        ("Amnesty International", SourceKind.NGO),
        ("Washington Ledger", SourceKind.MEDIA),
        ("Army Times", SourceKind.MEDIA),
        ("Baghdad Evening Post", SourceKind.MEDIA),
        ("Harbour Gazette", SourceKind.MEDIA),
    ],
)
def test_a_publisher_is_media_unless_its_name_is_another_bodys(name, kind):
    assert kind_of_publisher(name) is kind


def test_a_word_known_to_be_a_title_is_no_part_of_a_name():
    phrase = "Miner Samir Najm"
    voice = read_voice(phrase, Span(0, len(phrase)), {"Miner"})

    assert (voice.name, voice.role) == ("Samir Najm", "Miner")


def test_a_joint_voice_of_bodies_is_read_as_any_other():
    phrase = "the army and the council"

    assert read_joint_voice(phrase, Span(0, 24)) == read_voice(phrase, Span(0, 24))


def test_the_united_states_in_two_letters_are_no_pronoun():
    assert not is_pronoun("US")
    assert is_pronoun("us")
    assert not is_first_person("US")
