"""`inquest incidents`."""

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import day_named
from openinquest.cli.printing import print_json
from openinquest.cli.tables import print_table
from openinquest.model import Figure, Finding, Harm, Reconciliation, TimeSpan, count_items

if TYPE_CHECKING:  # a report takes long to import, `--help` must not
    from openinquest.report import Withheld

NAME = "incidents"


Since = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="Only what happened on this day or later.", show_default=False
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="Only what happened on this day or earlier.", show_default=False
    ),
]
Where = Annotated[
    str | None,
    typer.Option(
        metavar="WORDS",
        help="Only where these words stand in the name of the place.",
        show_default=False,
    ),
]
Afresh = Annotated[
    bool,
    typer.Option(
        "--afresh",
        help="Join all documents anew first, as if no incident stood, and keep that; what people "
        "decided holds.",
    ),
]


def incidents(
    context: typer.Context,
    since: Since = None,
    until: Until = None,
    place: Where = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False,
    afresh: Afresh = False,
) -> None:
    """List the incidents that the documents of the case tell of.

    In a case of many documents, those added later join the incidents that stand. Of an incident
    whose day is not known nothing is listed where days are asked for.

    Example: inquest --case al-mina incidents --since 2019-05-01 --place "Tal Nasra"
    """
    from openinquest import pipeline
    from openinquest.people import Right
    from openinquest.report import redacted_by, withheld_in

    days = day_named("--since", since), day_named("--until", until)
    with context.obj.open_case(Right.JUDGE if afresh else Right.READ) as store:
        if afresh:
            pipeline.link_afresh(
                store, context.obj.capture().act("all is linked afresh"), context.obj.learnt
            )
        findings = pipeline.findings_of(store, context.obj.learnt)
    withheld = withheld_in(*findings, profile=context.obj.widest_profile)
    findings = tuple(each for each in findings if _wanted(each, withheld, days, place))
    if as_json:
        kept = ["figures", *(each.name for each in fields(Reconciliation))]
        plain = [redacted_by(withheld, finding) for finding in findings]
        print_json([each["incident"] | {key: each[key] for key in kept} for each in plain])
        return
    heads = ("incident", "when", "where", "docs", "killed", "injured")
    rows = (_row(withheld.fields(finding)) for finding in findings)
    shown = ([_shown(withheld, cell) for cell in row] for row in rows)
    print_table(heads, shown, whole=("incident",))


def _wanted(
    finding: Finding,
    withheld: "Withheld",
    days: tuple[date | None, date | None],
    place: str | None,
) -> bool:
    """Return whether an incident may have happened in these days, at a place that is called so.

    Called so in what is shown: a question must not find out what is withheld.
    """
    (since, until), when = days, finding.incident.when
    where = withheld.fields(finding.incident).where
    name = withheld.text(where.name) if where else ""
    first = when.earliest if when else None
    last = when.latest if when else None
    return (
        (since is None or (last is not None and last >= since))
        and (until is None or (first is not None and first <= until))
        and (place is None or place.casefold() in name.casefold())
    )


def _shown(withheld: "Withheld", cell: object) -> object:
    return withheld.text(cell) if isinstance(cell, str) else cell


def _row(finding: Finding) -> tuple[object, ...]:
    incident = finding.incident
    return (
        incident.id,
        _when(incident.when),
        incident.where and incident.where.name,
        count_items(finding.documents),
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
