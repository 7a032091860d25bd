"""What commands print: tables, progress, and what was skipped."""

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import typer

from openinquest.errors import InputError, NoRecogniser
from openinquest.model import Skipped

# What steers a terminal or reorders its letters, and JSON does not escape by itself.
_STEERING = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def print_json(value: object) -> None:
    """Print `value` as one JSON document."""
    print_json_text(json.dumps(value, ensure_ascii=False, indent=2))


def print_json_text(text: str) -> None:
    """Print a JSON document, with an escape for what would steer the terminal."""
    typer.echo(_STEERING.sub(lambda char: f"\\u{ord(char[0]):04x}", text.removesuffix("\n")))


def print_skipped(skipped: Iterable[Skipped]) -> None:
    """Print one line for each thing that could not be used, on standard error."""
    for entry in skipped:
        typer.echo(f"inquest: skipped: {entry.reason}", err=True)


def status_of(skipped: Sequence[Skipped]) -> int:
    """Return the exit status of a command that could use nothing: 4 where a program is missing."""
    missing = bool(skipped) and all(entry.code == NoRecogniser.code for entry in skipped)
    return NoRecogniser.exit_status if missing else InputError.exit_status


def print_table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print a table as wide as the terminal; cells wrap, None is an empty cell."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*heads, box=box.SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        table.add_row(*(Text("" if cell is None else legible(str(cell))) for cell in row))
    Console(highlight=False).print(table)


def legible(text: str) -> str:
    """Return `text` without control characters: a document must not steer the terminal.

    Example:
        >>> legible("red: " + chr(27) + "[31m")
        'red: \ufffd[31m'
    """
    return "".join(
        char if char in "\n\t" or char.isprintable() or char in "\u200c\u200d" else "\ufffd"
        for char in text
    )


@contextmanager
def progress(what: str) -> Iterator[Callable[[], None]]:
    """Show a bar on standard error while the block runs; the callable counts one on.

    Nothing is shown where standard error is no terminal.
    """
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f}"),
        TimeElapsedColumn(),
    )
    console = Console(stderr=True)
    shown = sys.stderr is not None and sys.stderr.isatty()  # None where it was closed
    with Progress(*columns, console=console, transient=True, disable=not shown) as bar:
        task = bar.add_task(what, total=None)
        yield lambda: bar.advance(task)
