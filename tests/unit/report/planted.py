"""An invented incident in which private names stand wherever a record can hold one."""

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from hashlib import sha256

from factories import NOON, a_check, a_judgement
from unit.report.tal_nasra import toll

from openinquest.model import (
    Cause,
    Claim,
    ClaimId,
    Copy,
    Credibility,
    Derivation,
    DerivationKind,
    Document,
    DocumentId,
    Effect,
    Event,
    Evidence,
    Explanation,
    ExplanationId,
    Figure,
    Grades,
    Group,
    Harm,
    Incident,
    IncidentId,
    ItemGrade,
    JudgementKind,
    Mark,
    Means,
    Opinion,
    Origin,
    Original,
    OriginId,
    Override,
    Person,
    Place,
    Precision,
    SetAside,
    Skipped,
    Source,
    SourceKind,
    Span,
    TimeSpan,
)
from openinquest.report import compose_finding

VICTIM, CHILD, NAMESAKE = "Yusra Qandil", "Tamim Qandil", "Layla Nasra"
WITNESS, RESCUER, NURSE = "Basel al-Murtada", "Rami Zughayb", "Hala Sarraf"
ANALYST, LOGIN, DECIDER = "Olga Ferrante", "oferrante77", "Jan Kowalczyk"
MARKER, GRADER, CHECKER = "Ilse Vandevelde", "Pia Oksanen", "mcraddock4"

PRIVATE = ("qandil", "yusra", "tamim", "murtada", "zughayb", "sarraf", "layla")
OTHER_SPELLINGS = ("kandil", "yousra", "murtadha", "zoghaib", "مرتضي", "باسل", "قنديل")
ANALYSTS = ("ferrante", "kowalczyk", "vandevelde", "oksanen", "mcraddock")
PATHS = ("volumesevidence", "interviewraw", "casesdesk")
SECRETS = (*PRIVATE, *OTHER_SPELLINGS, *ANALYSTS, *PATHS)
"""What no published report may hold, as `unit.report.test_leaks` squeezes texts."""

SPOKESMAN, GOVERNOR, TOWN = "Adel Khoury", "Nabil Mansour", "Tal Nasra"
KEPT = (SPOKESMAN, GOVERNOR, TOWN, "Harbour Radio", "defence ministry")
"""What every report that tells the finding keeps: offices, places, bodies."""

TEXT = f"""{VICTIM}, 34, and her son {CHILD} were killed in {TOWN} on 3 May 2019, {WITNESS} said.

"YUSRA QANDIL'S kitchen fell first," Basel Murtadha told us at house no. 14, Harbour Street. \
Yousra Kandil had called him. The Qandils lived there; so did Layla
Nasra. At least 12 people were killed, said {SPOKESMAN}, a spokesman of the civil defence.

{RESCUER}, a digger, and {NURSE}, a nurse, took out 7 children. R. Zoghaib wept. "Little Tamim was \
alive," he said at 36.341234, 43.129876. قال باسل المرتضى إن يسرى قنديل قتلت. {GOVERNOR}, the \
governor, said that a car bomb had done it. See https://x.example/p?q=yusra%2520qandil&id=4 and \
/Volumes/evidence/interview-raw_yusra-qandil.mp4, mail rami.zughayb@post.example or call \
+964 770 555 0199. #YusraQandilLives, said @baselmurtada and qandil_yusra.
"""
NOTE = "Rami Zughayb saw it. 9 people died."

ADDRESSES = (
    "https://harbour.example/2019/market",
    "https://x.example/yusra-qandil-tells",
    "https://x.example/p?who=%59usra%20Qandil",
    "https://x.example/a/%25D9%2582%25D9%2586%25D8%25AF%25D9%258A%25D9%2584",
    "https://x.example/YusraQandil2019.html",
    "https://x.example/#:~:text=Yousra%20Kandil",
    "https://oferrante77:pw@desk.example/cases",
    "http://192.168.0.7/cases/desk",
)


