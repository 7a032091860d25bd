"""Measure the workbench while many people work on one case, and write it down.

Usage: python benchmarks/workbench_load.py RESULTS.json [--people 50] [--seconds 60] [--only KIND]

The installed server holds the casebook and some invented documents, once in SQLite and once in
PostgreSQL. Everyone has a key of their own, and thinks for one to five seconds before each thing
that they do: read the case, an incident or a document, search, decide, grade, add a text. Who is
told that somebody else was faster, or that an incident became part of another, looks again. The
people are threads of this process, so that they share the processor with the server: a machine
with few cores looks slower than it is for people who sit elsewhere.
"""

import argparse
import contextlib
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import unescape
from importlib.resources import as_file, files
from pathlib import Path
from urllib.parse import quote

import httpx
from run import INQUEST, machine

import openinquest
from openinquest.model import Act, Role
from openinquest.pipeline import Capture, add, add_member
from openinquest.store import CaseAt, create_case

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
import postgres  # type: ignore[import-not-found]  # of the tests, which are not typed

CASES = ("al-jadida", "kunduz")
PLACES = ("Qasr Amun", "Tal Nasra", "Wadi Lasur", "Bir Hadan", "Deir Salwa", "Umm Tarif")
INVENTED = 60
THINK_S = (1.0, 5.0)
TRIES = 20
"""So often somebody decides again who was told that another was faster; then it is an error."""

Answer = httpx.Response


@dataclass
class Measured:
    """What was asked and how long it took, of all people together."""

    times_ms: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: Counter[str] = field(default_factory=Counter)
    conflicts: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def took(self, what: str, seconds: float) -> None:
        """Keep how long an answer took."""
        with self._lock:
            self.times_ms[what].append(1000 * seconds)

    def failed(self, what: str) -> None:
        """Keep that something failed that must not."""
        with self._lock:
            self.errors[what] += 1

    def conflicted(self) -> None:
        """Keep that somebody else was faster."""
        with self._lock:
            self.conflicts += 1


