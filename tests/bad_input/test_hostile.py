"""What is made to do harm ends in one clear line, in bounded time and memory; the rest is added."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from threading import Timer

import pytest
from hostile_files import FILES

INQUEST = Path(sys.executable).with_name("inquest")
STRIKE = (
    "An air strike hit the grain market of Tal Nasra on 3 May 2019. "
    "At least 12 civilians were killed, the health directorate said.\n"
)
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
