"""What a command is to read: paths, a table of sources, words that were given."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import Desk, path_named
from openinquest.errors import InputError

if TYPE_CHECKING:  # the stages take long to import, `--help` must not
    from openinquest.preserve import Named

AllowPrivate = Annotated[
    bool,
    typer.Option(
        "--allow-private",
        help="Ask also hosts of private networks and of this machine, on any port.",
    ),
]
Manifest = Annotated[
    Path | None,
    typer.Option(
        metavar="CSV",
        help="Table of sources: `file`, or `url` alone for a page, and what is known of it in "
        "`title`, `publisher`, `published` and `language`.",
        parser=path_named,
    ),
]
Text = Annotated[
    str | None,
    typer.Option(
        metavar="WORDS", help="Words to take in as one document; `-` reads standard input."
    ),
]


def sources_named(
    desk: Desk,
    words: Sequence[str],
    manifest: Path | None,
    text: str | None,
    told: Mapping[str, str | None],
) -> "list[Path | Named]":
    """Return all that a command is to read.

    Args:
        desk: Whose settings hold: no more is taken of standard input than one document may have.
        words: Paths of files and folders, and addresses on the web.
        manifest: A table of sources, or None.
        text: Words, `-` for those of standard input, or None.
        told: What is said of the words, by field; None is unknown.

    Raises:
        InputError: nothing was named, or something is said of words that are not there.
        NotSourceTable: the table is wrong.
    """
    from openinquest.preserve import load_source_table, name_text

    sources: list[Path | Named] = inputs_named(words)
    if manifest is not None:
        sources.extend(load_source_table(manifest))
    if text is not None:
        sources.append(name_text(_words(text, desk.settings.read_max_bytes), told))
    elif said := [f"--{name}" for name, value in told.items() if value is not None]:
        raise InputError(f"{said[0]} describes the words of --text, and there are none")
    if not sources:
        raise InputError("nothing was named: give a path, an address, --manifest or --text")
    return sources


def inputs_named(words: Sequence[str]) -> "list[Path | Named]":
    """Return the paths and addresses that a person named.

    Raises:
        InputError: one is empty.
    """
    from openinquest.preserve import Named
    from openinquest.preserve.web import Address, is_address

    return [Named(Address(each)) if is_address(each) else path_named(each) for each in words]


def paths_of(sources: "Sequence[Path | Named]", manifest: Path | None) -> list[Path]:
    """Return the paths among what a command reads: none of them may be replaced."""
    named = (each if isinstance(each, Path) else each.what for each in (*sources, manifest) if each)
    return [each for each in named if isinstance(each, Path)]


def _words(text: str, max_bytes: int) -> bytes:
    if text != "-":
        return os.fsencode(text)
    if sys.stdin is None:  # it was closed
        raise InputError("--text - reads standard input, and there is none")
    return sys.stdin.buffer.read(max_bytes + 1)  # one more is refused as too large
