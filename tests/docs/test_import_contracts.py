"""The import contracts hold, and each is seen to fail where it is broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from manual import ROOT

LINT = Path(sys.executable).with_name("lint-imports")

BREACHES = {
    "a stage imports the store": ("link/breach.py", "import openinquest.store\n"),
    "a stage imports another stage": ("weigh/breach.py", "import openinquest.link\n"),
    "a noun imports a library": ("model/breach.py", "import pydantic\n"),
    "a noun imports a stage": ("model/breach.py", "import openinquest.read\n"),
    "a stage speaks SQL": ("reconcile/breach.py", "import sqlalchemy\n"),
    "a stage opens a connection": ("read/breach.py", "import socket\n"),
    "a face opens a connection": ("cli/breach.py", "import httpx\n"),
    "another part of preserve opens a connection": ("preserve/breach.py", "import httpcore\n"),
    "a package that nobody placed": ("helpers/__init__.py", ""),
}


def lint(root):
    """Run import-linter on the tree below `root`; return its exit status and words."""
    done = subprocess.run(
        [LINT, "--no-cache"],
        cwd=root,
        env={"PYTHONPATH": str(root / "src"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_contracts_hold(copy):
    status, words = lint(copy)

    assert status == 0, words


@pytest.mark.parametrize("breach", BREACHES)
def test_breach_is_seen(copy, breach):
    name, text = BREACHES[breach]
    path = copy / "src" / "openinquest" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)

    status, words = lint(copy)

    assert status != 0
    assert "Traceback" not in words
