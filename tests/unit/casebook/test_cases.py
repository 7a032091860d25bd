"""The cases are whole: their texts, what is described of them, and where the facts come from."""

import re
from itertools import combinations

import pytest

from openinquest.casebook import CASES, case_folder
from openinquest.errors import InputError
from openinquest.preserve import load_manifest, walk_inputs
from openinquest.read import identify_language

SHINGLE_WORDS = 5
# The share of the shorter text's runs of five words that the other has too.
COPIES_SHARE_AT_LEAST = 0.75
OTHERS_SHARE_AT_MOST = 0.1


def shingles(text):
    """Return every run of five words in `text`."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + SHINGLE_WORDS]) for at in range(len(words) - SHINGLE_WORDS + 1)}


def shared(one, other):
    """Return the share of the shorter text that stands in the other."""
    left, right = shingles(one), shingles(other)
    return len(left & right) / min(len(left), len(right))


def copied_pairs(case):
    """Return the pairs of file names that `expected.yaml` calls copies."""
    return {pair for group in case.expected["copies"] for pair in combinations(sorted(group), 2)}


def test_an_unknown_case_is_refused_with_the_names_of_those_there_are():
    with pytest.raises(InputError, match="al-jadida, kunduz"):
        case_folder("atlantis")


@pytest.mark.parametrize("name", CASES)
def test_the_manifest_describes_every_document_and_no_other(name):
    with case_folder(name) as folder:
        inputs = folder / "documents"

        described = load_manifest(inputs)

        assert set(described) == {path.name for path in walk_inputs(inputs)}


@pytest.mark.parametrize("name", CASES)
def test_only_the_documents_of_a_case_folder_are_documents(name):
    with case_folder(name) as folder:
        described = load_manifest(folder)
        read = {
            path.relative_to(folder).as_posix()
            for path in walk_inputs(folder)
            if described[path.relative_to(folder).as_posix()].is_document
        }

        assert read == {f"documents/{path.name}" for path in walk_inputs(folder / "documents")}


def test_the_case_of_al_jadida_has_at_least_twelve_documents(al_jadida):
    assert len(al_jadida.documents) >= 12


def test_every_document_has_a_title_and_a_publisher(case):
    bare = [n for n, d in case.documents.items() if not (d.title and d.publisher)]

    assert bare == []


def test_only_the_record_without_a_day_has_none(case):
    undated = [name for name, document in case.documents.items() if document.published is None]

    assert undated in ([], ["19-airwars.txt"])


def test_the_language_of_every_text_is_the_one_described(case):
    told = {name: identify_language(document.text) for name, document in case.documents.items()}

    assert told == {name: document.language for name, document in case.documents.items()}


def test_one_document_is_arabic(al_jadida):
    text = al_jadida.documents["10-al-difatayn-arabic.txt"].text

    assert identify_language(text) == "ar"


def test_what_stands_around_the_article_of_a_page_is_left_out(case):
    pages = [d.text for n, d in case.documents.items() if n.endswith(".html")]
    around = re.compile(
        r"cookie|Most read|Syrian mosque|Dockers|rights reserved|Site map|Shipping", re.I
    )

    assert pages
    assert [page for page in pages if around.search(page)] == []


def test_texts_called_copies_are_near_duplicates(al_jadida):
    texts = {name: document.text for name, document in al_jadida.documents.items()}

    likeness = [shared(texts[one], texts[other]) for one, other in copied_pairs(al_jadida)]

    assert len(likeness) == 3
    assert min(likeness) >= COPIES_SHARE_AT_LEAST
    assert max(likeness) < 1


def test_all_other_texts_are_their_own(case):
    pairs = set(combinations(sorted(case.documents), 2)) - copied_pairs(case)
    texts = {name: document.text for name, document in case.documents.items()}

    alike = [pair for pair in pairs if shared(*map(texts.get, pair)) > OTHERS_SHARE_AT_MOST]

    assert alike == []


def test_every_figure_of_a_text_stands_among_its_sources(case):
    days = set(map(str, range(1, 32)))
    sourced = set(re.findall(r"\d+", case.sources.replace(",", ""))) | days

    unsourced = {
        (name, figure)
        for name, document in case.documents.items()
        for figure in re.findall(r"\d+", re.sub(r"(?<=\d),(?=\d)", "", document.text))
        if figure.lstrip("0") not in sourced
    }

    assert unsourced == set()
