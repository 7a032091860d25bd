"""What every decision on the command line needs: the case, who decides, and why."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from openinquest.cli.naming import IncidentName
from openinquest.cli.printing import legible, print_json
from openinquest.model import JudgementKind

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.model import Act, Judgement
    from openinquest.people import Right
    from openinquest.pipeline import Decided
    from openinquest.store import Store

_WITH_CLAIM = (JudgementKind.CLAIM, JudgementKind.CORRECT)

Reason = Annotated[str, typer.Option("--reason", help="Why. It is kept.", show_default=False)]
ClaimNames = Annotated[
    list[str],
    typer.Argument(
        metavar="CLAIM...",
        help="As findings give them: document#number; of the document the first letters do.",
        show_default=False,
    ),
]
ClaimName = Annotated[
    str,
    typer.Argument(
        metavar="CLAIM",
        help="As findings give it: document#number; of the document the first letters do.",
        show_default=False,
    ),
]

Incident = Annotated[
    str,
    typer.Argument(help="As `inquest incidents` lists it.", show_default=False, **IncidentName),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would be kept, and write nothing.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


@contextmanager
def deciding(
    context: typer.Context, reason: str, right: "Right | None" = None, *, dry_run: bool
) -> Iterator[tuple["Store", "Act"]]:
    """Open the case for a decision; yield it and who decides, when and why.

    `right` is what that takes, None for the right to judge. Where it is a `dry_run`, what is
    written to the case goes nowhere.
    """
    from openinquest import pipeline

    with context.obj.open_case(right) as store:
        act = context.obj.capture().act(reason)
        yield pipeline.rehearse(store) if dry_run else store, act


def print_decided(decided: "Decided", *, dry_run: bool, as_json: bool) -> None:
    """Print a decision: its identifier and what it waits for, or what would be kept."""
    from openinquest.wire import to_plain

    judgement = decided.judgement
    if as_json:
        told = to_plain(judgement) | {"claim": _made(judgement), "waits": decided.waits}
        print_json(told | {"kept": not dry_run})
        return
    waits = f"; {decided.waits}" if decided.waits else ""
    if not dry_run:
        typer.echo(legible(f"{judgement.id}: {judgement.kind} kept{waits}"))
    for line in _lines(judgement) if dry_run or judgement.kind is JudgementKind.CLAIM else ():
        typer.echo(legible(line))
    if dry_run:
        typer.echo(f"{judgement.kind} would be kept{waits}. Nothing was written.")


def _made(judgement: "Judgement") -> dict[str, Any] | None:
    """Return the claim that a decision makes or corrects as plain values, None where it does not.

    Without the name of the decision, as it stands in that.
    """
    return (
        json.loads(judgement.value) if judgement.kind in _WITH_CLAIM and judgement.value else None
    )


def _lines(judgement: "Judgement") -> Iterator[str]:
    """Yield what a decision is on, and what it says."""
    from openinquest import pipeline
    from openinquest.judge import read_claim
    from openinquest.report import detail_words, notes_of

    if judgement.kind not in _WITH_CLAIM:
        yield f"on {', '.join(map(pipeline.short, judgement.subjects))}"
        if judgement.value:
            yield f"as {judgement.value}"
        return
    claim = read_claim(judgement)
    yield f"{pipeline.short(claim.id)}: {claim.kind}: {detail_words(claim.detail)}"
    yield f"in the words {claim.quote}"
    yield from notes_of(claim)
