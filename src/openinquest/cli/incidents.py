"""`inquest incidents`."""

from typing import Annotated

import typer

from openinquest.cli.printing import print_json, print_table
from openinquest.model import Figure, Finding, Harm, TimeSpan

NAME = "incidents"


def incidents(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False,
    afresh: Annotated[
        bool,
        typer.Option(
            "--afresh",
            help="Join all documents anew first, as if no incident stood, and keep that; what "
            "people decided holds.",
        ),
    ] = False,
) -> None:
    """List the incidents that the documents of the case tell of.

    In a case of many documents, those added later join the incidents that stand.

    Example: inquest --case al-mina incidents
    """
    from openinquest import pipeline
    from openinquest.wire import to_plain

    with context.obj.open_case() as store:
        if afresh:
            pipeline.link_afresh(
                store, context.obj.capture().act("all is linked afresh"), context.obj.learnt
            )
        findings = pipeline.findings_of(store, context.obj.learnt)
    if as_json:
        print_json(
            [
                to_plain(finding.incident)
                | {"figures": [to_plain(figure) for figure in finding.figures]}
                | to_plain(finding.beside)
                for finding in findings
            ]
        )
        return
    heads = ("incident", "when", "where", "documents", "killed", "injured")
    print_table(heads, map(_row, findings))


def _row(finding: Finding) -> tuple[object, ...]:
    incident = finding.incident
    return (
        incident.id,
        _when(incident.when),
        incident.where and incident.where.name,
        len(incident.documents),
        _ranges(finding.figures, Harm.KILLED),
        _ranges(finding.figures, Harm.INJURED),
    )


def _when(when: TimeSpan | None) -> str | None:
    if when is None:
        return None
    if when.earliest is None:
        return f"????-{when.month:02}-{when.day:02}" if when.day else f"????-{when.month:02}"
    same = when.earliest == when.latest
    return str(when.earliest) if same else f"{when.earliest} to {when.latest}"


def _ranges(figures: tuple[Figure, ...], harm: Harm) -> str | None:
    """Return the ranges of one harm, a line for each group."""
    lines = [
        f"{figure.group.value}: {_range(figure.low, figure.high)}"
        for figure in figures
        if figure.harm is harm and (figure.low, figure.high) != (None, None)
    ]
    return "\n".join(lines) or None


def _range(low: int | None, high: int | None) -> str:
    ends = ["?" if end is None else str(end) for end in (low, high)]
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)
