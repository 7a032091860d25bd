"""Whatever the installed command meets: one clear line, the rest done, nothing half-written."""

import ast
import json
import os
import resource
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from fpdf import FPDF
from scans import a_scan

from openinquest import cli

INQUEST = Path(sys.executable).with_name("inquest")
STRIKE = (
    "An air strike hit the grain market of Tal Nasra on 3 May 2019. "
    "At least 12 civilians were killed, the health directorate said.\n"
)
HOSTILE = STRIKE + (
    'At least 15 people were killed, "</style><script>alert(1)</script>" said Abu '
    "<img src=x onerror=alert(1)>, a witness, at javascript:alert(1). "
    "\x1b[31m\x1b]0;title\x07\x9b31m \u202eNine people were killed\u202c, doctors said.\n"
)
ESCAPES = "name\n\x1b[31m.txt"
TOO_LONG = "a" * 5000

# Modes of files bind everybody but the superuser, unless that power is put down.
AS_OTHERS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.getuid() == 0 else ()


def start(*words, cwd, **options):
    clean = {k: v for k, v in os.environ.items() if not k.startswith("INQUEST_")}
    own = {"COLUMNS": "80", "INQUEST_DATA": str(cwd / "data")}  # not the gazetteer of whoever tests
    environment = clean | own | options.pop("environment", {})
    return subprocess.Popen(
        [*options.pop("before", ()), INQUEST, *words],
        cwd=cwd,
        env=environment,
        text=True,
        stdout=options.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        **options,
    )


def run(*words, cwd, **options):
    with start(*words, cwd=cwd, **options) as process:
        out, err = process.communicate(timeout=120)
    return subprocess.CompletedProcess(words, process.returncode, out, err)


def assert_refused(done, code, status=2):
    assert done.returncode == status, done.stderr
    (line,) = done.stderr.splitlines()
    assert line.startswith(("inquest: ", "inquest: skipped: "))
    assert f"[{code}]" in line
    assert line.endswith(".")
    assert "\x1b" not in line


@pytest.fixture
def good(tmp_path):
    """Return the folder of the test, with one good report in it."""
    (tmp_path / "good.txt").write_text(STRIKE)
    return tmp_path


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """Return the folder of a case of no documents. It is not to be written to."""
    folder = tmp_path_factory.mktemp("case")
    assert run("init", "case", cwd=folder).returncode == 0
    return folder / "case"


# One folder of all that can be wrong, examined once.

BAD = {
    "empty.txt": "E102",
    "white.txt": "E102",
    "no-article.html": "E102",
    "deep.html": "E102",
    "pipe": "E103",
    "socket": "E103",
    "device": "E103",
    "link-to-itself": "E103",
    "folder/round": "E103",
    "binary": "E104",
    "nul.txt": "E104",
    "no-letters.txt": "E104",
    "broken.txt": "E105",
    "cut.pdf": "E105",
    "locked.pdf": "E106",
    "picture.pdf": "E163",
    "huge.txt": "E108",
    "persian.txt": "E109",
    "link-to-nowhere": "E101",
}


def a_pdf(path, *, text=None, password=None):
    pdf = FPDF()
    if password:
        pdf.set_encryption(owner_password="owner", user_password=password)
    pdf.add_page()
    pdf.set_font("helvetica", size=12)
    if text:
        pdf.cell(0, 8, text)
    pdf.output(str(path))


