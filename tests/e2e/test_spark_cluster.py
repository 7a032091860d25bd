"""The stream commands on a cluster of two workers, one of which dies."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from spark_cluster import Cluster, wait_for

pytestmark = pytest.mark.spark

INQUEST = Path(sys.executable).with_name("inquest")

ROWS = [
    {
        "id": f"d{number}",
        "text": f"An air strike hit Mosul on {number % 5 + 1} May 2019. At least {number + 2} "
        "people were killed, doctors said. The governor said that nobody had died.",
        "published": f"2019-05-{number % 5 + 3:02}",
    }
    for number in range(160)
]


@pytest.fixture(scope="module")
def cluster():
    cluster = Cluster()
    yield cluster
    cluster.stop()


@pytest.fixture
def run(tmp_path):
    """Start `inquest` with a command on the documents; return the process and its target."""
    docs = tmp_path / "docs.jsonl"
    docs.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    clean = {k: v for k, v in os.environ.items() if not k.startswith("INQUEST_")}
    own = {"INQUEST_DATA": str(tmp_path / "data"), "SPARK_LOCAL_IP": "127.0.0.1"}

    def start(command, *options):
        target = tmp_path / f"{command}{len(options)}.jsonl"
        words = [INQUEST, command, docs, "-o", target, *options]
        process = subprocess.Popen(words, env=clean | own, stderr=subprocess.PIPE, text=True)
        return process, target

    return start


def output_of(started):
    process, target = started
    _, told = process.communicate()
    assert process.returncode == 0, told
    return target.read_bytes()


@pytest.mark.parametrize("command", ["tally", "link"])
def test_two_workers_write_what_one_machine_writes(cluster, run, command):
    here = output_of(run(command))

    there = output_of(run(command, "--engine", "spark", "--master", cluster.address))

    assert there == here != b""
    assert all("Finished task" in cluster.logs_of(number) for number in (1, 2))


def test_worker_that_is_killed_changes_nothing(cluster, run):
    before = cluster.logs_of(2).count("Running task")
    here = output_of(run("extract"))
    started = run("extract", "--engine", "spark", "--master", cluster.address)

    wait_for(lambda: cluster.logs_of(2).count("Running task") > before)
    cluster.kill(2)
    there = output_of(started)

    assert cluster.workers[1].wait() != 0
    assert there == here != b""