def _document(number: int, text: str, **changes: object) -> Document:
    digest = sha256(f"{number} {text}".encode()).hexdigest()
    values: dict[str, object] = {
        "id": DocumentId(f"sha256:{digest}"),
        "text": text,
        "title": f"{VICTIM} is dead: {WITNESS} tells",
        "publisher": "Harbour Radio",
        "url": ADDRESSES[number % len(ADDRESSES)],
        "published": date(2019, 5, 4),
        "language": "en",
        "original": Original(
            digest,
            len(text),
            "text/plain",
            f"/Volumes/evidence/cases-desk/{LOGIN}/yusra_qandil_{number}.txt",
            datetime(2019, 5, 5, 23, 17, 41, tzinfo=UTC),
            (ANALYST, LOGIN)[number % 2],
            "openinquest 0.1.0",
        ),
    }
    return Document(**(values | changes))  # type: ignore[arg-type]


DOCUMENTS = (
    *(_document(number, TEXT) for number in range(len(ADDRESSES))),
    _document(9, NOTE, publisher=f"{RESCUER}'s page", title="yusra_qandil_scan.pdf"),
    _document(10, TEXT, id=DocumentId("interview-raw/yusra qandil.txt"), original=None),
)
FIRST, SHORT = DOCUMENTS[0], DOCUMENTS[8]

_SEEN = Source(WITNESS, "a neighbour", kind=SourceKind.WITNESS, interest=f"cousin of {VICTIM}")
_SPOKEN = Source(SPOKESMAN, "a spokesman", "civil defence", SourceKind.RESCUER)
_DUG = Source(RESCUER, "a digger", kind=SourceKind.RESCUER)
_NURSED = Source(NURSE, "a nurse", "Tal Nasra hospital", SourceKind.MEDIC)
_GOVERNED = Source(GOVERNOR, "the governor", kind=SourceKind.OFFICIAL)
_MINISTRY = Source(organisation="defence ministry", kind=SourceKind.MILITARY)
_HOME = Place(f"the house of {VICTIM}", 36.341234, 43.129876, Precision.EXACT, "IQ")
_TOWN = Place(TOWN, 36.3, 43.1, Precision.CITY, "IQ")
_DAY = TimeSpan(date(2019, 5, 3), date(2019, 5, 3), words="3 May 2019")


def _claim(document: Document, number: int, quote: str, detail: object, *sources: Source) -> Claim:
    start = document.text.index(quote)
    return Claim(
        ClaimId(f"{document.id}#{number}"),
        document.id,
        Span(start, start + len(quote)),
        quote,
        detail,  # type: ignore[arg-type]
        "english.test",
        sources,
    )


def _claims(document: Document) -> tuple[Claim, ...]:
    """Return claims that quote nearly all of a document."""
    her = f"{VICTIM}, 34, and her son {CHILD} were killed in {TOWN} on 3 May 2019"
    room = "YUSRA QANDIL'S kitchen fell first"
    told = (
        (her, Event(Means.AIR_STRIKE, _DAY, _HOME, target=f"the {CHILD} home"), _SEEN),
        (VICTIM, Person(VICTIM, Harm.KILLED, 34, kin=f"mother of {CHILD}"), _SEEN),
        (CHILD, Person(CHILD, Harm.KILLED, 6, "male", kin=f"son of {VICTIM}"), _MINISTRY),
        (room, Cause((Means.AIR_STRIKE,), Effect.COLLAPSE, actor=f"{WITNESS} blames it"), _SEEN),
        ("house no. 14, Harbour Street. Yousra Kandil", toll(1, 4), _SEEN),
        ("The Qandils lived there; so did Layla\nNasra", toll(1, 9), _SEEN),
        ("Layla\nNasra", Person(NAMESAKE, Harm.KILLED), _MINISTRY),
        ("At least 12 people were killed", toll(12, None), _SPOKEN),
        ("took out 7 children. R. Zoghaib", toll(7, 7, Harm.RESCUED, Group.CHILDREN), _DUG),
        (f"{NURSE}, a nurse", toll(3, 3, Harm.INJURED), _NURSED),
        ('alive," he said at 36.341234, 43.129876', Event(Means.AIR_STRIKE, _DAY, _TOWN), _DUG),
        ("باسل المرتضى إن يسرى قنديل", toll(1, 1), _SEEN),
        ("a car bomb had done it", Cause((Means.VEHICLE_BOMB,), Effect.DEATHS), _GOVERNED),
        (TEXT[TEXT.index("See https") :].rstrip(), toll(1, 2), _SEEN),
    )
    return tuple(_claim(document, number, *each) for number, each in enumerate(told, start=1))


