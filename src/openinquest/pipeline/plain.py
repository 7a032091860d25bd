"""What a case shows as plain values for JSON: the same on the command line and in the API."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from openinquest.model import Finding, Judgement, Reconciliation
from openinquest.pipeline.looking import Found, Held
from openinquest.pipeline.seen import SeenDocument
from openinquest.report import Profile, Withheld, redacted_by, redacted_values
from openinquest.wire import to_plain

Plain = dict[str, Any]

_OF_AN_INCIDENT = ("figures", *(each.name for each in fields(Reconciliation)))


def plain_incident(finding: Finding, withheld: Withheld) -> Plain:
    """Return an incident with its figures and what is reconciled beside them, as it may be seen."""
    if withheld.profile is Profile.FULL:  # as it stands: the rest need not be made
        figures = [to_plain(figure) for figure in finding.figures]
        return to_plain(finding.incident) | {"figures": figures} | to_plain(finding.beside)
    plain = redacted_by(withheld, finding)
    incident: Plain = plain["incident"]
    return incident | {key: plain[key] for key in _OF_AN_INCIDENT}


def plain_claim(held: Held) -> Plain:
    """Return a claim as a stream has it, with the address of its document, as it may be seen."""
    plain: Plain = redacted_values(to_plain(held.claim), held.withheld)
    return plain | {"url": held.document.url}


def plain_claim_around(held: Held, custody: Mapping[str, Any] | None) -> Plain:
    """Return a claim with the words around it, the custody of its document and the decisions on it.

    `custody` is that of its document, as plain values.
    """
    before, after = held.surroundings or (None, None)
    return (
        plain_claim(held)
        | {"before": before, "after": after}
        | {"custody": custody}
        | {"judgements": plain_judgements(held.judgements, held.withheld)}
    )


def plain_document(seen: SeenDocument) -> Plain:
    """Return a document with its claims and the decisions on it, as it may be seen."""
    return (
        dict(seen.plain)
        | {"withdrawn": seen.hidden}
        | {"passages": [to_plain(each) for each in seen.passages]}
        | {"claims": [plain_claim(each) for each in seen.claims]}
        | {"judgements": plain_judgements(seen.judgements, seen.withheld)}
    )


def plain_judgements(judgements: Iterable[Judgement], withheld: Withheld) -> list[Plain]:
    """Return decisions as they may be seen."""
    return [redacted_values(to_plain(each), withheld) for each in judgements]


def plain_found(found: Found) -> Plain:
    """Return a hit of a search; `marks` are where the words stand in its passage."""
    document = found.document
    return to_plain(found.hit) | {
        "marks": [list(each) for each in found.marks],
        "title": document.title,
        "url": document.url,
    }
