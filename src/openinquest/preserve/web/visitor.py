"""Fetches pages: redirects step by step, in turn, and no faster than a site can bear."""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic, sleep
from typing import TYPE_CHECKING

from openinquest.errors import AddressRefused, NotAnswered, NotFetched
from openinquest.preserve.web.deadline import Deadline
from openinquest.preserve.web.going_out import Answer, Question, WayOut
from openinquest.preserve.web.robots import MAX_BYTES, OK, PROGRAM, Robots
from openinquest.preserve.web.unpacking import unpacked_body

if TYPE_CHECKING:  # takes a tenth of a second, which who asks nothing of the web does not need
    import httpx

USER_AGENT = f"Mozilla/5.0 (compatible; {PROGRAM})"
"""It says that a program asks, not whose: an investigation does not announce itself."""

_HEADERS = (
    ("User-Agent", USER_AGENT),
    ("Accept", "*/*"),
    ("Accept-Encoding", "gzip"),
)
_MOST_REDIRECTS = 10
_REDIRECTS = frozenset([301, 302, 303, 307, 308])
_MOST_TRIES = 3
_ASKED_TO_WAIT = frozenset([429, 503])
_FIRST_WAIT_S = 2.0  # doubled each time
_MOST_SLOW = 3
"""Pages in a row for which a host lets all the time go by; then it is left alone: a feed of 500
pages would else be waited for all day."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question that was asked on the way to a page, when, and its answer."""

    question: Question
    answer: Answer
    asked_utc: datetime


@dataclass(frozen=True, slots=True)
class Visit:
    """The way to a page: every step in order; the last one is its answer."""

    steps: tuple[Step, ...]

    @property
    def last(self) -> Step:
        """The step that brought the page."""
        return self.steps[-1]

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses on the way, each once in a row: the asked one first, the page's last."""
        found = [str(step.question.url) for step in self.steps]
        return tuple(url for n, url in enumerate(found) if n == 0 or url != found[n - 1])


