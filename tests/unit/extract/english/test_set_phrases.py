import pytest
from drawn_trees import parsed
from harm import toll_claims

from openinquest.extract.english.set_phrases import set_phrases


def read(text):
    (sentence,) = parsed(text)
    return [
        (
            found.source and text[slice(*found.source)],
            " / ".join(text[slice(*piece)] for piece in found.content),
        )
        for found in set_phrases(sentence)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "According to the health directorate, nine houses had fallen.",
            "the health directorate",
            "nine houses had fallen",
        ),
        (
            "Nine houses had fallen, according to two doctors.",
            "two doctors",
            "Nine houses had fallen",
        ),
        (
            "The death toll stands at six, per the ministry.",
            "the ministry",
            "The death toll stands at six",
        ),
        ("In the words of one nurse, the roof folded.", "one nurse", "the roof folded"),
        ("Police: six dead in market blast", "Police", "six dead in market blast"),
        ("Six dead in market blast - police", "police", "Six dead in market blast"),
        ("Six people were reportedly killed.", None, "Six people were / killed"),
    ],
)
def test_a_set_phrase_names_its_source_or_nobody(text, source, content):
    assert read(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed 14 men, including two commanders according to the army, and wounded six.",
        "The raid killed 14 men (nine of them children, according to the hospital) and hurt six.",
        "The raid killed 14 men, all of them civilians according to relatives, and wounded six.",
    ],
)
def test_who_tells_a_phrase_between_commas_or_brackets_does_not_tell_the_rest(text):
    told = [claim for claim in toll_claims(text) if "14" in text[claim.span.start : claim.span.end]]

    assert [claim.sources for claim in told] == [()] * len(told)


def test_who_is_named_at_the_end_tells_all():
    (claim,) = toll_claims("The raid killed 14 men, all of them clerks, according to relatives.")

    assert claim.speaker.label == "relatives"
