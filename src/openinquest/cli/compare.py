"""`inquest compare`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import path_named
from openinquest.cli.naming import IncidentName
from openinquest.cli.printing import print_json
from openinquest.cli.tables import print_table
from openinquest.errors import InputError

if TYPE_CHECKING:
    from openinquest.model import Comparison, Figure, Finding, RecordedFigure

NAME = "compare"

Named = Annotated[
    str | None,
    typer.Argument(
        help="Only the rows that fit this incident; the first letters are enough.",
        show_default=False,
        **IncidentName,
    ),
]
With = Annotated[
    list[Path] | None,
    typer.Option(
        "--with",
        metavar="ROWS.csv",
        help="A table by Airwars, UCDP, ACLED or Iraq Body Count, with its header line; it is only "
        "read. Left out: the tables that were imported. May be repeated.",
        show_default=False,
        parser=path_named,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON array.")]


def compare(
    context: typer.Context,
    incident: Named = None,
    tables: With = None,
    as_json: AsJson = False,
) -> None:
    """Put the rows of other recorders beside the incidents of the case, and say why they differ.

    A row stands beside the incident that its day and place fit; ours are the numbers by that
    recorder's rule.

    Example: inquest --case al-mina compare i-a7c6 --with acled.csv
    """
    from openinquest import pipeline
    from openinquest.preserve import read_plain_file, shown_path
    from openinquest.wire import read_rows, to_plain

    desk = context.obj
    most = desk.settings.read_max_bytes
    read = [
        row
        for path in tables or ()
        for row in read_rows(read_plain_file(path, max_bytes=most), name=shown_path(path))
    ]
    with desk.open_case() as store:
        findings = pipeline.findings_of(store, desk.learnt)
        rows = read if tables else pipeline.imported_rows(store)
    if not tables and not rows:
        raise InputError("nothing to compare with: import a table, or name one with --with")
    compared = pipeline.compare(findings, rows)
    if incident is not None:
        only = pipeline.finding_named(findings, incident).incident.id
        compared = tuple(each for each in compared if each.incident == only)
        findings = tuple(each for each in findings if each.incident.id == only)
    if as_json:
        print_json([to_plain(each) for each in compared])
        return
    heads = ("row", "when", "where", "incident", "what", "theirs", "ours", "why they differ")
    print_table(heads, (line for each in compared for line in _lines(each)), whole=("incident",))
    typer.echo(_told(compared, findings))


def _lines(comparison: "Comparison") -> Iterator[tuple[object, ...]]:
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
        same = None if pair.same else "; ".join(pair.why) or "differs"
        yield (*told, what, _numbers(theirs), pair.ours and _numbers(pair.ours), same)
        told = (None, None, None, None)
    if not comparison.figures:
        yield (*told, None, None, None, None)


def _numbers(figure: "RecordedFigure | Figure") -> str:
    low, high = ("?" if end is None else str(end) for end in (figure.low, figure.high))
    if figure.low is None and figure.high is None and figure.best is not None:
        return str(figure.best)
    told = low if low == high else f"{low} to {high}"
    return told if figure.best in (None, figure.low) else f"{told}, best {figure.best}"


def _told(compared: Sequence["Comparison"], findings: Sequence["Finding"]) -> str:
    """Return how many rows and incidents stand beside one another."""
    fitting = [each.incident for each in compared if each.incident is not None]
    alone = len({finding.incident.id for finding in findings} - set(fitting))
    return (
        f"{len(fitting)} of {len(compared)} rows fit an incident of the case; "
        f"{alone} of its {len(findings)} incidents have no row."
    )
