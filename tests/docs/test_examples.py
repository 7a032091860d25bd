"""Every example of the manual runs.

A `python` block is run as it stands, unless its fence says `python no-run`.
The `console` blocks of one page are one session: what follows `$ ` is run, with
what follows `> ` as its continuation; what is printed is not compared.
"""

import os
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pytest
from manual import blocks, page_id

PYTHON = blocks("python")
SESSIONS = [
    (page, "\n".join(block.text for block in group))
    for page, group in groupby(blocks("console"), key=lambda block: block.page)
]


def script_of(session):
    """Return the shell script that a console session types."""
    lines = []
    for line in session.splitlines():
        if line.startswith(("$ ", "> ")) or line == ">":
            lines.append(line[2:])
    return "\n".join(["set -eu", *lines, ""])


def run_script(script, folder):
    """Run a shell script in `folder`, with the installed commands on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("INQUEST_")
    }
    return subprocess.run(
        ["sh", "-c", script],
        cwd=folder,
        env=environment | {"PATH": path, "INQUEST_DATA": str(folder / "data")},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("block", PYTHON, ids=lambda block: block.name)
def test_python_example_runs(block):
    code = compile(block.text, block.name, "exec")

    if "no-run" not in block.info:
        exec(code, {"__name__": "example"})


@pytest.mark.parametrize(("page", "session"), SESSIONS, ids=[page_id(page) for page, _ in SESSIONS])
def test_console_session_runs(page, session, tmp_path):
    done = run_script(script_of(session), tmp_path)

    assert done.returncode == 0, done.stderr


def test_examples_were_found():
    assert len(PYTHON) >= 2
    assert {page_id(page) for page, _ in SESSIONS} >= {
        "README.md",
        "docs/tutorial/first-finding.md",
    }


def test_failing_session_is_seen(tmp_path):
    done = run_script(script_of("$ true\n$ false\nprinted\n$ true\n"), tmp_path)

    assert done.returncode != 0
