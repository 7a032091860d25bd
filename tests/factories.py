"""Small honest values for tests. Every name and event in them is invented."""

from datetime import UTC, date, datetime
from hashlib import sha256

from openinquest.model import (
    Act,
    Claim,
    ClaimId,
    Consistency,
    Count,
    DamageGrade,
    Document,
    DocumentId,
    Group,
    Harm,
    IncidentId,
    Judgement,
    ObservedEffect,
    Origin,
    Original,
    OriginId,
    PhysicalCheck,
    Quantity,
    Source,
    SourceKind,
    Span,
    Toll,
    Verdict,
)

NOON = datetime(2019, 5, 4, 12, 0, tzinfo=UTC)
AN_ACT = Act("a recorder", NOON, "a test")
TEXT = "At least 12 civilians were killed in the market of Tal Nasra, the health directorate said."
QUOTE = "At least 12 civilians were killed"


def an_original(**changes):
    """Return the record of some sealed bytes."""
    values = {
        "sha256": "a" * 64,
        "size_bytes": 90,
        "media_type": "text/plain",
        "location": "report.txt",
        "captured_utc": NOON,
        "captured_by": "a tester",
        "tool": "openinquest/test",
    }
    return Original(**(values | changes))


def a_document(text=TEXT, *, id="d1", **changes):
    """Return a document of one sentence, or of `text`."""
    values = {"publisher": "Harbour Radio", "published": date(2019, 5, 4), "language": "en"}
    return Document(id=DocumentId(id), text=text, **(values | changes))


def a_sealed_document(text=TEXT, **changes):
    """Return a document read from the bytes of `text`, and the bytes."""
    content = text.encode()
    digest = sha256(content).hexdigest()
    original = an_original(sha256=digest, size_bytes=len(content))
    return a_document(text, id=f"sha256:{digest}", original=original, **changes), content


def a_source(name=None, *, kind=SourceKind.MEDIC, **changes):
    """Return a voice: the health directorate, or `name`."""
    values = {"organisation": None if name else "health directorate"}
    return Source(name=name, kind=kind, **(values | changes))


def a_toll(at_least=12, at_most=None, *, harm=Harm.KILLED, group=Group.CIVILIANS, **changes):
    """Return a toll of at least 12 civilians killed."""
    return Toll(harm, group, Count(at_least, at_most), **changes)


def a_claim(detail=None, *, document=None, quote=QUOTE, id=None, **changes):
    """Return a claim whose quote stands in `document` (by default `a_document()`)."""
    document = document or a_document()
    start = document.text.index(quote)
    values = {
        "id": ClaimId(id or f"{document.id}#1"),
        "document": document.id,
        "span": Span(start, start + len(quote)),
        "quote": quote,
        "detail": detail or a_toll(),
        "rule": "test.plain",
        "sources": (a_source(),),
    }
    return Claim(**(values | changes))


def an_origin(*claims, id="o1", **changes):
    """Return one voice that made `claims`."""
    values = {
        "label": "health directorate",
        "kind": SourceKind.MEDIC,
        "claims": tuple(claim.id for claim in claims),
        "carriers": tuple(dict.fromkeys(claim.document for claim in claims)),
        "reason": "named alike",
    }
    return Origin(id=OriginId(id), **(values | changes))


def a_judgement(kind, *subjects, id="j1", **changes):
    """Return a person's decision on `subjects`."""
    values = {"actor": "a tester", "made_utc": NOON, "reason": "a slip of the pen"}
    return Judgement(id=id, kind=kind, subjects=subjects, **(values | changes))


def a_check(*claims, id="k-1", **changes):
    """Return 12 kg that went off inside the house that fell: nothing can be told."""
    found = Consistency(
        claimed=Quantity(12, 10, 15),
        observed=ObservedEffect(damage=DamageGrade.A, inside=True),
        verdict=Verdict.CANNOT_TELL,
        reason="It went off inside.",
        implied_kg=None,
        factor=None,
        flips=("Damage to houses near by could tell.",),
        limits=("One trace tells little.",),
        sources=("Jarrett (1968)",),
        on=date(2019, 5, 3),
    )
    values = {"found": found, "actor": "a tester", "made_utc": NOON}
    sources = tuple(claim.id for claim in claims)
    return PhysicalCheck(id=id, incident=IncidentId("i-1"), claims=sources, **(values | changes))


def a_table(persons, lists=None):
    """Return overlapping lists: `persons` maps patterns such as "110" to how many have them."""
    from openinquest.estimate import ListTable

    size = len(next(iter(persons)))
    names = lists or [chr(ord("A") + index) for index in range(size)]
    return ListTable.of(names, {tuple(map(int, marks)): n for marks, n in persons.items()})


def report_rows():
    """Yield rows of a stream: a hundred short reports, two on each strike, all of one day."""
    for number in range(100):
        yield {
            "id": f"d{number:02}",
            "language": "en",
            "published": f"2019-05-{4 + number % 2:02}",
            "text": f"{1 + number // 2 % 6} people were killed in an air strike on Kirkuk on "
            f"3 May 2019, said almond{number // 2} birch{number // 2} "
            f"cedar{number // 2} elm{number // 2}. Report {number}.",
        }
