"""How identifiers are named on the command line: any letters that only one begins with."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from openinquest.cli.acting import CASE_FILE


def _complete_documents(context: typer.Context, incomplete: str) -> Iterator[str]:
    yield from _begin(context, "document", incomplete)


def _complete_incidents(context: typer.Context, incomplete: str) -> Iterator[str]:
    yield from _begin(context, "incident", incomplete)


def _complete_any(context: typer.Context, incomplete: str) -> Iterator[str]:
    yield from _complete_incidents(context, incomplete)
    yield from _complete_documents(context, incomplete)


def _begin(context: typer.Context, table: str, letters: str) -> Iterator[str]:
    """Yield the identifiers of a case that begin so; none where it cannot be looked at."""
    from openinquest.store.names import names_in

    # Not through the settings: what is wrong there is not said while somebody types.
    named = context.find_root().params.get("case") or os.environ.get("INQUEST_CASE") or "."
    yield from names_in(Path(named) / CASE_FILE, table, letters)


DocumentName: dict[str, Any] = {
    "metavar": "DOCUMENT",
    "autocompletion": _complete_documents,
}
IncidentName: dict[str, Any] = {
    "metavar": "INCIDENT",
    "autocompletion": _complete_incidents,
}
AnyName: dict[str, Any] = {
    "metavar": "INCIDENT|DOCUMENT|CLAIM",
    "autocompletion": _complete_any,
}
