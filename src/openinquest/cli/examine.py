"""`inquest examine`."""

from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import Desk
from openinquest.cli.printing import print_json_text, print_skipped, progress, status_of
from openinquest.cli.readers import ReadBy, Reader, asking, by_model_of
from openinquest.cli.reports import (
    Audience,
    For,
    ReportFile,
    format_of,
    free_name,
    refuse_target,
    write_reports,
)
from openinquest.cli.sources import AllowPrivate, Manifest, Text, paths_of, sources_named

if TYPE_CHECKING:  # a report takes long to import, `--help` must not
    from openinquest.model import Document, Finding, Reasons, ReportFormat
    from openinquest.pipeline import Capture, ReadersOf, Reading
    from openinquest.preserve import Named
    from openinquest.report import Profile

NAME = "examine"


Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE|URL...",
        help="Files, folders, and addresses of pages and feeds to read.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="Day on which they were published, YYYY-MM-DD; without it a year that no text "
        "names stays unknown.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Where the report goes: HTML, or what the name ends in: `.pdf`, `.md`, `.json` and "
        "the others of `inquest report`. Left out: inquest-report.html, or the next free name.",
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print the findings as JSON; write a report only with -o.")
]
Why = Annotated[
    bool,
    typer.Option(
        "--why",
        help="Print also why each claim was taken: its rule, its words, the tree, the speaker; and "
        "the numbers that were not taken.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace the report if it exists.")]


def examine(
    context: typer.Context,
    files: Files = None,
    published: Published = None,
    manifest: Manifest = None,
    text: Text = None,
    output: Output = None,
    as_json: AsJson = False,
    why: Why = False,
    profile: For = Audience.PARTNER,
    allow_private: AllowPrivate = False,
    reader: Reader = ReadBy.RULES,
    force: Force = False,
) -> None:
    """Print the finding on one or more documents, and write the report. Keeps nothing else.

    It holds no private name and no document whole unless you say `--profile full`.

    Example: inquest examine article.html -o finding.html
    """
    desk: Desk = context.obj
    with desk.readers() as readers_of:
        from openinquest import pipeline
        from openinquest.report import Profile, render_json

        sources = sources_named(desk, files or (), manifest, text, {})
        if early := _target(output, as_json):
            refuse_target(early, overwrite=force, sources=paths_of(sources, manifest))
        capture = desk.capture(published, allow_private=allow_private)
        findings, reading = _examined(desk, sources, capture, reader, readers_of, report=early)
    readers, reasons = Profile(profile.value), pipeline.tell_why(reading) if why else None
    # Before anything is printed: whoever pipes the finding into `head` gets the report, too.
    if (target := _target(output, as_json)) and findings:
        report = ReportFile(target, format_of(target), findings)
        write_reports([report], profile=readers, overwrite=force)
    if as_json:
        print_json_text(render_json(findings, profile=readers, reasons=reasons))
    else:
        _print_texts(findings, reasons or (), reading.documents, readers)
    _say_where(target, nothing=not findings, aside=as_json)


def _examined(
    desk: Desk,
    sources: "Sequence[Path | Named]",
    capture: "Capture",
    reader: ReadBy,
    readers_of: "ReadersOf",
    *,
    report: Path | None,
) -> "tuple[tuple[Finding, ...], Reading]":
    from openinquest import pipeline

    learnt, by_model = desk.learnt, by_model_of(desk, reader)
    with asking(by_model), progress("documents") as on_document:
        Thread(target=_load_ahead, args=[report and format_of(report)]).start()
        findings, reading = pipeline.examine(
            sources,
            capture,
            learnt,
            by_model=by_model,
            on_document=on_document,
            readers_of=readers_of,
        )
    print_skipped(reading.skipped)
    if not reading.understood:
        raise typer.Exit(status_of(reading.skipped))
    return findings, reading


def _load_ahead(format: "ReportFormat | None") -> None:
    """Take to memory what a report needs, one after the other, while another process reads.

    Begun when this one has nothing else to do but ask that: it would be held up.
    """
    from openinquest.reconcile import load_intervals
    from openinquest.report import load_drawing

    if format is not None:
        load_drawing(format)
    load_intervals()


def _say_where(report: Path | None, *, nothing: bool, aside: bool) -> None:
    """Say where the report is, or that there is none because nothing tells of an incident."""
    if nothing:
        typer.echo("Nothing that was read tells of an incident.", err=True)
    elif report:
        typer.echo(f"The report: {report}", err=aside)


def _print_texts(
    findings: Sequence["Finding"],
    reasons: Sequence["Reasons"],
    documents: Sequence["Document"],
    profile: "Profile",
) -> None:
    from openinquest.report import render_text, render_why

    held = {document.id: document for document in documents}
    texts = [render_text(finding, profile=profile, beside=findings) for finding in findings]
    texts += [
        render_why(each, held[each.document], profile=profile, beside=findings) for each in reasons
    ]
    typer.echo("\n\n".join(texts))


def _target(output: Path | None, as_json: bool) -> Path | None:
    """Return where the report goes, None where none is written."""
    return output or (None if as_json else free_name(Path("inquest-report.html")))
