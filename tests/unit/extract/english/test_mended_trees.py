"""What is put right in trees, read with the shipped analyser."""

import pytest
from harm import exact, toll_claims
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.mended_trees import mended

VOICES = ["police and witnesses", "tribal leaders and a security official", "residents and a medic"]


@pytest.mark.parametrize("voices", VOICES)
@pytest.mark.parametrize(
    "said",
    [
        "A bomb exploded in a market, killing 14 people and wounding 22, {} said.",
        "Gunmen attacked a bus near the border, killing nine passengers, {} said.",
        "At least 30 people were killed when shells hit a school, {} said on Monday.",
    ],
)
def test_all_who_speak_together_behind_a_comma_are_the_voice(said, voices):
    claims = toll_claims(said.format(voices))

    assert {claim.speaker.label for claim in claims} == {voices}


@pytest.mark.parametrize("voices", VOICES)
def test_nobody_who_speaks_is_counted_with_those_they_speak_of(voices):
    text = f"A bomb exploded in a market, killing 14 people and wounding 22, {voices} said."

    assert exact(text) == [("injured", 22), ("killed", 14)]


def test_a_list_of_the_harmed_stays_theirs():
    text = "The ministry said that a shell killed nine people, a medic and two nurses."

    assert {claim.speaker.label for claim in toll_claims(text)} == {"ministry"}


def test_what_stands_behind_a_verb_with_a_bound_is_its_object():
    text = "The attack killed 14 men, all of them clerks, and wounded at least 15 others."

    assert [str(each.detail.harm) for each in toll_claims(text)][-1] == "injured"


@pytest.mark.parametrize("voice", ["US", "Army", "Mayor"])
def test_who_says_in_a_headline_what_befell_people_says_it_of_them(voice):
    (claim,) = toll_claims(f"Wedding strike: {voice} says 14 herders killed")

    assert claim.speaker.label == voice


@pytest.mark.parametrize(
    "text",
    [
        "Among the dead were Amra Begic, 34, a teacher, and two boys.",
        "The dead included Amra Begic, 34, a teacher, and two boys.",
    ],
)
def test_what_tells_who_a_name_is_counts_nobody_further(text):
    assert ("killed", 3) in [(c.detail.harm.value, c.detail.count.exact) for c in toll_claims(text)]


RELATIONS = {
    "VERB": ("ccomp", "parataxis", "conj", "acl"),
    "NOUN": ("nsubj", "nsubj:pass", "obj", "obl", "conj"),
    "PROPN": ("nsubj", "obj", "conj"),
    "ADJ": ("nmod", "xcomp"),
    "NUM": ("nummod",),
    "DET": ("det",),
    "CCONJ": ("cc",),
    "SCONJ": ("mark",),
    "PUNCT": ("punct",),
}
WORDS = {
    "said": ("say", "VERB", "VBD"),
    "shelled": ("shell", "VERB", "VBD"),
    "killed": ("kill", "VERB", "VBN"),
    "dead": ("dead", "ADJ", "JJ"),
    "police": ("police", "NOUN", "NNS"),
    "medic": ("medic", "NOUN", "NN"),
    "Amra": ("Amra", "PROPN", "NNP"),
    "14": ("14", "NUM", "CD"),
    "least": ("least", "ADJ", "JJS"),
    "a": ("a", "DET", "DT"),
    "and": ("and", "CCONJ", "CC"),
    "that": ("that", "SCONJ", "IN"),
    ",": (",", "PUNCT", ","),
}
SENTENCES = (
    "shelled police , a medic and police said",
    "police , Amra , a medic and Amra said that",
    "police shelled least 14 medic and killed",
    "police said 14 medic killed and that killed",
    "police shelled dead a medic , Amra , said",
    "dead Amra , a medic , and police killed",
)


def hung(sentence, heads, relations):
    """Return a sentence as a tree: for each word the place of its head, and its relation."""
    words = []
    for at, form in enumerate(sentence.split()):
        lemma, upos, xpos = WORDS[form]
        name = "PERSON" if form == "Amra" else None
        place = (at, 10 * at, 10 * at + len(form), form)
        words.append(Word(*place, lemma, upos, xpos, heads.get(at), relations[at], name))
    return Tree(tuple(words))


@st.composite
def trees(draw):
    """Return a sentence that a mend looks for, its words hung on one another at random."""
    sentence = draw(st.sampled_from(SENTENCES))
    forms = sentence.split()
    root = draw(st.integers(0, len(forms) - 1))
    order = [root, *draw(st.permutations([at for at in range(len(forms)) if at != root]))]
    heads = {at: order[draw(st.integers(0, place - 1))] for place, at in enumerate(order) if place}
    relations = [draw(st.sampled_from(RELATIONS[WORDS[form][1]])) for form in forms]
    return hung(sentence, heads, relations)


def is_whole(after, before):
    same = [word.form for word in after.words] == [word.form for word in before.words]
    one_root = [word.at for word in after.words if word.head is None] == [before.root.at]
    return same and one_root and len(after.within(after.root)) == len(after.words)


@given(trees())
def test_what_is_mended_is_a_tree_of_the_same_words(tree):
    assert is_whole(mended(tree), tree)


def test_a_subject_is_not_hung_under_a_verb_that_hangs_under_it():
    heads = {0: 7, 1: 0, 2: 0, 3: 4, 5: 6, 6: 4, 7: 4}
    relations = ("ccomp", "obj", "punct", "det", "root", "cc", "conj", "acl")
    tree = hung("shelled police , a medic and police said", heads, relations)

    assert is_whole(mended(tree), tree)


@pytest.mark.parametrize("place", ["Kafr Shabib", "Dan Gurbo", "Erbil"])
def test_who_stands_behind_a_place_without_a_comma_is_who_was_killed(place):
    text = f"In {place} a school caretaker and his wife were killed on Thursday as they swept."

    assert exact(text) == [("killed", 1), ("killed", 1)]


def test_what_an_adverbial_clause_parts_from_its_verb_stays_its_subject():
    text = (
        "The car bomb outside a shop in Erbil on Monday evening, as families broke their fast, "
        "killed 19 people and wounded 55, the interior ministry said on Tuesday."
    )

    assert sorted(exact(text)) == [("injured", 55), ("killed", 19)]
    assert {claim.speaker.label for claim in toll_claims(text)} == {"interior ministry"}
