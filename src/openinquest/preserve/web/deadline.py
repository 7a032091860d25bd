"""The time that one capture may take."""

import time

import httpcore


class Deadline:
    """The end of the time that one capture may take, over all its steps.

    Args:
        seconds: How long it may take from now.
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

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
        if left <= 0:
            raise httpcore.ReadTimeout
        return left

    def pause(self, seconds: float) -> None:
        """Wait out of courtesy; the time does not count."""
        time.sleep(seconds)
        self._end += seconds
