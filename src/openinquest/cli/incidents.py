"""`inquest incidents`."""

from typing import Annotated

import typer

from openinquest.cli.acting import day_named
from openinquest.cli.printing import print_json
from openinquest.cli.tables import print_table

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
    from openinquest.report import withheld_in

    days = day_named("--since", since), day_named("--until", until)
    with context.obj.open_case(Right.JUDGE if afresh else Right.READ) as store:
        if afresh:
            pipeline.link_afresh(
                store, context.obj.capture().act("all is linked afresh"), context.obj.learnt
            )
        findings = pipeline.findings_of(store, context.obj.learnt)
    withheld = withheld_in(*findings, profile=context.obj.widest_profile)
    asked = pipeline.IncidentsAsked(*days, place)
    rows = tuple(pipeline.incident_rows(findings, asked, withheld))
    if as_json:
        wanted = {row.id for row in rows}
        plain = (pipeline.plain_incident(finding, withheld) for finding in findings)
        print_json([each for each in plain if each["id"] in wanted])
        return
    heads = ("incident", "when", "where", "docs", "killed", "injured")
    cells = ((row.id, row.days, row.place, row.documents, row.killed, row.injured) for row in rows)
    print_table(heads, cells, whole=("incident",))
