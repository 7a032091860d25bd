import pytest
from drawn_trees import parsed

from openinquest.extract.english.attributions import find_attributions


def read(text):
    """Return (source, content) of each attribution, in words."""
    return [
        (
            found.source and text[slice(*found.source)],
            " / ".join(text[slice(*piece)] for piece in found.content),
        )
        for of_sentence in find_attributions(parsed(text))
        for found in of_sentence
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Eleven people died, the ministry said.", "the ministry", "Eleven people died"),
        (
            "The ministry said on Monday that nine houses had fallen.",
            "The ministry",
            "that nine houses had fallen",
        ),
        ("“Nine houses had fallen,” said the mayor.", "the mayor", "“Nine houses had fallen,”"),
        ("Nine houses, the mayor said, had fallen.", "the mayor", "Nine houses / had fallen"),
        ("In May, the mayor said, nine houses fell.", "the mayor", "In May / nine houses fell"),
        (
            "Nine people, police in the town believe, were inside.",
            "police in the town",
            "Nine people / were inside",
        ),
    ],
)
def test_statements_are_found_on_either_side_of_their_cue_and_around_it(text, source, content):
    assert read(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine houses had fallen by the evening.",
        "Governor Sami Haddad visited the town.",
        "The states sent help after nine houses had fallen.",
    ],
)
def test_sentences_without_a_cue_attribute_nothing(text):
    assert read(text) == []


def test_a_quotation_without_a_cue_goes_on_with_the_speaker_before():
    text = "“We heard the aircraft,” a neighbour said. “Then the whole street shook.”"

    assert read(text) == [
        ("a neighbour", "“We heard the aircraft,” / “Then the whole street shook.”")
    ]


def test_a_quotation_in_the_next_paragraph_goes_on_too_and_no_further_one():
    first = "“We heard the aircraft,” a neighbour said."
    second = "“Then the whole street shook.”"

    near = read(f"{first}\n\n{second}")
    far = read(f"{first}\n\nNine houses had fallen by the evening.\n\n{second}")

    assert near[0][1].endswith(second)
    assert far == [("a neighbour", "“We heard the aircraft,”")]


def test_a_sentence_behind_a_question_tells_who_asked_it():
    text = "“Why was the gate locked?” The mayor of the town asked in a letter."

    assert read(text) == [("The mayor of the town", "“Why was the gate locked?”")]


def test_a_sentence_behind_a_statement_does_not_tell_who_made_it():
    text = "“We found nobody alive.” The mayor of the town asked in a letter."

    assert read(text) == []


def test_a_quotation_belongs_to_the_cue_that_introduces_it():
    text = "“We saw nothing,” the mayor said, adding: “Nobody called us.”"

    assert read(text) == [
        ("the mayor", "“We saw nothing,”"),
        ("the mayor", "“Nobody called us.”"),
    ]


def test_a_quotation_over_two_paragraphs_is_one_statement():
    text = "“Then the whole street shook.\n\n“We found nobody alive,” he said."

    assert read(text) == [("he", "“Then the whole street shook. / “We found nobody alive,”")]


@pytest.mark.parametrize(
    ("opening", "closing"), [("“", "”"), ('"', '"'), ("''", "''"), ("«", "»"), ("“", '"')]
)
def test_the_kind_of_quotation_mark_changes_nothing(opening, closing):
    text = f"{opening}We found nobody alive,{closing} he said."

    assert read(text) == [("he", f"{opening}We found nobody alive,{closing}")]
