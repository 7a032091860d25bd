"""A report in the format that was asked for."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from openinquest.errors import InputError
from openinquest.model import Finding, Reasons
from openinquest.report.html import render_html
from openinquest.report.profiles import Profile, redact
from openinquest.wire import to_plain


def render(findings: Sequence[Finding], *, format: str, profile: Profile) -> str:
    """Return one report on `findings` as text, in the format of that name.

    Raises:
        InputError: no report has that format; the message lists the known ones.
    """
    require_format(format)
    return _RENDERERS[format](findings, profile)


def require_format(format: str) -> None:
    """Refuse the name of a format that no report has.

    Raises:
        InputError: the message lists the known ones.
    """
    if format not in _RENDERERS:
        known = ", ".join(sorted(_RENDERERS))
        raise InputError(f"no report has the format {format!r} (known: {known})")


def render_json(
    findings: Sequence[Finding], *, profile: Profile, reasons: Sequence[Reasons] | None = None
) -> str:
    """Return `findings` as one JSON object, without what `profile` withholds.

    Under `findings` stands one object for each incident; its claims have the
    shape that they have in a stream. `reasons` stand under `why`, whole: they
    are for the full profile; None leaves the key out.
    """
    plain: dict[str, Any] = {
        "profile": profile.value,
        "notice": profile.face,
        "findings": [redact(finding, profile, beside=findings) for finding in findings],
    }
    if reasons is not None:
        plain["why"] = [to_plain(each) for each in reasons]
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


_RENDERERS: dict[str, Callable[[Sequence[Finding], Profile], str]] = {
    "html": lambda findings, profile: render_html(findings, profile=profile),
    "json": lambda findings, profile: render_json(findings, profile=profile),
}
