"""Measure the stream commands on other people's data.

Usage: python evals/measure.py [SET...] [--benchmarks FOLDER] [--workers N]

The benchmarks are a folder that holds `score.py` and `data/SET/`; it is not part of the
project. For every set the installed `inquest` runs over its documents, `score.py`
compares with the gold, and `scores/SET.json` gets what came out. Another reader sits
the same exam beside it. The sets `truth-*` have no texts: `truth.py` measures on them.
Where the folder does not stand, nothing is written and the reason is printed.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import record
from baselines import READERS, missing
from exams import BENCHMARKS, EXAMS, SETS, Exam, answer_with, answer_with_inquest, score
from score_files import FOLDER, Scores, write_scores
from table import table
from truth import TRUTH_SETS, measure_truth

ALL_SETS = (*SETS, *TRUTH_SETS)


def measure(name: str, benchmarks: Path, *, workers: int) -> Scores:
    """Return the measurement of one set."""
    folder, scorer = benchmarks / "data" / name, benchmarks / "score.py"
    if name in TRUTH_SETS:
        scorer = Path(__file__).with_name("truth.py")
        metrics, baselines = measure_truth(name, folder)
    else:
        metrics, baselines = _measure_exams(name, benchmarks, workers=workers)
    return {
        "set": name,
        "dataset": record.digest_of(folder),
        "scorer": record.digest_of(scorer),
        "commit": record.commit(),
        "machine": record.machine(),
        "metrics": dict(sorted(metrics.items())),
        "baselines": baselines,
    }


def _measure_exams(
    name: str, benchmarks: Path, *, workers: int
) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Return the metrics of the exams of one set, and those of the other readers."""
    metrics: dict[str, float] = {}
    baselines: dict[str, dict[str, float]] = {}
    for exam in (each for each in EXAMS if each.set == name):
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as place:
            answers = Path(place) / "answers.jsonl"
            answer_with_inquest(exam, benchmarks / "data" / name, answers, workers=workers)
            metrics |= score(exam, benchmarks, answers)
            took = time.monotonic() - began
            print(f"measure: {name} {exam.command}: {took:.0f} s", flush=True)
            if other := _measure_baseline(exam, benchmarks, Path(place) / "others.jsonl"):
                baselines |= other
    return metrics, baselines


def _measure_baseline(exam: Exam, benchmarks: Path, answers: Path) -> dict[str, dict[str, float]]:
    """Return the metrics of the exam's other reader by its name, empty if it cannot run."""
    if exam.baseline is None:
        return {}
    if why := missing(exam.baseline):
        print(f"measure: {exam.set}: {exam.baseline} was not measured: {why}")
        return {}
    reader = READERS[exam.baseline, exam.command]
    answer_with(reader, exam, benchmarks / "data" / exam.set, answers)
    return {exam.baseline: dict(sorted(score(exam, benchmarks, answers).items()))}


def main(arguments: list[str]) -> int:
    """Answer the command line; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument(
        "sets", metavar="SET", nargs="*", choices=[*ALL_SETS, []], help="all if none"
    )
    parser.add_argument("--benchmarks", type=Path, default=BENCHMARKS)
    parser.add_argument("--scores", type=Path, default=FOLDER, help="the folder of score files")
    parser.add_argument("--workers", type=int, default=1, help="processes that read documents")
    options = parser.parse_args(arguments)
    if not (options.benchmarks / "score.py").is_file():
        print(f"measure: {options.benchmarks} does not stand here; nothing was measured")
        return 0
    measured = {}
    for name in options.sets or ALL_SETS:
        measured[name] = measure(name, options.benchmarks, workers=options.workers)
        write_scores(measured[name], options.scores)
    print("\n".join(table(measured, options.scores)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
