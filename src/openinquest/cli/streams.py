"""`inquest extract`, `inquest tally` and `inquest link`."""

from enum import StrEnum
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


class Engine(StrEnum):
    """What runs a stream command."""

    LOCAL = "local"
    SPARK = "spark"


RunBy = Annotated[
    Engine,
    typer.Option(
        "--engine",
        help="What runs it: processes of this machine, or a Spark cluster. Both write the same.",
    ),
]
Master = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        help="Master of the cluster, such as spark://host:7077 or yarn; if left out, the one that "
        "Spark is set up with, or all processors of this machine.",
        show_default=False,
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
    engine: RunBy = Engine.LOCAL,
    master: Master = None,
    force: Force = False,
) -> None:
    """Write who says what, in which words, for each document of a stream.

    Example: inquest extract docs.jsonl -o claims.jsonl
    """
    by = (engine, master, workers)
    _run(context, "extract", (docs, output), by, force, (reader, estimate))


def tally(
    context: typer.Context,
    docs: Documents,
    output: Target,
    workers: Workers = 1,
    reader: Reader = ReadBy.RULES,
    estimate: Estimate = False,
    engine: RunBy = Engine.LOCAL,
    master: Master = None,
    force: Force = False,
) -> None:
    """Write the figures that each document of a stream supports, read as one incident.

    Example: inquest tally docs.jsonl -o tallies.jsonl
    """
    by = (engine, master, workers)
    _run(context, "tally", (docs, output), by, force, (reader, estimate))


def link(
    context: typer.Context,
    docs: Documents,
    output: Target,
    workers: Workers = 1,
    reader: Reader = ReadBy.RULES,
    estimate: Estimate = False,
    train: Train = False,
    engine: RunBy = Engine.LOCAL,
    master: Master = None,
    force: Force = False,
) -> None:
    """Write the incidents that the documents of a stream tell of, with their figures.

    Documents are joined by signs, each of a weight. Weights of your own are used where
    INQUEST_WEIGHTS names the file that --train wrote.

    Example: inquest link docs.jsonl -o incidents.jsonl
    """
    by = (engine, master, workers)
    if not train:
        _run(context, "link", (docs, output), by, force, (reader, estimate))
    elif engine is Engine.SPARK or master:
        raise InputError("--train learns on one machine, and not with --engine spark")
    else:
        _train(context, docs, output, workers, force)


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
    by: tuple[Engine, str | None, int],
    force: bool,
    reading: tuple[ReadBy, bool],
) -> None:
    engine, master, workers = by
    if engine is Engine.SPARK:
        _run_on_spark(context, command, files, by, force, reading)
        return
    if master:
        raise InputError("--master names a cluster, and --engine spark is not given")
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


def _run_on_spark(
    context: typer.Context,
    command: str,
    files: tuple[Path, Path],
    by: tuple[Engine, str | None, int],
    force: bool,
    reading: tuple[ReadBy, bool],
) -> None:
    _, master, workers = by
    if reading != (ReadBy.RULES, False):
        raise InputError("a cluster reads by rules, and asks no model server")
    if workers != 1:
        raise InputError("--workers is for one machine; --master says who reads on a cluster")
    from openinquest.engine.spark import run_on_spark

    docs, output = files
    with progress("documents") as on_document:
        done = run_on_spark(
            command,
            docs,
            output,
            master=master,
            overwrite=force,
            gazetteer=context.obj.gazetteer,
            learnt=context.obj.learnt if command == "link" else None,
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
