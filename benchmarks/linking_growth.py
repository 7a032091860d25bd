"""How the time and the memory of linking grow with the claims, and what they come to beyond.

Usage: python benchmarks/linking_growth.py [--longer] [CLAIMS ...]

Links drawn worlds (see `many_incidents.py`) of ten thousand claims and more, each in a process of
its own that may have twelve gibibytes, and prints a line of JSON for each. The last line gives the
exponents between the two largest that ended, and what ten million claims would take if they held:
nobody has measured that. With `--longer` more claims are told of more years, and no more densely.
"""

import argparse
import json
import math
import resource
import subprocess
import sys
from pathlib import Path

SIZES = (10_000, 30_000, 100_000, 300_000)
MOST_BYTES = 12 << 30
BEYOND = 10_000_000
HELD = ("link_s", "link_processor_s", "link_peak_mb")


def measured_at(claims: int, *how: str) -> dict[str, float]:
    """Return what linking so many claims took; only how it ended where it ended badly."""
    script = Path(__file__).with_name("many_incidents.py")
    done = subprocess.run(
        [sys.executable, script, str(claims), *how],
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES)),
    )
    if done.returncode:
        return {"claims": claims, "ended_with_status": done.returncode}
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def beyond(smaller: dict[str, float], larger: dict[str, float]) -> dict[str, float]:
    """Return the exponents between two sizes, and what they come to for `BEYOND` claims."""
    told: dict[str, float] = {"extrapolated_claims": BEYOND}
    grown = math.log(larger["link_claims"] / smaller["link_claims"])
    for name in HELD:
        exponent = math.log(larger[name] / smaller[name]) / grown
        told[f"{name}_exponent"] = round(exponent, 2)
        told[f"{name}_extrapolated"] = round(
            larger[name] * (BEYOND / larger["link_claims"]) ** exponent
        )
    return told


def main(arguments: list[str]) -> None:
    """Measure each size, and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("claims", metavar="CLAIMS", nargs="*", type=int)
    parser.add_argument("--longer", action="store_true", help="more years, no more densely told")
    options = parser.parse_args(arguments)
    how = ["--longer"] if options.longer else []
    ended = []
    for claims in options.claims or SIZES:
        measured = measured_at(claims, *how)
        print(json.dumps(measured), flush=True)
        if "link_claims" in measured:
            ended.append(measured)
    if len(ended) > 1:
        print(json.dumps(beyond(*ended[-2:])))


if __name__ == "__main__":
    main(sys.argv[1:])
