"""A program that is killed while it adds loses nothing that it acknowledged."""

import multiprocessing
import os
import random
import signal
import tempfile
import time
from pathlib import Path

import pytest
from factories import NOON

from openinquest import pipeline
from openinquest.pipeline import Capture
from openinquest.store import create_case, open_case

KILLS = 300 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 30
FILES = 4
"""In each folder. They fit in one transaction: a folder is added whole or not at all."""

FOLDERS_EACH = 5
"""For each program: more than it adds until it is killed."""

CAPTURE = Capture(by="a recorder", utc=NOON, max_bytes=100_000)


@pytest.fixture
def collected(tmp_path):
    """Folders of short texts in a language that no extractor reads: reading is not the point."""
    for number in range(KILLS * FOLDERS_EACH * FILES):
        folder = tmp_path / "collected" / f"{number // FILES:04}"
        folder.mkdir(parents=True, exist_ok=True)
        text = f"Haus {number} ist eingestürzt, und niemand weiß, warum das so gekommen ist."
        (folder / f"{number:05}.txt").write_text(text)
    return tmp_path / "collected"


@pytest.fixture
def case_folder():
    """A folder in memory, where there is one: to be killed, no program needs a disk."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


def add_until_killed(at, folders, acknowledge):
    """Add one folder after the other; acknowledge each as the command does, when it has ended."""
    with open_case(at) as store:
        for folder in folders:
            acknowledge.send(pipeline.add(store, [folder], CAPTURE).added)


def test_program_killed_again_and_again_loses_nothing_and_is_taken_up(case_at, collected):
    moments = random.Random(20)
    context = multiprocessing.get_context("fork")
    create_case(case_at).close()
    folders = sorted(collected.iterdir())
    before = ever = 0

    for _kill in range(KILLS):
        receive, send = context.Pipe(duplex=False)
        left = folders[before // FILES :]
        process = context.Process(target=add_until_killed, args=(case_at, left, send))
        process.start()
        send.close()
        acknowledged = 0
        for _ in range(moments.randrange(3)):
            acknowledged += _next(receive)
        time.sleep(moments.uniform(0, 0.03))
        process.kill()
        process.join(60)
        assert process.exitcode == -signal.SIGKILL, "it was to be killed, and ended by itself"
        while added := _next(receive):
            acknowledged += added

        with open_case(case_at) as store:
            new = len(list(store.documents())) - before
            assert new - acknowledged in (0, FILES), "one may be kept and not yet acknowledged"
            assert store.verify().faults == ()
        ever += acknowledged
        before += new

    assert ever, "nothing was ever acknowledged: there was nothing to lose"
    with open_case(case_at) as store:
        done = pipeline.add(store, [collected], CAPTURE)
        assert (done.already_there, done.added) == (before, len(folders) * FILES - before)
        assert store.verify().holds


def _next(receive):
    """Return how many documents are acknowledged next, 0 where nothing comes any more."""
    try:
        return receive.recv()
    except EOFError:
        return 0
