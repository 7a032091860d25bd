"""`inquest reconcile`."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import path_named
from openinquest.cli.printing import legible, print_json, print_skipped, progress
from openinquest.cli.tables import print_table
from openinquest.errors import InputError

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.reconcile import Parameters

NAME = "reconcile"

_WIDTH = 79

Corpus = Annotated[
    Path | None,
    typer.Option(
        "--fit",
        metavar="CORPUS",
        help="Fit how far voices of each kind stray, instead: on JSON lines, one document each, as "
        "`inquest link` reads them; many reports on each of many incidents.",
        show_default=False,
        parser=path_named,
    ),
]
Target = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Where the parameters of --fit go, as JSON. Left out: inquest-parameters.json.",
    ),
]
Workers = Annotated[int, typer.Option(min=1, help="How many processes read documents.")]
Force = Annotated[bool, typer.Option("--force", help="Replace the output if it exists.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the totals as one JSON array.")]


def reconcile(
    context: typer.Context,
    corpus: Corpus = None,
    output: Target = None,
    workers: Workers = 1,
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Estimate how many came to harm in all incidents of the case together.

    A model of the voices stands beside the rules and changes none of their figures. It uses the
    file of --fit where INQUEST_PARAMETERS names it. Which kind of voice is right on average cannot
    be fitted: it is taken for known, and named.

    Example: inquest --case al-mina reconcile
    """
    if corpus is not None:
        if as_json:
            raise InputError("--json is of totals, and --fit gives none")
        target = output or Path("inquest-parameters.json")
        _fit(context, corpus, target, workers=workers, force=force)
        return
    if output is not None or force:
        raise InputError("only --fit writes a file: leave out -o and --force, or name a corpus")
    _print_totals(context, as_json=as_json)


def _print_totals(context: typer.Context, *, as_json: bool) -> None:
    from openinquest import pipeline
    from openinquest.report import total_note, total_rows
    from openinquest.wire import to_plain

    with context.obj.open_case() as store:
        totals = pipeline.totals_of(store, context.obj.learnt)
    if as_json:
        print_json([to_plain(each) for each in totals])
    elif not totals:
        typer.echo("No incident of the case has a number of people killed or injured.")
    else:
        heads = ("in all incidents", "90 % interval", "middle", "incidents", "without a number")
        print_table(heads, total_rows(totals))
        for line in wrap(legible(total_note(totals)), _WIDTH):
            typer.echo(line)


def _fit(context: typer.Context, corpus: Path, output: Path, *, workers: int, force: bool) -> None:
    from datetime import UTC, datetime

    from openinquest.engine import fit_stream

    with progress("documents") as on_document:
        found, done = fit_stream(
            corpus,
            output,
            today=datetime.now(UTC).date(),
            workers=workers,
            overwrite=force,
            gazetteer=context.obj.gazetteer,
            on_document=on_document,
        )
    print_skipped(done.skipped)
    print_table(("voices", "bias", "scale"), _rows(found))
    typer.echo(
        f"{done.read} documents, {found.provenance.questions} tolls, "
        f"{found.provenance.numbers} numbers of origins, {len(found.sources)} origins of their own"
    )
    typer.echo(f"The parameters: {output}")


def _rows(found: "Parameters") -> Iterator[tuple[str, ...]]:
    for voice, known in found.classes.items():
        name = f"{voice} (anchor)" if voice is found.anchor else str(voice)
        yield name, f"{known.bias:+.2f}", f"{known.scale:.2f}"
