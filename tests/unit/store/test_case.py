"""A case is made and found again on disk, or it is said plainly why not."""

import json
import multiprocessing
import os
import resource
import sqlite3
import subprocess
import sys

import pytest
from factories import AN_ACT, a_claim, a_sealed_document

from openinquest.errors import (
    CaseDamaged,
    CaseExists,
    InquestError,
    MissingPart,
    NoCase,
    UnreadableInput,
    UnwritableOutput,
)
from openinquest.model import Extraction, Incident
from openinquest.store import create_case, open_case
from openinquest.wire import to_json


@pytest.fixture
def folder(tmp_path):
    """A case of one document."""
    folder = tmp_path / "case"
    with create_case(folder) as store:
        add(store, "House 1 fell.")
    return folder


def add(store, text):
    document, content = a_sealed_document(text)
    with store.writer(AN_ACT) as writer:
        writer.add_document(document, content)


def texts(store):
    return [document.text for document in store.documents()]


def on_file(folder, statement):
    with sqlite3.connect(folder / "case.sqlite") as connection:
        connection.executescript(statement)
    connection.close()


# Making


def test_case_is_one_file_and_a_folder_made_with_its_parents(tmp_path):
    folder = tmp_path / "2019" / "Tal Nasra # 1"

    create_case(folder).close()

    assert sorted(path.name for path in folder.iterdir()) == ["case.sqlite", "originals"]
    with open_case(folder) as store:
        assert texts(store) == []


def test_case_is_made_beside_what_stands_there(tmp_path):
    (tmp_path / "notes.txt").write_text("Ask the municipality.")

    create_case(tmp_path).close()

    assert (tmp_path / "notes.txt").read_text() == "Ask the municipality."


def test_case_that_exists_is_left_as_it_is(folder):
    with pytest.raises(CaseExists, match="--case DIR"):
        create_case(folder)

    with open_case(folder) as store:
        assert texts(store) == ["House 1 fell."]


def test_file_by_the_name_of_the_database_is_left_as_it_is(tmp_path):
    (tmp_path / "case.sqlite").write_text("a shopping list")

    with pytest.raises(CaseExists):
        create_case(tmp_path)

    assert (tmp_path / "case.sqlite").read_text() == "a shopping list"
    assert not (tmp_path / "originals").exists()


def test_making_that_was_cut_off_is_no_case_and_is_taken_up_again(tmp_path):
    (tmp_path / "case.sqlite").touch()
    with pytest.raises(NoCase, match="inquest init"):
        open_case(tmp_path)

    create_case(tmp_path).close()

    with open_case(tmp_path) as store:
        assert texts(store) == []


@pytest.mark.parametrize("name", ["file", "file/below", "nul\0"])
def test_where_no_folder_can_be_there_can_be_no_case(tmp_path, name):
    (tmp_path / "file").touch()

    with pytest.raises(UnwritableOutput):
        create_case(tmp_path / name)


# Opening


@pytest.mark.parametrize("name", ["missing", "file", "file/below", "empty", "nul\0"])
def test_where_there_is_no_case_it_is_said_so(tmp_path, name):
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()

    with pytest.raises(NoCase) as raised:
        open_case(tmp_path / name)

    assert str(tmp_path) in str(raised.value)
    assert not (tmp_path / "missing").exists()


@pytest.mark.parametrize("size", [15, 99, 100, 4096, 100_000])
def test_file_that_is_no_database_is_a_damaged_case(folder, size):
    (folder / "case.sqlite").write_bytes((b"House 1 fell. " * 10_000)[:size])

    with pytest.raises(CaseDamaged):
        open_case(folder)


def test_database_of_another_program_is_no_case(tmp_path):
    on_file(tmp_path, "CREATE TABLE bookmark (address TEXT)")

    with pytest.raises(CaseDamaged, match="not that of a case"):
        open_case(tmp_path)


def test_case_of_a_newer_version_asks_for_that_version(folder):
    on_file(folder, "UPDATE alembic_version SET version_num = '0007'")

    with pytest.raises(MissingPart, match=r"newer Open Inquest.*'0007'.*0004"):
        open_case(folder)


OLD_TABLES = {
    "document": "id TEXT NOT NULL UNIQUE, noun TEXT NOT NULL",
    "extraction": "document TEXT NOT NULL REFERENCES document (id), noun TEXT NOT NULL",
    "skipped": "at_utc TEXT NOT NULL, noun TEXT NOT NULL UNIQUE",
    "judgement": "id TEXT NOT NULL UNIQUE, noun TEXT NOT NULL",
    "incident": "id TEXT NOT NULL, noun TEXT NOT NULL",
    "physical_check": "id TEXT NOT NULL, noun TEXT NOT NULL",
}
SINCE = {"incident": 2, "physical_check": 3}


