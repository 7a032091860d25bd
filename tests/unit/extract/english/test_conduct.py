import pytest

from openinquest.extract.english.conduct import find_conduct, find_positions
from openinquest.model import ConductKind, PositionKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hamas used residents as human shields.", ConductKind.HUMAN_SHIELDS),
        ("Gunmen forced families into the cellar.", ConductKind.CONFINEMENT),
        ("Soldiers blocked ambulances for hours.", ConductKind.OBSTRUCTION),
        ("The army gave no warning.", ConductKind.WARNING),
        ("The coalition takes all reasonable precautions.", ConductKind.PRECAUTION),
        ("Pilots were told to avoid harm and spare civilian lives.", ConductKind.PRECAUTION),
        ("Troops came under fire and called in an air strike.", ConductKind.FORCE),
        ("The command covered up the deaths; it was a cover-up.", ConductKind.CONCEALMENT),
        ("Families were offered condolence payments.", ConductKind.COMPENSATION),
        ("Two officers were reprimanded.", ConductKind.DISCIPLINE),
    ],
)
def test_words_tell_how_a_party_behaved(text, kind):
    assert kind in {found.detail.what for found in find_conduct(text, 0, len(text))}


def test_the_actor_is_the_party_named_beside():
    (found,) = find_conduct("Hamas used residents as human shields.", 0, 38)

    assert found.detail.actor == "Hamas"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry denied any part in it.", PositionKind.DENIAL),
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


def test_an_accusation_is_aimed_at_somebody():
    (found,) = find_positions("The president accused Israeli forces of murder.", 0, 47)

    assert found.detail.toward == "Israeli forces"


@pytest.mark.parametrize("text", ["The road is open again.", "Nine houses have new roofs."])
def test_plain_news_holds_neither(text):
    assert list(find_conduct(text, 0, len(text))) == []
    assert list(find_positions(text, 0, len(text))) == []