class Visitor:
    """Whoever fetches pages in one run: it remembers what sites asked for, and when it asked last.

    No cookie is kept, and no page is told where we come from.

    Args:
        way: How it may go out.
        seconds: How long one page may take, with redirects and waiting for a busy site.
        pause_s: The least time between two questions to one host.
        clock: Gives the time in UTC.
        passed_over: Addresses that are not asked for where a feed names them; more may come.
    """

    def __init__(
        self,
        way: WayOut,
        *,
        seconds: float = 60.0,
        pause_s: float = 1.0,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        passed_over: Collection[str] = (),
    ) -> None:
        self._way = way
        self._seconds = seconds
        self._pause_s = pause_s
        self._clock = clock
        self._robots = Robots(self._ask_robots)
        self._asked_at: dict[str, float] = {}
        self._slow = Counter[str]()
        self._brought: list[tuple[str, ...]] = []
        self._passed_over = passed_over

    @property
    def brought(self) -> tuple[tuple[str, ...], ...]:
        """The addresses on the way to each page that was fetched by now."""
        return tuple(self._brought)

    def passes_over(self, url: str) -> bool:
        """Return whether an address that a feed names is not to be asked for."""
        return bool(self._passed_over) and str(self._way.parse(url)) in self._passed_over

    def visit(self, url: str, *, max_bytes: int) -> Visit:
        """Fetch a page, and return every step on the way to it.

        Raises:
            AddressRefused, RobotsRefuse: it, or one that it leads to, may not be asked.
            Offline: nothing may be asked.
            NotFetched: a server fails, or leads round in a circle; or its host was too slow for
                some pages in a row, and is left alone.
            NotAnswered: the last one answers with another status than 200.
            InputTooLarge: it has more than `max_bytes` bytes.
        """
        steps = self._follow(self._way.parse(url), self._robots.require, max_bytes)
        answer = steps[-1].answer
        if answer.status != OK:
            reason = f" {answer.reason}" if answer.reason else ""
            what = f"the server answered {answer.status}{reason}, not with the page"
            raise NotAnswered(what, where=str(steps[-1].question.url))
        visit = Visit(steps)
        self._brought.append(visit.addresses)
        return visit

    def _ask_robots(self, url: "httpx.URL") -> tuple[int, bytes]:
        last = self._follow(url, lambda _url: None, MAX_BYTES)[-1].answer
        if last.status != OK:  # then it is not looked at
            return last.status, b""
        return last.status, unpacked_body(last, where=str(url), max_bytes=MAX_BYTES)

    def _follow(
        self, url: "httpx.URL", require: "Callable[[httpx.URL], None]", max_bytes: int
    ) -> tuple[Step, ...]:
        deadline = Deadline(self._seconds)
        steps: list[Step] = []
        seen = {str(url)}
        for _ in range(_MOST_REDIRECTS + 1):
            require(url)
            steps += self._ask_patiently(url, deadline, max_bytes)
            answer = steps[-1].answer
            if answer.status not in _REDIRECTS or not answer.header("location"):
                return tuple(steps)
            url = self._led_to(url, answer)
            if str(url) in seen:
                raise NotFetched("its redirects lead round in a circle", where=str(url))
            seen.add(str(url))
        raise NotFetched(f"it has more than {_MOST_REDIRECTS} redirects", where=str(url))

    def _led_to(self, url: "httpx.URL", answer: Answer) -> "httpx.URL":
        import httpx

        told = answer.header("location").encode("latin-1")
        try:
            target = url.join(told.decode("utf-8"))
        except (httpx.InvalidURL, ValueError) as error:
            raise AddressRefused("it leads to what is no address", where=str(url)) from error
        return self._way.parse(str(target))

    def _ask_patiently(self, url: "httpx.URL", deadline: Deadline, max_bytes: int) -> list[Step]:
        if self._slow[url.host] >= _MOST_SLOW:
            what = f"its host was too slow {_MOST_SLOW} times in a row, and is left alone for now"
            raise NotFetched(what, where=str(url))
        steps: list[Step] = []
        for attempt in range(_MOST_TRIES):
            self._keep_pace(url, deadline)
            question = Question(url, _HEADERS)
            asked_utc = self._clock()
            answer = self._exchange(question, deadline, max_bytes)
            steps.append(Step(question, answer, asked_utc))
            if answer.status not in _ASKED_TO_WAIT or attempt == _MOST_TRIES - 1:
                break
            wait_s = _asked_wait_s(answer, asked_utc)
            wait_s = _FIRST_WAIT_S * 2**attempt if wait_s is None else wait_s
            if wait_s >= deadline.left():
                what = f"the server is busy and asks to come back in {wait_s:,.0f} seconds"
                raise NotAnswered(what, where=str(url))
            sleep(wait_s)
        return steps

    def _exchange(self, question: Question, deadline: Deadline, max_bytes: int) -> Answer:
        host = question.url.host
        try:
            answer = self._way.exchange(question, deadline, max_bytes=max_bytes)
        except NotFetched:
            if deadline.is_over:
                self._slow[host] += 1
            raise
        self._slow[host] = 0
        return answer

    def _keep_pace(self, url: "httpx.URL", deadline: Deadline) -> None:
        """Wait until the host may be asked again; other steps are not counted against that."""
        last = self._asked_at.get(url.host)
        if last is not None:
            pause_s = max(self._pause_s, self._robots.delay_s(url))
            wait_s = last + pause_s - monotonic()
            if wait_s > 0:
                deadline.pause(wait_s)
        self._asked_at[url.host] = monotonic()


def _asked_wait_s(answer: Answer, now: datetime) -> float | None:
    """Return the seconds that a server asks to wait (RFC 9110, 10.2.3); None where it does not."""
    told = answer.header("retry-after")
    if told.isascii() and told.isdecimal():
        return float(told[:9])
    try:
        until = parsedate_to_datetime(told)
        zoned = until if until.tzinfo else until.replace(tzinfo=UTC)
        return max((zoned - now).total_seconds(), 0.0)
    except (ValueError, OverflowError):  # of a zone that no calendar reaches
        return None
