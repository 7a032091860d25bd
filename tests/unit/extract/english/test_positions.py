import pytest
from drawn_trees import a_tree, drawn

from openinquest.extract.english.positions import find_positions
from openinquest.model import PositionKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry denied any part in it.", PositionKind.DENIAL),
        ("It had no indications of civilian casualties.", PositionKind.DENIAL),
        ("There was no credible evidence that civilians died.", PositionKind.DENIAL),
        ("It was unaware of any civilian casualties.", PositionKind.DENIAL),
        ("The army acknowledged the deaths.", PositionKind.ADMISSION),
        ("The president accused Israeli forces of murder.", PositionKind.ACCUSATION),
        ("The village holds the police responsible.", PositionKind.ACCUSATION),
        ("The general said it was a legitimate target.", PositionKind.JUSTIFICATION),
        ("The minister regrets the loss.", PositionKind.REGRET),
        ("The council condemned the raid.", PositionKind.CONDEMNATION),
    ],
)
def test_words_tell_what_a_speaker_does_by_speaking(text, kind):
    (found,) = find_positions(text, 0, len(text))

    assert found.detail.what is kind


@pytest.mark.parametrize(
    "text",
    [
        "The hospital admitted 22 wounded.",
        "She was admitted to a clinic in the north.",
        "Nine were admitted to the intensive care unit.",
    ],
)
def test_a_hospital_that_admits_the_wounded_acknowledges_nothing(text):
    assert list(find_positions(text, 0, len(text))) == []


def test_an_accusation_is_aimed_at_somebody():
    (found,) = find_positions("The president accused Israeli forces of murder.", 0, 47)

    assert found.detail.toward == "Israeli forces"


@pytest.mark.parametrize("text", ["The road is open again.", "Nine houses have new roofs."])
def test_plain_news_holds_no_position(text):
    assert list(find_positions(text, 0, len(text))) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was not a war crime.", PositionKind.DENIAL),
        ("The coalition has not done enough to spare them.", PositionKind.ACCUSATION),
        ("The army bombed the mill on purpose.", PositionKind.ACCUSATION),
        ("Why does the army still bomb mills?", PositionKind.ACCUSATION),
        ("In doing so it condemns them to death.", PositionKind.ACCUSATION),
        ("Our jets struck gunmen who were firing on the troops.", PositionKind.JUSTIFICATION),
    ],
)
def test_what_is_said_outright_is_a_position_too(text, kind):
    assert [found.detail.what for found in find_positions(text, 0, len(text))] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The matter is still in dispute.",
        "Villagers blame an air strike.",
        "The guards denied them access to the mill.",
        "Nobody checked whether it was a legitimate target.",
    ],
)
def test_words_that_only_sound_so_are_no_position(text):
    assert list(find_positions(text, 0, len(text))) == []


def test_what_is_not_admitted_is_an_admission_denied():
    (found,) = find_positions("The army has conceded none of these deaths.", 0, 43)

    assert (found.detail.what, found.denied) == (PositionKind.ADMISSION, True)


@pytest.mark.parametrize(
    ("text", "toward"),
    [
        ("The council accused Israeli forces of murder.", "Israeli forces"),
        ("The coalition has not done enough to spare them.", "coalition"),
    ],
)
def test_with_a_tree_an_accusation_is_aimed_by_its_grammar(text, toward):
    (found,) = find_positions(text, 0, len(text), a_tree(text, drawn()[text]))

    assert found.detail.toward == toward


def test_what_is_not_denied_is_a_denial_denied():
    (found,) = find_positions("The army did not deny the raid.", 0, 31)

    assert found.detail.what is PositionKind.DENIAL
    assert found.denied
