"""Findings as one HTML file that stands alone: no network, no script."""

import base64
from collections.abc import Callable, Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from openinquest.model import Finding, Head
from openinquest.report.escape import isolated, prose, safe_text, visible_controls
from openinquest.report.highlight import draw_pieces
from openinquest.report.outline import outline
from openinquest.report.profiles import Profile


def render_html(findings: Sequence[Finding], *, profile: Profile, head: Head | None = None) -> str:
    """Return a report on `findings` as one self-contained HTML file.

    Everything that came from a document is escaped, addresses are followed
    only to the web, and ids come from digests. Partner and public reports
    show no private name, wherever it stands, and no document whole.

    Args:
        findings: In the order in which they are to stand; with several, an
            index comes first.
        profile: Who will read it.
        head: The end of the audit of the case that they are from, None without one.
    """
    report = outline(findings, profile=profile, head=head)
    return _environment().get_template("report.html.j2").render(report=report)


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("openinquest.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(html_filters())
    return environment


def html_filters() -> dict[str, Callable[..., str]]:
    """Return what the templates of blocks ask for: words of documents made safe, drawings."""
    return {
        "words": isolated,
        "prose": prose,
        "running": safe_text,
        "marked": draw_pieces,
        "address": _as_address,
        "plain": visible_controls,
    }


def _as_address(svg: str) -> str:
    """Return a picture as an address that holds it."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
