"""Measure the stream commands on other people's data.

Usage: python evals/measure.py BENCHMARKS SCORES.json [SET...]

BENCHMARKS is a folder that holds `score.py` and `data/SET/`; it is not part of the
project. For every set the installed `inquest` runs over its documents, `score.py`
compares with the gold, and SCORES.json gets `set.metric` with its value. Where
BENCHMARKS does not stand, SCORES.json is left as it is and the reason is printed.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

INQUEST = Path(sys.executable).with_name("inquest")


@dataclass(frozen=True)
class Exam:
    """One set of data, the command that answers it and the task that scores it."""

    folder: str
    command: str
    task: str
    documents: str = "docs.jsonl.gz"


EXAMS = (
    Exam("airwars-gaza", "tally", "tallies"),
    Exam("coalition-statements", "tally", "tallies"),
    Exam("airwars-syria", "tally", "tallies"),
    Exam("airwars-syria", "link", "incidents"),
    Exam("gun-violence", "tally", "tallies"),
    Exam("gun-violence", "link", "incidents"),
    Exam("muc4", "extract", "claims"),
    Exam("polnear", "extract", "claims", "dev-docs.jsonl.gz"),
)


def flatten(scores: dict[str, object], prefix: str) -> Iterator[tuple[str, float]]:
    """Yield every number of nested scores under its dotted name."""
    for name, value in scores.items():
        if isinstance(value, dict):
            yield from flatten(value, f"{prefix}.{name}")
        elif isinstance(value, int | float):
            yield f"{prefix}.{name}", value


def measure(exam: Exam, benchmarks: Path) -> dict[str, float]:
    """Return the metrics of one exam, by their dotted names."""
    folder = benchmarks / "data" / exam.folder
    with tempfile.TemporaryDirectory() as place:
        answers = Path(place) / "answers.jsonl"
        run = [str(INQUEST), exam.command, str(folder / exam.documents), "-o", str(answers)]
        subprocess.run(run, check=True, capture_output=True)
        scorer = str(benchmarks / "score.py")
        score = [sys.executable, scorer, exam.task, str(folder), str(answers)]
        printed = subprocess.run(score, check=True, capture_output=True, text=True).stdout
    return dict(flatten(json.loads(printed), f"{exam.folder}.{exam.task}"))


def main(benchmarks: str, scores: str, *only: str) -> int:
    """Measure every exam, or those of the sets in `only`, and write the scores."""
    root, out = Path(benchmarks), Path(scores)
    if not (root / "score.py").is_file():
        print(f"measure: {root} does not stand here; nothing was measured")
        if not out.exists():
            note = "the benchmark data does not stand here"
            out.write_text(json.dumps({"metrics": {}, "note": note}, indent=2) + "\n")
        return 0
    metrics = {}
    if only and out.exists():
        metrics = json.loads(out.read_text(encoding="utf-8"))["metrics"]
    for exam in EXAMS:
        if only and exam.folder not in only:
            continue
        began = time.monotonic()
        metrics |= measure(exam, root)
        took = time.monotonic() - began
        print(f"measure: {exam.folder} {exam.command}: {took:.0f} s", flush=True)
    text = json.dumps({"metrics": dict(sorted(metrics.items())), "note": None}, indent=2)
    out.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
