import pytest

from openinquest.extract.english.analyser.reading import analyse
from openinquest.extract.english.means import find_means
from openinquest.extract.english.means_by_tree import means_by_tree
from openinquest.model import Means

AIR = frozenset({Means.AIR_STRIKE})


def borne_out(text):
    means = find_means(text, 0, len(text), known=AIR)
    return [each.means for each in means_by_tree(analyse(text, 0, len(text)), means)]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("A missile hit the mill.", [Means.MISSILE]),
        ("One of the shells hit a street.", [Means.SHELLING]),
        ("The army hit the mill.", [Means.AIR_STRIKE]),
        ("Dockers began a strike.", []),
    ],
)
def test_a_verb_takes_up_a_means_only_where_no_other_does_what_it_says(text, means):
    assert borne_out(text) == means


def test_without_a_tree_every_mention_stands():
    means = find_means("A missile hit the mill.", 0, 23, known=AIR)

    assert means_by_tree(None, means) == means
