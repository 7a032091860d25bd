"""The server of the workbench."""

import gc
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial

import uvicorn

from openinquest.errors import CannotListen
from openinquest.web.app import create_app
from openinquest.web.bench import Workbench

_TURN_S = 0.001
"""How long a thread computes before another has its turn. Who waits for a database needs a turn
after each of many short answers; what Python's five milliseconds cost stands in decision 0047."""


def serve(bench: Workbench, *, on_ready: Callable[[int], None]) -> None:
    """Serve a case until the program is interrupted.

    `on_ready` is called with the port when it listens; port 0 stands for any that is free.
    What is asked for is written to no log: addresses can hold words of documents.

    Raises:
        CannotListen: the port is taken, or the address is not of this machine.
    """
    served = bench.served
    family = socket.AF_INET6 if ":" in served.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((served.host, served.port))
    except (OSError, OverflowError) as error:
        listening.close()
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotListen(f"port {served.port} cannot be listened on ({reason})") from error
    served = replace(served, port=listening.getsockname()[1])
    bench = replace(bench, served=served)
    config = uvicorn.Config(
        create_app(bench),
        access_log=False,
        log_level="error",
        server_header=False,
        timeout_graceful_shutdown=3,
        # Longer than reading a document holds the interpreter: a server that looks for what
        # was sent only after its time is over cuts off who asks again in that moment.
        timeout_keep_alive=75,
    )
    sys.setswitchinterval(_TURN_S)
    gc.freeze()  # what is loaded stays: there is no garbage to look for among it
    with listening, closing(bench):
        listening.listen(128)
        on_ready(served.port)
        renewing = partial(bench.renewal.keep, bench.look_ahead)
        threading.Thread(target=renewing, daemon=True).start()
        uvicorn.Server(config).run(sockets=[listening])
