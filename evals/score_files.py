"""The files `scores/SET.json`: one measurement of one set each.

    set        the name of the set
    dataset    SHA-256 of the set's files, by `record.digest_of`
    scorer     SHA-256 of `score.py`, or of `truth.py` where that scores
    commit     the code that was measured
    machine    where
    metrics    `task.metric` and its value
    baselines  the same of other readers, that sat the exam in the same run

A value that was not recorded is null.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().with_name("scores")

Scores = dict[str, Any]


def write_scores(scores: Scores, folder: Path) -> None:
    """Write the measurement of one set into its file."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(scores, indent=2) + "\n"
    (folder / f"{scores['set']}.json").write_text(text, encoding="utf-8")


def read_scores(folder: Path) -> dict[str, Scores]:
    """Return every measurement in a folder, by set."""
    files = sorted(folder.glob("*.json"))
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in files}


def metrics_of(measured: Mapping[str, Scores]) -> dict[str, float]:
    """Return every metric under its full name, `set.task.metric`."""
    return {
        f"{name}.{metric}": value
        for name, scores in measured.items()
        for metric, value in scores["metrics"].items()
    }
