"""What a site asks of programs that fetch its pages (robots.txt, RFC 9309)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from protego import Protego

from openinquest.errors import InputError, InquestError, RobotsRefuse

if TYPE_CHECKING:  # takes a tenth of a second, which who asks nothing of the web does not need
    import httpx

PROGRAM = "archiver"
"""What a robots.txt calls us, where it does not speak to all."""

MAX_BYTES = 512_000  # RFC 9309 asks for 500 KiB at least; what stands behind is not looked at
MOST_DELAY_S = 30.0

OK = 200
_UNREACHABLE = 500  # from this status on, a site that cannot say what it wants


class Robots:
    """The robots.txt of each site, asked for once in a run.

    Args:
        ask: Returns the status and the body of an address, redirects followed.
    """

    def __init__(self, ask: "Callable[[httpx.URL], tuple[int, bytes]]") -> None:
        self._ask = ask
        self._known: dict[str, Protego | InquestError] = {}

    def require(self, url: "httpx.URL") -> None:
        """See that a site lets programs ask for an address.

        A site without the file (a status of 400 to 499) allows everything.

        Raises:
            RobotsRefuse: it does not; or its server fails to give the file, which
                forbids everything for now (RFC 9309, 2.3.1.4).
            InputError: the server cannot be asked for it; see `WayOut.exchange`.
        """
        rules = self._rules_of(url)
        if isinstance(rules, InquestError):
            what = f"its robots.txt cannot be had, so nothing is asked ({rules.what})"
            raise type(rules)(what, where=str(url)) from rules
        if not rules.can_fetch(str(url), PROGRAM):
            raise RobotsRefuse("the site asks programs to stay away from it", where=str(url))

    def delay_s(self, url: "httpx.URL") -> float:
        """Return the seconds that a site asks to leave between two questions, within reason."""
        rules = self._known.get(_site(url))  # not asked for here: that waits for its turn, too
        asked = rules.crawl_delay(PROGRAM) if isinstance(rules, Protego) else None
        return min(asked or 0.0, MOST_DELAY_S)

    def _rules_of(self, url: "httpx.URL") -> Protego | InquestError:
        site = _site(url)
        if site not in self._known:
            self._known[site] = self._asked(site)
        return self._known[site]

    def _asked(self, site: str) -> Protego | InquestError:
        import httpx

        try:
            status, body = self._ask(httpx.URL(site))
        except InputError as error:
            return error
        if status >= _UNREACHABLE:
            return RobotsRefuse(f"the server answered {status}")
        text = body[:MAX_BYTES].decode("utf-8-sig", "replace") if status == OK else ""
        return Protego.parse(text)


def _site(url: "httpx.URL") -> str:
    return str(url.copy_with(path="/robots.txt", query=None))
