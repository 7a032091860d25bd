"""A quantity held against its traces, on claims of a case: weigh -> store."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from openinquest.errors import InputError, NotYetHappened, UnknownRecord, Unsourced
from openinquest.model import (
    ClaimId,
    Consistency,
    Incident,
    IncidentId,
    ObservedEffect,
    PhysicalCheck,
    Quantity,
)
from openinquest.pipeline.case import read_judged
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.pipeline.linking import Linked, link
from openinquest.preserve import Capture
from openinquest.store import Store
from openinquest.weigh import check_quantity
from openinquest.wire import to_json


def keep_check(
    store: Store,
    rests_on: tuple[str, Sequence[str]],
    compared: tuple[Quantity, ObservedEffect],
    capture: Capture,
    *,
    on: date | None = None,
    learnt: Learnt = AS_SHIPPED,
) -> PhysicalCheck:
    """Return what comparing a quantity with a trace gave, kept in a case as evidence.

    Args:
        store: The case.
        rests_on: The incident, and the claims that the values come from.
        compared: The claimed quantity and the effect that was seen.
        capture: Who compares, and when.
        on: The day of the explosion, where the incident has none that is known.
        learnt: What linking has learnt.

    Raises:
        Unsourced: no claim is named.
        UnknownRecord: the case has no such incident, or a claim is not of it.
        NotYetHappened: the day is in the future, or unknown and not named.
        InputError: a day is named although the incident has one.
    """
    incident, claims = rests_on
    if not claims:
        raise Unsourced("nothing says where the values come from", where=incident)
    told = _told(store, incident, learnt)
    sources = _of(told, claims)
    day = _day_of(told.incident, on)
    found = check_quantity(*compared, on=day, today=capture.utc.date())
    name = _name(told.incident.id, sources, found)
    check = PhysicalCheck(name, told.incident.id, sources, found, capture.by, capture.utc)
    with store.writer(capture.act("a quantity is held against a trace")) as writer:
        writer.add_check(check)
    return check


def _name(incident: IncidentId, sources: Sequence[ClaimId], found: Consistency) -> str:
    """Return the identifier of a comparison: that of its values, whatever came of them."""
    values = (incident, *sorted(sources), to_json(found.claimed), to_json(found.observed))
    return f"k-{sha256(chr(10).join(values).encode()).hexdigest()[:12]}"


def _told(store: Store, incident: str, learnt: Learnt) -> Linked:
    held = read_judged(store)
    linked = link(
        held.reading, judgements=held.judgements, standing=store.incidents(), learnt=learnt
    )
    for told in linked:
        if told.incident.id == IncidentId(incident):
            return told
    raise UnknownRecord(f"the case has no incident {incident!r}")


def _of(told: Linked, claims: Sequence[str]) -> tuple[ClaimId, ...]:
    """Return the named claims of an incident, each once."""
    held = {claim.id for claim in told.claims}
    for claim in claims:
        if claim not in held:
            raise UnknownRecord(f"incident {told.incident.id} has no claim {claim!r}")
    return tuple(ClaimId(claim) for claim in dict.fromkeys(claims))


def _day_of(incident: Incident, named: date | None) -> date:
    known = incident.when.latest if incident.when else None
    if known is not None and named is not None:
        raise InputError(f"--on is for incidents without a day, and {incident.id} has {known}")
    day = known or named
    if day is None:
        raise NotYetHappened("no document says on which day it happened", where=incident.id)
    return day
