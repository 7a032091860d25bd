"""`inquest gazetteer import`."""

from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import path_named
from openinquest.cli.printing import progress
from openinquest.errors import GazetteerDamaged, UnwritableOutput, one_line

if TYPE_CHECKING:
    from openinquest.extract.places.importing import Table
    from openinquest.extract.places.listing import Manifest

NAME = "gazetteer"

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)

Places = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="allCountries.zip, the zip of one country, or the .txt in it.",
        show_default=False,
        parser=path_named,
    ),
]
AlternateNames = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="alternateNamesV2.zip or the .txt in it: which names English uses.",
        parser=path_named,
    ),
]


@app.callback()
def gazetteer() -> None:
    """Places by name, for reading without a network.

    Example: inquest gazetteer import allCountries.zip
    """


@app.command("import")
def import_(context: typer.Context, file: Places, alternate_names: AlternateNames = None) -> None:
    """Make the gazetteer that places are read with, from a file of GeoNames.

    Download the file from https://download.geonames.org/export/dump/ first: nothing is
    fetched here. What was imported before is replaced when the new one is whole; the
    same file again changes nothing.

    Example: inquest gazetteer import allCountries.zip --alternate-names alternateNamesV2.zip
    """
    from openinquest.extract.places.importing import open_table
    from openinquest.preserve import open_plain_file

    target: Path = context.obj.gazetteer
    with ExitStack() as stack:
        tables = [
            open_table(path.name, stack.enter_context(open_plain_file(path)))
            for path in (file, alternate_names)
            if path is not None
        ]
        manifest, is_new = _imported(tables[0], tables[1] if tables[1:] else None, target)
    typer.echo(
        f"{manifest.places:,} places of {manifest.source}, last changed {manifest.changed}, "
        f"under {manifest.names:,} names; {manifest.left_out:,} of other kinds left out"
    )
    typer.echo(
        f"{'Imported to' if is_new else 'Imported before, nothing to do:'} {one_line(str(target))}"
    )
    typer.echo(f"{manifest.licence}. Name it where you publish places.")


def _imported(
    places: "Table", alternate_names: "Table | None", target: Path
) -> "tuple[Manifest, bool]":
    """Return what stands at `target` now, and whether it is new."""
    from openinquest.engine import new_file
    from openinquest.extract.places.importing import import_geonames, version_of
    from openinquest.extract.places.listing import read_manifest

    try:
        standing = read_manifest(target)
    except GazetteerDamaged:  # or none there
        standing = None
    if standing and standing.version == version_of(places, alternate_names):
        return standing, False
    _make_folder(target.parent)
    with new_file(target, overwrite=True) as out, progress("thousand lines") as on_thousand:
        manifest = import_geonames(
            places,
            alternate_names,
            out,
            folder=target.parent,
            imported=datetime.now(UTC).date(),
            on_thousand=on_thousand,
        )
    return manifest, True


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableOutput(
            f"the folder cannot be made ({error.strerror})", where=str(folder)
        ) from error
