from unit.report.tal_nasra import INCIDENT, ORIGINS, PARTS, R2, WIRED

from openinquest.report import compose_finding
from openinquest.report.record import Record, record_of


def test_a_finding_leads_back_to_what_it_was_composed_from():
    assert record_of(compose_finding(INCIDENT, **PARTS)) == Record(INCIDENT, **PARTS)


def test_origins_behind_claims_are_named_once():
    record = Record(INCIDENT, **PARTS)

    assert record.origins_of([WIRED[0].id, WIRED[2].id, R2.id]) == (ORIGINS[0], ORIGINS[4])
