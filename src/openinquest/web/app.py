"""The workbench put together: doors, sessions, pages, the API, and what is said on an error."""

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.staticfiles import StaticFiles

from openinquest import __version__
from openinquest.errors import InquestError
from openinquest.web import api, pages
from openinquest.web.bench import Served, Workbench
from openinquest.web.doors import Doors, policy_of
from openinquest.web.drawing import STATIC
from openinquest.web.refusals import answer_error, answer_invalid, answer_refused

SESSION_S = 12 * 3600
"""A working day: then who is logged in has to log in again."""


def create_app(bench: Workbench) -> FastAPI:
    """Return the workbench of a case as an application for a server (ASGI)."""
    app = FastAPI(
        title="Open Inquest",
        version=__version__,
        openapi_url="/api/openapi.json",
        docs_url=None,  # its pages fetch scripts from elsewhere
        redoc_url=None,
        generate_unique_id_function=lambda route: route.name,
        middleware=[
            Middleware(
                Doors,
                hosts=hosts_of(bench.served),
                max_bytes=bench.max_bytes,
                policy=policy_of(bench.tiles),
            ),
            Middleware(
                SessionMiddleware,
                secret_key=bench.secret,
                session_cookie="inquest",
                max_age=SESSION_S,
                same_site="strict",
                https_only=bench.served.secure,
            ),
        ],
    )
    app.state.bench = bench
    routers = (*pages.ROUTERS, *api.ROUTERS)
    app.state.routes = tuple(
        route for router in routers for route in router.routes if isinstance(route, APIRoute)
    )
    app.add_exception_handler(InquestError, answer_error)  # type: ignore[arg-type]
    app.add_exception_handler(RequestValidationError, answer_invalid)  # type: ignore[arg-type]
    app.add_exception_handler(HTTPException, answer_refused)  # type: ignore[arg-type]
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for router in pages.ROUTERS:
        app.include_router(router, include_in_schema=False)
    for router in api.ROUTERS:
        app.include_router(router)
    return app


def hosts_of(served: Served) -> frozenset[str]:
    """Return what a browser may send as the host: each name, with the port where it is not usual.

    Example:
        >>> sorted(hosts_of(Served("192.0.2.1", 8000, ("desk.example",))))
        ['192.0.2.1:8000', 'desk.example:8000']
    """
    names = {served.host, *served.hosts} - {"0.0.0.0"}
    shown = {f"[{name}]" if ":" in name else name.lower() for name in names}
    with_port = {f"{name}:{served.port}" for name in shown}
    behind = {name.lower() for name in served.hosts} if served.secure else set()
    return frozenset(with_port | behind | (shown if served.port in (80, 443) else set()))