def make_bad_files(folder):
    contents = {
        "empty.txt": b"",
        "white.txt": b" \n\t\n",
        "no-article.html": b"<html><body><script>evil()</script></body></html>",
        "deep.html": b"<html><body>" + b"<div>" * 20_000 + STRIKE.encode(),
        "binary": bytes(range(256)) * 16,
        "nul.txt": b"A house\x00 fell.",
        "no-letters.txt": b"240, 61, 137!",
        "broken.txt": b"\xff\xfe" + b"\x00\xd8" * 40,
        "cut.pdf": b"%PDF-1.7 and no more",
        "persian.txt": "شاهدان عینی گفتند ده غیرنظامی در حمله به بازار کشته شدند.".encode(),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    a_pdf(folder / "locked.pdf", text="Nine people died.", password="secret")
    a_pdf(folder / "picture.pdf")
    os.truncate(os.open(folder / "huge.txt", os.O_CREAT | os.O_WRONLY), 300_000_000)
    os.mkfifo(folder / "pipe")
    (folder / "device").symlink_to("/dev/zero")
    (folder / "link-to-itself").symlink_to("link-to-itself")
    (folder / "link-to-nowhere").symlink_to("gone")
    (folder / "folder").mkdir()
    (folder / "folder" / "round").symlink_to("..")
    here = Path.cwd()
    os.chdir(folder)  # the path of a socket may have 107 characters
    try:
        with socket.socket(socket.AF_UNIX) as endpoint:
            endpoint.bind("socket")
    finally:
        os.chdir(here)


def make_good_files(folder):
    (folder / "good.txt").write_text(STRIKE)
    (folder / "hostile.txt").write_text(HOSTILE)
    (folder / ESCAPES).write_text(STRIKE + "It was a Friday.")
    (folder / "wide.txt").write_bytes((STRIKE + "Wide letters.").encode("utf-16"))
    (folder / "few-broken.txt").write_bytes(STRIKE.encode() + b"Caf\xc3\xa9, \xff\n")
    (folder / "mixed.txt").write_text(STRIKE + "وقال شهود عيان إن \u200f12 قتلوا \u202e abc")
    (folder / "page.html").write_text(
        "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
        "<html><head><title>&lt;script&gt;alert(3)&lt;/script&gt;</title>"
        "<link rel='canonical' href='javascript:alert(4)'>"
        "<meta property='og:site_name' content='&lt;img src=x onerror=alert(5)&gt;'></head>"
        f"<body><article><script>evil()</script><p>&b; {STRIKE}</p>"
        "<p>The market stood near the river and was full at that hour.</p></article></body></html>"
    )


@pytest.fixture(scope="module")
def examined(tmp_path_factory):
    """Examine a folder of everything, once; return what came of it and the report."""
    folder = tmp_path_factory.mktemp("examined")
    (folder / "all").mkdir()
    make_bad_files(folder / "all")
    make_good_files(folder / "all")
    done = run(
        "examine", "all", "gone.txt", TOO_LONG, "--profile", "full", "-o", "report.html", cwd=folder
    )
    return done, (folder / "report.html").read_text()


@pytest.mark.parametrize(("name", "code"), BAD.items())
def test_every_bad_file_of_a_folder_is_one_line_with_its_code(examined, name, code):
    done, _ = examined

    lines = [line for line in done.stderr.splitlines() if f" in all/{name}. " in line]

    assert len(lines) == 1
    assert f"[{code}]" in lines[0]


def test_the_other_files_are_read_and_that_is_a_success(examined):
    done, report = examined

    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == len(BAD) + 2
    for name in ("good.txt", "hostile.txt", "wide.txt", "few-broken.txt", "mixed.txt", "page.html"):
        assert name in report


def test_nothing_printed_steers_the_terminal_or_is_wider_than_it(examined):
    done, _ = examined

    assert not set("\x1b\x07\x9b\u202e") & set(done.stdout + done.stderr)
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_nothing_in_a_document_acts_in_the_report(examined):
    _, report = examined

    assert "alert(1)" in report
    for acting in ("<script", "<img src=x", 'href="javascript', "href='javascript", "\x1b"):
        assert acting not in report


def test_json_on_a_terminal_does_not_steer_it_either(tmp_path):
    (tmp_path / "hostile.txt").write_text(HOSTILE)

    done = run("examine", "hostile.txt", "--json", "--profile", "full", cwd=tmp_path)

    assert not set("\x1b\x07\x9b\u202e") & set(done.stdout)
    (document,) = json.loads(done.stdout)["findings"][0]["documents"]
    assert document["text"] == HOSTILE


# Requests that cannot be carried out.


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([ESCAPES], "E101"),
        ([b"no-utf8-\xff.txt"], "E101"),
        ([""], "E100"),
        (["good.txt", "-o", "report.docx"], "E100"),
        (["good.txt", "-o", "."], "E111"),
        (["good.txt", "-o", "gone/report.html"], "E111"),
        (["good.txt", "-o", TOO_LONG], "E111"),
        (["good.txt", "-o", "pipe.html", "--force"], "E111"),
        (["good.txt", "-o", "link.html"], "E110"),
        (["good.txt", "-o", "good.txt", "--force"], "E119"),
        ([".", "-o", "good.txt", "--force"], "E119"),
    ],
)
def test_a_request_that_cannot_be_carried_out_is_one_line_and_leaves_all_as_it_was(
    good, words, code
):
    os.mkfifo(good / "pipe.html")
    (good / "link.html").symlink_to("gone")
    before = sorted(good.iterdir())

    done = run("examine", *words, cwd=good)

    assert_refused(done, code)
    assert done.stdout == ""
    assert sorted(good.iterdir()) == before
    assert (good / "good.txt").read_text() == STRIKE


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("INQUEST_READ_MAX_BYTES", "many\n\x1b[31m"),
        ("INQUEST_READ_MAX_BYTES", "9" * 5000),
        ("INQUEST_OPERATOR", "me\n\udcff"),
    ],
)
def test_a_setting_that_makes_no_sense_is_named(good, name, value):
    done = run("examine", "good.txt", cwd=good, environment={name: value})

    assert_refused(done, "E100")
    assert name in done.stderr


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "E101"),
        ("", "E102"),
        ("\x00\x1b[31m", "E133"),
        ("[" * 10_000, "E133"),
        ('{"classes": {}}', "E133"),
    ],
)
def test_what_holds_no_parameters_is_said_and_no_report_is_written(good, content, code):
    if content is not None:
        (good / "parameters.json").write_text(content)

    done = run(
        "examine", "good.txt", cwd=good, environment={"INQUEST_PARAMETERS": "parameters.json"}
    )

    assert_refused(done, code)
    assert not (good / "inquest-report.html").exists()


