import pytest

from openinquest.link.names import BodyName, name_states, read_body, speaks_for_body


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the Iraqi Health Directorate", "Health Directorate of Iraq"),
        ("Iraq's defence ministry spokesman", "the Iraqi ministry of defense"),
        ("the Pentagon", "the U.S. Defense Department"),
        ("the US-led coalition", "the U.S. coalition"),
        ("U.S. Central Command", "CENTCOM"),
        ("the United Nations", "the UN"),
        ("the Islamic State", "Daesh"),
        ("the IDF", "the Israeli army"),
        ("the Lebanese armed forces", "the Lebanese military"),
        ("Agence France-Presse", "AFP"),
        ("the governor of Tal Nasra province", "the Tal Nasra governor"),
    ],
)
def test_two_names_of_one_body_come_down_to_one(left, right):
    assert read_body(left) == read_body(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the Iraqi army", "the Syrian army"),
        ("the health directorate", "the health ministry"),
        ("Niger", "Nigeria"),
        ("Tal Nasra hospital", "Wadi Kasr hospital"),
        ("the Aden-based parliament", "the Sanaa-based parliament"),
        ("the Syrian provincial police", "the Syrian police"),
    ],
)
def test_names_of_two_bodies_stay_two(left, right):
    assert read_body(left) != read_body(right)


@pytest.mark.parametrize(
    "phrase",
    [
        "a military spokesman",
        "the army",
        "police",
        "the governor",
        "local media",
        "the Iraqi minister",
    ],
)
def test_words_that_fit_many_bodies_name_none(phrase):
    assert not read_body(phrase).says_which


@pytest.mark.parametrize(
    "phrase",
    [
        "the Iraqi military",
        "the health directorate",
        "the coalition",
        "the U.S.",
        "Tal Nasra police",
    ],
)
def test_words_that_fit_one_body_name_it(phrase):
    assert read_body(phrase).says_which


def test_state_stands_apart_from_the_other_words():
    assert read_body("Iraq's Ministry of Defence") == BodyName(("defense", "ministry"), "iq")


@pytest.mark.parametrize(
    ("role", "speaks"), [("a spokeswoman for the army", True), ("a resident", False)]
)
def test_spokespeople_speak_for_a_body(role, speaks):
    assert speaks_for_body(role) is speaks


def test_who_stands_behind_a_body_is_no_state_that_it_is_of():
    body = read_body("the Iran-backed Yemeni council")

    assert (body.words, body.state) == (("council", "iran-backed"), "ye")
    assert name_states("the Iran-backed Yemeni council") == {"ir", "ye"}
