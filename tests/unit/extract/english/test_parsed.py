from drawn_trees import parsed


def test_words_know_the_quotation_they_stand_in():
    (sentence,) = parsed("“We found nobody alive,” he said.")
    inside = [word.form for word in sentence.tree.words if sentence.quotation_of(word)]

    assert inside == ["We", "found", "nobody", "alive", ","]


def test_words_with_a_gap_between_them_make_two_ranges():
    text = "Nine houses, the mayor said, had fallen."
    (sentence,) = parsed(text)
    words = [word for word in sentence.tree.words if word.form in {"Nine", "houses", "fallen"}]

    assert [text[slice(*one)] for one in sentence.ranges(words)] == ["Nine houses", "fallen"]


def test_marks_around_a_whole_run_belong_to_it():
    text = "“We found nobody alive,” he said."
    (sentence,) = parsed(text)

    assert sentence.ranges(sentence.tree.words[1:5]) == ((0, 24),)


def test_the_edges_of_a_branch_leave_marks_out():
    (sentence,) = parsed("Eleven people died, the ministry said.")

    assert sentence.edges(sentence.tree.root) == (0, 6)
    assert sentence.mark_before(4) == ","
