from drawn_trees import parsed

from openinquest.extract.english.quoted import (
    joined_quotations,
    quotations_beside,
    quoted_whole,
)


def test_a_quotation_beside_the_clause_of_a_verb_is_found():
    text = "“We found nobody alive,” he said."
    (sentence,) = parsed(text)

    (quote,) = quotations_beside(sentence, sentence.tree.root)

    assert text[quote.start : quote.end] == "We found nobody alive,"


def test_a_sentence_between_marks_is_quoted_whole():
    text = "“We heard the aircraft,” a neighbour said. “Then the whole street shook.”"
    first, second = parsed(text)

    assert quoted_whole(first) is None
    assert text[slice(*quoted_whole(second))] == "“Then the whole street shook.”"


def test_a_paragraph_that_leaves_a_quotation_open_is_joined_to_one_that_opens_anew():
    text = "“Then the whole street shook.\n\n“We found nobody alive,” he said."

    joined = joined_quotations(parsed(text))

    assert len(joined) == 2
    assert all(len(parts) == 2 for parts in joined.values())


def test_closed_quotations_are_not_joined():
    text = "“Then the whole street shook.”\n\n“We found nobody alive,” he said."

    assert joined_quotations(parsed(text)) == {}
