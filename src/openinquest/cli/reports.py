"""Reports on disk: which file holds what, all of them written or none begun."""

from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

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
    from openinquest.engine import new_file, refuse_existing
    from openinquest.report import render

    for path in reports:
        refuse_existing(path, overwrite=overwrite)
    rendered = {
        path: render(findings, format=path.suffix.removeprefix(".") or "html", profile=profile)
        for path, findings in reports.items()
    }
    for path, text in rendered.items():
        with new_file(path, overwrite=overwrite) as out:
            out.write(text.encode())
