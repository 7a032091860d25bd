"""What is made to do harm ends in one clear line, in bounded time and memory; the rest is added."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from threading import Timer

import pytest
from captures import MAIL_BODY
from factories import NOON
from hostile_files import FILES, SCRIPTS, a_mail_of_long_heads, a_wacz_that_leads_out
from packed_files import a_docx, p

from openinquest.pipeline import Capture, gather
from openinquest.preserve import walk_inputs

INQUEST = Path(sys.executable).with_name("inquest")
STRIKE = (
    "An air strike hit the grain market of Tal Nasra on 3 May 2019. "
    "At least 12 civilians were killed, the health directorate said.\n"
)
MEGABYTE = 1 << 20
MOST_MEGABYTES = 1_500
"""The libraries take some 300, a file of the largest size a few times its own."""
MOST_SECONDS = 120
# What steers a terminal, turns words round or cannot be seen.
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]")
KEPT_UNREAD = {"svg-script", "png-huge"}
"""Pictures: kept for people to look at."""


class Run:
    """One run of the installed command, with what it printed and took."""

    def __init__(self, *words, cwd, **environment):
        clean = {k: v for k, v in os.environ.items() if not k.startswith("INQUEST_")}
        own = {"COLUMNS": "80", "INQUEST_DATA": str(cwd / "data"), "INQUEST_READ_RECOGNISE": "no"}
        outputs = [(cwd / f".{name}").open("w+b") for name in ("out", "err")]
        begun = time.monotonic()
        process = subprocess.Popen(
            [INQUEST, *words], cwd=cwd, env=clean | own | environment,
            stdin=subprocess.DEVNULL, stdout=outputs[0], stderr=outputs[1],
        )  # fmt: skip
        watch = Timer(MOST_SECONDS, process.kill)
        watch.start()
        _, status, taken = os.wait4(process.pid, 0)
        watch.cancel()
        process.returncode = self.returncode = os.waitstatus_to_exitcode(status)
        self.seconds = time.monotonic() - begun
        self.megabytes = taken.ru_maxrss / 1024
        self.out, self.err = (_whole(file) for file in outputs)

    def lines_on(self, name):
        """Return the lines of errors that name a file, or a part of it."""
        return [
            line for line in self.err.splitlines() if re.search(rf"{re.escape(name)}[.,:]", line)
        ]


def _whole(file):
    with file:
        file.seek(0)
        return file.read().decode()


def add(folder, *words, **environment):
    """Add a folder to a case that holds a document already; the case must hold afterwards."""
    before = folder.parent / "before.txt"
    before.write_text(STRIKE + "So it was told before.")
    assert Run("init", "case", cwd=folder.parent).returncode == 0
    assert Run("--case", "case", "add", before.name, cwd=folder.parent).returncode == 0
    done = Run("--case", "case", "add", folder.name, *words, cwd=folder.parent, **environment)
    assert done.megabytes < MOST_MEGABYTES
    assert not STEERING.search(done.out.replace("\n", "") + done.err.replace("\n", ""))
    assert "Traceback" not in done.err
    verified = Run("--case", "case", "verify", cwd=folder.parent)
    assert verified.returncode == 0, verified.out + verified.err
    return done


@pytest.fixture(scope="module")
def added(tmp_path_factory):
    """Add a folder of every file that does harm, with a good one among them, once."""
    folder = tmp_path_factory.mktemp("hostile") / "all"
    folder.mkdir()
    for name, make in FILES.items():
        (folder / name).write_bytes(make())
    (folder / "csv-leads-out").rename(folder / "csv-leads-out.csv")
    (folder / "link").symlink_to("/etc/passwd")
    (folder / "good.txt").write_text(STRIKE)
    return add(folder)


@pytest.mark.parametrize("name", FILES)
def test_hostile_file_is_one_clear_line(added, name):
    lines = added.lines_on(f"all/{name}")
    parts = 4 if name == "csv-leads-out" else 2 if name == "wacz-bomb" else 1

    assert 1 <= len(lines) <= parts, added.err
    assert all(re.match(r"inquest: skipped: \[E\d\d\d\] ", line) for line in lines)
    assert all(line.endswith(".") for line in lines)
    assert ("[E163]" in lines[0]) is (name in KEPT_UNREAD)


def test_good_file_among_hostile_ones_is_added_in_time(added):
    assert added.returncode == 0, added.err
    assert added.out.startswith(f"{len(KEPT_UNREAD) + 1} added, 0 there already")


def test_links_pipes_and_files_out_of_reach_lead_nowhere(tmp_path):
    folder = tmp_path / "all"
    (folder / "below").mkdir(parents=True)
    (tmp_path / "key.txt").write_text(STRIKE + "This is a key of ours.")
    (folder / "good.txt").write_text(STRIKE)
    (folder / "inside.txt").symlink_to("good.txt")
    for name, target in {
        "passwd": "/etc/passwd", "key": "../key.txt", "up": "..", "etc": "/etc", "a": "b", "b": "a",
        "fd": "/proc/self/fd/0", "memory": "/proc/self/mem", "zero": "/dev/zero",
    }.items():  # fmt: skip
        (folder / "below" / name).symlink_to(target)
    (folder / "below" / "key").unlink()
    (folder / "below" / "key").symlink_to(tmp_path / "key.txt")
    os.mkfifo(folder / "below" / "pipe")

    done = add(folder)

    assert done.out.startswith("1 added, 1 there already"), done.out + done.err
    for name in ("passwd", "key", "up", "etc", "a", "b", "fd", "memory", "zero", "pipe"):
        (line,) = done.lines_on(f"all/below/{name}")
        assert re.search(r"\[E10[13]\]", line)
    originals = b"".join(file.read_bytes() for file in walk_inputs(tmp_path / "case" / "originals"))
    assert b"a key of ours" not in originals and b"root:" not in originals


def test_link_that_a_person_names_is_followed(tmp_path):
    (tmp_path / "there.txt").write_text(STRIKE)
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "link.txt").symlink_to(tmp_path / "there.txt")
    assert Run("init", "case", cwd=tmp_path).returncode == 0

    done = Run("--case", "case", "add", "here/link.txt", cwd=tmp_path)

    assert done.out.startswith("1 added")


ODD = {
    "blanks": "Nine died." + " " * 200_000 + STRIKE,
    "blank lines": "Nine died.\n" + "\n \n" * 70_000 + STRIKE,
    "brackets": STRIKE + "([{" * 20_000,
    "letters": STRIKE + "a" * 200_000,
    "digits": STRIKE + "1" * 200_000,
    "and": STRIKE + "killed and " * 500,
    "bidi": STRIKE + "\u202e12 people were killed\u202c \u2067אב\u2069, \u200b\u200f\ufeff" * 20,
    "escapes": STRIKE + "\x1b]0;owned\x07 \x1b[2J" * 3 + "a" * 3_000,
    "halves": STRIKE.encode() + b"\xed\xa0\x80\xed\xbf\xbf " + STRIKE.encode(),
    "wrong encoding": STRIKE.encode() + "Café, Großbank, Niño".encode("cp1252"),
    "one line of a page": "<!DOCTYPE html><body><article><p>" + STRIKE + "<b>a</b>" * 20_000,
    "name\n\x1b]0;owned\x07\x1b[31m\u202etxt.exe": STRIKE + "Its name is odd.",
}


def test_odd_texts_and_names_are_added_and_steer_no_terminal(tmp_path):
    folder = tmp_path / "all"
    folder.mkdir()
    for name, text in ODD.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / "nul").write_bytes(STRIKE.encode() + b"\0")
    (folder / "script.html").write_text(SCRIPTS)
    (folder / "heads.eml").write_bytes(a_mail_of_long_heads())
    (folder / "out.wacz").write_bytes(a_wacz_that_leads_out())
    os.mkfifo(os.fsencode(folder) + b"/no-utf8-\xff")

    done = add(folder)

    assert done.out.startswith(f"{len(ODD) + 3} added"), done.out + done.err
    assert [line for line in done.err.splitlines() if "[E104]" in line] == done.lines_on("all/nul")
    assert len(done.lines_on("all/out.wacz")) == 4
    assert not (tmp_path / "out.warc").exists() and not (tmp_path.parent / "out.warc").exists()
    listed = Run("--case", "case", "documents", cwd=tmp_path)
    assert listed.returncode == 0
    assert not STEERING.search(listed.out.replace("\n", ""))
    report = Run(
        "--case", "case", "report", "--all", "--profile", "full", "-o", "out", cwd=tmp_path
    )
    assert report.returncode == 0, report.err
    pages = [page.read_text() for page in (tmp_path / "out").rglob("*.html")]
    assert any("alert(7)" in page for page in pages)
    assert not any("<script" in page or "onload=" in page for page in pages)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("file,title\n" + "".join(f"gone-{n}.txt,a\n" for n in range(50_000)), "E158"),
        (f"file,title\ngood.txt,{'a' * 9_000_000}\n", "E158"),
        ("file,title\n../../../../../../etc/gone,a\n", "E158"),
        ("file,title\n/dev/zero,a\n", "E158"),
        ("file," + "a," * 1_000_000 + "\n", "E158"),
    ],
    ids=["rows", "cell", "out", "device", "columns"],
)
def test_hostile_table_of_sources_is_one_line_and_nothing_is_added(tmp_path, told, code):
    (tmp_path / "table.csv").write_text(told)
    (tmp_path / "good.txt").write_text(STRIKE)
    assert Run("init", "case", cwd=tmp_path).returncode == 0

    done = Run("--case", "case", "add", "--manifest", "table.csv", cwd=tmp_path)

    (line,) = done.err.splitlines()
    assert f"[{code}]" in line and line.endswith(".")
    assert len(line) < 5_000
    assert done.returncode == 2
    assert done.megabytes < MOST_MEGABYTES


def test_file_that_vanishes_while_others_are_read_is_told(tmp_path):
    names = ("a.txt", "b.docx", "c.eml")
    (tmp_path / "a.txt").write_text(STRIKE)
    (tmp_path / "b.docx").write_bytes(a_docx(p(MAIL_BODY)))
    (tmp_path / "c.eml").write_text(MAIL_BODY)
    capture = Capture(by="a tester", utc=NOON, max_bytes=MEGABYTE)

    found = gather([tmp_path], capture)
    first = next(found)
    for name in names[1:]:
        (tmp_path / name).unlink()

    assert first.document.text == STRIKE
    assert [each.code for each in found] == ["E101", "E101"]
