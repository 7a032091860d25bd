"""`inquest import`."""

from pathlib import Path
from typing import Annotated

import typer

from openinquest.cli.acting import path_named

NAME = "import"

Tables = Annotated[
    list[Path],
    typer.Argument(
        metavar="ROWS.csv...",
        help="Tables by Airwars, UCDP, ACLED or Iraq Body Count, each with its header line.",
        show_default=False,
        parser=path_named,
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would be imported, and write nothing.")
]


def import_table(context: typer.Context, tables: Tables, dry_run: DryRun = False) -> None:
    """Seal tables of other recorders in the case, for `inquest compare` to hold against it.

    Whose table it is, its columns tell. No number of theirs becomes one of the case.

    Example: inquest --case al-mina import acled.csv
    """
    from openinquest import pipeline
    from openinquest.preserve import read_plain_file, shown_path
    from openinquest.wire import read_rows

    desk = context.obj
    most = desk.settings.read_max_bytes
    read = [(shown_path(path), read_plain_file(path, max_bytes=most)) for path in tables]
    counts = [len(read_rows(content, name=name)) for name, content in read]  # before any is kept
    with desk.open_case() as store:
        for (name, content), count in zip(read, counts, strict=True):
            if dry_run:
                typer.echo(f"{name}: {count} rows would be imported. Nothing was written.")
                continue
            _, new = pipeline.import_table(store, content, desk.capture(), name=name)
            typer.echo(f"{name}: {count} rows, {'imported' if new else 'there already'}.")
