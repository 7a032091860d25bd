"""`inquest demo`."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.printing import print_skipped, progress_by_name
from openinquest.cli.reports import ReportFile, make_folder, write_reports
from openinquest.cli.serve import serve_case, served_at
from openinquest.errors import CaseExists, UnwritableOutput
from openinquest.model import ReportFormat

if TYPE_CHECKING:
    from openinquest.store import Store

NAME = "demo"
FOLDER = Path("openinquest-demo")


Case = Annotated[
    Path, typer.Option("--case", metavar="DIR", help="Folder of the case to make or go on with.")
]
NoServe = Annotated[
    bool, typer.Option("--no-serve", help="Only write the reports; do not open the workbench.")
]


def demo(context: typer.Context, case: Case = FOLDER, no_serve: NoServe = False) -> None:
    """Run the main job on the bundled casebook, as a case, and write its reports.

    The texts are the project's own words about real incidents; they are put
    beside the case, so that you can look at what is read. A second run adds
    nothing and writes the reports anew.

    Example: inquest demo --no-serve
    """
    from openinquest import pipeline
    from openinquest.casebook import CASES
    from openinquest.people import Right
    from openinquest.report import render_text

    learnt = context.obj.learnt
    with _made_or_opened(case) as store, progress_by_name() as on_named:
        context.obj.let_in(store, Right.ADD)
        capture = context.obj.capture()
        _refuse_other_documents(store, case)
        folders = [_copy_documents(name, case / "documents" / name) for name in CASES]
        done = pipeline.add(store, folders, capture, learnt, on_named=on_named)
        findings, profile = pipeline.findings_of(store, learnt), context.obj.profile()
    print_skipped(done.skipped)
    folder = make_folder(case / "reports")
    html = ReportFormat.HTML
    reports = [
        ReportFile(folder / f"{finding.incident.id}.{html.suffix}", html, (finding,))
        for finding in findings
    ]
    write_reports(reports, profile=profile, overwrite=True)
    texts = (render_text(each, profile=profile, beside=findings) for each in findings)
    typer.echo("\n\n".join(texts))
    typer.echo("The case and its reports:")
    for path in (case, *(report.path for report in reports)):
        typer.echo(f"  {path}")
    if not no_serve:
        desk = replace(context.obj, case=case)
        serve_case(desk, served_at("127.0.0.1", 8000), no_open=False)


def _made_or_opened(case: Path) -> "Store":
    from openinquest.store import create_case, open_case

    try:
        return create_case(case)
    except CaseExists:
        return open_case(case)


def _refuse_other_documents(store: "Store", case: Path) -> None:
    """Keep the bundled documents out of a case that somebody works in: nothing is taken back."""
    from hashlib import sha256

    from openinquest.casebook import CASES, case_folder

    bundled = set()
    for name in CASES:
        with case_folder(name) as folder:
            files = (folder / "documents").iterdir()
            bundled |= {f"sha256:{sha256(file.read_bytes()).hexdigest()}" for file in files}
    if any(document.id not in bundled for document in store.documents()):
        raise CaseExists("the case holds other documents than the demo's", where=str(case))


def _copy_documents(name: str, folder: Path) -> Path:
    """Put the documents of a bundled case into `folder`, and return it.

    Raises:
        UnwritableOutput: they cannot be put there.
    """
    import shutil

    from openinquest.casebook import case_folder

    try:
        with case_folder(name) as bundled:
            shutil.copytree(bundled / "documents", folder, dirs_exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnwritableOutput(
            f"no document can be put there ({reason})", where=str(folder)
        ) from error
    return folder
