"""What `--engine spark` says where it cannot run, in one line and before anything starts."""

import json
import os
import sys
from pathlib import Path

import pytest

RUN = ("extract", "docs.jsonl", "-o", "out.jsonl")


@pytest.fixture(autouse=True)
def docs(tmp_path):
    row = {"id": "d1", "text": "Nine people were killed, police said."}
    (tmp_path / "docs.jsonl").write_text(json.dumps(row) + "\n")


def test_missing_java_is_one_line(inquest):
    told = inquest(*RUN, "--engine", "spark", PATH=str(Path(sys.executable).parent), JAVA_HOME="")

    assert told.returncode == 4
    [line] = told.stderr.splitlines()
    assert "[E405] there is no Java" in line
    assert "openjdk-17-jre-headless" in line


def test_missing_spark_is_one_line(inquest, tmp_path):
    absent = tmp_path / "absent"
    absent.mkdir()
    (absent / "pyspark.py").write_text("raise ImportError('none', name='pyspark')\n")
    path = os.pathsep.join([str(absent), os.environ.get("PYTHONPATH", "")])

    told = inquest(*RUN, "--engine", "spark", PYTHONPATH=path)

    assert told.returncode == 4
    [line] = told.stderr.splitlines()
    assert "[E405] pyspark is not installed" in line
    assert "openinquest[spark]" in line


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--master", "local"), "--engine spark is not given"),
        (("--engine", "spark", "--workers", "2"), "--workers is for one machine"),
        (("--engine", "spark", "--reader", "model"), "asks no model server"),
        (("--engine", "spark", "--estimate"), "asks no model server"),
    ],
)
def test_options_that_do_not_go_together_are_refused(inquest, options, said):
    told = inquest(*RUN, *options)

    assert told.returncode == 2
    assert said in told.stderr
