from dataclasses import replace

from factories import a_claim, a_document, a_toll, an_origin

from openinquest.model import (
    Group,
    Harm,
    Incident,
    IncidentId,
    Polarity,
    Position,
    PositionKind,
    SourceKind,
)
from openinquest.reconcile import reconcile_incident

ADMITS = a_claim(Position(PositionKind.ADMISSION), id="admits")
COUNT = a_claim(a_toll(12, 15), id="count")
OTHERS = a_claim(a_toll(40, 40), id="others")


def reconciled(*claims, admits=ADMITS, kind=SourceKind.MILITARY):
    party = an_origin(admits, COUNT, id="party", kind=kind)
    others = an_origin(OTHERS, id="others")
    figures, beside = reconcile_incident(
        [admits, COUNT, OTHERS],
        origins=[party, others],
        documents=[a_document()],
        incident=Incident(IncidentId("i"), ()),
    )
    ends = {(f.harm, f.group): (f.low, f.high) for f in beside.conceded}
    told = {(f.harm, f.group): (f.low, f.high) for f in figures}
    return ends, told


def test_what_an_admitting_party_counts_is_conceded_and_changes_no_range():
    ends, told = reconciled()

    assert ends[Harm.KILLED, Group.CIVILIANS] == (12, 15)
    assert told[Harm.KILLED, Group.CIVILIANS] == (12, 40)


def test_a_party_that_admits_nothing_concedes_nothing():
    assert reconciled(admits=replace(ADMITS, polarity=Polarity.DENIED))[0] == {}
    assert reconciled(admits=replace(ADMITS, detail=Position(PositionKind.REGRET)))[0] == {}


def test_a_paper_that_tells_of_an_admission_concedes_nothing():
    assert reconciled(kind=SourceKind.MEDIA)[0] == {}
