"""A file that takes too long, needs too much, or ends what reads it, costs only itself."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from openinquest.store import create_case, open_case

INQUEST = Path(sys.executable).with_name("inquest")
SENTENCE = (
    "At least {} civilians were killed in the market of Tal Nasra on 3 May 2019, she said.\n\n"
)
SMALL = SENTENCE.format(12)
LONG = "".join(map(SENTENCE.format, range(5, 5_000)))
"""Takes minutes to read."""


@pytest.fixture
def case(tmp_path):
    """Return a function that runs a command on a new case."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("INQUEST_")}
    clean |= {"INQUEST_DATA": str(tmp_path / "data"), "INQUEST_CASE": str(tmp_path / "case")}
    create_case(tmp_path / "case").close()

    def start(*words, **settings):
        return subprocess.Popen(
            [INQUEST, *map(str, words)],
            env=clean | settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # Tests that run in the background of a shell inherit that interrupts are ignored.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )

    return start


@pytest.fixture
def folder(tmp_path):
    """Return a folder with a file in the middle that is yet to be written, and its path."""
    place = tmp_path / "collected"
    place.mkdir()
    (place / "a.txt").write_text(SMALL)
    (place / "c.txt").write_text(SMALL.replace("Tal Nasra", "Al-Mina"))
    return place


def ended(process):
    """Return what a command printed, and on standard error, when it has ended."""
    out, errors = process.communicate(timeout=240)
    return out, errors.splitlines()


def holds(folder):
    with open_case(folder.parent / "case") as store:
        return store.verify().holds


def reading(parent):
    """Return the process that reads for a command, once it is at a long document.

    It is held to memory only while it reads, and takes less than a second for a short one.
    """
    seen, busy_since = None, time.monotonic()
    end = busy_since + 120
    while time.monotonic() < end:
        found = [child for child in children_of(parent) if is_held(child)]
        if found[:1] != [seen] or not found:
            seen, busy_since = (found[0] if found else None), time.monotonic()
        elif time.monotonic() > busy_since + 2:
            return seen
        time.sleep(0.05)
    raise AssertionError("nothing read for long")


def children_of(pid):
    try:
        return [
            int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        ]
    except OSError:
        return []


def is_held(pid):
    try:
        limits = Path(f"/proc/{pid}/limits").read_text().splitlines()
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    (memory,) = (line for line in limits if line.startswith("Max address space"))
    return memory.split()[3] != "unlimited" and state == "R"


def is_gone(pid):
    end = time.monotonic() + 10
    while time.monotonic() < end:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.05)
    return False


def test_file_that_takes_too_long_is_skipped_and_the_next_is_read(case, folder):
    (folder / "b.txt").write_text(LONG)

    out, errors = ended(case("add", folder, INQUEST_READ_SECONDS="20"))

    assert out.startswith("2 added, 0 there already, 1 skipped; ")
    assert ["[E164]" in line for line in errors if "skipped" in line] == [True], errors
    assert holds(folder)


def test_file_that_needs_too_much_memory_is_skipped_and_the_next_is_read(case, folder):
    (folder / "b.txt").write_text(SMALL * 300_000)
    # How long it takes to need that much is the machine's matter, so time is no limit here.
    limits = {"INQUEST_READ_SECONDS": "3600", "INQUEST_READ_MEMORY_BYTES": "150000000"}

    out, errors = ended(case("add", folder, **limits))

    assert out.startswith("2 added, 0 there already, 1 skipped; ")
    assert ["[E166]" in line for line in errors if "skipped" in line] == [True], errors
    assert holds(folder)


def test_file_at_which_the_reading_process_is_killed_is_skipped_and_the_next_is_read(case, folder):
    (folder / "b.txt").write_text(LONG)
    adding = case("add", folder)

    os.kill(reading(adding.pid), signal.SIGKILL)

    out, errors = ended(adding)
    assert out.startswith("2 added, 0 there already, 1 skipped; ")
    assert [line for line in errors if "[E165]" in line and "signal 9" in line and "b.txt" in line]
    assert holds(folder)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_command_that_is_stopped_leaves_no_process_and_a_whole_case(case, folder, how):
    (folder / "b.txt").write_text(LONG)
    adding = case("add", folder)
    reader = reading(adding.pid)

    adding.send_signal(how)

    ended(adding)
    assert adding.returncode == (130 if how == signal.SIGINT else -how)
    assert is_gone(reader)
    assert holds(folder)
