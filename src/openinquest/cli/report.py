"""`inquest report`."""

from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli import naming
from openinquest.cli.reports import ForReader, ReportFile, make_folder, write_reports
from openinquest.errors import InputError
from openinquest.model import ReportFormat

if TYPE_CHECKING:
    from openinquest.model import Finding

NAME = "report"


Incident = Annotated[
    str | None,
    typer.Argument(
        help="As `inquest incidents` lists it; the first letters are enough where only one "
        "begins so.",
        show_default=False,
        **naming.IncidentName,
    ),
]
Every = Annotated[bool, typer.Option("--all", help="Report on every incident.")]
Formats = Annotated[
    list[ReportFormat] | None,
    typer.Option("--format", help=f"{', '.join(ReportFormat)}. Left out: html. May be repeated."),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="OUT",
        help="A file; with --all or several formats a folder; a table holds all incidents. "
        "Left out: named after the incident, or the folder `reports`.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace what exists.")]


def report(
    context: typer.Context,
    incident: Incident = None,
    every: Every = False,
    formats: Formats = None,
    profile: ForReader = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Write the report on an incident of the case, or on all of them.

    Example: inquest --case al-mina report --all --profile public -o public
    """
    from openinquest import pipeline
    from openinquest.report import Profile, head_words, withheld_in

    if every == (incident is not None):
        raise InputError("name one incident, or say --all")
    with context.obj.open_case() as store:
        findings = pipeline.findings_of(store, context.obj.learnt)
        shown = withheld_in(*findings, profile=context.obj.widest_profile)
        name = shown.ids.of  # of a file, too
        if incident is not None:
            place = findings.index(pipeline.finding_seen(findings, incident, shown))
            findings = (pipeline.named_together(findings)[place],)
        findings = pipeline.with_changes(store, findings, context.obj.learnt)
        allowed, head = context.obj.profile(profile and Profile(profile.value)), store.head()
    wanted = list(dict.fromkeys(formats or [ReportFormat.HTML]))
    if every or len(wanted) > 1:
        folder = make_folder(output or Path("reports"))
        files = (_files(findings, each, folder, name, every=every) for each in wanted)
        reports = list(chain.from_iterable(files))
    else:
        target = _target(name(findings[0].incident.id), wanted[0], output)
        reports = [ReportFile(target, wanted[0], findings)]
    write_reports(reports, profile=allowed, overwrite=force, head=head)
    for each in reports:
        typer.echo(each.path)
    typer.echo(head_words(head), err=True)


def _files(
    findings: Sequence["Finding"],
    format: ReportFormat,
    folder: Path,
    name: Callable[[str], str],
    *,
    every: bool,
) -> list[ReportFile]:
    """Return the files of one format in `folder`: one for each incident, or one that holds all."""
    from openinquest import pipeline

    if every and format.holds_many:
        return [ReportFile(folder / f"incidents.{format.suffix}", format, findings)]
    return [
        ReportFile(folder / f"{name(finding.incident.id)}.{format.suffix}", format, (finding,))
        for finding in (pipeline.named_together(findings) if every else findings)
    ]


def _target(name: str, format: ReportFormat, output: Path | None) -> Path:
    from openinquest.engine import refuse_existing

    target = output or Path(f"{name}.{format.suffix}")
    refuse_existing(target, overwrite=True)  # a folder has no suffix to set
    if target.suffix == f".{format.suffix.rpartition('.')[2]}":
        return target
    return target.with_name(f"{target.name}.{format.suffix}")
