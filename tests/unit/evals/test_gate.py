import importlib.util
import json

import pytest
from manual import ROOT


def load(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "evals" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


gate = load("gate")
measure = load("measure")


def test_metric_at_its_floor_passes():
    assert gate.shortfalls({"a": 0.8}, {"a": 0.8}) == {}


def test_metric_below_its_floor_is_named():
    assert set(gate.shortfalls({"a": 0.8, "b": 0.1}, {"a": 0.8, "b": 0.2})) == {"b"}


def test_metric_that_was_not_measured_falls_short():
    assert gate.shortfalls({}, {"a": 0.8}) == {"a": "not measured is below 0.8"}


def test_floors_rise_and_never_sink():
    assert gate.raised({"a": 0.9, "b": 0.1, "c": 1.0}, {"a": 0.8, "b": 0.2}) == {"a": 0.9, "b": 0.2}


@pytest.mark.parametrize(("score", "status"), [(0.9, 0), (0.1, 1)])
def test_gate_is_seen_to_pass_and_to_fail(tmp_path, monkeypatch, score, status):
    floors, scores = tmp_path / "floors.json", tmp_path / "scores.json"
    floors.write_text(json.dumps({"set.metric": 0.5}))
    scores.write_text(json.dumps({"metrics": {"set.metric": score}, "note": None}))
    monkeypatch.setattr(gate, "FLOORS", floors)

    assert gate.main(str(scores)) == status


def test_raising_floors_writes_what_was_exceeded(tmp_path, monkeypatch):
    floors, scores = tmp_path / "floors.json", tmp_path / "scores.json"
    floors.write_text(json.dumps({"a": 0.5}))
    scores.write_text(json.dumps({"metrics": {"a": 0.7, "b": 0.9}, "note": None}))
    monkeypatch.setattr(gate, "FLOORS", floors)

    gate.main(str(scores), "--raise-floors")

    assert json.loads(floors.read_text()) == {"a": 0.7}


def test_nested_scores_get_dotted_names_and_lose_what_is_no_number():
    scores = {"killed": {"overlap": 0.7, "silent": None}, "documents": 3}

    assert dict(measure.flatten(scores, "set.tallies")) == {
        "set.tallies.killed.overlap": 0.7,
        "set.tallies.documents": 3,
    }


def test_missing_benchmarks_are_said_and_no_score_is_lost(tmp_path, capsys):
    scores = tmp_path / "scores.json"
    scores.write_text('{"metrics": {"a": 1}, "note": null}')

    status = measure.main(str(tmp_path / "nowhere"), str(scores))

    assert status == 0
    assert "nothing was measured" in capsys.readouterr().out
    assert json.loads(scores.read_text())["metrics"] == {"a": 1}
