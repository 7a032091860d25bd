"""Every page of the workbench, on a case in which people decided on something of every kind."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from scans import STRIKE, a_scan
from web.conftest import NOW, PASSWORD, TEXTS, Running, give_members, run

from openinquest.model import Act, ClaimKind, JudgementKind
from openinquest.pipeline import (
    Capture,
    add,
    correct_claim,
    judge_cell,
    judge_claims,
    overview_of,
    sign,
)
from openinquest.store import create_case, open_case

LONG = "Kirkuk" * 25
MORE = {
    "arabic.txt": (
        "غارة على تل نصرة\n\nقتل اثنا عشر شخصا في غارة على منزل في تل نصرة، قال شهود عيان.\n"
    ),
    "wire.txt": TEXTS["herald.txt"].replace("Four children", "Five children"),
    "letter.txt": (
        f"{LONG}\n\nKIRKUK, 4 May 2031 - A car bomb in a house in Kirkuk killed ten people on "
        f"Sunday, the mayor said. He wrote so at https://city.example/{LONG}/{LONG}."
    ),
}
"""Invented. Words without an end are what pushes a page aside."""


@dataclass(frozen=True)
class Address:
    """A page by the name that a test shows; `member` is who looks at it, None is a stranger."""

    name: str
    path: str
    member: str | None = "Ada"


ADDRESSES = (
    Address("case", "/"),
    Address("case with one selected", "/?selected={incident}"),
    Address("case without what was asked for", "/?words=zeppelin"),
    Address("totals", "/totals"),
    Address("incident", "/incidents/{incident}"),
    Address("claims", "/incidents/{incident}/claims?at=1"),
    Address("document", "{post}"),
    Address("claim", "{post}?claim={number}"),
    Address("document in Arabic", "{arabic}"),
    Address("document with long words", "{letter}"),
    Address("document that is a picture", "{scan}"),
    Address("document with copies", "{wire}"),
    Address("documents", "/documents"),
    Address("explanations", "/incidents/{incident}/explanations"),
    Address("cell", "/incidents/{incident}/explanations?explanation={explanation}&claim={claim}"),
    Address("compare", "/compare?a={incident}&b={other}"),
    Address("likest", "/compare?a={incident}"),
    Address("report", "/incidents/{incident}/report"),
    Address("changes", "/incidents/{incident}/changes?since={before}"),
    Address("search", "/search?q=Kirkuk"),
    Address("add", "/add"),
    Address("log", "/log"),
    Address("people", "/people"),
    Address("me", "/people/me"),
    Address("unknown", "/incidents/none"),
    Address("case of a viewer", "/", "Vera"),
    Address("incident of a viewer", "/incidents/{shown}", "Vera"),
    Address("refusal", "/documents", "Vera"),
    Address("door", "/login", None),
    Address("not let in", "/", None),
)
"""What of a case stands in them is put in by `words_of_addresses`."""


def run_with_work_done(folder):
    """Yield a workbench of a team that has read, decided, disputed and signed."""
    texts = folder / "texts"
    texts.mkdir()
    for name, text in (TEXTS | MORE).items():
        (texts / name).write_text(text, encoding="utf-8")
    (texts / "scan.png").write_bytes(a_scan(STRIKE))
    with create_case(folder / "case") as store:
        add(store, [texts], Capture(by="tester", utc=NOW, max_bytes=1_000_000))
        keys = give_members(store)
        _work(store)
    served, address = run(folder / "case")
    yield Running(address, folder / "case", keys)
    served.terminate()
    assert served.wait(30) is not None


def _work(store):
    """Decide on claims and cells, two people not alike, and sign a finding off."""
    amal, rui = (Act(name, NOW, "as the words say") for name in ("Amal", "Rui"))
    said, *others = _tolls_of(store, "herald.txt")
    judge_claims(store, JudgementKind.ACCEPT, [said], amal)
    judge_claims(store, JudgementKind.REJECT, others[:1], amal)
    [twelve, *_] = _tolls_of(store, "post.txt")
    correct_claim(store, twelve, ["number=13"], amal)
    one = _largest(store)
    cell = one.explanations[0].id, one.explanations[0].evidence[0].claim
    judge_cell(store, *cell, "consistent", amal)
    judge_cell(store, *cell, "inconsistent", rui)
    sign(store, one.incident.id, rui, although_open=True)
    judge_claims(store, JudgementKind.REJECT, [twelve], rui)


def _tolls_of(store, name):
    seen = overview_of(store)
    document = next(
        each for each in seen.documents.values() if each.original.location.endswith(name)
    )
    return [each.id for each in seen.claims_of[document.id] if each.kind is ClaimKind.TOLL]


def _largest(store):
    return max(overview_of(store).findings, key=lambda each: len(each.claims))


def words_of_addresses(running):
    """Return what the addresses of pages are made of in a case."""
    with open_case(running.case) as store:
        seen, one = overview_of(store), _largest(store)
        twelve = _tolls_of(store, "post.txt")[0]
        before = store.head().count - 1
    other = next(each for each in seen.findings if each.incident.id != one.incident.id)
    with running.client("Vera") as viewer:
        shown = re.search(r'href="/incidents/([^"/?]+)"', viewer.get("/").text)[1]
    evidence = one.explanations[0].evidence[0]
    documents = {
        each.original.location.rpartition("/")[2].partition(".")[0]: f"/documents/{quote(each.id)}"
        for each in seen.documents.values()
    }
    return documents | {
        "incident": one.incident.id,
        "other": other.incident.id,
        "shown": shown,
        "number": twelve.rpartition("#")[2],
        "explanation": quote(one.explanations[0].id),
        "claim": quote(evidence.claim),
        "before": before,
    }


def enter(context, running, member):
    """Let a browser in as a member."""
    page = context.request.get(f"{running.address}login").text()
    token = re.search(r'name="csrf" content="([^"]+)"', page)[1]
    form = {"csrf": token, "name": member, "password": PASSWORD}
    entered = context.request.post(f"{running.address}login", form=form)
    assert member in entered.text()
