import pytest
from drawn_trees import a_tree, drawn

from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.links import are_linked


def linked(text, cause, effect):
    tree = a_tree(text, drawn()[text])
    words = []
    for each in (cause, effect):
        start = text.index(each)
        words.append(word_at(tree, start, start + len(each)))
    return are_linked(tree, *words)


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("The blast hit the mill and killed nine people.", "blast", "killed"),
        ("The millers were not killed by an air strike.", "air strike", "killed"),
        ("Nine people died when the bomb fell.", "bomb", "died"),
    ],
)
def test_a_cause_belongs_to_what_it_brought_about(text, cause, effect):
    assert linked(text, cause, effect)


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        (
            "The coalition flew several strikes near Kirkuk and was aware of reports of deaths.",
            "strikes",
            "deaths",
        ),
        ("The army did not say that an air strike killed nine.", "army", "killed"),
    ],
)
def test_what_another_clause_tells_is_no_effect(text, cause, effect):
    assert not linked(text, cause, effect)


def test_where_a_word_is_not_in_the_tree_nothing_speaks_against_it():
    text = "Russian aircraft bombed the town."

    assert are_linked(a_tree(text, drawn()[text]), None, None)
