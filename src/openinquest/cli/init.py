"""`inquest init`."""

from pathlib import Path
from typing import Annotated

import typer

from openinquest.cli.acting import path_named
from openinquest.errors import one_line

NAME = "init"


def init(
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="DIR", help="Folder to make the case in.", show_default=False, parser=path_named
        ),
    ],
) -> None:
    """Make an empty case: a folder with one SQLite file and the sealed originals.

    With INQUEST_STORE set, its tables are made in that PostgreSQL database, and the folder
    holds the originals only; INQUEST_ORIGINALS puts these elsewhere.

    Example: inquest init al-mina
    """
    from openinquest.store import create_case

    with create_case(context.obj.place_of_new(folder)):
        name = one_line(str(folder))
        typer.echo(f"{name}: an empty case. Fill it with: inquest --case {name} add PATH...")
