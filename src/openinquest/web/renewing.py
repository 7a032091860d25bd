"""What was written is made part of the case as it stands before anybody waits for it."""

import threading
import time
from collections.abc import Callable

_PAUSE_S = 0.5
"""How long others may still write before it is made: what is written together is made once."""
_LONGEST_PAUSE_S = 2.0
_REST = 4
"""So many times as long as it took to be made it rests before it is made again, but no longer than
the longest pause: where many write at once, most of the time is theirs."""


class Renewal:
    """Makes the case as it stands anew, some time after each who asks for it.

    It needs a thread that runs `keep`; without one, who needs the case makes it.
    """

    def __init__(self) -> None:
        self._asked, self._runs, self._over = threading.Event(), False, False

    @property
    def is_due(self) -> bool:
        """Whether it will be made in a moment."""
        return self._runs and self._asked.is_set()

    def ask(self) -> None:
        """Ask for it."""
        self._asked.set()

    def keep(self, make: Callable[[], None]) -> None:
        """Call `make` now, and again after each who asks, until it is over."""
        self._runs = True
        self._asked.set()
        pause_s = _PAUSE_S
        try:
            while self._asked.wait() and not self._over:
                time.sleep(pause_s)
                self._asked.clear()  # first: what is written meanwhile is made the next time
                began = time.monotonic()
                make()
                took_s = time.monotonic() - began
                pause_s = min(max(_PAUSE_S, _REST * took_s), _LONGEST_PAUSE_S)
        finally:  # where it fails, who needs the case makes it, and is told what is wrong
            self._runs = False

    def end(self) -> None:
        """Make nothing any more."""
        self._over = True
        self._asked.set()
