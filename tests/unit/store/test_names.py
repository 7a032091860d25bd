"""A shell asks for identifiers while a person types: quick, quiet, and nothing is written."""

import subprocess
import sys

import pytest
from full_case import fill

from openinquest.store import create_case
from openinquest.store.names import names_in


@pytest.fixture
def database(tmp_path):
    """Return the database of a full case, and the document that stands in its incident."""
    with create_case(tmp_path / "case") as store:
        document = fill(store)
    return tmp_path / "case" / "case.sqlite", document


def test_documents_are_named_by_the_first_letters_of_their_digest(database):
    path, document = database
    letters = document.id.removeprefix("sha256:")[:12]

    assert letters in names_in(path, "document", "")
    assert list(names_in(path, "document", letters[:6])) == [letters]
    assert list(names_in(path, "document", f"sha256:{letters[:6]}")) == [letters]


def test_incidents_are_named_whole(database):
    path, _ = database

    assert list(names_in(path, "incident", "i")) == ["i-1"]


@pytest.mark.parametrize("letters", ["%", "_", "' OR 1=1 --"])
def test_no_letter_stands_for_others(database, letters):
    path, _ = database

    assert list(names_in(path, "incident", f"{letters}9")) == []


def test_a_case_that_is_not_there_completes_nothing_and_is_not_made(tmp_path):
    assert list(names_in(tmp_path / "case.sqlite", "document", "")) == []
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_completes_nothing(tmp_path):
    (tmp_path / "case.sqlite").write_text("no database")

    assert list(names_in(tmp_path / "case.sqlite", "document", "")) == []


def test_completing_loads_no_sqlalchemy_and_no_pipeline():
    code = (
        "import sys, openinquest.cli, openinquest.store.names; "
        "print(sorted({'sqlalchemy', 'pydantic', 'openinquest.pipeline'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.stdout.strip() == "[]", done.stderr