def an_old_case(folder, version):
    """Make a case as versions before the audit made it; return its document and claim."""
    document, content = a_sealed_document("House 1 fell.")
    claim = a_claim(document=document, quote="House 1")
    extraction = Extraction("test/1", (), (claim,))
    path = folder / "originals" / document.original.sha256[:2] / document.original.sha256
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with sqlite3.connect(folder / "case.sqlite") as connection:
        connection.execute(f"PRAGMA application_id = {int.from_bytes(b'OInq')}")
        connection.execute(f"PRAGMA user_version = {version}")
        for name, columns in OLD_TABLES.items():
            if SINCE.get(name, 1) <= version:
                connection.execute(f"CREATE TABLE {name} (number INTEGER PRIMARY KEY, {columns})")
                connection.execute(
                    f"CREATE TRIGGER {name}_refuses_delete BEFORE DELETE ON {name} "
                    "BEGIN SELECT RAISE(ABORT, 'rows of a case are never changed'); END"
                )
        rows = (("document", document.id, document), ("extraction", document.id, extraction))
        for table, name, noun in rows:
            connection.execute(f"INSERT INTO {table} VALUES (1, ?, ?)", (name, to_json(noun)))
        if version == 2:
            names = {"id": "i-1", "documents": [document.id], "when": None, "where": None}
            old = json.dumps(names | {"reasons": []})
            connection.execute("INSERT INTO incident VALUES (1, 'i-1', ?)", (old,))
    connection.close()
    return document, claim


@pytest.mark.parametrize("version", [1, 2, 3])
def test_case_of_an_older_version_is_brought_up_whole_when_it_is_opened(tmp_path, version):
    document, claim = an_old_case(tmp_path, version)

    with open_case(tmp_path) as store:
        assert list(store.documents()) == [document]
        assert store.claims_of(document.id) == (claim,)
        incidents = (Incident("i-1", (document.id,)),) if version == 2 else ()
        assert store.incidents() == incidents
        assert [hit.document for hit in store.search("house")] == [document.id] * 2
        found = store.verify()

    assert found.faults == ()
    assert found.entries == 2 + len(incidents)
    with open_case(tmp_path) as again:
        assert again.head() == found.head


def test_case_cut_short_is_damaged(folder):
    content = (folder / "case.sqlite").read_bytes()
    (folder / "case.sqlite").write_bytes(content[: len(content) // 2])

    with pytest.raises(CaseDamaged), open_case(folder) as store:
        texts(store)


@pytest.mark.parametrize("change", ["x'ff'", "'{}'", "replace(noun, '\"text\":', '\"txet\":')"])
def test_row_that_is_no_noun_any_more_is_named(folder, change):
    on_file(folder, "DROP TRIGGER document_refuses_update")
    on_file(folder, f"UPDATE document SET noun = CAST({change} AS TEXT)")

    with pytest.raises(CaseDamaged) as raised, open_case(folder) as store:
        texts(store)

    assert str(folder) in str(raised.value)


def test_opening_writes_nothing(folder):
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}

    with open_case(folder) as store:
        assert texts(store) == ["House 1 fell."]

    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_importing_the_store_is_light():
    program = "import sys, openinquest.store; print('sqlalchemy' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert done.stdout.strip() == "False", done.stderr


# What the machine refuses


def in_a_process(function, *arguments):
    """Return what a function returns, or the name of its error, in a process of its own."""
    context = multiprocessing.get_context("fork")
    answers = context.SimpleQueue()
    process = context.Process(target=_answer, args=(answers, function, arguments))
    process.start()
    process.join(60)
    assert process.exitcode == 0
    return answers.get()


def _answer(answers, function, arguments):
    try:
        answers.put(function(*arguments))
    except InquestError as error:
        answers.put(type(error).__name__)


def _as_another(folder, function):
    if os.getuid() == 0:  # root may do anything: become another
        os.chroot(folder)  # the folders above may be shut to others
        os.chdir("/")
        os.setgid(65534)
        os.setuid(65534)
        folder = type(folder)("/")
    return function(folder)


def _create_below(folder):
    create_case(folder / "below").close()


def _open_and_read(folder):
    with open_case(folder) as store:
        return texts(store)


def _open_and_write(folder):
    with open_case(folder) as store:
        add(store, "House 2 fell.")


@pytest.mark.parametrize(
    ("action", "mode", "answer"),
    [
        (_create_below, 0o555, UnwritableOutput.__name__),
        (_open_and_read, 0o555, ["House 1 fell."]),
        (_open_and_write, 0o555, UnwritableOutput.__name__),
        (_open_and_read, 0o000, UnreadableInput.__name__),
    ],
)
def test_what_this_account_may_not_do_is_said_so(folder, action, mode, answer):
    _open_and_read(folder)
    for path in (*folder.rglob("*"), folder):
        path.chmod(mode if path.is_dir() else mode & 0o444)

    try:
        assert in_a_process(_as_another, folder, action) == answer
    finally:
        folder.chmod(0o755)
        for path in folder.rglob("*"):
            path.chmod(0o755)


def _add_where_files_stay_small(folder, text):
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
    with open_case(folder) as store:
        add(store, text)


@pytest.mark.parametrize("length", [55_000, 100_000], ids=["for the row", "for the original"])
def test_too_little_room_is_a_clear_error_and_leaves_the_case_as_it_was(folder, length):
    text = "A" * length

    assert in_a_process(_add_where_files_stay_small, folder, text) == "UnwritableOutput"

    with open_case(folder) as store:
        assert texts(store) == ["House 1 fell."]
        add(store, text)
        assert texts(store) == ["House 1 fell.", text]
