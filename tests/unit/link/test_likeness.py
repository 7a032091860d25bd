from dataclasses import replace
from itertools import combinations

import pytest
from factories import a_document
from stories import pairs_of

from openinquest.link.likeness import FEWEST_DOCUMENTS, compare_words


def crowd(number=FEWEST_DOCUMENTS, **changes):
    """Return documents whose rare words stand in two of them, with common words around."""
    return [
        a_document(
            f"A man of the town was shot near{n // 2} Almond{n // 2} Lane{n // 2}, said n{n}.",
            id=f"d{n:03}",
            **changes,
        )
        for n in range(number)
    ]


def test_documents_that_share_rare_words_are_alike():
    likeness = compare_words(crowd())

    assert likeness.of("d000", "d001") == likeness.of("d001", "d000") == 1.0


def test_common_words_make_nothing_alike():
    assert compare_words(crowd()).of("d001", "d002") == 0.0


def test_words_of_the_title_count():
    documents = [
        replace(document, title=document.text, text="A man was shot.") for document in crowd()
    ]

    assert compare_words(documents).of("d000", "d001") == 1.0


def test_words_that_pages_repeat_over_months_do_not_count():
    months = [
        replace(d, published=d.published.replace(month=1 + n % 12)) for n, d in enumerate(crowd())
    ]
    menu = "Home Weather Sports Obituaries"
    pages = [
        replace(d, text=f"{d.text if n > 12 else ''} {menu}" if n < 15 else d.text)
        for n, d in enumerate(months)
    ]

    assert compare_words(pages).of("d000", "d001") is None


@pytest.mark.parametrize(("language", "alike"), [("ar", 1.0), ("fa", 0.0)])
def test_words_of_arabic_are_compared_without_what_is_joined_to_them(language, alike):
    towns = [f"{first}{second}ريهم" for first in "حخدذرزسش" for second in "صضطظعغقم"]
    documents = [
        a_document(
            f"قصف على {'وال' if n % 2 else ''}{towns[n // 2]} أمس", id=f"d{n:03}", language=language
        )
        for n in range(len(towns) * 2)
    ]

    assert (compare_words(documents).of("d000", "d001") or 0.0) == alike


def test_documents_of_two_languages_cannot_be_compared():
    other = [replace(d, id=f"x{d.id}", language="fr") for d in crowd()]

    likeness = compare_words([*crowd(), *other])

    assert likeness.of("d000", "xd000") is None
    assert likeness.of("xd000", "xd001") == 1.0


def test_many_pairs_are_as_alike_as_each_of_them_alone():
    french = [replace(d, id=f"x{d.id}", language="fr") for d in crowd()]
    few = [replace(d, id=f"y{d.id}", language="de") for d in crowd(3)]
    wordless = [replace(d, id=f"z{d.id}", text="A man was shot.") for d in crowd(2)]
    documents = [*crowd(), *french, *few, *wordless]
    names = [document.id for document in documents]
    pairs = pairs_of(list(combinations(names, 2))[::7], among=names)
    likeness = compare_words(documents)

    alike = list(likeness.of_each(pairs))

    assert alike == [likeness.of(*pair) for pair in pairs]
    assert {0.0, 1.0, None} <= set(alike)


def test_among_few_documents_nothing_can_be_compared():
    likeness = compare_words(crowd(FEWEST_DOCUMENTS - 1))

    assert likeness.of("d000", "d001") is None
    assert not likeness.languages
    assert not compare_words([]).languages
