"""`inquest compare`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from openinquest.cli.acting import path_named
from openinquest.cli.printing import print_json, print_table
from openinquest.model import Comparison, Figure, Finding, RecordedFigure

NAME = "compare"

Rows = Annotated[
    Path,
    typer.Argument(
        metavar="ROWS.csv",
        help="A table by Airwars, UCDP, ACLED or Iraq Body Count, with its header line.",
        show_default=False,
        parser=path_named,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON array.")]


def compare(context: typer.Context, rows: Rows, as_json: AsJson = False) -> None:
    """Put the rows of another recorder beside the incidents of the case.

    A row stands beside the incident that its day and place fit; ours are the numbers by that
    recorder's rule. The rows are only read: nothing of them is kept.

    Example: inquest --case al-mina compare acled.csv
    """
    from openinquest import pipeline
    from openinquest.preserve import read_plain_file, shown_path
    from openinquest.wire import read_rows, to_plain

    content = read_plain_file(rows, max_bytes=context.obj.settings.read_max_bytes)
    read = read_rows(content, name=shown_path(rows))
    with context.obj.open_case() as store:
        findings = pipeline.findings_of(store, context.obj.learnt)
    compared = pipeline.compare(findings, read)
    if as_json:
        print_json([to_plain(each) for each in compared])
        return
    heads = ("row", "when", "where", "incident", "what", "theirs", "ours", "")
    print_table(heads, (line for each in compared for line in _lines(each)))
    typer.echo(_told(compared, findings))


def _lines(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    row = comparison.row
    told: tuple[object, ...] = (
        row.id or f"line {row.line}",
        row.when and row.when.in_words,
        row.where and row.where.name,
        comparison.incident,
    )
    for pair in comparison.figures:
        theirs = pair.theirs
        what = f"{theirs.harm.value} {theirs.group.value}"
        same = None if pair.same else "differs"
        yield (*told, what, _numbers(theirs), pair.ours and _numbers(pair.ours), same)
        told = (None, None, None, None)
    if not comparison.figures:
        yield (*told, None, None, None, None)


def _numbers(figure: RecordedFigure | Figure) -> str:
    low, high = ("?" if end is None else str(end) for end in (figure.low, figure.high))
    if figure.low is None and figure.high is None and figure.best is not None:
        return str(figure.best)
    told = low if low == high else f"{low} to {high}"
    return told if figure.best in (None, figure.low) else f"{told}, best {figure.best}"


def _told(compared: Sequence[Comparison], findings: Sequence[Finding]) -> str:
    """Return how many rows and incidents stand beside one another."""
    fitting = [each.incident for each in compared if each.incident is not None]
    alone = len({finding.incident.id for finding in findings} - set(fitting))
    return (
        f"{len(fitting)} of {len(compared)} rows fit an incident of the case; "
        f"{alone} of its {len(findings)} incidents have no row."
    )
