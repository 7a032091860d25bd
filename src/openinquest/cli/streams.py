"""`inquest extract`, `inquest tally` and `inquest link`."""

from pathlib import Path
from typing import Annotated

import typer

from openinquest.cli.printing import print_skipped, progress

NAMES = ("extract", "tally", "link")

Documents = Annotated[
    Path,
    typer.Argument(
        metavar="DOCS", help="JSON lines, one document each; `.gz` is unpacked.", show_default=False
    ),
]
Target = Annotated[
    Path,
    typer.Option("-o", "--output", metavar="FILE", help="Where the rows go; `.gz` packs them."),
]
Workers = Annotated[int, typer.Option(min=1, help="How many processes read documents.")]
Train = Annotated[
    bool,
    typer.Option(
        "--train",
        help="Learn from these documents how much each sign weighs, without a record of what "
        "belongs together, and write the weights instead, as plain JSON.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace the output if it exists.")]


def extract(
    context: typer.Context,
    docs: Documents,
    output: Target,
    workers: Workers = 1,
    force: Force = False,
) -> None:
    """Write who says what, in which words, for each document of a stream.

    Example: inquest extract docs.jsonl -o claims.jsonl
    """
    _run(context, "extract", docs, output, workers, force)


def tally(
    context: typer.Context,
    docs: Documents,
    output: Target,
    workers: Workers = 1,
    force: Force = False,
) -> None:
    """Write the figures that each document of a stream supports, read as one incident.

    Example: inquest tally docs.jsonl -o tallies.jsonl
    """
    _run(context, "tally", docs, output, workers, force)


def link(
    context: typer.Context,
    docs: Documents,
    output: Target,
    workers: Workers = 1,
    train: Train = False,
    force: Force = False,
) -> None:
    """Write the incidents that the documents of a stream tell of, with their figures.

    Documents are joined by signs, each of a weight. Weights of your own are used where
    INQUEST_WEIGHTS names the file that --train wrote.

    Example: inquest link docs.jsonl -o incidents.jsonl
    """
    if train:
        _train(context, docs, output, workers, force)
    else:
        _run(context, "link", docs, output, workers, force)


def _train(context: typer.Context, docs: Path, output: Path, workers: int, force: bool) -> None:
    from datetime import UTC, datetime

    from openinquest.engine import train_stream

    with progress("documents") as on_document:
        weights, done = train_stream(
            docs,
            output,
            today=datetime.now(UTC).date(),
            workers=workers,
            overwrite=force,
            gazetteer=context.obj.gazetteer,
            on_document=on_document,
        )
    print_skipped(done.skipped)
    typer.echo(f"{done.read} documents, {weights.pairs} pairs weighed", err=True)
    typer.echo(f"The weights: {output}", err=True)


def _run(
    context: typer.Context, command: str, docs: Path, output: Path, workers: int, force: bool
) -> None:
    from openinquest.engine import run_stream

    with progress("documents") as on_document:
        done = run_stream(
            command,
            docs,
            output,
            workers=workers,
            overwrite=force,
            gazetteer=context.obj.gazetteer,
            learnt=context.obj.learnt if command == "link" else None,
            on_document=on_document,
        )
    print_skipped(done.skipped)
    typer.echo(
        f"{done.read} documents read, {len(done.skipped)} lines skipped, "
        f"{done.written} rows in {output}",
        err=True,
    )
    if done.skipped and not done.read:
        raise typer.Exit(2)
