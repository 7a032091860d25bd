"""The command line: parse, call the pipeline, print. No logic lives here."""

import gc
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from openinquest import __version__
from openinquest.cli import (
    add,
    blast,
    claims,
    compare,
    demo,
    documents,
    estimate,
    examine,
    export,
    gazetteer,
    import_table,
    incidents,
    init,
    judge,
    log,
    measure,
    members,
    reconcile,
    report,
    search,
    serve,
    show,
    status,
    streams,
    timestamp,
    verify,
    watch,
    withdraw,
)
from openinquest.cli.acting import Desk
from openinquest.cli.unforeseen import comes_of_an_interrupt, unforeseen
from openinquest.errors import InquestError, UnwritableOutput

__all__ = ["app", "main"]

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"inquest {__version__}")
        raise typer.Exit


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
    offline: Annotated[
        bool, typer.Option("--offline", help="Ask nothing of the network, whatever the command.")
    ] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Print the name and version of this program.",
            callback=_print_version,
            is_eager=True,
        ),
    ] = False,
) -> None:
    """Turn a contradictory public record into a finding that anyone can check.

    Start with: inquest examine FILE... It needs no set-up and keeps nothing.
    """
    context.obj = Desk(case, context.invoked_subcommand or "", offline=offline)


COMMANDS = (
    *(examine, demo, serve, init, add, watch, status, documents, claims, incidents, show, search),
    *(
        report,
        export,
        compare,
        estimate,
        reconcile,
        measure,
        blast,
        timestamp,
        verify,
        log,
        withdraw,
    ),
)
for module in COMMANDS:
    app.command(module.NAME)(getattr(module, module.NAME))
app.command(import_table.NAME)(import_table.import_table)
app.add_typer(gazetteer.app, name=gazetteer.NAME)
app.add_typer(members.app, name=members.NAME)
app.add_typer(judge.app, name=judge.NAME)
for name in streams.NAMES:
    app.command(name)(getattr(streams, name))


_INTERRUPTED = 130  # as shells have it: 128 and the number of the signal


def main() -> None:
    """Run the command line; an error becomes one line and an exit status."""
    try:
        app()
    except InquestError as error:
        _end(error)
    except Exception as error:
        if comes_of_an_interrupt(error):
            sys.exit(_INTERRUPTED)
        if isinstance(error, OSError) and error.filename is None:  # of a stream, not of a file
            sys.stdout = None  # what it still holds can go nowhere
            _end(
                UnwritableOutput(
                    f"the output or the temporary folder cannot be written ({error.strerror})"
                )
            )
        _end(unforeseen(error))
    finally:
        gc.freeze()  # on the way out Python would look through all that was loaded


def _end(error: InquestError) -> NoReturn:
    if sys.stderr is not None:  # None where it was closed
        print(f"inquest: {error}", file=sys.stderr)  # noqa: T201
    sys.exit(error.exit_status)
