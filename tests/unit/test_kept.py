"""What is kept of the words of documents is forgotten when something is erased."""

from openinquest import kept
from openinquest.link.shingles import text_numbers
from openinquest.report.private_names import finder_of


def test_an_answer_is_kept_until_all_are_forgotten():
    asked = []
    length = kept.kept_for_a_while(2)(lambda word: asked.append(word) or len(word))

    assert [length("one"), length("one")] == [3, 3]
    assert asked == ["one"]
    kept.forget_all()
    assert length("one") == 3
    assert asked == ["one", "one"]


def test_texts_and_names_that_were_looked_at_are_among_what_is_forgotten():
    text_numbers("A house in Qasr Amun was hit.")
    finder_of(frozenset({"Idris Qassem"}), frozenset())

    kept.forget_all()

    assert text_numbers.cache_info().currsize == 0
    assert finder_of.cache_info().currsize == 0
