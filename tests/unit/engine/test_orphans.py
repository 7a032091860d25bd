"""No process of a command outlives it, also where it is killed outright."""

import json
import multiprocessing
import os
import select
import time

import pytest

from openinquest.engine import run_stream
from openinquest.link.meanwhile import meanwhile

ROWS = 64
MOST_SECONDS = 30


def a_stream_is_read(folder, begun):
    docs = folder / "docs.jsonl"
    text = "A raid killed 12 people, the mayor said."
    docs.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n in range(ROWS)))
    run_stream("extract", docs, folder / "out.jsonl", workers=2, on_document=begun)


def something_is_made_meanwhile(_folder, begun):
    with meanwhile(time.sleep, 2 * MOST_SECONDS, workers=2) as asked:
        begun()
        asked()


@pytest.mark.parametrize("run", [a_stream_is_read, something_is_made_meanwhile])
def test_where_a_command_is_killed_its_processes_end(tmp_path, run):
    told, tell = os.pipe()
    ended, held = os.pipe()  # this end is open in each process of the command as long as it lives

    def begun():
        os.write(tell, b".")
        time.sleep(MOST_SECONDS)  # and is killed in that

    command = multiprocessing.get_context("fork").Process(target=run, args=(tmp_path, begun))
    command.start()
    os.close(held)
    os.read(told, 1)
    command.kill()
    command.join()

    assert select.select([ended], [], [], MOST_SECONDS)[0]
