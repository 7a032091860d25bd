import pytest
from author_names import completed, read_authors

ARDEN, BELL = ("arden", "m"), ("bell", "t")


@pytest.mark.parametrize(
    "raw",
    [
        "Arden, Mara; Bell, Tom",
        "Mara Arden, Tom Bell",
        "Mara Arden and Tom Bell",
        "ARDEN, MARA BELL, TOM",
        "Arden, M. / Bell, T.",
        "By (author) Arden, Mara By (author) Bell, Tom",
        "Arden, Mara (editor); Bell, Tom (editor), et al",
        "Arden, Mara, Bell, Tom",
        "Ard&eacute;n, Mara & Bell, Tom Jr.",
    ],
)
def test_two_authors_are_two_however_the_list_is_written(raw):
    assert read_authors(raw) == {ARDEN, BELL}


@pytest.mark.parametrize("raw", ["Not Available", "", "n/a", " . ", "Unknown"])
def test_a_list_of_nobody_is_empty(raw):
    assert read_authors(raw) == frozenset()


def test_particles_are_no_surnames():
    assert read_authors("van der Moor, Ida") == read_authors("Ida van der Moor") == {("moor", "i")}


def test_a_bare_surname_is_the_only_bearer_that_others_know():
    full, bare = frozenset({ARDEN}), frozenset({("arden", "")})

    assert completed([full, bare]) == [full, full]


def test_a_bare_surname_of_two_bearers_stays_bare():
    bare = frozenset({("arden", "")})

    assert completed([frozenset({ARDEN, ("arden", "j")}), bare])[1] == bare
