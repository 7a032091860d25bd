"""A private witness stands in no answer to who may see only what is published, on any way to it."""

import re
import shutil
from itertools import product
from urllib.parse import quote, unquote

import pytest
from pypdfium2 import PdfDocument
from web.conftest import NOW, Running, give_members, run

from openinquest.model import Act, ClaimKind, ReportFormat
from openinquest.people import Right
from openinquest.pipeline import Capture, add, make_claim
from openinquest.store import open_case
from openinquest.web import api, pages

WITNESS = (
    "Shelling of Dar Nahla\n\nDAR NAHLA, 12 July 2031 - Shells hit a bakery in Dar Nahla on "
    "Saturday. A neighbour, Salwa Nadrim, said eleven people were killed in the shelling. "
    "\u201cSeven people were killed, and I hid in the flour store of my cousin,\u201d said Salwa "
    "Nadrim. The civil defence said that nine people were killed in the shelling of Dar Nahla."
)
"""Invented: no such place, no such person, who is private."""
SECRETS = ("Nadrim", "Salwa", "flour store")
"""Her name, and words of hers by which those who were there would know her."""

READ_ROUTERS = (*pages.ROUTERS, *api.ROUTERS)
NO_PAGES = {"/language/{language}"}
NO_NAME = ["none"]
"""Of work that goes on, only who began it is told: it has no name for others."""


@pytest.fixture(scope="module")
def told_workbench(case_to_copy, tmp_path_factory):
    """A workbench of members, on a case in which a claim quotes a private witness by name."""
    folder = tmp_path_factory.mktemp("told")
    shutil.copytree(case_to_copy, folder / "case")
    (folder / "witness.txt").write_text(WITNESS, encoding="utf-8")
    with open_case(folder / "case") as store:
        add(store, [folder / "witness.txt"], Capture(by="tester", utc=NOW, max_bytes=1_000_000))
        (document,) = (each.id for each in store.documents() if "Nadrim" in each.text)
        words = "Salwa Nadrim, said eleven people were killed"
        said = (ClaimKind.TOLL, ["harm=killed", "number=11", "speaker.name=Salwa Nadrim"])
        make_claim(store, document, words, said, Act("tester", NOW, "Salwa Nadrim says it"))
        keys = give_members(store)
    served, address = run(folder / "case")
    yield Running(address, folder / "case", keys)
    served.terminate()
    assert served.wait(30) is not None


def is_open_to_viewers(route):
    calls = (each.call for each in route.dependant.dependencies)
    return any(getattr(call, "right", None) is Right.READ for call in calls)


def read_paths():
    """Return the paths of all that is read, with whether viewers are let in."""
    routes = [route for router in READ_ROUTERS for route in router.routes]
    return {
        route.path: is_open_to_viewers(route)
        for route in routes
        if "GET" in route.methods and route.path not in NO_PAGES
    }


def names_of(client):
    """Return the names of what there is, as somebody is shown it, for the gaps of a path."""

    def listed(what):
        return [each["id"] for each in client.get(f"/api/{what}").json()]

    claims = listed("claims")
    incidents = client.get("/api/incidents").json()
    return {
        "incident": [each["id"] for each in incidents if "Kirkuk" not in str(each)],
        "other": [each["id"] for each in incidents if "Kirkuk" in str(each)],
        "document": listed("documents"),
        "claim": claims,
        "number": sorted({each.rpartition("#")[2] for each in claims}),
        "page": ["1"],
        "format": [each.value for each in ReportFormat],
    }


def addresses(path, names, profiles):
    """Yield a path with its gaps filled in every way, and what is asked of it."""
    gaps = re.findall(r"\{(\w+)\}", path)
    for values in product(*((names | {"profile": profiles}).get(gap, NO_NAME) for gap in gaps)):
        address = path
        for gap, value in zip(gaps, values, strict=True):
            address = address.replace(f"{{{gap}}}", quote(value, safe=""), 1)
        if path.endswith("/search"):
            for words in ("killed", "Nadrim", "flour"):
                yield f"{address}?q={words}"
        elif path == "/compare":
            yield f"{address}?a={names['incident'][0]}"
            yield f"{address}?a={names['incident'][0]}&b={names['other'][0]}"
        else:
            yield address


def told_by(answer, asked):
    """Return the words of an answer, without those that were asked for in a form of it."""
    if answer.content.startswith(b"%PDF"):
        pages_there = PdfDocument(answer.content)
        return "\n".join(each.get_textpage().get_text_bounded() for each in pages_there)
    text = unquote(answer.content.decode("utf-8", "replace"))
    words = asked.partition("?q=")[2]
    return re.sub(rf'value="{words}"', "", text) if words else text


def test_the_case_holds_what_is_to_be_withheld(told_workbench):
    with told_workbench.client("Amal") as client:
        claims = client.get("/api/claims?limit=1000").text
        document = next(
            each["id"]
            for each in client.get("/api/documents").json()
            if each["original"]["location"].endswith("witness.txt")
        )
        page = client.get(f"/documents/{quote(document, safe='')}").text

    assert all(secret in page.replace("</span>", "") for secret in SECRETS)
    assert "Salwa Nadrim, said eleven people were killed" in claims


def test_a_viewer_learns_neither_name_nor_words_of_a_private_witness_on_any_way(told_workbench):
    answered = dict.fromkeys((path for path, open_ in read_paths().items() if open_), 0)
    leaks = []
    with told_workbench.client("Vera") as viewer, told_workbench.client("Amal") as analyst:
        shown, whole = names_of(viewer), names_of(analyst)
        both = {gap: [*dict.fromkeys((*shown[gap], *whole[gap]))] for gap in shown}
        for path in read_paths():
            for address in addresses(path, both, ["public", "partner", "full"]):
                answer = viewer.get(address)
                if answer.status_code == 200 and path in answered:
                    answered[path] += 1
                told = told_by(answer, address)
                leaks += [(address, secret) for secret in SECRETS if secret in told]

    assert leaks == []
    assert [path for path, count in answered.items() if not count] == []


def test_reports_for_partners_and_the_public_name_her_to_nobody(told_workbench):
    paths = [path for path in read_paths() if "{profile}" in path]
    leaks, asked = [], 0
    with told_workbench.client("Amal") as analyst:
        names = names_of(analyst)
        for path in paths:
            for address in addresses(path, names, ["public", "partner"]):
                answer = analyst.get(address)
                asked += answer.status_code == 200
                told = told_by(answer, address)
                leaks += [(address, secret) for secret in SECRETS if secret in told]

    assert leaks == []
    assert asked > len(ReportFormat)
