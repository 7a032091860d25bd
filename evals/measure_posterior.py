"""Measure the model estimate on incidents drawn by chance, whose truths are known.

Usage: python evals/measure_posterior.py [--incidents 400] [--corpora 4]

The parameters are fitted to what the voices say of one half of each corpus, without its truths;
the estimates of the other half are held against its truths. `posterior.json` gets, for the
fitted parameters, for those that are shipped, for copies that are counted as voices of their own,
and for an anchor that is false (local voices tell a quarter too few): how often the truth lies
within the 90 % interval (`covered`), how wide that is (`width`, the mean of log of high to low),
and how far the middle is off (`off`, the same of middle to truth);
`seconds` is the time for one estimate, `totals_covered` how often the sum over ten incidents lies
within the interval of the sum.
"""

import argparse
import json
import math
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

import record
from simulated import Simulated, simulate

from openinquest.reconcile.posterior import (
    SHIPPED,
    Observation,
    Parameters,
    Provenance,
    posterior_of,
    total_of,
)
from openinquest.reconcile.posterior.fit import fit

REPORT = Path(__file__).resolve().with_name("posterior.json")
TOGETHER = 10
ANCHOR_OFF = -0.3
DECIMALS = 4

Answers = Callable[[Simulated], Sequence[Observation]]


def collapsed(incident: Simulated) -> Sequence[Observation]:
    """Return what each voice says, once."""
    return incident.answers


def copied(incident: Simulated) -> Sequence[Observation]:
    """Return the same with each copy as a voice of its own."""
    return incident.with_copies


def fitted(incidents: Sequence[Simulated], answers: Answers) -> Parameters:
    """Return the parameters that the voices of some incidents support."""
    return fit([answers(each) for each in incidents], Provenance("a simulation"))


def measured(
    incidents: Sequence[Simulated], answers: Answers, parameters: Parameters
) -> dict[str, float]:
    """Return how well the estimates of incidents hold against their truths."""
    covered, widths, off = 0, [], []
    began = time.perf_counter()
    found = [posterior_of(answers(each), parameters) for each in incidents]
    seconds = (time.perf_counter() - began) / len(incidents)
    for each, posterior in zip(incidents, found, strict=True):
        low, middle, high = (posterior.quantile(share) for share in (0.05, 0.5, 0.95))
        covered += low <= each.truth <= high
        widths.append(math.log((high + 1) / (low + 1)))
        off.append(abs(math.log((middle + 1) / (each.truth + 1))))
    sums = 0
    starts = range(0, len(incidents) - TOGETHER + 1, TOGETHER)
    for start in starts:
        together = incidents[start : start + TOGETHER]
        low, _, high = total_of([answers(each) for each in together], parameters)
        sums += low <= sum(each.truth for each in together) <= high
    return {
        "covered": covered / len(incidents),
        "width": fmean(widths),
        "off": fmean(off),
        "totals_covered": sums / len(starts),
        "seconds": seconds,
    }


def measure(incidents: int, corpora: int) -> dict[str, dict[str, float]]:
    """Return the means over some corpora, by way of estimating."""
    runs: dict[str, list[dict[str, float]]] = {}
    for seed in range(1, corpora + 1):
        made = simulate(2 * incidents, seed=seed)
        learnt, held_out = made[:incidents], made[incidents:]
        untrue = simulate(2 * incidents, seed=seed, anchor_off=ANCHOR_OFF)
        misled = fitted(untrue[:incidents], collapsed)
        for way, told, answers, parameters in (
            ("fitted", held_out, collapsed, fitted(learnt, collapsed)),
            ("shipped", held_out, collapsed, SHIPPED),
            ("copies_as_voices", held_out, copied, fitted(learnt, copied)),
            ("anchor_false", untrue[incidents:], collapsed, misled),
        ):
            runs.setdefault(way, []).append(measured(told, answers, parameters))
            print(f"measure: corpus {seed}, {way}: {runs[way][-1]}", flush=True)
    return {
        way: {name: round(fmean(run[name] for run in own), DECIMALS) for name in own[0]}
        for way, own in runs.items()
    }


def main(arguments: list[str]) -> int:
    """Answer the command line; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--incidents", type=int, default=400, help="in each half of a corpus")
    parser.add_argument("--corpora", type=int, default=4)
    options = parser.parse_args(arguments)
    made: dict[str, Any] = {
        "commit": record.commit(),
        "machine": record.machine(),
        "incidents": options.incidents,
        "corpora": options.corpora,
    }
    held_out = measure(options.incidents, options.corpora)
    REPORT.write_text(json.dumps(made | {"held_out": held_out}, indent=2) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
