"""The time that one capture may take."""

import threading
import time

import httpcore

_LOOK_S = 0.5
"""Seconds after which a wait that may be stopped looks whether it was."""


class Deadline:
    """The end of the time that one capture may take, over all its steps.

    Args:
        seconds: How long it may take from now.
        stopped: Once it is set, no time is left.
    """

    def __init__(self, seconds: float, stopped: threading.Event | None = None) -> None:
        self._end = time.monotonic() + seconds
        self._stopped = stopped

    @property
    def is_over(self) -> bool:
        """Whether no time is left."""
        return self._end <= time.monotonic()

    def left(self) -> float:
        """Return the seconds that are left, more than 0.

        Raises:
            httpcore.TimeoutException: there are none.
        """
        left = self._end - time.monotonic()
        if left <= 0 or (self._stopped is not None and self._stopped.is_set()):
            raise httpcore.ReadTimeout
        return left

    def step(self) -> float:
        """Return the seconds to wait before looking again whether any are left.

        Raises:
            httpcore.TimeoutException: there are none.
        """
        return self.left() if self._stopped is None else min(self.left(), _LOOK_S)

    def pause(self, seconds: float) -> None:
        """Wait out of courtesy; the time does not count."""
        time.sleep(seconds)
        self._end += seconds
