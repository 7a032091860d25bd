"""Two decide at once: the second is told, and nobody waits for more than they decide on."""

import threading
from datetime import UTC, datetime

import pytest
from starlette.requests import Request

from openinquest.errors import ChangedMeanwhile
from openinquest.model import Act, JudgementKind, Member, Role
from openinquest.pipeline import Capture, Learnt, add, judge_claims
from openinquest.store import create_case, open_case
from openinquest.web import Served, Workbench
from openinquest.web.deciding import Looked, keep_decided
from openinquest.web.visit import Visit

ACT = Act("Noor", datetime(2031, 5, 6, tzinfo=UTC), "for the test")
TEXTS = (
    "A shell killed two people in Qasr Amun on 3 May 2031, medics said.",
    "An air strike killed nine people in Tal Nasra on 8 June 2031, police said.",
)


@pytest.fixture
def visit(tmp_path):
    """Return the visit of a reviewer who decides, in a case of two documents."""
    sources = [tmp_path / f"{number}.txt" for number, _ in enumerate(TEXTS)]
    for source, text in zip(sources, TEXTS, strict=True):
        source.write_text(text, encoding="utf-8")

    def capture(by):
        return Capture(by=by, utc=ACT.at_utc, max_bytes=9_999)

    with create_case(tmp_path / "case") as store:
        add(store, sources, capture("Noor"))
    case = tmp_path / "case"
    bench = Workbench(
        open_case=lambda: open_case(case),
        capture=capture,
        served=Served("127.0.0.1", 0, ()),
        alone_as="Noor",
        learnt=Learnt(),
        max_bytes=9_999,
    )
    with bench.case() as store:
        asked = Request({"type": "http", "method": "POST", "headers": []})
        yield Visit(asked, bench, store, Member("Noor", Role.REVIEWER))
    bench.close()


def claims(visit):
    return [visit.store.claims_of(each.id)[0] for each in visit.store.documents()]


def looking_while(visit, other_decides):
    """Return what looks at the first claim, while somebody decides on another at first."""
    one, looks = claims(visit)[0], []

    def look():
        head = visit.store.head()
        looks.append(head)
        if len(looks) > 1:
            raise ChangedMeanwhile("it has changed since it was looked at")
        other_decides()
        return Looked(one, head, frozenset({one.document}))

    return look


def accept(visit, claim):
    return judge_claims(visit.store, JudgementKind.ACCEPT, [claim], ACT)


def test_who_was_slower_is_told_and_nothing_of_theirs_is_kept(visit):
    one, _ = claims(visit)
    look = looking_while(visit, lambda: accept(visit, one))
    with pytest.raises(ChangedMeanwhile):
        keep_decided(visit, look, lambda claim: accept(visit, claim))

    assert len(visit.store.judgements()) == 1


def test_a_decision_on_another_document_is_no_reason_to_look_again(visit):
    _, other = claims(visit)
    look = looking_while(visit, lambda: accept(visit, other))
    keep_decided(visit, look, lambda claim: accept(visit, claim))

    assert len(visit.store.judgements()) == 2


def test_nobody_waits_to_decide_while_another_still_looks(visit):
    one, other = claims(visit)
    looking, decided = threading.Event(), threading.Event()

    def look_long():
        head = visit.store.head()
        looking.set()
        assert decided.wait(60)
        return Looked(one, head, frozenset({one.document}))

    slow = threading.Thread(
        target=keep_decided, args=(visit, look_long, lambda claim: accept(visit, claim))
    )
    slow.start()
    assert looking.wait(60)
    with visit.bench.case() as own:
        quick = Visit(visit.request, visit.bench, own, visit.member)
        looked = Looked(other, own.head(), frozenset({other.document}))
        keep_decided(quick, lambda: looked, lambda claim: accept(quick, claim))
    decided.set()
    slow.join(60)

    assert len(visit.store.judgements()) == 2
