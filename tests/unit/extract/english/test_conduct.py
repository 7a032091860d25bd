import pytest
from drawn_trees import a_tree, drawn

from openinquest.extract.english.conduct import find_conduct
from openinquest.model import ConductKind


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


@pytest.mark.parametrize("text", ["The road is open again.", "Nine houses have new roofs."])
def test_plain_news_holds_no_conduct(text):
    assert list(find_conduct(text, 0, len(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Guards told those who remained to leave.",
        "Our teams had called the military command and said where they were.",
        "The army had been given the exact coordinates of the mill.",
    ],
)
def test_who_was_told_in_time_was_warned(text):
    assert [f.detail.what for f in find_conduct(text, 0, len(text))] == [ConductKind.WARNING]


def test_no_warning_is_a_warning_that_was_not_given():
    (found,) = find_conduct("The army gave no warning.", 0, 25)

    assert found.denied


def test_forces_that_push_into_a_town_confine_nobody():
    text = "Iraqi forces pushed into the western half of the town."

    assert list(find_conduct(text, 0, len(text))) == []


def test_with_a_tree_the_subject_is_the_actor():
    text = "The rebels forced families into the cellar."

    (found,) = find_conduct(text, 0, len(text), a_tree(text, drawn()[text]))

    assert found.detail.actor == "rebels"
