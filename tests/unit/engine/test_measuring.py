"""A reader is measured by the benchmark's own scorer, beside what was recorded."""

import gzip
import json

import pytest
from model_server import a_reader, says, serving, toll

from openinquest.engine import measure, open_benchmark
from openinquest.errors import NotBenchmark
from openinquest.pipeline import ByModel

SCORER = """
import gzip, json, pathlib, sys
task, folder, answers = sys.argv[1:]
gold = {r["id"]: r for r in map(json.loads, gzip.open(pathlib.Path(folder) / "gold.jsonl.gz"))}
rows = [json.loads(line) for line in open(answers)]
def low(row):
    return next((f["low"] for f in row["figures"] if f["harm"] == "killed"), None)
right = sum(low(row) == gold[row["id"]]["killed"][0] for row in rows)
print(json.dumps({"killed": {"scored": len(gold), "low_exact": right / len(gold)}, "note": "x"}))
"""
ROWS = [
    ("a", "At least 12 civilians were killed, doctors said.", 12),
    ("b", "Убиты 7 мирных жителей.", 7),
]


def packed(path, rows):
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "data" / "invented"
    folder.mkdir(parents=True)
    (tmp_path / "score.py").write_text(SCORER)
    packed(folder / "docs.jsonl.gz", [{"id": name, "text": text} for name, text, _ in ROWS])
    packed(folder / "gold.jsonl.gz", [{"id": name, "killed": [low, low]} for name, _, low in ROWS])
    return folder


def brain(told):
    if "Убиты" in told["text"]:
        return says(toll("Убиты 7 мирных жителей", [7]))
    return says(toll("At least 12 civilians were killed", [12], bound="at_least"))


def test_rules_and_a_model_are_measured_on_one_set(folder, tmp_path):
    benchmark = open_benchmark(folder)
    rules = measure(benchmark, workers=1, gazetteer=None, by_model=None)
    with serving(brain) as server:
        by_model = ByModel(a_reader(server.url, tmp_path / "answers"))
        model = measure(benchmark, workers=2, gazetteer=None, by_model=by_model)

    assert benchmark.commands == ("tally",) and benchmark.recorded == {}
    assert rules == {"tallies.killed.scored": 2, "tallies.killed.low_exact": 0.5}
    assert model["tallies.killed.low_exact"] == 1.0


def test_recorded_scores_of_a_set_are_found_by_its_name(folder):
    named = folder.rename(folder.with_name("airwars-gaza"))

    assert open_benchmark(named).recorded["tallies.killed.scored"] > 0


def test_folder_without_gold_or_scorer_is_no_benchmark(folder):
    (folder / "gold.jsonl.gz").unlink()

    with pytest.raises(NotBenchmark):
        open_benchmark(folder)


def test_scorer_that_fails_is_told_of(folder):
    (folder.parent.parent / "score.py").write_text("raise SystemExit(3)")

    with pytest.raises(NotBenchmark, match=r"score\.py did not score"):
        measure(open_benchmark(folder), workers=1, gazetteer=None, by_model=None)
