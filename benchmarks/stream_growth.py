"""How time and memory grow with the length of a stream.

Usage: python benchmarks/stream_growth.py FOLDER [MB...] [--workers N]

Makes streams of so many megabytes (30, 100 and 300 if none is told) of the texts that `reading.py`
reads, numbered so that no two are the same, and runs the installed `inquest extract` over each.
Prints a line of JSON for each: seconds, those of the processor, documents, megabytes read a minute,
and the largest memory of any one process. A hundred megabytes take hours on one core.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from reading import casebook, mixed_news

INQUEST = Path(sys.executable).with_name("inquest")


def rows(megabytes: float) -> Iterator[str]:
    """Yield documents until they hold so many megabytes."""
    texts = [document.text for document in (*mixed_news(), *casebook())]
    written = 0
    for number in count():
        if written >= megabytes * 1_000_000:
            return
        text = f"{texts[number % len(texts)]}\nPage {number} of the day.\n"
        row = json.dumps({"id": f"d{number}", "text": text, "language": "en"}) + "\n"
        written += len(row)
        yield row


def measure(folder: Path, megabytes: float, workers: int) -> dict[str, float]:
    """Return what extracting a stream of so many megabytes takes."""
    docs, claims = folder / f"{megabytes}.jsonl", folder / f"{megabytes}.claims.jsonl"
    with docs.open("w", encoding="utf-8") as out:
        documents = sum(1 for row in rows(megabytes) if out.write(row))
    began = time.monotonic()
    options = ["--workers", str(workers), "--force"]
    process = subprocess.Popen([INQUEST, "extract", docs, "-o", claims, *options])
    _, status, used = os.wait4(process.pid, 0)  # of this run alone, with the workers that it ended
    seconds = time.monotonic() - began
    if status:
        raise SystemExit(f"inquest extract failed on {docs}")
    return {
        "megabytes": megabytes,
        "workers": workers,
        "documents": documents,
        "seconds": round(seconds, 1),
        "processor_s": round(used.ru_utime + used.ru_stime, 1),
        "megabytes_per_minute": round(60 * megabytes / seconds, 2),
        "largest_process_mb": round(used.ru_maxrss / 1024),
    }


def main(arguments: list[str]) -> int:
    """Answer the command line; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="where the streams go")
    parser.add_argument("megabytes", metavar="MB", nargs="*", type=float)
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args(arguments)
    for megabytes in options.megabytes or (30, 100, 300):
        print(json.dumps(measure(options.folder, megabytes, options.workers)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
