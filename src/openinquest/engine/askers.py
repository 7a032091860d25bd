"""Threads that ask a model server side by side."""

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager

from openinquest import pipeline


@contextmanager
def askers(workers: int, by_model: pipeline.ByModel) -> Iterator[Executor]:
    """Give threads that ask a model server; however the block ends, none asks once it has ended."""
    by_model.make_ready()
    pool = ThreadPoolExecutor(workers)
    try:
        yield pool
    except BaseException:  # Ctrl-C, too: each further question discloses, and costs
        by_model.stop()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
