"""A report in the format that was asked for."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from importlib import import_module
from typing import Any

from openinquest.errors import InputError
from openinquest.model import Finding, Head, Reasons, ReportFormat
from openinquest.report.exports import EXPORTS, render_jsonld
from openinquest.report.html import render_html
from openinquest.report.markdown import render_markdown
from openinquest.report.precision_area import Area
from openinquest.report.profiles import (
    Profile,
    Withheld,
    redacted_by,
    redacted_values,
    withheld_in,
)
from openinquest.report.vega import marks, of, svg_of
from openinquest.report.why import as_finding
from openinquest.report.withheld_words import list_withheld
from openinquest.wire import to_plain

_Renderer = Callable[[Sequence[Finding], Profile, Head | None], bytes]


def render(
    findings: Sequence[Finding],
    *,
    format: ReportFormat,
    profile: Profile,
    head: Head | None = None,
) -> bytes:
    """Return one report on `findings` as the bytes of a file, in that format.

    `head` is the end of the audit of the case that they are from, None without one. It
    stands in the report where the format has a place for it: tables for other programs have none.
    """
    return _RENDERERS[format](findings, profile, head)


def load_drawing(format: ReportFormat) -> None:
    """Take to memory what draws the pictures of a report; a thread may, while its caller waits.

    Nothing depends on it: what is not in memory is loaded when it is needed.
    """
    if format not in (ReportFormat.HTML, ReportFormat.PDF):
        return
    # The first picture takes half a second longer than those after it: what draws begins with it,
    # and no other thread goes on then. So that comes before the outlines of the world are read.
    svg_of(marks("point", {}) | of([]))
    import_module("openinquest.report.place_picture").draw_place(Area(0.0, 0.0, 1_000))


def format_of_suffix(suffix: str) -> ReportFormat:
    """Return the format of a report whose file name ends in `suffix`, given without its dot.

    Raises:
        InputError: no format has a file of that name; the message lists those that are known.
    """
    for format in ReportFormat:
        if format.suffix == suffix:
            return format
    known = ", ".join(format.suffix for format in ReportFormat)
    raise InputError(f"no report has the format {suffix!r} (known: {known})")


def render_json(
    findings: Sequence[Finding],
    *,
    profile: Profile,
    beside: Sequence[Finding] = (),
    reasons: Sequence[Reasons] | None = None,
    head: Head | None = None,
    withheld: Withheld | None = None,
) -> str:
    """Return `findings` as one JSON object, without what `profile` withholds.

    Under `findings` stands one object for each incident; its claims have the
    shape that they have in a stream. Under its `withheld`
    stands what is withheld of it, by kind and count. `beside` are findings that are shown with
    them: whom they name is withheld here, too. `reasons` stand under
    `why`, and under `head` where the audit of the case ended; None leaves the key out.
    `withheld` is what is withheld in all of these, where it is known already.
    """
    read = [as_finding(each) for each in reasons or ()]
    apart = [each for each in findings if not any(each is one for one in beside)]
    together = (*apart, *beside)
    withheld = withheld or withheld_in(*together, *read, profile=profile)
    plain: dict[str, Any] = {
        "profile": profile.value,
        "notice": profile.face,
        "findings": [
            redacted_by(withheld, finding)
            | {"withheld": [asdict(one) for one in list_withheld(finding, withheld)]}
            for finding in findings
        ],
    }
    if head is not None:
        plain["head"] = to_plain(head)
    if reasons is not None:
        plain["why"] = [
            redacted_values(to_plain(withheld.fields(each)), withheld) for each in reasons
        ]
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _render_html(findings: Sequence[Finding], profile: Profile, head: Head | None) -> bytes:
    return render_html(findings, profile=profile, head=head).encode()


def _render_pdf(findings: Sequence[Finding], profile: Profile, head: Head | None) -> bytes:
    # The typesetter takes a moment to load: only when a PDF is asked for.
    from openinquest.report.pdf import render_pdf

    return render_pdf(findings, profile=profile, head=head)


def _render_markdown(findings: Sequence[Finding], profile: Profile, head: Head | None) -> bytes:
    return render_markdown(findings, profile=profile, head=head).encode()


def _render_json(findings: Sequence[Finding], profile: Profile, head: Head | None) -> bytes:
    return render_json(findings, profile=profile, head=head).encode()


def _without_head(export: Callable[[Sequence[Finding], Profile], bytes]) -> _Renderer:
    return lambda findings, profile, _head: export(findings, profile)


_RENDERERS: dict[ReportFormat, _Renderer] = {
    ReportFormat.HTML: _render_html,
    ReportFormat.PDF: _render_pdf,
    ReportFormat.MARKDOWN: _render_markdown,
    ReportFormat.JSON: _render_json,
    **{format: _without_head(export) for format, export in EXPORTS.items()},
    ReportFormat.JSONLD: render_jsonld,
}
