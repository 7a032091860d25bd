"""Reports on disk: which file holds what, all of them written or none begun."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from openinquest.errors import UnwritableOutput
from openinquest.model import Finding

if TYPE_CHECKING:  # a report takes long to import, `--help` must not
    from openinquest.report import Profile


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
    from openinquest.report import require_format

    refuse_source(path, sources)
    refuse_existing(path, overwrite=overwrite)
    require_format(_format_of(path))


def write_reports(
    reports: Mapping[Path, Sequence[Finding]], *, profile: "Profile", overwrite: bool
) -> None:
    """Write one report to each path; its suffix names the format.

    Every report is rendered and every path looked at before the first is written.

    Raises:
        InputError: no report has that format.
        OutputExists: a path exists, and is not to be overwritten.
        UnwritableOutput: it cannot be written there.
    """
    from openinquest.engine import new_file
    from openinquest.report import render

    for path in reports:
        refuse_target(path, overwrite=overwrite)
    rendered = {
        path: render(findings, format=_format_of(path), profile=profile)
        for path, findings in reports.items()
    }
    for path, text in rendered.items():
        with new_file(path, overwrite=overwrite) as out:
            out.write(text.encode())


def _format_of(path: Path) -> str:
    return path.suffix.removeprefix(".") or "html"
