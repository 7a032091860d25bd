"""A workbench that runs: the installed command on a case of invented documents, and a browser."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from openinquest.model import Act, Role
from openinquest.pipeline import Capture, add, add_member, set_password
from openinquest.store import create_case, open_case

NOW = datetime(2031, 5, 6, 12, 0, tzinfo=UTC)
PASSWORD = "a long enough password"
MEMBERS = {
    "Vera": Role.VIEWER,
    "Amal": Role.ANALYST,
    "Rui": Role.REVIEWER,
    "Ada": Role.ADMINISTRATOR,
}

TEXTS = {
    "herald.txt": (
        "Air strike on Kirkuk kills nine\n\n"
        "KIRKUK, 4 May 2031 - An air strike on a house in Kirkuk killed nine people on "
        "Sunday, the health ministry said. Four children were among the dead, said Dr Samira "
        "Haddoun, who works at the hospital. The army said that no aircraft had flown there."
    ),
    "post.txt": (
        "Strike on Kirkuk\n\n"
        "KIRKUK, 5 May 2031 - The air strike in Kirkuk on Sunday killed twelve people, the "
        "civil defence said. A witness, Idris Qassem, said a rocket had hit the house."
    ),
    "market.txt": (
        "Car bomb in Wadi Lasur market\n\n"
        "WADI LASUR, 9 June 2031 - A car bomb in the market of Wadi Lasur killed three people "
        "and wounded twenty on Monday, police said."
    ),
}
"""Invented: no such place, no such person. The names of private persons are Idris Qassem's."""


@dataclass(frozen=True)
class Running:
    """A workbench that runs: where it is, its case, and the keys of its members, if it has any."""

    address: str
    case: Path
    keys: dict[str, str]

    def client(self, member=None, **options):
        """Return a client of the member, by key; of whoever acts alone without one."""
        headers = {"authorization": f"Bearer {self.keys[member]}"} if member else {}
        return httpx.Client(base_url=self.address, headers=headers, timeout=60, **options)


@pytest.fixture(scope="session")
def case_to_copy(tmp_path_factory):
    """A case of the texts without members: to read them once is enough."""
    folder = tmp_path_factory.mktemp("case-to-copy")
    texts = folder / "texts"
    texts.mkdir()
    for name, text in TEXTS.items():
        (texts / name).write_text(text, encoding="utf-8")
    with create_case(folder / "case") as store:
        add(store, [texts], Capture(by="tester", utc=NOW, max_bytes=1_000_000))
    return folder / "case"


def give_members(store):
    act = Act("tester", NOW, "for the test")
    keys = {}
    for name, role in reversed(MEMBERS.items()):  # the first has to be an administrator
        keys[name] = add_member(store, act, name, role)
        set_password(store, act, name, PASSWORD)
    return keys


def run(case, *more):
    """Run the installed command; return it and the address that it serves at."""
    command = [Path(sys.executable).with_name("inquest"), "--case", case, "serve"]
    served = subprocess.Popen(
        [*command, "--no-open", "--port", "0", *more],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "INQUEST_OPERATOR": "Noor"},
    )
    line = served.stdout.readline()
    found = re.search(r"http://\S+", line)
    assert found, line
    return served, found[0]


@pytest.fixture
def workbench(case_to_copy, tmp_path):
    """A workbench of one person, on a case of its own."""
    yield from _running(case_to_copy, tmp_path / "case", members=False)


@pytest.fixture(scope="module")
def shared_workbench(case_to_copy, tmp_path_factory):
    """A workbench of one person that the tests of a module only read."""
    yield from _running(case_to_copy, tmp_path_factory.mktemp("shared") / "case", members=False)


@pytest.fixture(scope="module")
def team_workbench(case_to_copy, tmp_path_factory):
    """A workbench of members in every role, for the tests of a module."""
    yield from _running(case_to_copy, tmp_path_factory.mktemp("team") / "case", members=True)


@pytest.fixture(scope="session")
def worked_on(tmp_path_factory):
    """A workbench of a team in which something of every kind was decided; tests only read it."""
    from web.every_page import run_with_work_done

    yield from run_with_work_done(tmp_path_factory.mktemp("worked-on"))


def _running(case_to_copy, case, *, members):
    shutil.copytree(case_to_copy, case)
    keys = {}
    if members:
        with open_case(case) as store:
            keys = give_members(store)
    served, address = run(case)
    yield Running(address, case, keys)
    served.terminate()
    assert served.wait(30) is not None


@pytest.fixture
def page(browser):
    """A page of a browser that refuses every host but this machine and keeps its complaints."""
    context = browser.new_context()
    page = context.new_page()
    page.foreign, page.complaints = [], []

    def only_here(route):
        if re.match(r"(http://(127\.0\.0\.1|localhost):|data:|blob:)", route.request.url):
            route.continue_()
        else:
            page.foreign.append(route.request.url)
            route.abort()

    def complain(words):
        if "GL Driver Message" not in words:  # of drawing without a graphics card
            page.complaints.append(words)

    context.route("**/*", only_here)
    page.on("console", lambda message: complain(message.text))
    yield page
    assert page.foreign == []
    context.close()


def csrf_of(page):
    """Return what forms of a page have to send along."""
    return re.search(r'name="csrf" content="([^"]+)"', page.text)[1]


def store_of(running):
    """Open the case that a workbench serves."""
    return open_case(running.case)
