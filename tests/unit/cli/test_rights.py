from typer.main import get_command

from openinquest.cli import app
from openinquest.cli.rights import RIGHT_OF

WITHOUT_A_CASE = {
    *("init", "demo", "examine", "estimate", "gazetteer", "measure"),
    *("extract", "link", "tally", "serve"),
}
"""Commands that open no case by name; `demo` asks for itself, and `serve` asks at each request."""


def test_every_command_on_a_case_says_what_its_user_must_be_allowed():
    commands = set(get_command(app).commands)

    assert commands - set(RIGHT_OF) <= WITHOUT_A_CASE
    assert not WITHOUT_A_CASE & set(RIGHT_OF)
