"""`inquest init`."""

from pathlib import Path
from typing import Annotated

import typer

NAME = "init"


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Folder to make the case in.", show_default=False)
    ],
) -> None:
    """Make an empty case: a folder with one SQLite file and the sealed originals.

    Example: inquest init al-mina
    """
    from openinquest.store import create_case

    with create_case(folder):
        typer.echo(f"{folder}: an empty case. Fill it with: inquest --case {folder} add PATH...")
