"""A file that somebody is still writing is waited for, and one that rests is not."""

import os
import threading
import time

import pytest

from openinquest.errors import MissingInput, UnreadableInput
from openinquest.preserve.plain_file import wait_until_still


def test_file_is_whole_that_was_being_written(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Four people")

    def write_on():
        for word in (" were", " killed", "."):
            time.sleep(0.1)
            with path.open("a") as out:
                out.write(word)

    writing = threading.Thread(target=write_on)
    writing.start()
    wait_until_still(path, still_s=0.5)

    assert path.read_text() == "Four people were killed."
    writing.join()


def test_file_that_never_rests_is_refused_for_now(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Four people")

    with pytest.raises(UnreadableInput, match="still being written"):
        wait_until_still(path, still_s=5, patience_s=0)


@pytest.mark.parametrize("changed", [-3600, 3600], ids=["long-ago", "by-a-clock-ahead"])
def test_file_that_rests_is_not_waited_for(tmp_path, changed):
    path = tmp_path / "a.txt"
    path.write_text("Four people were killed.")
    os.utime(path, (time.time() + changed, time.time() + changed))
    began = time.monotonic()

    wait_until_still(path, still_s=5)

    assert time.monotonic() - began < 1


def test_file_that_went_away_is_missing(tmp_path):
    with pytest.raises(MissingInput):
        wait_until_still(tmp_path / "a.txt", still_s=1)
