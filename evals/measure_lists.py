"""Measure `inquest estimate` on tables of lists whose estimates are published.

Usage: python evals/measure_lists.py [--benchmarks FOLDER]

The tables are in `data/lists/` of the benchmarks; they are not part of the project.
`scores/lists.json` gets the totals of all models, under `close` how near they come
to what was published: 1 is the same number, 0.95 is one that is 5 % off; and under
`within` 1 where that is near enough. Where the folder does not stand, nothing is
written and the reason is printed.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import record
from exams import BENCHMARKS, INQUEST
from score_files import FOLDER, Scores, write_scores

SET = "lists"


@dataclass(frozen=True)
class Published:
    """A number that a model gave elsewhere: the field of which model, and the number.

    `off` is the share by which ours may differ. A simulation comes out otherwise
    with another generator of random numbers, a fit does not.
    """

    model: str
    field: str
    value: int
    off: float


@dataclass(frozen=True)
class Table:
    """One table: its file, the rows of it by the `perp` column, and what is published of it.

    `perp=None`: all rows. No `published`: our totals are kept without a comparison.
    """

    name: str
    file: str
    published: tuple[Published, ...] = ()
    perp: str | None = None


def _latent(value: int, field: str = "total") -> Published:
    return Published("latent_classes", field, value, off=0.05)


def _fitted(model: str, value: int) -> Published:
    return Published(model, "total", value, off=1.5 / value)


# Where each number comes from stands in the README of the tables. Those of the Philippines are
# HRDAG's posterior means; of Kosovo, New Orleans and the Western States the medians of LCMCR; of
# the United Kingdom and the Netherlands the stepwise estimates of SparseMSE.
TABLES = (
    Table("kosovo", "kosovo_aggregate.csv", (_latent(10_376),)),
    Table("united-kingdom", "UKdat_5.csv", (_fitted("log_linear_aic", 11_313),)),
    Table("netherlands", "Ned_5.csv", (_fitted("log_linear_bic", 121_522),)),
    Table(
        "new-orleans",
        "NewOrl_5.csv",
        (_latent(834), _fitted("log_linear_bic", 1_034)),
    ),
    Table("western-states", "Western.csv", (_latent(1_852),)),
    Table("australia", "MSETools_Australia.csv"),
    Table("caloocan-police", "caloocan_lists.csv", (_latent(331, "mean"),), "police"),
    Table("caloocan-unidentified", "caloocan_lists.csv", (_latent(745, "mean"),), "unidentified"),
    Table("manila-police", "manila_lists.csv", (_latent(575, "mean"),), "police"),
    Table("manila-unidentified", "manila_lists.csv", (_latent(414, "mean"),), "unidentified"),
    Table("quezon-police", "quezon_lists.csv", (_latent(348, "mean"),), "police"),
    Table("quezon-unidentified", "quezon_lists.csv", (_latent(428, "mean"),), "unidentified"),
)
# Its estimate does not exist (Chan, Silverman and Vincent): a number would be made up.
TO_REFUSE = "Artificial_3.csv"


def estimate(file: Path) -> dict[str, Any] | None:
    """Return what the installed command estimates, None where it refuses the table."""
    run = [str(INQUEST), "estimate", str(file), "--json"]
    done = subprocess.run(run, check=False, capture_output=True, text=True)
    if done.returncode not in (0, 2):
        sys.exit(f"{file.name}: inquest estimate ended with {done.returncode}:\n{done.stderr}")
    return None if done.returncode else json.loads(done.stdout)


def stratum(table: Table, folder: Path, place: Path) -> Path:
    """Return the file of a table's rows: a file of its own in `place` where they are a part."""
    if table.perp is None:
        return folder / table.file
    with (folder / table.file).open(encoding="utf-8", newline="") as lines:
        head, *rows = csv.reader(lines)
    part = place / f"{table.name}.csv"
    with part.open("w", encoding="utf-8", newline="") as out:
        kept = (row for row in rows if row[head.index("perp")] == table.perp)
        csv.writer(out).writerows([head, *kept])
    return part


def metrics_of_table(table: Table, found: dict[str, Any] | None) -> Iterator[tuple[str, float]]:
    """Yield the metrics of one table; a model without a number has none, and is 0 close."""
    models = {each["model"]: each for each in found["estimates"]} if found else {}
    for name, each in models.items():
        for field in ("total", "low", "high", "r_hat"):
            if each[field] is not None:
                yield f"{table.name}.{name}.{field}", each[field]
    for published in table.published:
        value = models.get(published.model, {}).get(published.field) or 0
        away = abs(value - published.value)
        close = max(0.0, 1 - away / published.value)
        yield f"close.{table.name}.{published.model}", round(close, 4)
        near = away <= published.off * published.value
        yield f"within.{table.name}.{published.model}", float(near)


def measure(benchmarks: Path) -> Scores:
    """Return the measurement of all tables."""
    folder = benchmarks / "data" / SET
    metrics = {"refused.artificial": float(estimate(folder / TO_REFUSE) is None)}
    with tempfile.TemporaryDirectory() as place:
        for table in TABLES:
            found = estimate(stratum(table, folder, Path(place)))
            metrics |= dict(metrics_of_table(table, found))
            print(f"measure: {SET} {table.name}", flush=True)
    return {
        "set": SET,
        "dataset": record.digest_of(folder),
        "scorer": record.digest_of(Path(__file__)),
        "commit": record.commit(),
        "machine": record.machine(),
        "metrics": dict(sorted(metrics.items())),
        "baselines": {},
    }


def main(arguments: list[str]) -> int:
    """Answer the command line; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--benchmarks", type=Path, default=BENCHMARKS)
    parser.add_argument("--scores", type=Path, default=FOLDER, help="the folder of score files")
    options = parser.parse_args(arguments)
    if not (options.benchmarks / "data" / SET).is_dir():
        print(f"measure: {options.benchmarks} holds no lists here; nothing was measured")
        return 0
    scores = measure(options.benchmarks)
    write_scores(scores, options.scores)
    for name, value in scores["metrics"].items():
        if name.startswith(("close.", "within.")):
            print(f"{name:<58}{value:>8.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
