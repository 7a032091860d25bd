"""`inquest log`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import day_named
from openinquest.cli.printing import print_json
from openinquest.cli.tables import print_table

if TYPE_CHECKING:
    from openinquest.model import Entry

NAME = "log"

Since = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="Only from this day on (UTC), YYYY-MM-DD.", show_default=False
    ),
]


def log(
    context: typer.Context,
    since: Since = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False,
) -> None:
    """List the changes of the case: when, who, what and why, oldest first.

    Example: inquest --case al-mina log --since 2024-05-01
    """
    from openinquest.wire import to_plain

    day = day_named("--since", since)
    with context.obj.open_case() as store:
        entries = [entry for entry in store.audit() if _is_since(entry, day)]
    if as_json:
        print_json([to_plain(entry) for entry in entries])
        return
    rows = (
        (
            entry.number,
            f"{entry.at_utc:%Y-%m-%d %H:%M}",
            entry.actor,
            f"{entry.action} {entry.table.replace('_', ' ')} {entry.row}",
            entry.reason,
        )
        for entry in entries
    )
    print_table(("", "when (UTC)", "who", "what", "why"), rows, whole=("", "when (UTC)"))


def _is_since(entry: "Entry", day: date | None) -> bool:
    return day is None or entry.at_utc.date() >= day
