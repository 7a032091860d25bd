"""A figure or an account that is somebody's is theirs, and the author does not vouch for it."""

import pytest
from harm import sentence_of, toll_claims

from openinquest.extract.english.owned_figures import owned_figures


def voices(text):
    return [[source.label for source in claim.sources] for claim in toll_claims(text)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The governor's toll of 27 dead was not questioned.", "governor"),
        ("Nobody could verify the Observatory's figure of 27 dead.", "Observatory"),
        ("The police count of the dead is 27.", "police"),
        ("The governor's death toll stands at 27.", "governor"),
        ("The governor's figure was 27 dead.", "governor"),
        ("By the hospital's count, 27 weavers were killed.", "hospital"),
        (
            "At least 27 weavers were killed, by the count of the village council.",
            "village council",
        ),
        ("The army's version is that 27 gunmen were killed.", "army"),
        ("The toll was put at 27 by the Red Cross.", "Red Cross"),
        ("The 27 deaths announced by the governor shocked the town.", "governor"),
        ("Twenty-seven weavers were killed, it was announced by the governor.", "governor"),
        ("Six killed in loom hall blast: police", "police"),
        ("The governor lowered the toll to 27.", "governor"),
        ("The rebels' claim to have killed 27 soldiers was mocked by the army.", "rebels"),
    ],
)
def test_a_figure_is_told_by_whose_it_is(text, label):
    assert voices(text) == [[label]]


@pytest.mark.parametrize(
    "text",
    [
        "The city's death toll stands at 27.",
        "The toll of 27 dead was not questioned.",
        "On this count, 27 weavers were killed.",
    ],
)
def test_a_figure_of_nobody_who_can_count_is_the_authors(text):
    assert voices(text) == [[]]


def test_an_account_without_a_number_or_a_clause_states_nothing():
    sentence = sentence_of("The governor's account was long.")

    assert list(owned_figures(sentence)) == []


def test_a_later_number_is_told_by_whoever_revised_it():
    text = "Police first said 27 weavers were dead but later revised the figure to 22."

    assert voices(text) == [["Police"], ["Police"]]


def test_what_stands_behind_a_colon_can_name_the_dead():
    assert voices("Two killed: police officer and guard") in ([], [[]])
