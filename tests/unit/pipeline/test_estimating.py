"""Over many incidents: what their voices answer, and what the model makes of all of them."""

from factories import AN_ACT, a_judgement

from openinquest import pipeline
from openinquest.model import Group, Harm, JudgementKind
from openinquest.store import create_case


def test_each_incident_is_asked_what_its_voices_give_numbers_of(folder, capture):
    _, reading = pipeline.examine([folder], capture)

    asked = [(told.incident.where.name, questions) for told, questions in pipeline.ask(reading)]

    assert sorted(place for place, _ in asked) == ["Basra", "Kirkuk"]
    for _, questions in asked:
        assert [(each.harm, each.group) for each in questions] == [(Harm.KILLED, Group.ALL)]


def test_the_total_of_a_case_is_over_all_its_incidents(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder], capture)

        [killed] = pipeline.totals_of(store)

    assert (killed.harm, killed.group) == (Harm.KILLED, Group.ALL)
    assert (killed.incidents, killed.without) == (2, 0)
    assert killed.low < killed.middle < killed.high


def test_a_claim_that_a_person_rejects_adds_nothing_to_the_total(folder, capture, tmp_path):
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [folder], capture)
        rejected = [
            claim
            for finding in pipeline.findings_of(store)
            if finding.incident.where.name == "Basra"
            for figure in finding.figures
            for claim in figure.considered
        ]
        with store.writer(AN_ACT) as writer:
            for claim in rejected:
                writer.add_judgement(a_judgement(JudgementKind.REJECT, claim))

        [killed] = pipeline.totals_of(store)

    assert (killed.incidents, killed.without) == (1, 1)


def test_an_empty_case_has_no_total(tmp_path):
    with create_case(tmp_path / "case") as store:
        assert pipeline.totals_of(store) == ()
