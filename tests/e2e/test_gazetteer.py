"""The gazetteer from the command line: imported once, used by what reads."""

import json
from zipfile import ZipFile

import pytest
from geonames_rows import SYRIA, a_row, a_table

ROWS = (*SYRIA, a_row(80, "Tall Qasr", 35.4, 36.9, "SY", state="10", population=2100))


@pytest.fixture
def dump(tmp_path):
    """Return a zip as GeoNames offers it."""
    path = tmp_path / "SY.zip"
    with ZipFile(path, "w") as packed:
        packed.writestr("SY.txt", a_table(*ROWS))
        packed.writestr("readme.txt", "columns and licence")
    return path


def the_place(inquest, tmp_path, text):
    """Return the place that the tally of one text gives."""
    (tmp_path / "docs.jsonl").write_text(json.dumps({"id": "d1", "text": text}) + "\n")
    done = inquest("tally", "docs.jsonl", "-o", "out.jsonl", "--force")
    assert done.returncode == 0, done.stderr
    return json.loads((tmp_path / "out.jsonl").read_text())["places"][0]


def test_imported_villages_are_found_by_what_reads(inquest, tmp_path, dump):
    text = "An air strike hit the village of Tall Qasr near Hama, Syria, on 3 May 2019."

    before = the_place(inquest, tmp_path, text)
    done = inquest("gazetteer", "import", dump)
    after = the_place(inquest, tmp_path, text)

    assert done.returncode == 0, done.stderr
    assert "6 places of SY.zip" in done.stdout and "CC BY 4.0" in done.stdout
    assert before["latitude"] is None
    assert (after["latitude"], after["longitude"]) == (35.4, 36.9)


def test_extraction_names_the_gazetteer(inquest, reports, dump):
    inquest("gazetteer", "import", dump)
    inquest("init", "a-case")
    inquest("--case", "a-case", "add", reports)

    case = b"".join(path.read_bytes() for path in (reports.parent / "a-case").glob("*.sqlite"))

    assert b"+geonames." in case


def test_importing_again_changes_nothing(inquest, tmp_path, dump):
    inquest("gazetteer", "import", dump)
    file = tmp_path / "data" / "gazetteer.tsv"
    before = file.stat()

    done = inquest("gazetteer", "import", dump)

    assert done.returncode == 0
    assert "nothing to do" in done.stdout
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"not,a,table\n", "E120"), (b"PK\x03\x04cut off", "E105"), (b"", "E120")],
    ids=["prose", "cut", "empty"],
)
def test_wrong_file_is_one_line_and_leaves_what_stood_there(inquest, tmp_path, dump, content, code):
    inquest("gazetteer", "import", dump)
    file = tmp_path / "data" / "gazetteer.tsv"
    before = file.read_bytes()
    (tmp_path / "wrong.txt").write_bytes(content)

    done = inquest("gazetteer", "import", "wrong.txt")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and f"[{code}]" in done.stderr
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["gazetteer.tsv"]


def test_missing_file_is_said(inquest):
    done = inquest("gazetteer", "import", "gone.zip")

    assert (done.returncode, "[E101]" in done.stderr) == (2, True)


def test_damaged_gazetteer_is_said_and_mended_by_importing_again(inquest, tmp_path, reports, dump):
    inquest("gazetteer", "import", dump)
    file = tmp_path / "data" / "gazetteer.tsv"
    file.write_bytes(file.read_bytes()[:-20])

    refused = inquest("examine", reports)
    mended = inquest("gazetteer", "import", dump)
    read = inquest("examine", reports)

    assert (refused.returncode, "[E121]" in refused.stderr) == (2, True)
    assert mended.returncode == read.returncode == 0


def test_help_names_the_download(inquest):
    done = inquest("gazetteer", "import", "--help")

    assert "download.geonames.org" in done.stdout
