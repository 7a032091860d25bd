from factories import a_document

from openinquest.link.likeness import FEWEST_DOCUMENTS
from openinquest.link.rare_names import MOST_DOCUMENTS, rare_names


def documents(*texts, language="en", number=FEWEST_DOCUMENTS, **changes):
    """Return the texts as documents, with others that name nobody."""
    given = [*texts, *(f"rain fell, {n}" for n in range(number - len(texts)))]
    return [
        a_document(text, id=f"d{n}", language=language, title=None, **changes)
        for n, text in enumerate(given)
    ]


def names(*texts, **changes):
    found = rare_names(documents(*texts, **changes))
    return [sorted(" ".join(name) for name in found.get(f"d{n}", ())) for n in range(len(texts))]


def test_a_name_that_two_documents_have_is_a_rare_one():
    told = names("A guard, Amal Harouk, died.", "Amal B. Harouk kept the Old Mill.")

    assert told == [["amal harouk"], ["amal harouk"]]


def test_a_name_that_many_have_or_one_alone_is_none():
    many = ["Tal Nasra lies by the ford."] * (MOST_DOCUMENTS + 1)

    assert names(*many, "Sami Nassur spoke.") == [[]] * (len(many) + 1)


def test_a_document_without_names_has_none_to_compare():
    assert "d0" not in rare_names(documents("rain fell"))


def test_among_few_documents_nothing_tells_which_name_is_rare():
    assert rare_names(documents("Amal Harouk", "Amal Harouk", number=20)) == {}


def test_a_script_without_capitals_is_not_compared_by_names():
    assert rare_names(documents("قتل أمل حروق", "أمل حروق", number=FEWEST_DOCUMENTS)) == {}
