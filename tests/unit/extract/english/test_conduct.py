import pytest
from drawn_trees import a_tree, drawn
from factories import a_document

from openinquest.extract import claim_extractors
from openinquest.extract.english.conduct import find_conduct
from openinquest.model import Conduct, ConductKind


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


def actors_of_force(text):
    document = a_document(text)
    claims = claim_extractors.get("english").extract(document).claims
    return [
        claim.detail.actor
        for claim in claims
        if isinstance(claim.detail, Conduct) and claim.detail.what is ConductKind.FORCE
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers came under fire while they carried hoses.",
        "The army said that it had come under fire.",
        "The barge did not come under fire, the navy said.",
    ],
)
def test_who_comes_under_fire_uses_no_force(text):
    assert set(actors_of_force(text)) == {None}


def test_whose_fire_it_is_stands_behind_from():
    assert actors_of_force("Firefighters came under fire from rebels at the pier.") == ["rebels"]


def test_who_fires_back_uses_force_whoever_fired_first():
    assert actors_of_force("The troops came under fire and opened fire.") == ["troops"]
