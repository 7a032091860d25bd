"""The installed command, run from outside."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

INQUEST = Path(sys.executable).with_name("inquest")


@pytest.fixture
def inquest(tmp_path):
    """Run `inquest` in a folder of its own; return what it printed and its exit status."""

    # Not the gazetteer of whoever runs the tests.
    own = {"COLUMNS": "80", "INQUEST_DATA": str(tmp_path / "data")}

    def run(*words, cwd=tmp_path, **environment):
        clean = {k: v for k, v in os.environ.items() if not k.startswith("INQUEST_")}
        return subprocess.run(
            [INQUEST, *map(str, words)],
            cwd=cwd,
            env=clean | own | environment,
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run


@pytest.fixture
def reports(tmp_path):
    """Return a folder with two invented reports that do not agree."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "harbour-radio.txt").write_text(
        "An air strike hit the grain market of Tal Nasra on 3 May 2019.\n\n"
        "At least 12 civilians were killed, the health directorate said.\n"
    )
    (folder / "morning-post.txt").write_text(
        "Four people were killed when a car bomb exploded in the grain market of Tal Nasra on "
        "3 May 2019, the defence ministry said.\n\n"
        "The ministry denied that any air strike had been carried out.\n"
    )
    return folder
