"""The exams: which set, which command answers it, how the answer is scored."""

import argparse
import gzip
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openinquest import engine

INQUEST = Path(sys.executable).with_name("inquest")
# Where the data stands unless the command line says otherwise: beside the clone.
BENCHMARKS = Path(__file__).resolve().parents[2] / "shared" / "benchmarks"

Row = dict[str, Any]
Reader = Callable[[Iterable[Row]], Iterator[Row]]


@dataclass(frozen=True)
class Exam:
    """One set of data, the command that answers it and the task that scores it.

    `baseline` names the other reader that sits the same exam, None where none does.
    """

    set: str
    command: str
    task: str
    documents: str = "docs.jsonl.gz"
    baseline: str | None = None


EXAMS = (
    Exam("airwars-gaza", "tally", "tallies", baseline="regex"),
    Exam("coalition-statements", "tally", "tallies", baseline="regex"),
    Exam("airwars-syria", "tally", "tallies", baseline="regex"),
    Exam("airwars-syria", "link", "incidents"),
    Exam("gun-violence", "tally", "tallies", baseline="regex"),
    Exam("gun-violence", "link", "incidents"),
    Exam("muc4", "extract", "claims", baseline="regex"),
    Exam("polnear", "extract", "claims", "dev-docs.jsonl.gz", baseline="textacy"),
)
SETS = tuple(dict.fromkeys(exam.set for exam in EXAMS))


def sampling_options(told: str | None, arguments: list[str]) -> argparse.Namespace:
    """Return what the command line of a script that fits weights says: every, benchmarks, write.

    `told` is the script's own docstring, of which the help shows the first line.
    """
    parser = argparse.ArgumentParser(description=(told or "").split("\n")[0])
    parser.add_argument("--every", type=int, default=1, help="take every n-th document")
    parser.add_argument("--benchmarks", type=Path, default=BENCHMARKS)
    parser.add_argument("--write", action="store_true", help="write what was found")
    return parser.parse_args(arguments)


def rows_of(path: Path) -> Iterator[Row]:
    """Yield the rows of a file of JSON lines, packed or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def answer_with_inquest(exam: Exam, folder: Path, answers: Path, *, workers: int) -> None:
    """Let the installed command answer an exam into the file `answers`.

    Where it fails, the measurement ends with what it said.
    """
    documents = str(folder / exam.documents)
    run = [str(INQUEST), exam.command, documents, "-o", str(answers), "--workers", str(workers)]
    done = subprocess.run(run, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{exam.set}: inquest {exam.command} ended with {done.returncode}:\n{done.stderr}")


def answer_with(reader: Reader, exam: Exam, folder: Path, answers: Path) -> None:
    """Let another reader answer an exam into the file `answers`."""
    with answers.open("w", encoding="utf-8") as out:
        for row in reader(rows_of(folder / exam.documents)):
            out.write(json.dumps(row) + "\n")


def score(exam: Exam, benchmarks: Path, answers: Path) -> dict[str, float]:
    """Return the metrics of an answered exam, by `task.metric`."""
    folder = benchmarks / "data" / exam.set
    return engine.score(benchmarks / "score.py", exam.task, folder, answers)
