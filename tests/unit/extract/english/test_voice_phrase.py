import pytest
from drawn_trees import parsed
from harm import tree_of

from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.sentences import Sentence
from openinquest.extract.english.voice_phrase import (
    antecedent_of,
    joined_voices,
    titles_in,
    voice_range,
)


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        (
            "Brig. Gen. Omar Bakr, a spokesman for the army, said it was calm.",
            None,
            "Brig. Gen. Omar Bakr, a spokesman for the army",
        ),
        ("The mayor, who visited the town, said six had died.", "mayor", "The mayor"),
        ("The raid was condemned by the mayor.", "mayor", "the mayor"),
        ("State media, citing the ministry, reported that six had died.", "media", "State media"),
    ],
)
def test_a_voice_keeps_its_titles_and_loses_clauses_and_prepositions(text, head, phrase):
    (sentence,) = parsed(text)
    word = next(
        word
        for word in sentence.tree.words
        if (word.form == head if head else word.relation == "nsubj")
    )

    assert text[slice(*voice_range(sentence, word))] == phrase


def test_who_stands_for_the_noun_before_it():
    text = "The mayor, who visited the town, said six had died."
    (sentence,) = parsed(text)
    who = next(word for word in sentence.tree.words if word.form == "who")

    assert text[slice(*antecedent_of(sentence, who))] == "The mayor"
    assert antecedent_of(sentence, sentence.tree.root) is None


def read(phrase):
    """Return a sentence about the phrase, and where the phrase stands."""
    text = f"{phrase} met on Friday."
    return Parsed(text, Sentence(0, len(text), 0), lambda _: tree_of(text), ()), (0, len(phrase))


@pytest.mark.parametrize(
    ("phrase", "voices"),
    [
        ("The army and the council", ["The army", "the council"]),
        ("The army and police", ["The army", "police"]),
        (
            "The judge, Ayla Demir, and the governor, Ivo Brandt,",
            ["The judge, Ayla Demir", "the governor, Ivo Brandt"],
        ),
        ("Ayla Demir and Ivo Brandt", ["Ayla Demir", "Ivo Brandt"]),
        ("The owner and manager of the mine", []),
        ("Ayla Demir, a lawyer and a member of the council,", []),
        ("The minister of health and sports", []),
        ("The council", []),
    ],
)
def test_a_phrase_is_cut_into_the_voices_that_it_joins(phrase, voices):
    sentence, place = read(phrase)
    found = [sentence.text[slice(*each)] for each in joined_voices(sentence, place)]

    assert found == voices


def test_what_somebody_is_is_told_from_their_name():
    assert titles_in(*read("Miner Ivo Brandt")) == {"Miner"}
