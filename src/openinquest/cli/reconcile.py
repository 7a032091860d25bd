"""`inquest reconcile`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import path_named
from openinquest.cli.printing import print_skipped, print_table, progress

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.reconcile import Parameters

NAME = "reconcile"

Corpus = Annotated[
    Path,
    typer.Option(
        "--fit",
        metavar="CORPUS",
        help="JSON lines, one document each, as `inquest link` reads them: many reports on each "
        "of many incidents.",
        show_default=False,
        parser=path_named,
    ),
]
Target = Annotated[
    Path,
    typer.Option("-o", "--output", metavar="FILE", help="Where the parameters go, as JSON."),
]
Workers = Annotated[int, typer.Option(min=1, help="How many processes read documents.")]
Force = Annotated[bool, typer.Option("--force", help="Replace the output if it exists.")]


def reconcile(
    context: typer.Context,
    corpus: Corpus,
    output: Target = Path("inquest-parameters.json"),
    workers: Workers = 1,
    force: Force = False,
) -> None:
    """Fit how far voices of each kind stray from the truth, for the model estimate.

    The estimate uses the file where INQUEST_PARAMETERS names it. Which kind of voice is right on
    average cannot be fitted: it is taken for known, and named.

    Example: inquest reconcile --fit docs.jsonl -o parameters.json
    """
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
