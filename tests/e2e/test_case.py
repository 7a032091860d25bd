"""A case from the command line: make, fill, list, report."""

import json
import zipfile

import pypdfium2
import pytest


@pytest.fixture
def case(inquest, reports):
    """Return a filled case."""
    assert inquest("init", "al-mina").returncode == 0
    assert inquest("--case", "al-mina", "add", reports).returncode == 0
    return "al-mina"


def test_adding_again_adds_nothing_and_is_no_error(inquest, reports, case):
    done = inquest("--case", case, "add", reports)

    assert done.returncode == 0
    assert "0 added, 2 there already, 0 skipped; 0 new claims" in done.stdout


def test_documents_are_one_json_array(inquest, case):
    kept = json.loads(inquest("--case", case, "documents", "--json").stdout)

    assert len(kept) == 2
    assert all(document["original"]["sha256"] for document in kept)


def test_incidents_are_one_json_array(inquest, case):
    (incident,) = json.loads(inquest("--case", case, "incidents", "--json").stdout)

    assert incident["when"]["earliest"] == "2019-05-03"
    assert len(incident["documents"]) == 2


def test_lists_fit_80_columns(inquest, case):
    for name in ("documents", "incidents"):
        done = inquest("--case", case, name)

        assert done.returncode == 0
        assert max(map(len, done.stdout.splitlines())) <= 80


def test_case_may_be_left_out_inside_it_or_in_the_environment(inquest, case, tmp_path):
    inside = inquest("documents", "--json", cwd=tmp_path / case)
    named = inquest("documents", "--json", INQUEST_CASE=case)

    assert inside.stdout == named.stdout != ""


def test_no_case_is_said(inquest):
    done = inquest("documents")

    assert done.returncode == 2
    assert "[E113]" in done.stderr
    assert "inquest init" in done.stderr


def test_case_is_not_made_twice(inquest, case):
    done = inquest("init", case)

    assert done.returncode == 2
    assert "[E114]" in done.stderr


def test_report_on_one_incident_in_several_formats(inquest, case, tmp_path):
    (incident,) = json.loads(inquest("--case", case, "incidents", "--json").stdout)

    words = ("report", incident["id"], "--format", "html", "--format", "json", "-o", "out")
    done = inquest("--case", case, *words)

    assert done.returncode == 0, done.stderr
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".html", ".json"]


def test_public_report_holds_no_whole_document_and_no_path(inquest, case, reports, tmp_path):
    words = ("report", "--all", "--format", "html", "--format", "json")
    for profile in ("full", "public"):
        done = inquest("--case", case, *words, "--profile", profile, "-o", profile)
        assert done.returncode == 0, done.stderr

    whole = (reports / "morning-post.txt").read_text().split("\n\n")[1].strip()
    full = [path.read_text() for path in (tmp_path / "full").iterdir()]
    public = [path.read_text() for path in (tmp_path / "public").iterdir()]
    assert any("not for publication" in text.lower() for text in full)
    assert any(whole[-20:] in text for text in full)
    assert not any("morning-post.txt" in text for text in public)
    assert not any("not for publication" in text.lower() for text in public)


def test_unknown_incident_is_said(inquest, case):
    done = inquest("--case", case, "report", "nothing")

    assert done.returncode == 2
    assert "[E115]" in done.stderr


def test_report_names_one_incident_or_all(inquest, case):
    assert inquest("--case", case, "report").returncode == 2


def test_existing_reports_are_kept_unless_forced(inquest, case):
    words = ("--case", case, "report", "--all", "-o", "out")
    first, second = inquest(*words), inquest(*words)
    forced = inquest(*words, "--force")

    assert (first.returncode, second.returncode, forced.returncode) == (0, 2, 0)
    assert "[E110]" in second.stderr


