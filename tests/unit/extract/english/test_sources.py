import pytest
from drawn_trees import parsed

from openinquest.extract.english.sources import is_suffered, source_of


def source(text, cue):
    (sentence,) = parsed(text)
    word = [word for word in sentence.tree.words if word.form == cue][-1]
    found = source_of(sentence, word)
    return found and found.form


@pytest.mark.parametrize(
    ("text", "cue", "head"),
    [
        ("Eleven people died, the ministry said.", "said", "ministry"),
        ("The army said it hit a depot, adding that nobody had died.", "adding", "army"),
        ("The army said it hit a depot and said nobody had died.", "said", "army"),
        ("The army declined to say whether anyone had died.", "say", "army"),
        ("The agency quoted the mayor as saying that six had died.", "saying", "mayor"),
        ("The army released a statement saying that nobody had died.", "saying", "army"),
        ("The raid was condemned by the mayor.", "condemned", "mayor"),
        ("A doctor who treated the wounded said six had died.", "said", "doctor"),
        ("Nine houses had fallen, added the mayor.", "added", "mayor"),
        ("It was reported that nine houses had fallen.", "reported", None),
        ("The mayor was told on Monday that nine houses had fallen.", "told", None),
    ],
)
def test_a_cue_takes_its_source_from_where_grammar_puts_it(text, cue, head):
    assert source(text, cue) == head


def test_only_what_is_done_to_its_subject_is_suffered():
    (sentence,) = parsed("The raid was condemned by the mayor.")
    (active,) = parsed("The army denied any role in the raid.")

    assert is_suffered(sentence, sentence.tree.root)
    assert not is_suffered(active, active.tree.root)