def test_a_corpus_that_tells_too_little_of_the_voices_leaves_no_parameters(good):
    row = {"id": "d1", "text": STRIKE}
    (good / "few.jsonl").write_text(json.dumps(row) + "\n")

    assert_refused(run("reconcile", "--fit", "few.jsonl", "-o", "p.json", cwd=good), "E132")
    assert not (good / "p.json").exists()


@pytest.mark.parametrize(
    "manifest",
    [
        "gone.txt: {title: a}",
        'good.txt: {title: "\\ud800"}',
        '"a\\n\\e[31m": {title: a}',
        "[" * 10_000,
    ],
)
def test_a_wrong_manifest_is_one_line_and_nothing_is_read(good, manifest):
    (good / "manifest.yaml").write_text(manifest)

    assert_refused(run("examine", ".", cwd=good), "E100")


def test_a_manifest_that_is_a_link_to_nowhere_is_said(good):
    (good / "manifest.yaml").symlink_to("gone")

    assert_refused(run("examine", ".", cwd=good), "E101")


# What becomes of the output.


def test_a_reader_that_goes_away_costs_no_report(good):
    with start("examine", "good.txt", "-o", "report.html", cwd=good) as process:
        process.stdout.close()
        error = process.stderr.read()

    assert "Traceback" not in error
    assert (good / "report.html").read_text().rstrip().endswith("</html>")


@pytest.mark.parametrize("words", [["--help"], ["examine", "good.txt", "-o", "report.html"]])
def test_output_that_takes_nothing_is_said(good, words):
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")

    with full.open("w") as out:
        done = run(*words, cwd=good, stdout=out)

    assert_refused(done, "E111")


def limited():
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def a_stream(path, length):
    row = {"text": STRIKE * 5, "language": "en"}
    path.write_text("".join(json.dumps({"id": str(n), **row}) + "\n" for n in range(length)))


def test_a_disk_that_gets_full_leaves_no_half_of_an_output(tmp_path):
    a_stream(tmp_path / "docs.jsonl", 3)

    done = run("extract", "docs.jsonl", "-o", "out.jsonl", cwd=tmp_path, preexec_fn=limited)

    assert_refused(done, "E111")
    assert [path.name for path in tmp_path.iterdir()] == ["docs.jsonl"]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_interrupt_leaves_no_half_of_an_output(tmp_path, workers):
    a_stream(tmp_path / "docs.jsonl", 20_000)

    words = ("extract", "docs.jsonl", "-o", "out.jsonl", "--workers", workers)
    # Tests that run in the background of a shell inherit that interrupts are ignored.
    heard = partial(signal.signal, signal.SIGINT, signal.default_int_handler)
    with start(*words, cwd=tmp_path, start_new_session=True, preexec_fn=heard) as process:
        while not list(tmp_path.glob(".*.parts/*")) and process.poll() is None:
            time.sleep(0.05)
        time.sleep(0.5)
        os.killpg(process.pid, signal.SIGINT)
        try:
            _, error = process.communicate(timeout=60)
        finally:
            process.kill()

    assert (process.returncode, error) == (130, "")
    # The finished parts stay for the next run.
    assert [path.name for path in tmp_path.glob("[!.]*")] == ["docs.jsonl"]
    assert list(tmp_path.glob(".*.parts/*"))


