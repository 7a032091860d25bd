"""The command line: parse, call the pipeline, print. No logic lives here."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from openinquest.cli import add, demo, documents, examine, incidents, init, report, streams
from openinquest.cli.acting import Desk
from openinquest.errors import InquestError

__all__ = ["app", "main"]

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def inquest(
    context: typer.Context,
    case: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Folder of the case to work in. May be left out inside such a folder, "
            "or with INQUEST_CASE set.",
        ),
    ] = None,
) -> None:
    """Turn a contradictory public record into a finding that anyone can check.

    Start with: inquest examine FILE... It needs no set-up and keeps nothing.
    """
    context.obj = Desk(case)


for module in (examine, demo, init, add, documents, incidents, report):
    app.command(module.NAME)(getattr(module, module.NAME))
for name in streams.NAMES:
    app.command(name)(getattr(streams, name))


def main() -> None:
    """Run the command line; an error of ours becomes one line and an exit status."""
    try:
        app()
    except InquestError as error:
        print(f"inquest: {error}", file=sys.stderr)  # noqa: T201
        sys.exit(error.exit_status)
