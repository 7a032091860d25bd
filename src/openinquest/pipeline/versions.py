"""Findings signed off, and what changed in an incident between two points of the audit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from openinquest.errors import NotToBeJudged, NotToBeSigned
from openinquest.model import (
    Act,
    DocumentId,
    Entry,
    Head,
    Incident,
    Judgement,
    JudgementKind,
    Open,
    ReportFormat,
    Version,
)
from openinquest.pipeline.case import findings_of, read_judged, version_of
from openinquest.pipeline.concerned import judgements_on
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.pipeline.naming import finding_named
from openinquest.report import Differs, Profile, compare_findings, render
from openinquest.store import Store


@dataclass(frozen=True, slots=True)
class Compared:
    """What changed in an incident between two points of the audit, when and why.

    `since` and `until` count entries. `differs` is what is told otherwise; `why` are
    the entries between the two, and `decided` the decisions among them on this incident.
    """

    incident: Incident
    since: int
    until: int
    differs: tuple[Differs, ...]
    why: tuple[Entry, ...]
    decided: tuple[Judgement, ...]


def sign(
    store: Store,
    incident: str,
    act: Act,
    *,
    although_open: bool = False,
    learnt: Learnt = AS_SHIPPED,
) -> Version:
    """Keep the finding on an incident word for word, as signed off, and return it.

    Args:
        store: The case.
        incident: The incident, or its first letters.
        act: Who signs, when and why.
        although_open: Whether to sign what is disputed or waits for another person.
        learnt: What linking has learnt.

    Raises:
        NotToBeSigned: decisions on the incident are open.
        UnknownRecord, AmbiguousName: the name is of no incident, or of several.
    """
    finding = finding_named(findings_of(store, learnt), incident)
    if finding.open and not although_open:
        raise NotToBeSigned(_what_is_open(finding.open), where=finding.incident.id)
    head = store.head()
    content = render([finding], format=ReportFormat.JSON, profile=Profile.FULL).decode()
    documents = tuple(document.id for document in finding.documents)
    judgement = _sign_off(finding.incident, documents, head, content, act)
    version = Version(finding.incident.id, judgement.id, documents, head, content)
    with store.writer(replace(act, reason="a finding is signed off")) as writer:
        writer.add_judgement(judgement)
        writer.add_version(version)
    return version


def _sign_off(
    incident: Incident, documents: tuple[DocumentId, ...], head: Head, content: str, act: Act
) -> Judgement:
    digest = sha256(content.encode()).hexdigest()
    made = (incident.id, act.actor, act.at_utc.isoformat(), act.reason, digest)
    return Judgement(
        id=f"j-{sha256(repr(made).encode()).hexdigest()[:12]}",
        kind=JudgementKind.SIGN,
        subjects=(incident.id, *documents),
        actor=act.actor,
        made_utc=act.at_utc,
        reason=act.reason,
        value=f"{head.count} {head.hash}",
    )


def open_judgements(store: Store) -> Open:
    """Return the decisions of a case that wait, are disputed, or are on nothing read any more."""
    return read_judged(store).judged.open


def versions_of(
    store: Store, incident: str, learnt: Learnt = AS_SHIPPED
) -> tuple[Incident, tuple[tuple[Version, Judgement], ...]]:
    """Return an incident and its signed versions, oldest first, each with the sign-off.

    An incident may be called otherwise by now: those are its versions that share a document.
    """
    found = finding_named(findings_of(store, learnt), incident).incident
    made = {judgement.id: judgement for judgement in store.judgements()}
    return found, tuple(
        (version, made[version.judgement])
        for version in store.versions()
        if version.judgement in made and set(version.documents).intersection(found.documents)
    )


def compare_versions(
    store: Store,
    incident: str,
    *,
    since: int,
    until: int | None = None,
    learnt: Learnt = AS_SHIPPED,
) -> Compared:
    """Return what changed in an incident between two points of the audit.

    Args:
        store: The case.
        incident: The incident as it is called at the later point, or its first letters.
        since: How many entries the audit had at the earlier point.
        until: How many it had at the later one; None for now.
        learnt: What linking has learnt.

    Raises:
        NotToBeJudged: the audit has no such points.
        UnknownRecord, AmbiguousName: the name is of no incident, or of several.
    """
    last = store.head().count
    until = last if until is None else until
    if not 0 <= since <= until <= last:
        raise NotToBeJudged(f"the audit has {last} entries: {since} to {until} are none")
    later = store if until == last else store.as_of(until)
    finding = finding_named(findings_of(later, learnt), incident)
    before = version_of(finding, findings_of(store.as_of(since), learnt))
    known = {judgement.id for judgement in store.as_of(since).judgements()}
    decided = judgements_on(finding.incident, finding.claims, finding.origins, later.judgements())
    return Compared(
        finding.incident,
        since,
        until,
        compare_findings(before, finding),
        why=tuple(later.audit(after=since)),
        decided=tuple(each for each in decided if each.id not in known),
    )


def _what_is_open(open_: Open) -> str:
    parts: Sequence[tuple[int, str]] = (
        (len(open_.pending), "waiting for another person"),
        (len(open_.disputed), "disputed"),
        (len(open_.unanchored), "on what is not read any more"),
    )
    return "decisions are open: " + ", ".join(f"{n} {what}" for n, what in parts if n)
