import pytest
from factories import a_document

from openinquest.extract.english.extractor import EnglishExtractor
from openinquest.extract.english.other_stories import turns_to_another
from openinquest.model import Scope, Toll

LEAD = "A drone hit a car near Tal Nasra on Monday, killing one person and wounding another.\n"


def scopes(text, **of_document):
    claims = EnglishExtractor().extract(a_document(text, **of_document)).claims
    return [claim.detail.scope for claim in claims if isinstance(claim.detail, Toll)]


def last(text, **of_document):
    return scopes(LEAD + text, **of_document)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Since early 2022, drones have struck 28 times. These attacks left 17 people dead.",
        "The number of attacks has reached 28 since early 2022. The attacks left 17 people dead.",
        "Since early 2022 there were 28 attacks:\n• January: Three attacks left 17 dead.",
    ],
)
def test_a_count_of_a_period_goes_on_in_the_sentences_and_lists_behind_it(text):
    assert last(text) is Scope.TOTAL


@pytest.mark.parametrize(
    "text",
    [
        "On October 30, five guards were killed in a raid on the mill.",
        "A raid in mid-October killed nine guards.",
        "The campaign killed nine people in 2019.",
        "Similar strikes killed nine guards.",
        "In another instance, a raid killed ten farmers.",
        "In the same week, a raid killed ten farmers.",
        "The attack comes two days after a raid killed ten farmers.",
        "The murder came only 12 hours after gunmen shot dead a judge.",
    ],
)
def test_what_befell_on_a_day_of_a_month_is_no_part_of_the_news_of_monday(text):
    assert last(text, published=None) is Scope.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said in a statement on October 30 that two others died.",
        "The strike killed a man who had fled from the south in 2019.",
        "Two others died in hospital.",
    ],
)
def test_a_day_of_words_or_of_a_life_moves_nothing(text):
    assert last(text, published=None) is Scope.INCIDENT


def test_days_are_left_to_the_figures_where_the_day_of_the_document_is_known():
    assert last("On October 30, five guards were killed in a raid on the mill.") is Scope.INCIDENT


def test_a_story_that_gives_its_own_day_of_a_month_has_days_of_it():
    text = "On Monday, October 9th 2023, a car was hit near Tal Nasra. On October 30, a man died."

    assert scopes(text, published=None) == [Scope.INCIDENT]


def test_a_page_whose_dateline_gives_the_day_has_days_of_it():
    text = f"{LEAD}AMMAN, 22 July 2022 – Two others were hurt."

    assert scopes(text, published=None)[-1] is Scope.INCIDENT


def datelined(lead, last):
    story = "The council met in the old mill and heard the farmers of the valley. " * 3
    return scopes(f"LARIS, 16 Nov 89 (Wire) -- {lead} {story}\n\n{last}", published=None)[-1]


NEWS = "The government said today that it was ready for talks with the farmers."


@pytest.mark.parametrize(
    "text",
    [
        "Judge Nadim Harouk was killed on 11 October 1987.",
        "They were broken off after the 3 August attack that left ten dead.",
        "On 2 March, the same group killed four nuns.",
    ],
)
def test_a_day_long_before_the_dateline_is_of_another_story(text):
    assert datelined(NEWS, text) is Scope.OTHER


def test_a_day_that_a_report_returns_to_is_of_the_story():
    text = "On 2 March, the army killed four nuns. The inquiry into 2 March goes on."

    assert datelined(NEWS, text) is Scope.INCIDENT


def test_a_day_shortly_before_the_dateline_is_of_the_story():
    assert datelined(NEWS, "On 12 October, four nuns were killed.") is Scope.INCIDENT


def test_a_report_that_tells_of_no_fresh_day_can_be_about_an_old_one():
    lead = "The front has printed a long letter to the farmers of the whole valley."

    assert datelined(lead, "On 2 March, the army killed four nuns.") is Scope.INCIDENT


def test_an_old_day_that_the_lead_names_is_of_the_story():
    lead = "The trial of four men accused of the murders of 2 March was opened today."

    assert datelined(lead, "On 2 March, they killed four nuns.") is Scope.INCIDENT


@pytest.mark.parametrize(
    "text", ["Meanwhile, a judge died.", "In a separate attack, a judge died."]
)
def test_words_at_the_head_of_a_sentence_turn_to_another_incident(text):
    assert turns_to_another(text)


def test_a_sentence_that_goes_on_turns_to_no_other_incident():
    assert not turns_to_another("In the attack, a judge died.")


@pytest.mark.parametrize(
    "text",
    [
        "Last month, twelve people were killed when rockets hit a bus station.",
        "Earlier this week a raid killed nine farmers.",
        "Two weeks ago nine farmers were killed in a raid.",
        "In a statement, it gave no number. Last week nine farmers were killed.",
    ],
)
def test_a_sentence_behind_the_lead_that_opens_with_an_earlier_time_tells_of_another(text):
    assert last("Its wheels burned for an hour, and two men put the fire out.\n" + text) is (
        Scope.OTHER
    )


@pytest.mark.parametrize(
    "text",
    [
        "Last month's raid killed nine farmers, the mission said in a long report on Tal Nasra.",
        "The raid on the mill of Tal Nasra last month killed nine farmers, the mission has found.",
    ],
)
def test_a_report_on_what_happened_last_month_tells_of_its_own_incident(text):
    again = "\nIt spoke to many. It saw films. It went to see.\nLast month nine people were killed."

    assert set(scopes(text + again)) == {Scope.INCIDENT}
