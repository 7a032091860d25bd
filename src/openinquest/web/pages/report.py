"""The finding as it would be published, its formats, and its sign-off."""

from typing import Annotated

from fastapi import APIRouter, Form, Query
from pydantic import BaseModel, Field
from starlette.responses import HTMLResponse, Response

from openinquest.model import Finding, Judgement, ReportFormat, Version
from openinquest.people import Right
from openinquest.pipeline import (
    compare_versions,
    finding_seen,
    named_together,
    profile_for,
    profiles_of,
    sign,
    versions_of,
)
from openinquest.report import Profile, render, render_html
from openinquest.web.again import NOT_YET, Again, Typed, kept_or_again
from openinquest.web.marks import mark_of, refuse_changed
from openinquest.web.visit import Visit, visiting
from openinquest.wire import to_plain

router = APIRouter()

Reads = Annotated[Visit, visiting(Right.READ)]

_ALONE = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'; sandbox"
)
"""The report is a file that stands alone, with its style in it, and may do nothing."""


@router.get("/incidents/{incident}/report")
def page(incident: str, visit: Reads, profile: Profile | None = None) -> HTMLResponse:
    """Show the report on an incident, what else it can be had as, and who has signed it."""
    return _shown(visit, incident, profile)


def _shown(
    visit: Visit, incident: str, profile: Profile | None, again: Again = NOT_YET
) -> HTMLResponse:
    allowed = profile_for(visit.member, profile)
    found = finding_seen(visit.overview.findings, incident, visit.withheld)
    signed: tuple[tuple[Version, Judgement], ...] = ()
    if visit.may("READ_WHOLE"):
        _, signed = versions_of(visit.store, found.incident.id, visit.bench.learnt)
    return visit.page(
        "report.html.j2",
        again=again,
        incident=visit.withheld.fields(found).incident,
        profile=allowed,
        profiles=profiles_of(visit.member),
        formats=tuple(ReportFormat),
        open=found.open if visit.may("SIGN_OFF") else None,
        seen=mark_of(to_plain(found)) if visit.may("SIGN_OFF") else None,
        signed=signed,
    )


@router.get("/incidents/{incident}/report/{profile}.html")
def shown(incident: str, profile: Profile, visit: Reads) -> HTMLResponse:
    """Return the report on an incident as a page, for the readers of a profile."""
    allowed = profile_for(visit.member, profile)
    html = render_html([_named(visit, incident)], profile=allowed, head=visit.overview.head)
    return HTMLResponse(html, headers={"content-security-policy": _ALONE})


@router.get("/incidents/{incident}/report/{profile}/{format}")
def file(incident: str, profile: Profile, format: ReportFormat, visit: Reads) -> Response:
    """Return the report on an incident as a file to be kept."""
    allowed = profile_for(visit.member, profile)
    found, head = _named(visit, incident), visit.overview.head
    content = render([found], format=format, profile=allowed, head=head)
    name = f"{visit.withheld.fields(found).incident.id}-{allowed.value}.{format.suffix}"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/octet-stream", headers=headers)


@router.get("/export/{profile}/{format}")
def export(profile: Profile, format: ReportFormat, visit: Reads) -> Response:
    """Return the report on all incidents as a file to be kept."""
    allowed = profile_for(visit.member, profile)
    findings, head = visit.overview.findings, visit.overview.head
    content = render(findings, format=format, profile=allowed, head=head)
    headers = {
        "content-disposition": f'attachment; filename="case-{allowed.value}.{format.suffix}"'
    }
    return Response(content, media_type="application/octet-stream", headers=headers)


def _named(visit: Visit, incident: str) -> Finding:
    """Return the finding on an incident, which withholds also whom the others name."""
    return finding_seen(named_together(visit.overview.findings), incident, visit.withheld)


@router.get("/incidents/{incident}/changes")
def changes(
    incident: str,
    visit: Annotated[Visit, visiting(Right.READ_WHOLE)],
    since: Annotated[int, Query(ge=0, le=2**53)],
) -> HTMLResponse:
    """Show what changed in an incident since the audit had `since` entries."""
    learnt = visit.bench.learnt
    compared = compare_versions(visit.store, incident, since=since, learnt=learnt)
    return visit.page("changes.html.j2", compared=compared)


class Signature(BaseModel):
    """Why a finding is signed, the mark of what was looked at, and that open decisions may stay."""

    reason: str = Field(min_length=1, max_length=10_000)
    seen: str = Field(max_length=100)
    although_open: bool = False


@router.post("/incidents/{incident}/sign")
def sign_off(
    incident: str,
    visit: Annotated[Visit, visiting(Right.SIGN_OFF)],
    signature: Annotated[Signature, Form()],
    typed: Typed,
) -> Response:
    """Sign the finding on an incident off, as it was looked at.

    Where it tells otherwise by now, it is shown as it is, with the reason that was typed.
    """
    return kept_or_again(
        lambda: _keep(visit, incident, signature),
        lambda again: _shown(visit, incident, None, again),
        "sign",
        typed,
    )


def _keep(visit: Visit, incident: str, signature: Signature) -> Response:
    act, learnt = visit.act(signature.reason), visit.bench.learnt
    with visit.bench.deciding:
        overview = visit.bench.overview(visit.store)
        found = finding_seen(overview.findings, incident, visit.withheld)
        name = found.incident.id
        refuse_changed(signature.seen, to_plain(found), where=name)
        sign(visit.store, name, act, although_open=signature.although_open, learnt=learnt)
    return visit.back_to(f"/incidents/{incident}/report")
