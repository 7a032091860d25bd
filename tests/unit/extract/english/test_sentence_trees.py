from openinquest.extract.english.sentence_trees import SentenceTrees
from openinquest.extract.english.sentences import find_sentences


def test_a_tree_is_made_once():
    text = "Nine people were killed. Two were hurt."
    trees = SentenceTrees(text)
    first, second = find_sentences(text)

    assert trees.of(first) is trees.of(first)
    assert [word.form for word in trees.of(second).words] == ["Two", "were", "hurt", "."]
