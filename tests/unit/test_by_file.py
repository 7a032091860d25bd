"""A process that is killed in the middle of a long answer keeps nobody waiting."""

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import Connection

from openinquest.by_file import ByFile, taken

AT_ONCE = 512
"""The bytes that every pipe takes whole or not at all (POSIX, PIPE_BUF)."""


def long_answer(length):
    return b"x" * length


def long_answer_of_a_process_that_is_killed_within_it(length):
    """From now on, whatever this process writes that is longer than that ends it in the middle."""

    def write(handle, written):
        count = os.write(handle, bytes(written[:AT_ONCE]))
        if len(written) > AT_ONCE:
            os.kill(os.getpid(), signal.SIGKILL)
        return count

    Connection._send.__defaults__ = (write,)
    return long_answer(length)


def test_an_answer_comes_back_and_its_file_is_gone(tmp_path):
    with ProcessPoolExecutor(1) as pool:
        told = pool.submit(ByFile(long_answer, str(tmp_path)), 1 << 20).result(60)

    assert taken(told) == long_answer(1 << 20)
    assert list(tmp_path.iterdir()) == []


def test_no_more_goes_through_the_pipe_than_it_takes_at_once(tmp_path):
    answer = ByFile(long_answer_of_a_process_that_is_killed_within_it, str(tmp_path))
    with ProcessPoolExecutor(1) as pool:
        told = pool.submit(answer, 1 << 20).result(60)

    assert taken(told) == long_answer(1 << 20)
