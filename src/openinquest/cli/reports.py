"""Reports on disk: which file holds what, all of them written or none begun."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.errors import UnwritableOutput

if TYPE_CHECKING:  # a report takes long to import, `--help` must not
    from openinquest.model import Finding, Head, ReportFormat
    from openinquest.report import Profile


class Audience(StrEnum):
    """The redaction profiles: for whom a report is."""

    FULL = "full"
    PARTNER = "partner"
    PUBLIC = "public"


_FOR_WHOM = (
    "full: every name, whole documents, for those who work on the case; partner: quotes only, no "
    "private names; public: no exact places, either, and a share of each text at most."
)
For = Annotated[Audience, typer.Option(help=_FOR_WHOM)]
ForReader = Annotated[
    Audience | None,
    typer.Option(
        help=f"{_FOR_WHOM} Left out: partner, or public for a viewer, who sees no more.",
        show_default=False,
    ),
]


@dataclass(frozen=True, slots=True)
class ReportFile:
    """One report that is to be written: where, in which format, on which incidents."""

    path: Path
    format: "ReportFormat"
    findings: Sequence["Finding"]


def free_name(path: Path) -> Path:
    """Return `path`, or the first of its numbered siblings that does not exist."""
    if not path.exists():
        return path
    return next(
        sibling
        for number in count(2)
        if not (sibling := path.with_stem(f"{path.stem}-{number}")).exists()
    )


def make_folder(folder: Path) -> Path:
    """Return `folder`, made where it is missing.

    Raises:
        UnwritableOutput: it is a file, or this account may not write there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableOutput(
            f"it is no folder that can be made ({error.strerror})", where=str(folder)
        ) from error
    return folder


def refuse_target(path: Path, *, overwrite: bool, sources: Iterable[Path] = ()) -> None:
    """Say early that no report can be written to `path`, before the work is done.

    Args:
        path: Where the report is to go; its suffix names the format.
        overwrite: Whether it may replace what stands there.
        sources: Files and folders that are read; none of these it may replace.

    Raises:
        InputError: no report has that format.
        OutputExists: it exists, and is not to be overwritten.
        OutputIsInput: it is one of the sources.
        UnwritableOutput: it cannot be written there.
    """
    from openinquest.engine import refuse_existing, refuse_source

    refuse_source(path, sources)
    refuse_existing(path, overwrite=overwrite)
    format_of(path)


def format_of(path: Path) -> "ReportFormat":
    """Return the format that the suffix of a report's file names; HTML where it has none.

    Raises:
        InputError: no report has that format.
    """
    from openinquest.report import format_of_suffix

    return format_of_suffix(path.suffix.removeprefix(".") or "html")


def write_reports(
    reports: Iterable[ReportFile],
    *,
    profile: "Profile",
    overwrite: bool,
    head: "Head | None" = None,
) -> None:
    """Write reports, all of them or none.

    Every report is rendered and every path looked at before the first is written. `head` is
    where the audit of the case ended, None without one.

    Raises:
        OutputExists: a path exists, and is not to be overwritten.
        UnwritableOutput: it cannot be written there.
    """
    from openinquest.engine import new_file, refuse_existing
    from openinquest.report import render

    reports = tuple(reports)
    for report in reports:
        refuse_existing(report.path, overwrite=overwrite)
    rendered = [
        (report.path, render(report.findings, format=report.format, profile=profile, head=head))
        for report in reports
    ]
    for path, content in rendered:
        with new_file(path, overwrite=overwrite) as out:
            out.write(content)
