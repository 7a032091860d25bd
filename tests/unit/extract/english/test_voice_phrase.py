import pytest
from drawn_trees import parsed

from openinquest.extract.english.voice_phrase import antecedent_of, voice_range


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