CLAIMS = (
    *_claims(FIRST),
    *_claims(DOCUMENTS[-1]),
    _claim(SHORT, 1, NOTE, toll(9, 9), _DUG),
    _claim(SHORT, 2, "9 people died", toll(9, 9), _MINISTRY),
)
_IDS = tuple(claim.id for claim in CLAIMS)
_SAID = SetAside(_IDS[4], f"{WITNESS} said it before; see /Volumes/evidence/note.txt")


def _figure(harm: Harm, group: Group, low: int, claim: int) -> Figure:
    one = _IDS[claim]
    note = f"provisional: {VICTIM} only"
    return Figure(harm, group, low, low, "airwars-1", one, one, (one,), (_SAID,), notes=(note,))


PARTS = {
    "documents": DOCUMENTS,
    "claims": CLAIMS,
    "origins": (
        Origin(
            OriginId("o-1"), f"{WITNESS}, a neighbour", SourceKind.WITNESS, _IDS[:4], (), VICTIM
        ),
        Origin(OriginId("o-2"), RESCUER, SourceKind.RESCUER, _IDS[8:9], (FIRST.id,), CHILD),
    ),
    "copies": (Copy(DOCUMENTS[1].id, FIRST.id, 1.0, exact=True),),
    "figures": (
        _figure(Harm.KILLED, Group.ALL, 12, 7),
        _figure(Harm.RESCUED, Group.CHILDREN, 7, 8),
    ),
    "explanations": (
        Explanation(
            ExplanationId("e1"),
            f"an air strike, as {WITNESS} says",
            (Means.AIR_STRIKE,),
            (
                Evidence(
                    _IDS[3],
                    Mark.CONSISTENT,
                    f"{VICTIM} is named; {ANALYST} agrees",
                    "cell.test-1",
                    (Opinion(MARKER, Mark.CONSISTENT, f"{WITNESS} saw it"),),
                ),
            ),
        ),
        Explanation(ExplanationId("e2"), "a car bomb", (Means.VEHICLE_BOMB,)),
    ),
    "skipped": (
        Skipped(f"/Volumes/evidence/{VICTIM}.pdf", "E107", f"[E107] {VICTIM}: no letters"),
    ),
    "derivations": (
        Derivation(DerivationKind.QUOTES, FIRST.id, f"as {RESCUER} told it", OriginId("o-2")),
    ),
}
_GRADE = Override("j1", GRADER, NOON, f"{VICTIM} says so, as {ANALYST} heard")
PARTS |= {
    "judgements": (
        a_judgement(JudgementKind.ACCEPT, _IDS[0], actor=DECIDER, reason=f"{WITNESS} is right"),
    ),
    "checks": (a_check(CLAIMS[0], actor=CHECKER),),
    "grades": Grades(
        items=(
            ItemGrade(
                _IDS[0],
                Credibility.DOUBTFUL,
                Credibility.DOUBTFUL,
                "item.test-1",
                f"only {WITNESS} says so",
                override=_GRADE,
            ),
        )
    ),
}
INCIDENT = Incident(
    IncidentId("i1"),
    tuple(document.id for document in DOCUMENTS),
    _DAY,
    _TOWN,
    (f"{FIRST.id} and {SHORT.id} were put together by {DECIDER}: {VICTIM} stands in both",),
)
FINDING = compose_finding(INCIDENT, **PARTS)


def with_words(value: object, words: str) -> object:
    """Return a value in which `words` follow every text that is no identifier, quote or code."""
    if isinstance(value, tuple):
        return tuple(with_words(one, words) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {}
    for each in fields(value):
        held = getattr(value, each.name)
        if type(held) is str and not _is_bound(each.name, held):
            changed[each.name] = f"{held} {words}"
        elif not isinstance(held, str):
            changed[each.name] = _texts(held, words)
    return replace(value, **changed)


def _texts(held: object, words: str) -> object:
    if isinstance(held, tuple) and held and all(type(one) is str for one in held):
        return (
            held if any(_is_bound("", one) for one in held) else tuple(f"{o} {words}" for o in held)
        )
    return with_words(held, words)


_BOUND = ("id", "quote", "text", "country", "sha256", "media_type", "language", "code", "rule")


def _is_bound(name: str, held: str) -> bool:
    known = held in _IDS or held in {one.id for one in DOCUMENTS} or held.startswith(("o-", "e1"))
    return name in _BOUND or known