def test_an_interrupt_that_a_library_turns_into_another_error_is_still_one(monkeypatch, capsys):
    def interrupted():
        try:
            raise KeyboardInterrupt
        except KeyboardInterrupt as error:
            raise ImportError("initialization failed") from error

    monkeypatch.setattr(cli, "app", interrupted)

    with pytest.raises(SystemExit) as ended:
        cli.main()

    assert (ended.value.code, capsys.readouterr().err) == (130, "")


# Streams.


def test_every_line_of_a_stream_that_is_no_document_is_said_and_the_others_are_answered(tmp_path):
    good = json.dumps({"id": "good", "text": STRIKE}).encode()
    lines = [
        (b"\xef\xbb\xbf" + good, None),
        (good, "line 2"),
        (b'{"id": 1, "text": "Nine died."}', "line 3"),
        (b'{"id": "n", "text": 5}', "line 4"),
        (b'{"id": "half", "text": "\\ud800"}', "line 5"),
        (b"[" * 10_000, "line 6"),
        (b"\x00\x01", "line 7"),
        (b"null", "line 8"),
        (b'{"id": "nul", "text": "Nine people\\u0000 died, doctors said."}', None),
        (b'{"id": "broken", "text": "Nine \xff people died, doctors said."}', None),
        (b'{"id": "empty", "text": ""}', None),
        (b'{"id": "long", "text": "' + b"a" * 1_000_000 + b'"}', None),
        (b'{"id": "a\\n\\u001b[31m", "text": "Nine people died, doctors said."}', None),
        (b'{"id": "a\\n\\u001b[31m", "text": "again"}', "line 14"),
    ]
    (tmp_path / "docs.jsonl").write_bytes(b"\n".join(line for line, _ in lines))

    done = run("extract", "docs.jsonl", "-o", "out.jsonl", cwd=tmp_path)

    *skipped, _ = done.stderr.splitlines()
    assert done.returncode == 0
    assert all("[E112]" in line and "\x1b" not in line for line in skipped)
    assert [where for _, where in lines if where] == [
        line.split(" in docs.jsonl, ")[1].split(".")[0] for line in skipped
    ]
    rows = (tmp_path / "out.jsonl").read_text().splitlines()
    assert len(rows) == sum(where is None for _, where in lines)


def test_a_stream_is_not_replaced_by_what_is_made_of_it(tmp_path):
    a_stream(tmp_path / "docs.jsonl", 1)
    before = (tmp_path / "docs.jsonl").read_bytes()

    done = run("extract", "docs.jsonl", "-o", "docs.jsonl", "--force", cwd=tmp_path)

    assert_refused(done, "E119")
    assert (tmp_path / "docs.jsonl").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("gone.jsonl", None, "E101"), ("cut.gz", b"no", "E105"), ("cut.parquet", b"PAR1", "E105")],
)
def test_a_stream_that_cannot_be_read_gives_no_output(tmp_path, name, content, code):
    if content is not None:
        (tmp_path / name).write_bytes(content)

    assert_refused(run("tally", name, "-o", "out.jsonl", cwd=tmp_path), code)
    assert not (tmp_path / "out.jsonl").exists()


# Cases.


REPORTS = 12


def many_reports(folder):
    folder.mkdir()
    (folder / "manifest.yaml").write_text(
        "".join(f"{n}.txt: {{language: en}}\n" for n in range(REPORTS))
    )
    for n in range(REPORTS):
        (folder / f"{n}.txt").write_text(f"{STRIKE}On that day {n + 20} people were injured.")


def test_a_killed_addition_is_made_whole_by_the_next(tmp_path):
    many_reports(tmp_path / "reports")
    run("init", "case", cwd=tmp_path)

    words = ("--case", "case", "add", "reports")
    with start(*words, cwd=tmp_path) as process:
        while not list(tmp_path.glob("case/originals/*/*")) and process.poll() is None:
            time.sleep(0.01)
        process.kill()
    done = run(*words, cwd=tmp_path)

    added, there = (int(part.split()[0]) for part in done.stdout.split(", ")[:2])
    assert (done.returncode, done.stderr) == (0, "")
    assert added + there == REPORTS
    assert added > 0
    assert not list(tmp_path.glob("case/originals/*/*.unfinished"))


