from drawn_trees import a_tree

from openinquest.extract.english.edges import drawn_edges

KILLED = a_tree(
    "The raid killed at least 61 people.",
    "The|DET|det|2 raid|NOUN|nsubj|3 killed|VERB|root|0 at|ADP|case|5 least|ADJ|advmod|6 "
    "61|NUM|nummod|7 people|NOUN|obj|3 .|PUNCT|punct|3",
)


def drawn(tree, *forms):
    return drawn_edges(tree, [word for form in forms for word in tree.words if word.form == form])


def test_words_below_one_another_make_one_chain():
    assert drawn(KILLED, "61", "killed", "people") == ("killed -obj-> people -nummod-> 61",)


def test_a_fork_starts_a_chain_of_its_own():
    assert drawn(KILLED, "people", "raid") == ("killed -nsubj-> raid", "killed -obj-> people")


def test_words_on_the_way_are_drawn_too():
    assert drawn(KILLED, "killed", "61") == ("killed -obj-> people -nummod-> 61",)


def test_one_word_has_no_edges():
    assert drawn(KILLED, "killed") == ()
    assert drawn(KILLED) == ()


def test_a_long_way_is_not_drawn():
    words = [f"w{place}" for place in range(40)]
    tree = a_tree(" ".join(words), " ".join(f"{w}|X|dep|{n}" for n, w in enumerate(words)))

    assert drawn(tree, "w0", "w39") == ()