class Person:
    """Somebody who works on the case until the time is over."""

    def __init__(self, number: int, address: str, key: str, measured: Measured) -> None:
        self._draw = random.Random(number)
        self._number, self._measured = number, measured
        headers = {"authorization": f"Bearer {key}"}
        self._client = httpx.Client(base_url=address, headers=headers, timeout=120)
        self._corrected = 0
        self._claims: list[str] = []
        self._incidents: list[str] = []
        self._documents: list[str] = []

    def work(self, until: float) -> None:
        """Do one thing after another, as people do them."""
        deeds = list(self._deeds())
        weights = [weight for _, weight in deeds]
        with self._client:
            while True:
                time.sleep(self._draw.uniform(*THINK_S))
                if time.monotonic() > until:
                    return
                ((deed, _),) = self._draw.choices(deeds, weights)
                try:
                    deed()
                except httpx.HTTPError as error:
                    self._measured.failed(f"{deed.__name__}: {type(error).__name__}")

    def _deeds(self) -> Iterator[tuple[Callable[[], None], int]]:
        yield self.read_case, 15
        yield self.read_incident, 15
        yield self.read_document, 20
        yield self.look_for_words, 10
        yield self.decide, 20
        yield self.correct, 8
        yield self.grade, 6
        yield self.add_text, 2

    def _ask(self, what: str, method: str, path: str, **more: object) -> Answer:
        began = time.perf_counter()
        answer = self._client.request(method, path, **more)  # type: ignore[arg-type]
        self._measured.took(what, time.perf_counter() - began)
        if answer.status_code == 409:
            self._measured.conflicted()
        elif answer.status_code == 404 and "stands no more" in answer.text:
            self._measured.conflicted()
            self._incidents = []  # somebody's decision made it part of another: they look again
        elif answer.status_code >= 400:
            self._measured.failed(f"{what}: {answer.status_code} {answer.text[:200]}")
        return answer

    def _there(self, path: str, what: str) -> list[str]:
        """Return the addresses of some things that a page leads to."""
        page = self._ask(f"list of {what}", "GET", path).text
        return sorted(set(re.findall(rf'href="(/{what}/[^"/?#]{{8,}})"', page)))

    def read_case(self) -> None:
        """Open the list of incidents."""
        self._ask("case", "GET", "/")

    def read_incident(self) -> None:
        """Open an incident."""
        self._incidents = self._incidents or self._there("/", "incidents")
        self._ask("incident", "GET", self._draw.choice(self._incidents))

    def read_document(self) -> None:
        """Open a document."""
        self._ask("document", "GET", self._a_document())

    def look_for_words(self) -> None:
        """Search."""
        words = self._draw.choice(("strike", "killed", "hospital", "witness", "Nasra", "coalition"))
        self._ask("search", "GET", f"/search?q={words}")

    def decide(self) -> None:
        """Accept or reject a claim."""
        kind = self._draw.choice(("accept", "accept", "reject"))
        said = {"kind": kind, "reason": f"read by {self._number}"}
        self._on_claim("decide", "POST", "/decisions", said)

    def correct(self) -> None:
        """Correct what a claim says."""
        # No other draws it: who corrects to what a claim says already is refused.
        self._corrected += 1
        number = 100 + 50 * self._corrected + self._number
        said = {"values": [f"number={number}"], "reason": "read again"}
        self._on_claim("correct", "PATCH", "", said)

    def _on_claim(self, what: str, method: str, more: str, said: Mapping[str, object]) -> None:
        claim = self._draw.choice(self._tolls())
        for _ in range(TRIES):
            seen = self._ask("claim", "GET", f"/api/claims/{claim}")
            mark = {"if-match": seen.headers["etag"]}
            time.sleep(self._draw.uniform(*THINK_S) / 2)
            path = f"/api/claims/{claim}{more}"
            if self._ask(what, method, path, json=said, headers=mark).status_code != 409:
                return
        self._measured.failed(f"{what}: never won")

    def _a_document(self) -> str:
        self._documents = self._documents or self._there("/documents", "documents")
        return self._draw.choice(self._documents)

    def _tolls(self) -> list[str]:
        """Return the claims of a document that count people."""
        while not self._claims:
            held = self._ask("document by key", "GET", f"/api{self._a_document()}").json()
            tolls = [each["id"] for each in held["claims"] if each["kind"] == "toll"]
            self._claims = [quote(each, safe="") for each in tolls]
        claims, self._claims = self._claims, []
        return claims

    def grade(self) -> None:
        """Grade an incident on its page of explanations."""
        self._incidents = self._incidents or self._there("/", "incidents")
        base = self._draw.choice(self._incidents)
        for _ in range(TRIES):
            page = self._ask("explanations", "GET", f"{base}/explanations").text
            form = re.search(r'action="[^"]+/grades".*?</form>', page, re.DOTALL)
            if not form:
                return
            said = dict(re.findall(r'name="(seen|view)" value="([^"]+)"', form[0]))
            said |= {"word": "by_rule", "reason": f"looked through by {self._number}"}
            data = {name: unescape(value) for name, value in said.items()}
            time.sleep(self._draw.uniform(*THINK_S) / 2)
            if self._ask("grade", "POST", f"{base}/grades", data=data).status_code != 409:
                return
        self._measured.failed("grade: never won")

    def add_text(self) -> None:
        """Add a text."""
        text = {"words": invented(self._draw), "publisher": f"Post {self._number}"}
        self._ask("add", "POST", "/api/sources", json={"texts": [text]})


def invented(draw: random.Random) -> str:
    """Return a short report on something that never happened."""
    place, day = draw.choice(PLACES), draw.randint(1, 28)
    killed, hurt = draw.randint(2, 30), draw.randint(2, 40)
    who = draw.choice(("police", "medics", "the health ministry", "the civil defence"))
    return (
        f"{place.upper()}, {day} May 2031 - An air strike on a house in {place} killed {killed} "
        f"people and wounded {hurt}, {who} said. The army said that no aircraft had flown there. "
        f"A witness, Idris Qassem {draw.randint(1, 999)}, said a rocket had hit the house."
    )


def make_case(at: CaseAt, place: Path, people: int) -> list[str]:
    """Make the case, and return the keys of its members."""
    now, draw = datetime.now(UTC).replace(microsecond=0), random.Random(1)
    texts = place / "texts"
    texts.mkdir(exist_ok=True)
    for number in range(INVENTED):
        (texts / f"{number}.txt").write_text(invented(draw), encoding="utf-8")
    act = Act("tester", now, "to measure")
    with contextlib.ExitStack() as open_, create_case(at) as store:
        folder = open_.enter_context(as_file(files("openinquest.casebook")))
        sources = [texts, *(folder / case / "documents" for case in CASES)]
        add(store, sources, Capture(by="tester", utc=now, max_bytes=10_000_000))
        add_member(store, act, "Ada", Role.ADMINISTRATOR)
        return [
            add_member(store, act, f"Person {number}", Role.REVIEWER) for number in range(people)
        ]


