"""`inquest verify`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import path_named
from openinquest.cli.printing import legible, print_json
from openinquest.cli.timestamp import print_attested

if TYPE_CHECKING:
    from openinquest.model import Verification

NAME = "verify"

_TOLD = 20
_CONTRADICTED = 3

Heads = Annotated[
    list[Path] | None,
    typer.Option(
        "--head",
        metavar="FILE",
        help="What was printed earlier of the end of the audit: by `inquest status --json`, or any "
        "report as HTML, Markdown or JSON. The audit has to hold it still. May be repeated.",
        show_default=False,
        parser=path_named,
    ),
]
Roots = Annotated[
    Path | None,
    typer.Option(
        metavar="PEM",
        help="Certificates of the timestamp authorities that are trusted.",
        show_default=False,
        parser=path_named,
    ),
]


def verify(
    context: typer.Context,
    heads: Heads = None,
    roots: Roots = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Check everything that the case holds against what it recorded: bytes, rows, words, order.

    It ends with status 0 where all holds and 3 where not, and names the first row that fails.
    What was erased on purpose is told as erased.

    Example: inquest --case al-mina verify --head printed-in-may.json
    """
    from openinquest import pipeline
    from openinquest.preserve import read_plain_file, shown_path
    from openinquest.wire import read_heads, to_plain

    desk = context.obj
    most = desk.settings.read_max_bytes
    against = [
        head
        for path in heads or ()
        for head in read_heads(read_plain_file(path, max_bytes=most), name=shown_path(path))
    ]
    trusted = read_plain_file(roots, max_bytes=most) if roots else None
    with desk.open_case() as store:
        found = pipeline.verify(store, against, trusted)
    if as_json:
        print_json(to_plain(found) | {"holds": found.holds})
    else:
        _print(found)
    if not found.holds:
        raise typer.Exit(_CONTRADICTED)


def _print(found: "Verification") -> None:
    from openinquest import pipeline
    from openinquest.report import head_words

    if found.faults:
        first = found.faults[0]
        typer.echo(f"The case does not hold. First: {legible(first.where)}: {legible(first.what)}.")
        for fault in found.faults[1:_TOLD]:
            typer.echo(f"  {legible(fault.where)}: {legible(fault.what)}")
        if len(found.faults) > _TOLD:
            typer.echo(f"  and {len(found.faults) - _TOLD} more")
    else:
        typer.echo("All holds.")
    typer.echo(
        f"Checked: {found.documents} documents, {found.originals} originals, {found.claims} "
        f"claims, {found.entries} entries of the audit, {found.timestamps} timestamps."
    )
    if found.erased:
        names = ", ".join(pipeline.short(each) for each in found.erased)
        typer.echo(f"Erased on purpose, which is no fault: {names}.")
    for attested in found.attested:
        print_attested(attested)
    typer.echo(head_words(found.head))
