"""`inquest measure`."""

from pathlib import Path
from typing import Annotated

import typer

from openinquest.cli.printing import print_json
from openinquest.cli.readers import ReadBy, Reader, asking, by_model_of, print_volume

NAME = "measure"

Folder = Annotated[
    Path,
    typer.Option(
        "--set",
        metavar="FOLDER",
        help="Benchmark: a folder with docs.jsonl.gz and gold.jsonl.gz, and score.py above it, "
        "which is run.",
        show_default=False,
    ),
]
Workers = Annotated[int, typer.Option(min=1, help="How many documents are read at once.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")]


def measure(
    context: typer.Context,
    folder: Folder,
    reader: Reader = ReadBy.RULES,
    workers: Workers = 1,
    as_json: AsJson = False,
) -> None:
    """Let a reader answer a benchmark, and print its scores beside those recorded of our rules.

    Example: inquest measure --reader model --set benchmarks/data/airwars-syria
    """
    from openinquest.engine import documents_of, measure, open_benchmark

    by_model = by_model_of(context.obj, reader)
    benchmark = open_benchmark(folder)
    typer.echo(f"inquest: runs {benchmark.scorer}", err=True)
    print_volume(by_model, documents_of(benchmark.documents), context.obj.settings)
    with asking(by_model):
        scores = measure(
            benchmark, workers=workers, gazetteer=context.obj.gazetteer, by_model=by_model
        )
    recorded = benchmark.recorded
    if as_json:
        print_json({"reader": reader, "scores": scores, "recorded": recorded})
        return
    width = max(map(len, scores), default=0)
    typer.echo(f"{'':{width}}  {reader:>9}  {'recorded':>9}")
    for name, score in sorted(scores.items()):
        typer.echo(f"{name:{width}}  {_shown(score):>9}  {_shown(recorded.get(name)):>9}")


def _shown(score: float | None) -> str:
    return "-" if score is None else f"{score:.4f}" if isinstance(score, float) else f"{score:,}"
