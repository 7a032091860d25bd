from openinquest.extract.english.turns import parts_of


def parts(text):
    return [text[start:end] for start, end in parts_of(text, 0, len(text))]


def test_a_sentence_is_cut_where_it_turns():
    assert parts("A mine, not an air strike, did it; but nobody knows.") == [
        "A mine",
        ", not an air strike, did it",
        ";",
        " but nobody knows.",
    ]


def test_a_sentence_that_turns_nowhere_is_one_part():
    assert parts("A mine did it.") == ["A mine did it."]
