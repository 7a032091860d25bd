from unit.report.tal_nasra import INCIDENT, PARTS

from openinquest.report import compose_finding


def test_everything_that_goes_in_comes_out():
    finding = compose_finding(INCIDENT, **PARTS)

    assert finding.incident == INCIDENT
    for name, part in PARTS.items():
        assert getattr(finding, name) == part


def test_the_same_parts_give_the_same_finding():
    assert compose_finding(INCIDENT, **PARTS) == compose_finding(INCIDENT, **PARTS)


def test_the_method_names_the_rules_with_their_versions():
    method = compose_finding(INCIDENT, **PARTS).method

    assert "sentences-2" in method
    assert "airwars-1" in method
