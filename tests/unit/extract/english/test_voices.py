import pytest

from openinquest.extract.english.voices import is_pronoun, kind_of, read_voice, surname
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
        ("the ministry of health of Norway", None),
        ("the mayor of Kirkuk, Samir Najm", "Samir Najm"),
        ("Governor Samir Najm", "Samir Najm"),
    ],
)
def test_place_or_body_behind_a_preposition_is_nobodys_name(phrase, name):
    assert read_voice(phrase, Span(0, len(phrase))).name == name
