from drawn_trees import parsed

from openinquest.extract.english.inserted import inserted
from openinquest.extract.english.reporting_verbs import verbs


def read(text, form):
    (sentence,) = parsed(text)
    word = next(word for word in sentence.tree.words if word.form == form)
    return inserted(sentence, word, verbs()[form])


def test_a_cue_between_commas_comments_on_what_stands_around_it():
    text = "Nine people, police in the town believe, were inside."
    found = read(text, "believe")

    assert text[slice(*found.source)] == "police in the town"
    assert [text[slice(*piece)] for piece in found.content] == ["Nine people", "were inside"]


def test_a_cue_without_a_comma_before_it_is_no_insertion():
    assert read("The army denied any role in the raid.", "denied") is None
