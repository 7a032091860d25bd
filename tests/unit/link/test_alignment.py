from factories import a_document
from hypothesis import given
from hypothesis import strategies as st

from openinquest.link.alignment import show_differences
from openinquest.model import Copy

ORIGINAL = (
    "A missile struck a bakery in Tal Nasra on Monday, the health directorate said. "
    "Twelve civilians were killed and thirty were taken to hospital. The mayor asked for blood."
)


def changes(original, carried):
    """Return the words of each difference: in the original, and in the copy."""
    documents = {"a": a_document(original, id="a"), "b": a_document(carried, id="b")}
    copy = show_differences(Copy("b", "a", 0.9, exact=original == carried), documents)
    return [
        (
            original[each.original.start : each.original.end] if each.original else None,
            carried[each.copy.start : each.copy.end] if each.copy else None,
        )
        for each in copy.differences
    ]


def test_a_word_put_for_another_is_shown_beside_it():
    carried = ORIGINAL.replace("Twelve civilians", "Twelve fighters")

    assert changes(ORIGINAL, carried) == [("civilians", "fighters")]


def test_what_was_left_out_and_what_was_added_are_told_apart():
    carried = "By our correspondent. " + ORIGINAL.replace(" The mayor asked for blood.", "")

    assert changes(ORIGINAL, carried) == [
        (None, "By our correspondent."),
        ("The mayor asked for blood.", None),
    ]


def test_case_accents_and_points_make_no_difference():
    assert changes("The Café, they said.", "the cafe they said") == []


def test_changes_side_by_side_are_one():
    carried = ORIGINAL.replace("thirty were taken", "forty were later brought")

    assert changes(ORIGINAL, carried) == [("thirty were taken", "forty were later brought")]


def test_the_same_text_has_no_differences():
    assert changes(ORIGINAL, ORIGINAL) == []


@given(
    st.lists(st.sampled_from("abcd ef. "), max_size=60),
    st.lists(st.sampled_from("abcd ef. "), max_size=60),
)
def test_what_differs_is_words_of_the_texts_in_order(left, right):
    original, carried = "x" + "".join(left), "y" + "".join(right)
    found = changes(original, carried)

    assert all(before or after for before, after in found)
    for place, text in ((0, original), (1, carried)):
        at = 0
        for words in (each[place] for each in found if each[place]):
            at = text.index(words, at) + len(words)
