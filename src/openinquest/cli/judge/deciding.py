"""What every decision on the command line needs: the case, who decides, and why."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.naming import IncidentName
from openinquest.cli.printing import legible
from openinquest.model import Act

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.people import Right
    from openinquest.pipeline import Decided
    from openinquest.store import Store

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


@contextmanager
def deciding(
    context: typer.Context, reason: str, right: "Right | None" = None
) -> Iterator[tuple["Store", Act]]:
    """Open the case for a decision; yield it and who decides, when and why.

    `right` is what that takes, None for the right to judge.
    """
    with context.obj.open_case(right) as store:
        yield store, context.obj.capture().act(reason)


def print_decided(decided: "Decided") -> None:
    """Print the identifier of a decision, and what it waits for."""
    judgement = decided.judgement
    waits = f"; {decided.waits}" if decided.waits else ""
    typer.echo(legible(f"{judgement.id}: {judgement.kind} kept{waits}"))
