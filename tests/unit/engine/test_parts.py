"""A run that is killed goes on where it was, and what is finished is not read again."""

import json
import multiprocessing
import os
import signal
import tempfile
import time

import pytest

from openinquest.engine import run_stream
from openinquest.engine.streams import PART
from openinquest.errors import DamagedInput, WorkerLost

DOCUMENTS = 5 * PART
KEPT = 2
"""Parts that are finished before the kill."""


@pytest.fixture
def docs(tmp_path):
    path = tmp_path / "docs.jsonl"
    rows = (
        {"id": f"d{number}", "text": f"A raid killed {number + 2} people, the mayor said."}
        for number in range(DOCUMENTS)
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def parts_of(folder):
    return sorted(folder.glob(".inquest.*.parts/*[!d]"))


def killed_after_some_parts(command, docs, out, workers=1):
    """Kill a run with all its processes once some parts are kept; return these."""

    def run():
        os.setsid()
        run_stream(command, docs, out, workers=workers)

    process = multiprocessing.get_context("fork").Process(target=run)
    process.start()
    while len(kept := parts_of(docs.parent)) < KEPT and process.is_alive():
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.join()
    assert process.exitcode == -signal.SIGKILL
    return kept


@pytest.mark.parametrize("command", ["extract", "tally", "link"])
def test_a_killed_run_leaves_no_target_and_ends_the_same_when_it_is_run_again(
    docs, tmp_path, command
):
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    run_stream(command, docs, whole)

    killed_after_some_parts(command, docs, out)
    assert not out.exists()
    report = run_stream(command, docs, out)

    assert out.read_bytes() == whole.read_bytes()
    assert report.read == DOCUMENTS
    assert not list(tmp_path.glob(".inquest*"))


@pytest.mark.parametrize("workers", [1, 2])
def test_finished_parts_are_not_read_again(docs, tmp_path, workers):
    out = tmp_path / "out.jsonl"
    kept = killed_after_some_parts("extract", docs, out, workers)
    # A mark that no reading makes tells what was taken from a part.
    for part in kept:
        part.write_text(part.read_text().replace('"language": "en"', '"language": "kept"'))

    run_stream("extract", docs, out, workers=workers)

    languages = [json.loads(line)["language"] for line in out.read_text().splitlines()]
    assert languages == ["kept"] * PART * len(kept) + ["en"] * (DOCUMENTS - PART * len(kept))


def test_a_document_that_changed_since_is_read_again(docs, tmp_path):
    out = tmp_path / "out.jsonl"
    killed_after_some_parts("extract", docs, out)
    docs.write_text(docs.read_text().replace("killed 2 people", "killed 902 people"))

    run_stream("extract", docs, out)

    first = json.loads(out.read_text().splitlines()[0])
    tolls = [claim["toll"]["at_least"] for claim in first["claims"] if claim["kind"] == "toll"]
    assert tolls == [902]


def test_another_command_takes_no_part_of_the_one_that_was_killed(docs, tmp_path):
    out, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    run_stream("tally", docs, whole)
    killed_after_some_parts("extract", docs, out)

    run_stream("tally", docs, out)

    assert out.read_bytes() == whole.read_bytes()


def test_a_foreseen_failure_leaves_nothing(docs, tmp_path):
    import gzip

    packed = tmp_path / "docs.jsonl.gz"
    packed.write_bytes(gzip.compress(docs.read_bytes())[:-9])

    with pytest.raises(DamagedInput):
        run_stream("extract", packed, tmp_path / "out.jsonl")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs.jsonl", "docs.jsonl.gz"]


@pytest.mark.parametrize("command", ["extract", "link"])
def test_a_process_that_is_killed_is_told_of_and_what_is_finished_stays(
    docs, tmp_path, tmp_path_factory, monkeypatch, command
):
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    answers = tmp_path_factory.mktemp("answers")
    monkeypatch.setattr(tempfile, "tempdir", str(answers))
    run_stream(command, docs, whole)

    def kill_one():
        if parts_of(docs.parent) and (others := multiprocessing.active_children()):
            others[0].kill()

    with pytest.raises(WorkerLost, match="one of 2 processes ended"):
        run_stream(command, docs, out, workers=2, on_document=kill_one)
    assert parts_of(docs.parent)
    assert not out.exists()
    assert list(answers.iterdir()) == []

    run_stream(command, docs, out, workers=2)
    assert out.read_bytes() == whole.read_bytes()
