"""The project speaks of itself alone: no path or host of the machine it was written on."""

import re
import subprocess

import pytest
from manual import ROOT

# Spelled in pieces so that this file does not name what it forbids.
FORBIDDEN = re.compile(
    "|".join([r"/wo" + r"rk/", r"/ro" + r"ot/", r"/home/\w", r"/opt/" + "pypi", r"loc" + "alhost:"])
)
BINARY = {".png", ".pdf", ".gz", ".zip", ".ico", ".woff2"}


def tracked_files():
    """Return every file that belongs to the project."""
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        pytest.skip("not a clone: git does not list the files")
    return [ROOT / name for name in done.stdout.splitlines() if (ROOT / name).is_file()]


def test_no_file_names_the_machine_it_was_written_on():
    found = []
    for path in tracked_files():
        if path.suffix in BINARY:
            continue
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
            if FORBIDDEN.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")

    assert found == []


@pytest.mark.parametrize("lock", ["run.txt", "dev.txt"])
def test_lock_names_no_index_and_hashes_every_file(lock):
    lines = (ROOT / "requirements" / lock).read_text().splitlines()
    pins = [line for line in lines if re.match(r"[a-z]", line)]

    assert not [line for line in lines if "://" in line or line.startswith("--")]
    assert len(pins) > 20
    assert all("==" in pin and pin.endswith("\\") for pin in pins)