def test_two_additions_at_once_add_everything_once(tmp_path):
    many_reports(tmp_path / "reports")
    run("init", "case", cwd=tmp_path)

    words = ("--case", "case", "add", "reports")
    both = [start(*words, cwd=tmp_path) for _ in range(2)]
    said = [process.communicate(timeout=120) for process in both]

    assert [process.returncode for process in both] == [0, 0]
    assert [error for _, error in said] == ["", ""]
    assert sum(int(out.split()[0]) for out, _ in said) == REPORTS


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["init", "."], "E114"),
        (["init", "case.sqlite/below"], "E111"),
        (["init", TOO_LONG], "E111"),
        (["init", ""], "E100"),
        (["--case", "gone\n\x1b[31m", "documents"], "E113"),
        (["--case", TOO_LONG, "documents"], "E103"),
        (["report", "gone\n\x1b[31m"], "E115"),
        (["report", "--all", "-o", "case.sqlite"], "E111"),
        (["reconcile", "-o", "parameters.json"], "E100"),
        (["reconcile", "--force"], "E100"),
        (["reconcile", "--fit", "gone.jsonl"], "E101"),
        (["reconcile", "--fit", "case.sqlite", "--json"], "E100"),
    ],
)
def test_a_request_to_a_case_that_cannot_be_carried_out_is_one_line(case, words, code):
    assert_refused(run(*words, cwd=case), code)


def _make_newer(path):
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


@pytest.mark.parametrize(
    ("damage", "code", "status"),
    [
        (lambda path: path.write_bytes(b"not a database at all" * 99), "E302", 3),
        (lambda path: os.truncate(path, 3000), "E302", 3),
        (_make_newer, "E400", 4),
    ],
)
def test_a_damaged_or_newer_case_is_said_to_be_so(case, tmp_path, damage, code, status):
    (tmp_path / "case.sqlite").write_bytes((case / "case.sqlite").read_bytes())
    damage(tmp_path / "case.sqlite")

    assert_refused(run("incidents", cwd=tmp_path), code, status)


@pytest.mark.skipif(
    bool(AS_OTHERS) and not shutil.which("setpriv"),
    reason="needs setpriv where root runs the tests",
)
def test_a_case_that_may_only_be_read_is_listed_and_not_added_to(tmp_path):
    (tmp_path / "good.txt").write_text(STRIKE)
    run("init", "case", cwd=tmp_path)
    folder = tmp_path / "case"
    (folder / "good.txt").write_text(STRIKE)
    folder.chmod(0o555)
    (folder / "originals").chmod(0o555)
    (folder / "case.sqlite").chmod(0o444)

    listed = run("documents", "--json", cwd=folder, before=AS_OTHERS)
    added = run("add", "good.txt", cwd=folder, before=AS_OTHERS)
    folder.chmod(0o755)

    assert (listed.returncode, json.loads(listed.stdout)) == (0, [])
    assert_refused(added, "E111")


def test_help_loads_nothing_that_takes_long():
    heavy = "pydantic", "sqlalchemy", "rich", "yaml", "jinja2", "numpy", "openinquest.pipeline"
    code = f"import sys, openinquest.cli; print([m for m in {heavy} if m in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_pipeline_loads_nothing_for_the_web_and_for_intervals_before_it_needs_them():
    heavy = "httpx", "scipy.special", "scipy.sparse", "onnxruntime"
    code = f"import sys, openinquest.pipeline; print([m for m in {heavy} if m in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_help_loads_of_the_nouns_only_the_words_that_options_take():
    words = {"homes", "words", "grade_words", "report_format", "member"}
    code = "import sys, openinquest.cli; print([m for m in sys.modules if '.model.' in m])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    loaded = {name.rpartition(".")[2] for name in ast.literal_eval(done.stdout)}
    assert "words" in loaded
    assert loaded <= words


def test_without_tesseract_a_picture_is_refused_with_how_to_install_it(tmp_path):
    (tmp_path / "programs").mkdir()
    (tmp_path / "programs" / "env").symlink_to(shutil.which("env"))
    (tmp_path / "scan.png").write_bytes(a_scan(STRIKE))

    without = {"PATH": str(tmp_path / "programs")}
    done = run("examine", "scan.png", cwd=tmp_path, environment=without)
    unread = run(
        "examine", "scan.png", cwd=tmp_path, environment=without | {"INQUEST_READ_RECOGNISE": "no"}
    )

    assert_refused(done, "E162", status=4)
    assert "apt install tesseract-ocr" in done.stderr
    assert_refused(unread, "E163")
