"""`inquest watch`."""

from time import sleep
from typing import Annotated

import typer

from openinquest.cli.acting import Desk
from openinquest.cli.printing import print_skipped
from openinquest.cli.sources import AllowPrivate, inputs_named

NAME = "watch"

_SECONDS = 60


def watch(
    context: typer.Context,
    feeds: Annotated[
        list[str],
        typer.Argument(
            metavar="URL...", help="Addresses of feeds (RSS, Atom) or pages.", show_default=False
        ),
    ],
    every: Annotated[
        int, typer.Option(metavar="MINUTES", min=1, help="Minutes from one round to the next.")
    ] = 15,
    once: Annotated[bool, typer.Option("--once", help="Make one round, and end.")] = False,
    allow_private: AllowPrivate = False,
) -> None:
    """Ask feeds again and again, and keep the pages that are new in them.

    A page that the case holds a capture of is not asked for again. It goes on until
    it is stopped with Ctrl-C; what was added by then is kept.

    Example: inquest --case al-mina watch https://news.example.org/feed.xml --every 30
    """
    try:
        while True:
            _make_round(context.obj, feeds, allow_private)
            if once:
                return
            sleep(every * _SECONDS)
    except KeyboardInterrupt:
        typer.echo("Stopped.", err=True)


def _make_round(desk: Desk, feeds: list[str], allow_private: bool) -> None:
    from openinquest import pipeline

    with desk.open_case() as store:
        known = pipeline.addresses_of(store)
        capture = desk.capture(allow_private=allow_private, passed_over=known)
        done = pipeline.add(store, inputs_named(feeds), capture, desk.learnt)
    print_skipped(done.skipped)
    typer.echo(
        f"{capture.utc:%Y-%m-%d %H:%M} UTC: {done.added} added, {len(done.skipped)} skipped; "
        f"{done.claims} new claims"
    )
