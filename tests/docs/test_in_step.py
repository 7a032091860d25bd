"""The manual mentions everything that a user can name, and nothing else."""

import re
import subprocess
import sys

import pytest
import typer
from manual import ROOT, page_id, pages

import openinquest.errors
from openinquest.cli import app
from openinquest.errors import InquestError
from openinquest.settings import SETTINGS

REFERENCE = ROOT / "docs" / "reference"
COMMANDS = typer.main.get_command(app).commands


def every_error(root=InquestError):
    yield root
    for child in root.__subclasses__():
        yield from every_error(child)


ERRORS = list(every_error())


@pytest.mark.parametrize(
    "page", [page for page in pages() if "[[[cog" in page.read_text()], ids=page_id
)
def test_generated_page_is_in_step(page):
    done = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", "-I", "docs", page],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, f"run `make docs`: {done.stdout}{done.stderr}"


def test_generated_page_is_seen_to_go_stale(tmp_path):
    stale = tmp_path / "errors.md"
    text = (REFERENCE / "errors.md").read_text()
    stale.write_text(text.replace("E101", "E999"))

    done = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", "-I", "docs", stale], cwd=ROOT
    )

    assert done.returncode != 0


def test_error_codes_are_used_once():
    codes = [error.code for error in ERRORS]

    assert len(codes) == len(set(codes)) > 10


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.code)
def test_error_says_what_to_do_and_is_in_the_manual(error):
    row = f"| {error.code} | `{error.__name__}` | {error.exit_status} |"

    assert error.hint.endswith(".")
    assert row in (REFERENCE / "errors.md").read_text()


def test_drawn_tree_of_errors_is_the_tree():
    tree = openinquest.errors.__doc__
    drawn = re.findall(r"^ *[*+-] (\w+)", tree, re.MULTILINE)

    assert sorted(drawn) == sorted(error.__name__ for error in ERRORS)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_setting_is_in_the_manual(setting):
    text = (REFERENCE / "settings.md").read_text()

    assert f"| `{setting.name}` | `{setting.variable}` |" in text


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_command_has_an_example_and_a_place_in_the_manual(name):
    assert "Example: inquest" in COMMANDS[name].help
    assert f"## inquest {name}\n" in (REFERENCE / "cli.md").read_text()
