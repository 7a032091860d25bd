"""`inquest claims`."""

from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.naming import DocumentName, IncidentName
from openinquest.cli.printing import print_json
from openinquest.cli.tables import print_table
from openinquest.model import ClaimKind, Harm

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.pipeline import Held

NAME = "claims"

OfDocument = Annotated[
    str | None,
    typer.Option("--document", help="Only of this document.", show_default=False, **DocumentName),
]
OfIncident = Annotated[
    str | None,
    typer.Option("--incident", help="Only on this incident.", show_default=False, **IncidentName),
]
OfKind = Annotated[ClaimKind | None, typer.Option(help="Only of this kind.", show_default=False)]
OnHarm = Annotated[
    Harm | None,
    typer.Option(help="Only numbers and victims of this harm.", show_default=False),
]
ByVoice = Annotated[
    str | None,
    typer.Option(
        metavar="WORDS",
        help="Only where these words stand in the name, role or body of who speaks.",
        show_default=False,
    ),
]
Judged = Annotated[
    bool | None,
    typer.Option(
        "--judged/--unjudged",
        help="Only what somebody has decided on, or nobody has.",
        show_default=False,
    ),
]


def claims(
    context: typer.Context,
    document: OfDocument = None,
    incident: OfIncident = None,
    kind: OfKind = None,
    harm: OnHarm = None,
    voice: ByVoice = None,
    judged: Judged = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False,
) -> None:
    """List who says what in the documents of the case, in which words.

    `inquest show CLAIM` prints one in its surroundings.

    Example: inquest --case al-mina claims --kind toll --harm killed --voice ministry
    """
    from openinquest import pipeline

    desk = context.obj
    asked = pipeline.Asked(document, incident, kind, harm, voice, judged)
    with desk.open_case() as store:
        held = pipeline.claims_seen(store, asked, desk.widest_profile, desk.learnt)
        if as_json:
            print_json([pipeline.plain_claim(each) for each in held])
            return
        rows = [_row(each) for each in held]
    print_table(("claim", "who", "what", "words"), rows, whole=("claim",))


def _row(held: "Held") -> tuple[object, ...]:
    from openinquest import pipeline
    from openinquest.report import account_words, detail_words, quote_in_line

    claim, shown = held.claim, held.withheld.text
    denied = " (denied)" if claim.polarity.value == "denied" else ""
    return (
        pipeline.short(claim.id),
        shown(account_words(claim, held.document)),
        shown(detail_words(claim.detail)) + denied,
        quote_in_line(shown(claim.quote), at_most=70),
    )
