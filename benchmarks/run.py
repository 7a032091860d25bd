"""Measure speed on this machine and write it down with the machine's name.

Usage: python benchmarks/run.py RESULTS.json

Nothing is asserted: a number is worth something beside the one before it, on
the same machine. Every time is the best of three runs of the installed command, or of one
function where no command does just that.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path

from model_estimate import estimate_seconds
from one_incident import reconcile_seconds

import openinquest

INQUEST = Path(sys.executable).with_name("inquest")
CASE = "al-jadida"
RUNS = 3
COPIES = 40  # of every English document, so that start-up does not hide the work


def machine() -> str:
    """Return the processor, its count of cores, the system and the Python."""
    processor = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                processor = line.partition(":")[2].strip()
                break
    system = f"{platform.system()} {platform.machine()}"
    return f"{processor}, {os.cpu_count()} cores, {system}, Python {platform.python_version()}"


def best_seconds(*command: str | Path) -> float:
    """Return the shortest wall-clock time of several runs of `command`, in seconds."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - began)
    return min(times)


def english_texts(documents: Path) -> Iterator[str]:
    """Yield the plain texts of a case that are mostly in Latin letters."""
    for path in sorted(documents.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        if sum(letter.isascii() for letter in text) > 0.9 * len(text):
            yield text


def timings(documents: Path, place: Path) -> dict[str, float]:
    """Return what was measured, by a name that ends in its unit."""
    texts = list(english_texts(documents)) * COPIES
    stream, claims = place / "docs.jsonl", place / "claims.jsonl"
    rows = (json.dumps({"id": f"d{n}", "text": text}) for n, text in enumerate(texts))
    stream.write_text("\n".join(rows) + "\n", encoding="utf-8")
    words = sum(len(text.split()) for text in texts)
    first = sorted(documents.glob("*.txt"))[0]
    report = place / "report.html"
    extract = best_seconds(INQUEST, "extract", stream, "-o", claims, "--force")
    return {
        "help_s": best_seconds(INQUEST, "--help"),
        "examine_one_document_s": best_seconds(INQUEST, "examine", first, "-o", report, "--force"),
        "extract_words": words,
        "extract_words_per_s": words / extract,
        "reconcile_10000_claims_of_one_incident_s": reconcile_seconds(),
        **measured_by("reading.py"),
        **measured_by("many_incidents.py"),
        "model_estimate_of_one_incident_ms": 1000 * estimate_seconds(),
    }


def measured_by(name: str) -> dict[str, float]:
    """Return what another script measures, in a process whose memory is its own."""
    script = Path(__file__).with_name(name)
    done = subprocess.run([sys.executable, script], check=True, stdout=subprocess.PIPE, text=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def main(results: str) -> int:
    """Measure, and write the results."""
    with (
        as_file(files("openinquest.casebook") / CASE / "documents") as documents,
        tempfile.TemporaryDirectory() as place,
    ):
        measured = timings(documents, Path(place))
    report = {
        "machine": machine(),
        "measured_utc": datetime.now(UTC).isoformat(timespec="minutes"),
        "version": openinquest.__version__,
        "timings": {name: round(value, 3) for name, value in measured.items()},
    }
    text = json.dumps(report, indent=2) + "\n"
    Path(results).write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
