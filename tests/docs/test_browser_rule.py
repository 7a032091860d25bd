"""Where Chromium is missing, its tests are skipped with the reason; in CI they fail."""

import shutil
import subprocess
import sys

import pytest
from manual import ROOT

MARKED = "import pytest\n\n@pytest.mark.chromium\ndef test_page():\n    pass\n"


@pytest.fixture
def run(tmp_path):
    """Run a test marked `chromium` where there is no Chromium."""
    for name in ("conftest.py", "postgres.py"):
        shutil.copy(ROOT / "tests" / name, tmp_path)
    (tmp_path / "test_marked.py").write_text(MARKED)

    def run_with(**environment):
        command = [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider", tmp_path]
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env={"PATH": str(tmp_path), "HOME": str(tmp_path)} | environment,
            capture_output=True,
            text=True,
        )
        return done.returncode, done.stdout

    return run_with


def test_missing_browser_is_a_skip_with_its_reason(run):
    status, words = run()

    assert status == 0
    assert "needs Chromium" in words


def test_missing_browser_is_a_failure_in_ci(run):
    status, words = run(CI="true")

    assert status == 1
    assert "needs Chromium" in words
