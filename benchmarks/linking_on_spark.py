"""Linking on Spark beside linking on one machine: the same rows, and what each takes.

Usage: python benchmarks/linking_on_spark.py [--master MASTER] [CLAIMS ...]

Draws worlds of ten thousand claims and more (see `many_incidents.py`, `--longer`), has a session of
Spark hold them as workers keep what they read, links them there and then in this process, and
compares the rows. Prints a line of JSON for each: seconds by the clock, without the start of the
session, and the largest memory of this process, of Java, and of the largest worker.
"""

import argparse
import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from many_incidents import World, draw_world
from pyspark.sql import SparkSession

from openinquest import pipeline
from openinquest.engine.spark.answering import ANSWERS
from openinquest.engine.spark.linking import link_on_workers
from openinquest.engine.spark.session import session
from openinquest.engine.streams import ReadDocument, reading_of, row_of_linked
from openinquest.model import Claim, DocumentId, Extraction
from openinquest.wire import to_json

SIZES = (10_000, 30_000, 100_000)


def read_of(world: World) -> list[ReadDocument]:
    """Return the documents of a world with what they say."""
    own: dict[DocumentId, list[Claim]] = defaultdict(list)
    for claim in world.claims:
        own[claim.document].append(claim)
    return [
        ReadDocument(each, Extraction("drawn/1", (), tuple(own[each.id])))
        for each in world.documents
    ]


def rows_on_spark(spark: SparkSession, read: Sequence[ReadDocument]) -> tuple[list[str], float]:
    """Return the rows that workers tell, and the seconds that it took."""
    keys = {str(each.document.id): ("drawn", 0, number) for number, each in enumerate(read)}
    kept = [(*keys[each.document.id], each.document.id, None, to_json(each)) for each in read]
    answers = spark.createDataFrame(kept, ANSWERS).persist()
    answers.count()
    began = time.perf_counter()
    rows = link_on_workers(answers, read, keys, pipeline.Learnt())
    told = [json.dumps(row) for row in rows]
    took = time.perf_counter() - began
    answers.unpersist()
    return told, took


def rows_here(read: Sequence[ReadDocument]) -> tuple[list[str], float]:
    """Return the rows that this process tells, and the seconds that it took."""
    began = time.perf_counter()
    linked = pipeline.link(reading_of(read))
    return [json.dumps(row_of_linked(each)) for each in linked], time.perf_counter() - began


def peaks_mb() -> dict[str, int]:
    """Return the largest memory so far of this process, of Java, and of the largest worker."""
    peaks = {"driver_peak_mb": 0, "java_peak_mb": 0, "worker_peak_mb": 0}
    processes = {each["Pid"]: each for each in map(_status, Path("/proc").glob("[0-9]*")) if each}
    for number, told in processes.items():
        above = number
        while above in processes and above != str(os.getpid()):
            above = processes[above]["PPid"]
        if above == str(os.getpid()):
            mb = int(told.get("VmHWM", "0").split()[0]) // 1024
            own = "java" if told["Name"] == "java" else "worker"
            name = "driver" if number == above else own
            peaks[f"{name}_peak_mb"] = max(peaks[f"{name}_peak_mb"], mb)
    return peaks


def _status(process: Path) -> dict[str, str]:
    try:
        lines = (process / "status").read_text().splitlines()
    except OSError:  # it has ended
        return {}
    return dict(line.split(":\t", 1) for line in lines)


def main(arguments: list[str]) -> None:
    """Measure each size, and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("claims", metavar="CLAIMS", nargs="*", type=int)
    parser.add_argument("--master", default="local[2]")
    options = parser.parse_args(arguments)
    with session(options.master) as spark:
        for claims in options.claims or SIZES:
            world = draw_world(claims, longer=True)
            read = read_of(world)
            on_spark, spark_s = rows_on_spark(spark, read)
            peaks = peaks_mb()
            here, here_s = rows_here(read)
            found = {"claims": len(world.claims), "incidents": len(here), "same": on_spark == here}
            seconds = {"spark_s": round(spark_s, 1), "one_process_s": round(here_s, 1)}
            print(json.dumps(found | seconds | peaks), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
