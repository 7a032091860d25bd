"""A program that is killed while it adds loses nothing that it acknowledged."""

import multiprocessing
import os
import random
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
"""In each folder: one is killed somewhere in each."""

CAPTURE = Capture(by="a recorder", utc=NOON, max_bytes=100_000)


@pytest.fixture
def collected(tmp_path):
    """Folders of short texts in a language that no extractor reads: reading is not the point."""
    for number in range(KILLS * FILES):
        folder = tmp_path / "collected" / str(number // FILES)
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


def add_until_killed(at, folder, acknowledge):
    with open_case(at) as store:
        pipeline.add(store, [folder], CAPTURE, on_document=lambda: acknowledge.send(None))


def test_program_killed_again_and_again_loses_nothing_and_is_taken_up(case_at, collected):
    moments = random.Random(20)
    context = multiprocessing.get_context("fork")
    create_case(case_at).close()
    before = 0

    for number in range(KILLS):
        receive, send = context.Pipe(duplex=False)
        folder = collected / str(number)
        process = context.Process(target=add_until_killed, args=(case_at, folder, send))
        process.start()
        send.close()
        acknowledged = sum(_next(receive) for _ in range(moments.randrange(FILES)))
        time.sleep(moments.uniform(0, 0.03))
        process.kill()
        process.join(60)
        while _next(receive):
            acknowledged += 1

        with open_case(case_at) as store:
            new = len(list(store.documents())) - before
            assert new - acknowledged in (0, 1), "one may have been kept and not yet reported"
            assert store.verify().faults == ()
        before += new

    with open_case(case_at) as store:
        done = pipeline.add(store, [collected], CAPTURE)
        assert (done.already_there, done.added) == (before, KILLS * FILES - before)
        assert store.verify().holds


def _next(receive):
    try:
        receive.recv()
    except EOFError:
        return False
    return True
