"""How often somebody may try to log in."""

from limits import RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from openinquest.errors import TooManyAttempts

_OF_A_NAME = RateLimitItemPerMinute(5, 5)
"""Five in five minutes: with the 15 characters that a password has, none is found by trying."""
_OF_A_PLACE = RateLimitItemPerHour(100)


class Attempts:
    """Counts attempts to log in, by name and by address, while the server runs.

    All count, right ones, too: who logs in rightly does so seldom.
    """

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def count(self, name: str, address: str) -> None:
        """Count an attempt.

        Raises:
            TooManyAttempts: there were too many; this one is not made.
        """
        for limit, key in ((_OF_A_PLACE, f"at {address}"), (_OF_A_NAME, f"as {name}")):
            if not self._limiter.hit(limit, key):
                raise TooManyAttempts("too many passwords were tried")
