"""Work without a search for garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Have Python look for no cycles meanwhile: for what makes many objects, and none that has one.

    They are freed when nothing holds them, as ever. To look through them all, again and again
    while they grow, took a fifth of the time of linking 100,000 claims, and of reconciling 10,000
    (`benchmarks/many_incidents.py`, `benchmarks/one_incident.py`).
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
