import json

import gate
import pytest


@pytest.fixture
def limits(tmp_path, monkeypatch):
    """Put floors and ceilings, and the scores of a set, into a folder of the test's own."""

    def write(*, floors, ceilings, metrics):
        for name, values in (("floors", floors), ("ceilings", ceilings)):
            (tmp_path / f"{name}.json").write_text(json.dumps(values))
        monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
        monkeypatch.setattr(gate, "CEILINGS", tmp_path / "ceilings.json")
        scores = tmp_path / "scores"
        scores.mkdir()
        (scores / "set.json").write_text(json.dumps({"metrics": metrics}))
        return scores

    return write


def test_metric_at_its_limit_passes():
    assert gate.shortfalls({"a": 0.8, "b": 0.1}, {"a": 0.8}, {"b": 0.1}) == {}


def test_metric_below_its_floor_is_named():
    floors = {"a": 0.8, "b": 0.2}

    assert gate.shortfalls({"a": 0.8, "b": 0.1}, floors, {}) == {"b": "0.1 is below 0.2"}


def test_metric_above_its_ceiling_is_named():
    assert gate.shortfalls({"a": 0.3}, {}, {"a": 0.2}) == {"a": "0.3 is above 0.2"}


def test_metric_that_was_not_measured_falls_short():
    assert set(gate.shortfalls({}, {"a": 0.8}, {"b": 0.2})) == {"a", "b"}


def test_floors_rise_and_never_sink():
    assert gate.raised({"a": 0.9, "b": 0.1, "c": 1.0}, {"a": 0.8, "b": 0.2}) == {"a": 0.9, "b": 0.2}


def test_ceilings_sink_and_never_rise():
    measured = {"a": 0.1, "b": 0.9, "c": 0.0}

    assert gate.lowered(measured, {"a": 0.2, "b": 0.3}) == {"a": 0.1, "b": 0.3}


@pytest.mark.parametrize(("score", "status"), [(0.9, 0), (0.1, 1)])
def test_gate_is_seen_to_pass_and_to_fail(limits, score, status):
    scores = limits(floors={"set.metric": 0.5}, ceilings={}, metrics={"metric": score})

    assert gate.main(["--scores", str(scores)]) == status


def test_raising_floors_writes_what_was_exceeded(limits):
    scores = limits(
        floors={"set.a": 0.5}, ceilings={"set.alarm": 0.2}, metrics={"a": 0.7, "b": 1, "alarm": 0.1}
    )

    gate.main(["--scores", str(scores), "--raise-floors"])

    assert json.loads(gate.FLOORS.read_text()) == {"set.a": 0.7}
    assert json.loads(gate.CEILINGS.read_text()) == {"set.alarm": 0.1}


def test_limit_that_is_slacker_than_the_committed_one_fails(limits, monkeypatch):
    scores = limits(floors={"set.a": 0.5}, ceilings={"set.b": 0.2}, metrics={"a": 0.9, "b": 0.0})
    before = {gate.FLOORS: {"set.a": 0.6}, gate.CEILINGS: {"set.b": 0.1}}
    monkeypatch.setattr(gate.record, "committed", before.get)

    assert set(gate.given_up({"set.a": 0.5}, {"set.b": 0.2})) == {"set.a", "set.b"}
    assert gate.main(["--scores", str(scores)]) == 1


def test_limit_that_was_struck_out_fails(limits, monkeypatch):
    limits(floors={}, ceilings={}, metrics={})
    monkeypatch.setattr(gate.record, "committed", {gate.FLOORS: {"set.a": 0.6}}.get)

    assert set(gate.given_up({}, {})) == {"set.a"}


def test_the_floors_that_stand_are_held_by_the_scores_that_stand():
    assert gate.main([]) == 0
