import pytest
from drawn_trees import a_tree, drawn

from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.parties import find_parties, owner_of, party_name, party_of


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The U.S.-led coalition denied it.", ["U.S.-led coalition"]),
        (
            "Iraqi special forces and Islamic State fighters",
            ["Iraqi special forces", "Islamic State fighters"],
        ),
        ("The Syrian government shelled it.", ["Syrian government"]),
        ("an Israeli air strike", ["Israel"]),
        ("THE SAN SALVADOR TREASURY POLICE", ["POLICE"]),
        ("Cooks and bakers fled.", []),
        ("It told us nothing.", []),
    ],
)
def test_a_party_is_named_in_full(text, parties):
    assert [name for _, _, name in find_parties(text, 0, len(text))] == parties


@pytest.mark.parametrize(
    ("words", "name"),
    [("American", "United States"), ("the Iraqi army", "Iraqi army"), ("Russia's", "Russia")],
)
def test_an_adjective_alone_names_its_country(words, name):
    assert party_name(words) == name


@pytest.mark.parametrize(
    ("text", "noun", "party"),
    [
        ("Jets of the northern coalition hit a lorry.", "Jets", "northern coalition"),
        ("Russian aircraft bombed the town.", "aircraft", "Russia"),
        ("The council accused Israeli forces of murder.", "forces", "Israeli forces"),
        ("The blast hit the mill and killed nine people.", "blast", None),
    ],
)
def test_a_party_owns_what_it_flies(text, noun, party):
    tree = a_tree(text, drawn()[text])
    start = text.index(noun)

    assert party_of(text, tree, word_at(tree, start, start + len(noun))) == party


def test_a_strike_by_somebody_is_theirs():
    text = "Strikes by Saudi-led coalition warplanes hit the mill."
    tree = a_tree(text, drawn()[text])

    assert owner_of(text, tree, tree.words[0]) == "Saudi-led coalition"


def test_a_party_keeps_the_side_it_is_of():
    assert party_name("the armed forces of the North") == "armed forces of the North"


def test_separatists_are_a_party():
    text = "It said the separatists had shelled it."

    assert [name for *_, name in find_parties(text, 0, len(text))] == ["separatists"]
