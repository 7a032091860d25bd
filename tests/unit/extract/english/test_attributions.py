import pytest

from openinquest.extract.english.attributions import find_attributions
from openinquest.extract.english.sentences import find_quotations, find_sentences
from openinquest.model import Commitment, Stance


def read(text):
    """Return (source, cue, content) of each attribution, in words."""
    quotations = find_quotations(text)
    return [
        (
            found.source and text[slice(*found.source)],
            text[slice(*found.cue)],
            " / ".join(text[slice(*piece)] for piece in found.content),
        )
        for sentence in find_sentences(text)
        for found in find_attributions(text, sentence, quotations)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The governor told two local reporters on Friday that the dam had held.",
            "The governor",
            "that the dam had held.",
        ),
        (
            "In all about 40 people died there, the two brothers said.",
            "the two brothers",
            "In all about 40 people died there",
        ),
        (
            "At least 27 others were killed, she said, among them a nurse.",
            "she",
            "At least 27 others were killed / among them a nurse.",
        ),
        (
            "On 6 June the mill burned down, survivors told them.",
            "survivors",
            "On 6 June the mill burned down",
        ),
        (
            "Colonel Tarik Sabri, who leads the search, said that nobody was left.",
            "Colonel Tarik Sabri, who leads the search",
            "that nobody was left.",
        ),
        (
            "A clerk had spoken of 90 coffins on Sunday.",
            "A clerk",
            "90 coffins on Sunday.",
        ),
        (
            "An aid worker who asked not to be named put the number of dead at 14.",
            "An aid worker who asked not to be named",
            "the number of dead at 14.",
        ),
        ("The hospital counted 37 wounded.", "The hospital", "37 wounded."),
    ],
)
def test_source_and_content_are_told_apart(text, source, content):
    ((found_source, _, found_content),) = read(text)

    assert (found_source, found_content) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "Dozens feared dead after raid",
        "Seven of them were later found alive.",
        "The local reports were published in May.",
        "The state sent two trucks.",
        "The victims were shown to their families.",
    ],
)
def test_nouns_and_participles_make_no_attribution(text):
    assert read(text) == []


def test_a_noun_that_looks_like_a_cue_leaves_the_true_cue_alone():
    ((source, cue, _),) = read("Local reports say that the bridge has fallen.")

    assert (source, cue) == ("Local reports", "say")


@pytest.mark.parametrize(
    ("cue", "stance", "commitment"),
    [
        ("said", Stance.NEUTRAL, Commitment.ASSERTS),
        ("acknowledged", Stance.FACTIVE, Commitment.ASSERTS),
        ("claimed", Stance.DISTANCING, Commitment.ASSERTS),
        ("insisted", Stance.DISTANCING, Commitment.INSISTS),
        ("suggested", Stance.NEUTRAL, Commitment.HEDGES),
        ("denied", Stance.NEUTRAL, Commitment.DENIES),
    ],
)
def test_the_verb_tells_stance_and_commitment(cue, stance, commitment):
    text = f"The ministry {cue} that the road was mined."
    (found,) = find_attributions(text, find_sentences(text)[0], [])

    assert (found.reading.stance, found.reading.commitment) == (stance, commitment)
