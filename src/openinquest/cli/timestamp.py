"""`inquest timestamp`."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import Desk, path_named
from openinquest.cli.printing import legible

if TYPE_CHECKING:  # SQLAlchemy takes 0.2 s to import
    from openinquest.model import Attested
    from openinquest.store import Store

NAME = "timestamp"

Authority = Annotated[
    str,
    typer.Option(
        "--authority",
        metavar="URL",
        help="The address of a timestamp authority (RFC 3161). It is sent one digest, nothing "
        "of the case.",
        show_default=False,
    ),
]
Roots = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Certificates in PEM that the authority has to lead to.",
        show_default=False,
        parser=path_named,
    ),
]


def timestamp(context: typer.Context, authority: Authority, roots: Roots = None) -> None:
    """Have an authority attest that the record of the case, as it is now, exists.

    The record covers every original by its digest. The answer is kept in the case, and
    `inquest verify` checks it without a network.

    Example: inquest --case al-mina timestamp --authority https://tsa.example/tsr
    """
    from openinquest.preserve import read_plain_file

    desk = context.obj
    trusted = read_plain_file(roots, max_bytes=desk.settings.read_max_bytes) if roots else None
    with desk.open_case() as store:
        attested = stamp_case(desk, store, authority, trusted)
    print_attested(attested)


def stamp_case(
    desk: Desk, store: "Store", authority: str, roots: bytes | None = None
) -> "Attested":
    """Have an authority attest the record of an open case, and keep its answer.

    Raises:
        NotAttested: it gave none that holds.
    """
    from openinquest import pipeline
    from openinquest.preserve import ask_authority

    act = desk.capture().act("the record is timestamped")
    # The address is the word of whoever asks: an institution may have an authority of its own.
    ask = partial(ask_authority, way=desk.way_out(allow_private=True))
    return pipeline.add_timestamp(store, authority, act, ask, roots)


def print_attested(attested: "Attested") -> None:
    """Print when a head was attested, by whom, and whether that is somebody known."""
    head = attested.head
    typer.echo(
        f"The record, {head.count} entries with the hash {head.hash}, existed at "
        f"{attested.at_utc:%Y-%m-%d %H:%M:%S} UTC: attested by {legible(attested.by)}."
    )
    if not attested.known:
        typer.echo(
            "Nobody vouches for that name here: its authority is not known to this machine. "
            "Name its certificates with --roots."
        )
