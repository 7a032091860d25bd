import gzip
import json

import measure
import measure_lists
import pytest
import record
import table

from openinquest import engine

SCORER = """
import json, sys
rows = [json.loads(line) for line in open(sys.argv[3])]
figures = [bool(row["figures"]) for row in rows]
print(json.dumps({"killed": {"both_exact": sum(figures) / len(rows), "silent": None}}))
"""


@pytest.fixture
def benchmarks(tmp_path):
    """Make a folder of benchmarks with one set of two documents."""
    folder = tmp_path / "benchmarks"
    data = folder / "data" / "coalition-statements"
    data.mkdir(parents=True)
    (folder / "score.py").write_text(SCORER)
    texts = ["The council said that two civilians were killed.", "No aircraft was there."]
    rows = [json.dumps({"id": f"d{n}", "text": text}) for n, text in enumerate(texts)]
    (data / "docs.jsonl.gz").write_bytes(gzip.compress("\n".join(rows).encode()))
    return folder


def test_nested_scores_get_dotted_names_and_lose_what_is_no_number(tmp_path):
    scores = {"killed": {"overlap": 0.7, "silent": None}, "documents": 3}
    scorer = tmp_path / "score.py"
    scorer.write_text(f"print({json.dumps(json.dumps(scores))})")

    assert engine.score(scorer, "tallies", tmp_path, tmp_path / "answers.jsonl") == {
        "tallies.killed.overlap": 0.7,
        "tallies.documents": 3,
    }


def test_missing_benchmarks_are_said_and_nothing_is_written(tmp_path, capsys):
    scores = tmp_path / "scores"

    status = measure.main(["--benchmarks", str(tmp_path / "nowhere"), "--scores", str(scores)])

    assert status == 0
    assert "nothing was measured" in capsys.readouterr().out
    assert not scores.exists()


def test_measurement_says_what_was_measured_with_what_and_where(benchmarks, tmp_path):
    options = ["--benchmarks", str(benchmarks), "--scores", str(tmp_path / "scores")]

    status = measure.main(["coalition-statements", *options])

    scores = json.loads((tmp_path / "scores" / "coalition-statements.json").read_text())
    assert status == 0
    assert scores["metrics"] == {"tallies.killed.both_exact": 0.5}
    assert scores["baselines"] == {"regex": {"tallies.killed.both_exact": 0.5}}
    assert scores["dataset"] == record.digest_of(benchmarks / "data" / "coalition-statements")
    assert scores["scorer"] == record.digest_of(benchmarks / "score.py")
    assert set(scores["machine"]) == {"processor", "cores", "system", "python", "packages"}


def test_unknown_set_is_refused(capsys):
    with pytest.raises(SystemExit):
        measure.main(["no-such-set"])

    assert "no-such-set" in capsys.readouterr().err


def test_digest_changes_with_a_byte_and_with_a_name(tmp_path):
    (tmp_path / "a").write_text("1")
    first = record.digest_of(tmp_path)
    (tmp_path / "a").write_text("2")
    second = record.digest_of(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    third = record.digest_of(tmp_path)

    assert len({first, second, third}) == 3


def test_table_shows_what_was_what_is_and_what_is_wanted(tmp_path, monkeypatch):
    name = "coalition-statements"
    metrics = {"tallies.killed.both_exact": 0.95, "tallies.killed_false_zero": 0.05}
    baselines = {"regex": {"tallies.killed.both_exact": 0.46}}
    monkeypatch.setattr(
        table.record,
        "committed",
        lambda path: {"metrics": {"tallies.killed.both_exact": 0.9}},
    )

    lines = list(table.table({name: {"metrics": metrics, "baselines": baselines}}, tmp_path))

    killed, zero = (line.split() for line in lines[1:])
    assert killed[1:3] == ["0.900", "0.950"]
    assert killed[4:] == ["0.920", "0.980", "0.460", "reach"]
    assert zero[-1] == "short"


def test_every_target_and_every_limit_is_of_a_set_that_is_measured():
    for path in (table.TARGETS, table.FLOORS, table.CEILINGS):
        names = {name.partition(".")[0] for name in json.loads(path.read_text())}

        assert names <= {*measure.ALL_SETS, measure_lists.SET}
        assert names
