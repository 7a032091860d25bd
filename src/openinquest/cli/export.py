"""`inquest export`."""

from pathlib import Path
from typing import Annotated

import typer

NAME = "export"


def export(
    context: typer.Context,
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="FILE", help="The WACZ file.", show_default=False),
    ],
    force: Annotated[bool, typer.Option("--force", help="Replace what exists.")] = False,
) -> None:
    """Write the sealed originals of the case as one WACZ file, which web archives replay.

    It holds whole texts of others: it is for those who work on the case.

    Example: inquest --case al-mina export -o al-mina.wacz
    """
    from openinquest import pipeline
    from openinquest.engine import new_file, refuse_existing
    from openinquest.report import head_words

    refuse_existing(output, overwrite=force)
    with context.obj.open_case() as store, new_file(output, overwrite=force) as out:
        held, head = pipeline.bundle(store, out, title=output.stem), store.head()
    typer.echo(f"{output}: {held} originals. Not for publication.")
    typer.echo(head_words(head))
