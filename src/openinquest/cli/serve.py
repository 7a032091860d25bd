"""`inquest serve`."""

import webbrowser
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import Desk

if TYPE_CHECKING:  # the web takes long to import, `--help` must not
    from openinquest.web import Served, Workbench

NAME = "serve"

Host = Annotated[
    str,
    typer.Option(
        metavar="ADDRESS",
        help="Address to listen on. Any but one of this machine alone needs members who log in.",
    ),
]
Port = Annotated[
    int, typer.Option(min=0, max=65535, help="Port to listen on; 0 for any that is free.")
]
Names = Annotated[
    list[str] | None,
    typer.Option(
        "--name",
        metavar="NAME",
        help="Name under which browsers reach it, where a server in front of it gives it one. "
        "May be repeated.",
    ),
]
Https = Annotated[
    bool, typer.Option("--https", help="Browsers reach it by HTTPS, through a server in front.")
]
NoOpen = Annotated[bool, typer.Option("--no-open", help="Open no browser.")]


def serve(
    context: typer.Context,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    names: Names = None,
    https: Https = False,
    no_open: NoOpen = False,
) -> None:
    """Open the workbench on the case: pages in a browser, and an API under /api.

    Without members of the case only this machine reaches it, and nobody logs in.

    Example: inquest --case al-mina serve --port 8080
    """
    serve_case(context.obj, served_at(host, port, names or (), https=https), no_open=no_open)


def serve_case(desk: Desk, served: "Served", *, no_open: bool) -> None:
    """Serve the case of a desk until the program is interrupted.

    Raises:
        NotAdmitted: the case has no members and would be served to others.
        CannotListen: the port is taken, or the address is not of this machine.
    """
    from openinquest import pipeline, web

    def ready(port: int) -> None:
        address = f"http://{'127.0.0.1' if _everywhere(served.host) else served.host}:{port}/"
        typer.echo(f"The workbench is at {address} (Ctrl-C ends it)")
        if not web.on_loopback(served.host) and not served.secure:
            typer.echo(
                "inquest: other machines can reach it, and what members send can be read on the "
                "way: put a server in front of it that speaks HTTPS, and say --https",
                err=True,
            )
        if not no_open:
            webbrowser.open(address)

    with desk.opened() as store:  # to say now what would be wrong with every request
        if not store.members():
            pipeline.let_in(store, None, desk.alone_as, served.host)
    web.serve(bench_of(desk, served), on_ready=ready)


def bench_of(desk: Desk, served: "Served") -> "Workbench":
    """Return the case of a desk, to be served."""
    from openinquest import web

    settings = desk.settings
    return web.Workbench(
        open_case=desk.opened,
        capture=lambda by: desk.capture(by=by),
        served=served,
        alone_as=desk.alone_as,
        learnt=desk.learnt,
        max_bytes=settings.read_max_bytes,
        tiles=settings.tiles,
    )


def served_at(host: str, port: int, names: Sequence[str] = (), *, https: bool = False) -> "Served":
    """Return where the workbench is reached: also by the usual names of this machine."""
    from openinquest import web

    own = ("localhost", "127.0.0.1") if web.on_loopback(host) or _everywhere(host) else ()
    return web.Served(host, port, (*own, *names), secure=https)


def _everywhere(host: str) -> bool:
    return host == "0.0.0.0"