@contextlib.contextmanager
def served(at: CaseAt) -> Iterator[tuple[str, int]]:
    """Serve a case with the installed command; yield the address and the number of the process."""
    known = {"INQUEST_STORE": at.database, "INQUEST_ORIGINALS": at.originals}
    case = () if at.database else ("--case", str(at.folder))
    command = [INQUEST, *case, "serve", "--no-open", "--port", "0"]
    own = {name: value for name, value in known.items() if value}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, **own}
    )
    try:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found, "the workbench has not started"
        yield found[0], process.pid
    finally:
        process.terminate()
        process.wait(60)


def peak_mib(process: int) -> float | None:
    """Return the largest memory that a process had; None where the system does not tell."""
    with contextlib.suppress(OSError):
        status = Path(f"/proc/{process}/status").read_text()
        return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024
    return None


def processor_s(process: int) -> float:
    """Return how long a process has been on the processor; 0 where the system does not tell."""
    with contextlib.suppress(OSError):
        told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def work(at: CaseAt, keys: list[str], seconds: float) -> dict[str, object]:
    """Have everyone work on a case for some time, and return what was measured."""
    measured = Measured()
    with served(at) as (address, process):
        began = time.perf_counter()
        httpx.get(address, headers={"authorization": f"Bearer {keys[0]}"}, timeout=120)
        first_s, worked_s = time.perf_counter() - began, processor_s(process)
        until = time.monotonic() + seconds
        people = [
            threading.Thread(target=Person(number, address, key, measured).work, args=(until,))
            for number, key in enumerate(keys)
        ]
        for each in people:
            each.start()
        for each in people:
            each.join()
        memory, worked_s = peak_mib(process), processor_s(process) - worked_s
    told = told_of([one for each in measured.times_ms.values() for one in each])
    return told | {
        "conflicts_retried": measured.conflicts,
        "errors": dict(measured.errors),
        "peak_mib": memory and round(memory),
        "first_page_ms": round(1000 * first_s),
        "processor_of_the_server_s": round(worked_s, 1),
        "of": {what: told_of(times) for what, times in sorted(measured.times_ms.items())},
    }


def told_of(times_ms: list[float]) -> dict[str, object]:
    """Return how many requests there were, and their times."""
    in_order = sorted(times_ms)
    return {
        "requests": len(in_order),
        "median_ms": round(statistics.median(in_order)),
        "p95_ms": round(in_order[min(len(in_order) - 1, int(0.95 * len(in_order)))]),
        "longest_ms": round(in_order[-1]),
    }


def cases(place: Path, only: str | None) -> Iterator[tuple[str, CaseAt]]:
    """Yield each kind of case, in a new place."""
    if only in (None, "sqlite"):
        yield "sqlite", CaseAt(place / "case")
    if only in (None, "postgres"):
        programs = postgres.find_programs()
        if programs is None:
            raise SystemExit("needs PostgreSQL: apt-get install postgresql")
        server = postgres.Server(programs, durable=True)
        try:
            yield "postgres", CaseAt(None, server.new_database(), str(place / "sealed"))
        finally:
            server.stop()


def main() -> int:
    """Measure, and write the results; fail where anything failed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("results", type=Path)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--only", choices=["sqlite", "postgres"])
    asked = parser.parse_args()
    found = {}
    with tempfile.TemporaryDirectory() as place:
        for kind, at in cases(Path(place), asked.only):
            keys = make_case(at, Path(place), asked.people)
            found[kind] = work(at, keys, asked.seconds)
    report = {
        "machine": machine(),
        "load_of_the_machine": round(os.getloadavg()[1], 1),
        "measured_utc": datetime.now(UTC).isoformat(timespec="minutes"),
        "version": openinquest.__version__,
        "people": asked.people,
        "seconds": asked.seconds,
        "workbench": found,
    }
    text = json.dumps(report, indent=2) + "\n"
    asked.results.write_text(text, encoding="utf-8")
    print(text, end="")
    return 1 if any(each["errors"] for each in found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
