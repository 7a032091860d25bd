from unit.report.tal_nasra import CLAIMS, INCIDENT, PARTS

from openinquest.report import compose_finding
from openinquest.report.citations import anchor, number_claims


def test_every_claim_has_a_number_in_the_order_of_first_mention():
    finding = compose_finding(INCIDENT, **PARTS)

    citations = number_claims(finding)

    assert sorted(c.number for c in citations.values()) == list(range(1, len(CLAIMS) + 1))
    assert [citations[c].number for c in finding.summary[0].claims] == [1, 2, 3]


def test_an_anchor_holds_nothing_of_what_it_names():
    assert anchor("w", '"><script>', "x").removeprefix("w-").isalnum()
    assert anchor("w", "a", "b") != anchor("w", "ab")
