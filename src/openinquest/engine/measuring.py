"""Measuring a reader on a benchmark: its answers, scored by the benchmark's own `score.py`."""

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openinquest import pipeline
from openinquest.engine.streams import run_stream
from openinquest.errors import NotBenchmark

_TASKS = {"extract": "claims", "tally": "tallies", "link": "incidents"}
_RECORDED = (
    Path(__file__).with_name("recorded"),
    Path(__file__).parents[3] / "evals" / "scores",  # in a clone they stand where they are made
)
_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A set of documents with what is to be found in them, and what scores answers.

    `commands` are those that it can be answered with.
    """

    folder: Path
    documents: Path
    scorer: Path
    commands: tuple[str, ...]

    @property
    def recorded(self) -> dict[str, float]:
        """The scores of our rules that were recorded on the set of this name; empty if none."""
        for place in _RECORDED:
            file = place / f"{self.folder.name}.json"
            if file.is_file():
                return dict(json.loads(file.read_text(encoding="utf-8"))["metrics"])
        return {}


def open_benchmark(folder: Path) -> Benchmark:
    """Return the benchmark in a folder: documents and gold in it, `score.py` in one above.

    Raises:
        NotBenchmark: something of that is missing.
    """
    folder = folder.resolve()
    documents = _first(folder / "docs.jsonl.gz", folder / "dev-docs.jsonl.gz")
    gold = _first(folder / "gold.jsonl.gz", folder / "dev-gold.jsonl.gz")
    scorer = _first(folder.parent / "score.py", folder.parent.parent / "score.py")
    if documents is None or gold is None or scorer is None:
        raise NotBenchmark("documents, gold or score.py are missing", where=str(folder))
    if (folder / "incidents.jsonl.gz").is_file():
        return Benchmark(folder, documents, scorer, ("tally", "link"))
    return Benchmark(folder, documents, scorer, (_command_for(gold),))


def measure(
    benchmark: Benchmark, *, workers: int, gazetteer: Path | None, by_model: pipeline.ByModel | None
) -> dict[str, float]:
    """Return the scores of a reader, by task and metric.

    The `score.py` of the benchmark is run: what it says is the exam.

    Raises:
        NotBenchmark: it cannot score the answers.
        BudgetSpent, ModelFailed: of the model server.
    """
    scores: dict[str, float] = {}
    for command in benchmark.commands:
        with tempfile.TemporaryDirectory() as place:
            answers = Path(place) / "answers.jsonl"
            run_stream(
                *(command, benchmark.documents, answers),
                workers=workers,
                gazetteer=gazetteer,
                by_model=by_model,
            )
            scores |= score(benchmark.scorer, _TASKS[command], benchmark.folder, answers)
    return scores


def score(scorer: Path, task: str, folder: Path, answers: Path) -> dict[str, float]:
    """Return what a `score.py` prints of answers to the benchmark in a folder, by `task.metric`.

    Raises:
        NotBenchmark: it does not score them.
    """
    asked = [sys.executable, str(scorer), task, str(folder), str(answers)]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, timeout=_SECONDS, check=True)
        return dict(_flat(json.loads(done.stdout), task))
    except (subprocess.SubprocessError, ValueError) as error:
        raise NotBenchmark(f"its score.py did not score the {task}", where=str(folder)) from error


def _flat(scores: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, float]]:
    """Yield every number of nested scores under its dotted name."""
    for name, value in scores.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}.{name}")
        elif isinstance(value, int | float):
            yield f"{prefix}.{name}", value


def _command_for(gold: Path) -> str:
    """Return with which command gold is answered: figures by `tally`, all else by `extract`."""
    try:
        with gzip.open(gold, "rt", encoding="utf-8") as lines:
            first = json.loads(next(lines))
    except (OSError, EOFError, ValueError, StopIteration) as error:
        raise NotBenchmark("its gold cannot be read", where=str(gold)) from error
    return "tally" if "killed" in first else "extract"


def _first(*places: Path) -> Path | None:
    return next((place for place in places if place.is_file()), None)