def test_demo_runs_twice_and_ends_with_the_paths_of_its_reports(inquest, tmp_path):
    first = inquest("demo", "--case", "case", "--no-serve")
    second = inquest("demo", "--case", "case", "--no-serve")

    assert first.returncode == 0, first.stderr
    assert second.returncode == 0, second.stderr
    last = first.stdout.splitlines()[-1].strip()
    assert (tmp_path / last).is_file()
    assert first.stdout == second.stdout


def test_demo_keeps_out_of_a_case_that_somebody_works_in(inquest, case):
    done = inquest("demo", "--case", case, "--no-serve")

    assert done.returncode == 2
    assert "[E114]" in done.stderr
    assert len(json.loads(inquest("--case", case, "documents", "--json").stdout)) == 2


def test_report_on_paper_and_as_markdown_tell_the_same(inquest, case, tmp_path):
    words = ("report", "--all", "--format", "pdf", "--format", "md", "--profile", "public")
    done = inquest("--case", case, *words, "-o", "out")

    assert done.returncode == 0, done.stderr
    (paper,), (page,) = (tmp_path / "out").glob("*.pdf"), (tmp_path / "out").glob("*.md")
    read = "".join(sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(paper))
    for text in (" ".join(read.split()), page.read_text()):
        assert "What is not known" in text
        assert "names of private persons are withheld" in text
        assert "At least 12 civilians were killed" in text


def test_rows_of_a_recorder_are_put_beside_the_incidents_of_the_case(inquest, case, tmp_path):
    written = inquest("--case", case, "report", "--all", "--format", "acled", "-o", "out")
    rows = tmp_path / "out" / "incidents.acled.csv"

    shown = inquest("--case", case, "compare", "--with", rows)
    (compared,) = json.loads(inquest("--case", case, "compare", "--with", rows, "--json").stdout)

    assert written.returncode == shown.returncode == 0, shown.stderr
    assert "1 of 1 rows fit an incident of the case" in shown.stdout
    assert compared["incident"] == compared["row"]["id"]
    assert all(pair["theirs"]["best"] == pair["ours"]["best"] for pair in compared["figures"])


def test_a_table_of_nobody_known_is_refused_in_one_line(inquest, case, tmp_path):
    (tmp_path / "rows.csv").write_text("town,dead\nTal Nasra,3\n")

    done = inquest("--case", case, "compare", "--with", "rows.csv")

    assert done.returncode == 2
    assert "[E139]" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_all_incidents_stand_in_one_table(inquest, case, tmp_path):
    done = inquest(
        "--case", case, "report", "--all", "--format", "ucdp", "--format", "csv", "-o", "out"
    )

    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "incidents.csv",
        "incidents.ucdp.csv",
    ]


def test_originals_of_a_case_go_out_as_one_bundle(inquest, case, tmp_path):
    done = inquest("--case", case, "export", "-o", "al-mina.wacz")
    again = inquest("--case", case, "export", "-o", "al-mina.wacz")

    assert (done.returncode, again.returncode) == (0, 2)
    assert "al-mina.wacz: 2 originals. Not for publication." in done.stdout
    with zipfile.ZipFile(tmp_path / "al-mina.wacz") as archive:
        assert "archive/data.warc.gz" in archive.namelist()


def test_a_film_is_kept_and_said_to_be_unread_everywhere(inquest, case, tmp_path):
    (tmp_path / "yard.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42" + bytes(600))

    added = inquest("--case", case, "add", "yard.mp4")
    listed = inquest("--case", case, "documents")
    kept = json.loads(inquest("--case", case, "documents", "--json").stdout)
    told = inquest("--case", case, "report", "--all", "--format", "md", "--profile", "full")
    alone = inquest("examine", "yard.mp4")

    assert added.returncode == 0
    assert added.stdout.startswith("1 added, 0 there already, 1 skipped")
    assert "[E163]" in added.stderr
    assert "not read" in " ".join(listed.stdout.split())
    assert [each["not_read"] for each in kept].count("it is video/mp4, which has no reader") == 1
    assert "yard.mp4" in (tmp_path / told.stdout.strip()).read_text()
    assert alone.returncode == 2
    assert "[E163]" in alone.stderr
