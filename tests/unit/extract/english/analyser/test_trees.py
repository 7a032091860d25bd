from openinquest.extract.english.analyser.trees import Tree, Word


def tree_of(*rows):
    """Return a tree from rows of form, head (None for the root), relation and name tag."""
    words, position = [], 0
    for at, (form, head, relation, tag) in enumerate(rows):
        end = position + len(form)
        name = tag[2:] or None
        words.append(
            Word(
                at=at,
                start=position,
                end=end,
                form=form,
                lemma=form.lower(),
                upos="X",
                xpos="X",
                head=head,
                relation=relation,
                name=name,
                begins_name=tag.startswith("B-"),
            )
        )
        position = end + 1
    return Tree(tuple(words))


TREE = tree_of(
    ("Ann", 1, "nsubj:pass", "B-PERSON"),
    ("saw", None, "root", ""),
    ("Ben", 1, "obj", "B-PERSON"),
    ("Cox", 2, "flat", "I-PERSON"),
    (",", 5, "punct", ""),
    ("Dan", 2, "conj", "B-PERSON"),
    ("and", 7, "cc", ""),
    ("Eve", 5, "conj", "B-PERSON"),
    ("near", 9, "case", ""),
    ("Tal", 1, "obl", "B-PLACE"),
)


def forms(words):
    return [word.form for word in words]


def test_root_is_the_word_without_a_head():
    assert TREE.root.form == "saw"
    assert TREE.head_of(TREE.root) is None
    assert TREE.head_of(TREE.words[0]) is TREE.root


def test_bare_relation_takes_every_subtype_and_a_full_one_only_itself():
    assert forms(TREE.below(TREE.root, "nsubj")) == ["Ann"]
    assert forms(TREE.below(TREE.root, "nsubj:pass", "obl")) == ["Ann", "Tal"]
    assert TREE.below(TREE.root, "nsubj:outer") == []


def test_words_over_a_word_end_with_the_root():
    assert forms(TREE.above(TREE.words[7])) == ["Dan", "Ben", "saw"]


def test_branches_are_left_out_at_the_first_step_only():
    ben = TREE.words[2]

    assert forms(TREE.within(ben)) == ["Ben", "Cox", ",", "Dan", "and", "Eve"]
    assert forms(TREE.within(ben, without=("conj",))) == ["Ben", "Cox"]


def test_conjuncts_of_conjuncts_are_joined_too():
    assert forms(TREE.conjuncts(TREE.words[2])) == ["Ben", "Dan", "Eve"]


def test_names_side_by_side_stay_apart():
    tree = tree_of(
        ("Ann", 1, "vocative", "B-PERSON"),
        ("Ben", None, "root", "B-PERSON"),
        ("Cox", 1, "flat", "I-PERSON"),
        ("Tal", 1, "obl", "B-PLACE"),
    )

    assert [forms(name) for name in tree.names()] == [["Ann"], ["Ben", "Cox"], ["Tal"]]
