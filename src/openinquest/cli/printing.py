"""What commands print: JSON, words of others, progress, and what was skipped."""

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import typer

from openinquest.errors import InputError, NoRecogniser

if TYPE_CHECKING:
    from openinquest.model import Skipped

# What steers a terminal or reorders its letters, and JSON does not escape by itself.
_STEERING = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def print_json(value: object) -> None:
    """Print `value` as one JSON document."""
    print_json_text(json.dumps(value, ensure_ascii=False, indent=2))


def print_json_text(text: str) -> None:
    """Print a JSON document, with an escape for what would steer the terminal."""
    typer.echo(_STEERING.sub(lambda char: f"\\u{ord(char[0]):04x}", text.removesuffix("\n")))


def print_skipped(skipped: Iterable["Skipped"]) -> None:
    """Print one line for each thing that could not be used, on standard error."""
    for entry in skipped:
        typer.echo(f"inquest: skipped: {entry.reason}", err=True)


def status_of(skipped: Sequence["Skipped"]) -> int:
    """Return the exit status of a command that could use nothing: 4 where a program is missing."""
    missing = bool(skipped) and all(entry.code == NoRecogniser.code for entry in skipped)
    return NoRecogniser.exit_status if missing else InputError.exit_status


def print_marked(before: str, text: str, marks: Iterable[tuple[int, int]]) -> None:
    """Print a text with the words at `marks` set apart, wrapped to the terminal.

    On a terminal they are bold; elsewhere they stand in double brackets.
    """
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    opening, closing = ("", "") if console.is_terminal else ("[[", "]]")
    shown, done = Text(legible(before)), 0
    for start, end in marks:
        shown.append(legible(text[done:start]))
        shown.append(f"{opening}{legible(text[start:end])}{closing}", style="bold underline")
        done = end
    shown.append(legible(text[done:]))
    console.print(shown)


def width() -> int:
    """Return how many columns the terminal has; 80 where nothing says."""
    return max(20, get_terminal_size().columns)


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
    if sys.stderr is None or not sys.stderr.isatty():  # None where it was closed
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda: bar.advance(task)


@contextmanager
def progress_by_name() -> Iterator[Callable[[str, int], None]]:
    """Show on standard error how many files are done of how many, and which one is at hand.

    The callable is told the name of the next and how many there are. Nothing is
    shown where standard error is no terminal.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
    from rich.text import Text

    columns = (
        MofNCompleteColumn(),
        BarColumn(bar_width=20),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    console = Console(stderr=True)
    shown = sys.stderr is not None and sys.stderr.isatty()  # None where it was closed
    with Progress(*columns, console=console, transient=True, disable=not shown) as bar:
        task = bar.add_task("", total=None)
        begun = 0

        def tell(name: str, total: int) -> None:
            nonlocal begun
            text = Text(legible(name))
            text.truncate(max(10, console.width - 50), overflow="ellipsis")
            bar.update(task, completed=begun, total=total, description=text.plain)
            begun += 1

        yield tell
