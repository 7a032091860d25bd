from datetime import date, timedelta

import pytest
from factories import a_document
from hypothesis import given
from hypothesis import strategies as st

from openinquest.link import find_copies
from openinquest.model import Copy

WIRE = (
    "A missile struck a bakery in the market of Tal Nasra on Monday morning while people queued "
    "for bread, the health directorate said. At least twelve civilians were killed and thirty "
    "were taken to the two hospitals of the town. A baker who had gone out to fetch flour said "
    "that the roof came down at once. The army said that it was looking into the reports and "
    "that its aircraft had not flown over the town that day. The mayor asked people to give "
    "blood."
)
ANOTHER = (
    "The bridge at Wadi Kasr was closed after heavy rain washed out one of its piers, engineers "
    "said. Lorries bound for the border must take the mountain road until the end of June, and "
    "the district council has asked the ministry of works for a ferry. Farmers fear for the "
    "apricot harvest."
)
ARABIC = (
    "أصاب صاروخ مخبزا في سوق تل نصرة صباح الاثنين بينما كان الناس يقفون في طابور لشراء الخبز "
    "وقالت مديرية الصحة إن اثني عشر مدنيا على الأقل قتلوا وإن ثلاثين نقلوا إلى مستشفيي البلدة "
    "وقال خباز كان قد خرج لإحضار الطحين إن السقف انهار دفعة واحدة"
)
DAY = date(2019, 5, 4)


def edited(text, every=12):
    """Return a text in which an editor changed every twelfth word."""
    return " ".join(
        "edited" if number % every == every - 1 else word
        for number, word in enumerate(text.split())
    )


def test_same_text_is_an_exact_copy_of_the_earlier():
    first = a_document(WIRE, id="b", published=DAY)
    second = a_document(WIRE, id="a", published=DAY + timedelta(days=1))

    assert find_copies([second, first]) == (Copy("a", "b", 1.0, exact=True),)


def test_edited_text_is_a_near_copy_with_its_true_share():
    first = a_document(WIRE, id="a")
    second = a_document(edited(WIRE), id="b")

    (copy,) = find_copies([first, second])

    assert (copy.document, copy.copy_of, copy.exact) == ("b", "a", False)
    assert 0.7 < copy.likeness < 0.85


def test_shortened_text_is_a_copy_of_the_full_one_of_that_day():
    full = a_document(WIRE, id="b")
    shortened = a_document(WIRE[: len(WIRE) // 2], id="a")

    (copy,) = find_copies([full, shortened])

    assert (copy.document, copy.copy_of) == ("a", "b")
    assert copy.likeness > 0.95


def test_arabic_copy_is_found_though_one_text_has_vowel_marks():
    first = a_document(ARABIC, id="a", language="ar")
    marked = a_document(ARABIC.replace("قتلوا", "قُتِلوا"), id="b", language="ar")

    (copy,) = find_copies([first, marked])

    assert copy.likeness == 1.0
    assert not copy.exact


def test_other_story_is_no_copy():
    assert find_copies([a_document(WIRE, id="a"), a_document(ANOTHER, id="b")]) == ()


def test_copy_of_a_copy_points_to_the_first():
    texts = [WIRE, edited(WIRE, 15), edited(edited(WIRE, 15), 13)]
    documents = [
        a_document(text, id=f"d{n}", published=DAY + timedelta(days=n))
        for n, text in enumerate(texts)
    ]

    assert {copy.copy_of for copy in find_copies(documents)} == {"d0"}


def test_document_of_unknown_day_is_not_taken_for_the_original():
    undated = a_document(WIRE, id="a", published=None)
    dated = a_document(WIRE, id="b")

    assert find_copies([undated, dated])[0].copy_of == "b"


def test_short_posts_are_copies_only_to_the_letter():
    posts = ["Two dead in shelling of Tal Nasra", "Six dead in shelling of Tal Nasra"]
    documents = [a_document(post, id=f"d{n}") for n, post in enumerate([*posts, posts[0]])]

    assert [(c.document, c.copy_of) for c in find_copies(documents)] == [("d2", "d0")]


def test_pages_that_lost_their_story_are_no_copies_of_each_other():
    notice = "Please sign in to go on reading. We sent you a letter with a link. " * 3
    documents = [
        a_document(f"{notice} Page {n}", id=f"d{n}", published=DAY + timedelta(days=40 * n))
        for n in range(6)
    ]

    assert find_copies(documents) == ()


def test_a_post_of_no_known_day_that_is_planted_often_is_one_text_however_often():
    posts = [
        a_document(f"Post {n}: {WIRE}", id=f"d{n:02}", published=None, publisher=None)
        for n in range(25)
    ]

    assert len({copy.copy_of for copy in find_copies(posts)}) == 1
    assert len(find_copies(posts)) == len(posts) - 1


def test_documents_without_words_are_no_copies():
    assert find_copies([a_document("--", id="a"), a_document("--", id="b")]) == ()


@pytest.mark.parametrize("documents", [[], [a_document(WIRE)], [a_document(WIRE)] * 2])
def test_one_document_is_no_copy_of_itself(documents):
    assert find_copies(documents) == ()


TEXTS = st.sampled_from(
    [WIRE, edited(WIRE), edited(WIRE, 5), WIRE[:200], ANOTHER, ARABIC, "Short", ""]
)


@given(st.data(), st.lists(st.tuples(TEXTS, st.none() | st.dates()), max_size=8))
def test_order_and_repetition_of_documents_do_not_matter(data, drawn):
    documents = [a_document(text, id=f"d{n}", published=day) for n, (text, day) in enumerate(drawn)]
    shuffled = data.draw(st.permutations(documents + documents[:2]))

    assert find_copies(shuffled) == find_copies(documents)


@given(st.lists(st.tuples(TEXTS, st.none() | st.dates()), max_size=8))
def test_no_original_is_a_copy_and_no_document_copies_twice(drawn):
    documents = [a_document(text, id=f"d{n}", published=day) for n, (text, day) in enumerate(drawn)]

    copies = find_copies(documents)

    assert not {c.document for c in copies} & {c.copy_of for c in copies}
    assert len({c.document for c in copies}) == len(copies)


def test_text_with_every_fourth_word_changed_is_a_text_of_its_own():
    assert find_copies([a_document(WIRE, id="a"), a_document(edited(WIRE, 4), id="b")]) == ()
