"""`inquest extract`, `inquest tally` and `inquest link`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.printing import print_skipped, progress
from openinquest.cli.readers import (
    ReadBy,
    Reader,
    asking,
    by_model_of,
    print_refused,
    print_volume,
)
from openinquest.errors import InputError

if TYPE_CHECKING:  # the engine takes a second to import, `--help` must not
    from openinquest.engine import StreamReport

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
Estimate = Annotated[
    bool,
    typer.Option(
        "--estimate",
        help="Only say what asking the model server would take. Nothing is sent or written.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace the output if it exists.")]


def extract(
    context: typer.Context,
    docs: Documents,
    output: Target,
    workers: Workers = 1,
    reader: Reader = ReadBy.RULES,
    estimate: Estimate = False,
    force: Force = False,
) -> None:
    """Write who says what, in which words, for each document of a stream.

    Example: inquest extract docs.jsonl -o claims.jsonl
    """
    _run(context, "extract", (docs, output), workers, force, (reader, estimate))


def tally(
    context: typer.Context,
    docs: Documents,
    output: Target,
    workers: Workers = 1,
    reader: Reader = ReadBy.RULES,
    estimate: Estimate = False,
    force: Force = False,
) -> None:
    """Write the figures that each document of a stream supports, read as one incident.

    Example: inquest tally docs.jsonl -o tallies.jsonl
    """
    _run(context, "tally", (docs, output), workers, force, (reader, estimate))


def link(
    context: typer.Context,
    docs: Documents,
    output: Target,
    workers: Workers = 1,
    reader: Reader = ReadBy.RULES,
    estimate: Estimate = False,
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
        _run(context, "link", (docs, output), workers, force, (reader, estimate))


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
    context: typer.Context,
    command: str,
    files: tuple[Path, Path],
    workers: int,
    force: bool,
    reading: tuple[ReadBy, bool],
) -> None:
    from openinquest.engine import documents_of, run_stream

    docs, output = files
    reader, estimate = reading
    by_model = by_model_of(context.obj, reader)
    if by_model:
        print_volume(by_model, documents_of(docs), context.obj.settings)
    elif estimate:
        raise InputError("--estimate is for a model server, and --reader names none")
    if estimate:
        return
    with asking(by_model), progress("documents") as on_document:
        done = run_stream(
            command,
            docs,
            output,
            workers=workers,
            overwrite=force,
            gazetteer=context.obj.gazetteer,
            learnt=context.obj.learnt if command == "link" else None,
            by_model=by_model,
            on_document=on_document,
        )
    _print_done(done, output)


def _print_done(done: "StreamReport", output: Path) -> None:
    print_skipped(done.skipped)
    print_refused(done.refused)
    typer.echo(
        f"{done.read} documents read, {len(done.skipped)} lines skipped, "
        f"{done.written} rows in {output}",
        err=True,
    )
    if done.skipped and not done.read:
        raise typer.Exit(2)
