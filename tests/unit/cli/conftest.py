"""Commands run in this process: the program takes a second to start, a case is small."""

import os
from dataclasses import dataclass

import pytest
from typer.testing import CliRunner

from openinquest.cli import app
from openinquest.errors import InquestError


@dataclass
class Done:
    """What a command did: what it printed, and the code of the error that it ended with."""

    out: str
    told: str
    code: str | None


@pytest.fixture
def inquest(tmp_path, monkeypatch):
    """Run `inquest` in a folder of its own, as the holder of a key."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("INQUEST_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("INQUEST_DATA", str(tmp_path / "data"))

    def run(*words, key=None, typed=None, **environment):
        given = environment | ({"INQUEST_TOKEN": key} if key else {})
        done = CliRunner().invoke(app, [str(word) for word in words], input=typed, env=given)
        if done.exception is None or isinstance(done.exception, SystemExit):
            return Done(done.stdout, done.stderr, None if done.exit_code == 0 else "usage")
        if not isinstance(done.exception, InquestError):
            raise done.exception
        return Done(done.stdout, str(done.exception), done.exception.code)

    return run
