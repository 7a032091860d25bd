"""`inquest report`."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from openinquest.cli.reports import make_folder, write_reports
from openinquest.errors import InputError, UnknownRecord
from openinquest.model import Finding

NAME = "report"


class Format(StrEnum):
    """The formats of a report."""

    HTML = "html"
    JSON = "json"


class Audience(StrEnum):
    """The redaction profiles: for whom a report is."""

    FULL = "full"
    PARTNER = "partner"
    PUBLIC = "public"


IncidentName = Annotated[
    str | None,
    typer.Argument(metavar="INCIDENT", help="As `inquest incidents` lists it.", show_default=False),
]
Every = Annotated[bool, typer.Option("--all", help="Report on every incident.")]
Formats = Annotated[
    list[Format] | None,
    typer.Option("--format", help="html, which is meant if left out, or json; may be repeated."),
]
For = Annotated[
    Audience,
    typer.Option(
        help="full: whole documents, not for publication; partner, public: quotes only, "
        "names of private persons withheld."
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="OUT",
        help="A file; with --all or several formats a folder. Left out: named after the "
        "incident, or the folder `reports`.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace what exists.")]


def report(
    context: typer.Context,
    incident: IncidentName = None,
    every: Every = False,
    formats: Formats = None,
    profile: For = Audience.FULL,
    output: Output = None,
    force: Force = False,
) -> None:
    """Write the report on an incident of the case, or on all of them.

    Example: inquest --case al-mina report --all --profile public -o public
    """
    from openinquest import pipeline
    from openinquest.report import Profile

    if every == (incident is not None):
        raise InputError("name one incident, or say --all")
    with context.obj.open_case() as store:
        findings = pipeline.findings_of(store, context.obj.learnt)
    if incident is not None:
        findings = tuple(finding for finding in findings if finding.incident.id == incident)
        if not findings:
            raise UnknownRecord(f"the case has no incident {incident!r}")
    wanted = list(dict.fromkeys(formats or [Format.HTML]))
    paths = _paths(findings, wanted, output, as_folder=every or len(wanted) > 1)
    write_reports(paths, profile=Profile(profile.value), overwrite=force)
    for path in paths:
        typer.echo(path)


def _paths(
    findings: Sequence[Finding], formats: Sequence[Format], output: Path | None, *, as_folder: bool
) -> dict[Path, Sequence[Finding]]:
    from openinquest.engine import refuse_existing

    if not as_folder:
        (finding,), (suffix,) = findings, formats
        target = output or Path(f"{finding.incident.id}.{suffix}")
        refuse_existing(target, overwrite=True)  # a folder has no suffix to set
        if target.suffix != f".{suffix}":
            target = target.with_name(f"{target.name}.{suffix}")
        return {target: (finding,)}
    folder = make_folder(output or Path("reports"))
    return {
        folder / f"{finding.incident.id}.{suffix}": (finding,)
        for finding in findings
        for suffix in formats
    }
