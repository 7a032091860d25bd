"""An invented incident with everything a report has to show.

The town, the people and the bodies that speak do not exist.
"""

from datetime import date

from factories import a_document, a_source, an_original

from openinquest.model import (
    Cause,
    Certainty,
    Claim,
    ClaimId,
    Conduct,
    ConductKind,
    Copy,
    Count,
    Effect,
    Event,
    Evidence,
    Explanation,
    ExplanationId,
    Feature,
    Figure,
    Group,
    Harm,
    Incident,
    IncidentId,
    Inquiry,
    InquiryStage,
    Mark,
    Means,
    Observation,
    Origin,
    OriginId,
    Person,
    Place,
    Polarity,
    Position,
    PositionKind,
    Precision,
    Scope,
    SetAside,
    Skipped,
    Source,
    SourceKind,
    Span,
    TimeSpan,
    Toll,
)

RADIO_TEXT = """An air strike hit the grain market of Tal Nasra on 3 May 2019.

At least 12 civilians were killed, the health directorate said. Samira Haddad, a survivor, said \
that the aircraft had come twice and that the hall fell at the second blast. "I saw no car," \
Haddad told Harbour Radio.

Rescuers took 7 children out of the rubble alive. The directorate gave no number of injured.
"""

POST_TEXT = """Four people were killed when a car bomb exploded in the grain market of Tal Nasra, \
the defence ministry said.

The ministry denied that any air strike had been carried out in the town. It accused the Northern \
Front of using the market as a shield, and it has launched an investigation.

The Front suffered losses elsewhere that day, a ministry spokesman said.
"""

WIRE_TEXT = """Between 30 and 40 people may have died in the blast at Tal Nasra, a municipal \
official said on condition of anonymity. 9 of them were members of one family in a house next door.
"""

MONITOR_TEXT = """Our count stands at 31 civilians killed, among them Karim Haddad, 8, and his \
mother. The crater measures no more than two metres, and no vehicle part was found; to us that \
speaks for a bomb from the air. We call on the ministry to publish its findings.
"""

ARABIC_TEXT = """قالت مديرية الصحة إن 12 مدنيا على الأقل قتلوا في سوق تل نصرة.

وقال شاهد عيان إن الطائرة عادت مرتين (Harbour Radio) يوم 3 مايو 2019.
"""

HEALTH = a_source(kind=SourceKind.MEDIC)
SURVIVOR = Source(name="Samira Haddad", role="a survivor", kind=SourceKind.SURVIVOR)
RESCUERS = Source(role="rescuers", kind=SourceKind.RESCUER, inferred=True)
MINISTRY = Source(organisation="defence ministry", kind=SourceKind.MILITARY, party="the government")
SPOKESMAN = Source(role="spokesman", organisation="defence ministry", kind=SourceKind.MILITARY)
OFFICIAL = Source(role="a municipal official", kind=SourceKind.ANONYMOUS)

DAY = TimeSpan(date(2019, 5, 3), date(2019, 5, 3), words="3 May 2019")
TOWN = Place("Tal Nasra", precision=Precision.CITY)


def _document(name, text, publisher, published, **changes):
    digest = (name.encode().hex() * 64)[:64]
    return a_document(
        text,
        id=f"sha256:{digest}",
        publisher=publisher,
        published=published,
        original=an_original(sha256=digest, location=f"/srv/tester/case/{name}.txt"),
        **changes,
    )


RADIO = _document(
    "radio",
    RADIO_TEXT,
    "Harbour Radio",
    date(2019, 5, 4),
    title="At least 12 civilians were killed in Tal Nasra",
    url="https://harbour.example/2019/tal-nasra",
)
POST = _document("post", POST_TEXT, "Morning Post", date(2019, 5, 4), title="Car bomb in market")
WIRE = _document("wire", WIRE_TEXT, "Coast Wire", date(2019, 5, 5), title="Dozens feared dead")
HERALD = _document(
    "herald", WIRE_TEXT, "Delta Herald", date(2019, 5, 6), title="Dozens feared dead"
)
MONITOR = _document(
    "monitor",
    MONITOR_TEXT,
    "Open Skies Monitor",
    None,
    title="Tal Nasra: what we know",
    url="https://skies.example/samira-haddad",
    page_starts=(0, 60),
)
ARABIC = _document(
    "arabic", ARABIC_TEXT, "صوت النهر", date(2019, 5, 4), language="ar", title="سوق تل نصرة"
)

DOCUMENTS = (RADIO, POST, WIRE, HERALD, MONITOR, ARABIC)


def claim_in(document, number, quote, detail, *sources, **changes):
    """Return a claim on words of `document`, with every later place of them as a repeat."""
    start = document.text.index(quote)
    values = {
        "id": ClaimId(f"{document.id}#{number}"),
        "document": document.id,
        "span": Span(start, start + len(quote)),
        "quote": quote,
        "detail": detail,
        "rule": "english.test",
        "sources": sources,
        "confidence": 0.9,
    }
    return Claim(**(values | changes))


def toll(low, high, harm=Harm.KILLED, group=Group.ALL, **changes):
    return Toll(harm, group, Count(low, high), **changes)


CIVILIANS = Group.CIVILIANS
STRIKE, CAR = Means.AIR_STRIKE, Means.VEHICLE_BOMB

R1 = claim_in(
    RADIO,
    1,
    "An air strike hit the grain market of Tal Nasra on 3 May 2019",
    Event(STRIKE, DAY, TOWN, target="the grain market"),
)
R2 = claim_in(
    RADIO,
    2,
    "At least 12 civilians were killed",
    toll(12, None, group=CIVILIANS),
    HEALTH,
    repeats=(Span(0, 33, "title"),),
)
R3 = claim_in(
    RADIO,
    3,
    "the aircraft had come twice and that the hall fell at the second blast",
    Cause((STRIKE,), Effect.COLLAPSE),
    SURVIVOR,
)
R4 = claim_in(
    RADIO,
    4,
    "the hall fell at the second blast",
    Observation(Feature.COLLAPSE, (STRIKE,)),
    SURVIVOR,
)
R5 = claim_in(RADIO, 5, "I saw no car", Observation(Feature.PEOPLE_PRESENT, (), (CAR,)), SURVIVOR)
R6 = claim_in(
    RADIO,
    6,
    "Rescuers took 7 children out of the rubble alive",
    toll(7, 7, Harm.RESCUED, Group.CHILDREN),
    RESCUERS,
    inferred=True,
)
P1 = claim_in(POST, 1, "Four people were killed when a car bomb exploded", toll(4, 4), MINISTRY)
P2 = claim_in(
    POST,
    2,
    "a car bomb exploded in the grain market of Tal Nasra",
    Cause((CAR,), Effect.DEATHS),
    MINISTRY,
)
P3 = claim_in(
    POST,
    3,
    "any air strike had been carried out in the town",
    Event(STRIKE),
    MINISTRY,
    polarity=Polarity.DENIED,
)
P4 = claim_in(
    POST,
    4,
    "It accused the Northern Front of using the market as a shield",
    Position(PositionKind.ACCUSATION, "the Northern Front"),
    MINISTRY,
)
P5 = claim_in(
    POST,
    5,
    "using the market as a shield",
    Conduct(ConductKind.HUMAN_SHIELDS, "the Northern Front"),
    MINISTRY,
)
P6 = claim_in(
    POST,
    6,
    "it has launched an investigation",
    Inquiry("the defence ministry", InquiryStage.LAUNCHED),
)
P7 = claim_in(
    POST,
    7,
    "The Front suffered losses elsewhere that day",
    Toll(Harm.KILLED_OR_INJURED, Group.COMBATANTS, None, scope=Scope.OTHER),
    Source(organisation="the agency", kind=SourceKind.MEDIA),
    SPOKESMAN,
)
WIRED = tuple(
    claim
    for document in (WIRE, HERALD)
    for claim in (
        claim_in(
            document,
            1,
            "Between 30 and 40 people may have died in the blast",
            toll(30, 40),
            OFFICIAL,
            certainty=Certainty.POSSIBLE,
        ),
        claim_in(
            document,
            2,
            "9 of them were members of one family in a house next door",
            toll(9, 9, group=Group.FAMILY, scope=Scope.PART),
            OFFICIAL,
        ),
    )
)
M1 = claim_in(MONITOR, 1, "31 civilians killed", toll(31, 31, group=CIVILIANS))
M2 = claim_in(
    MONITOR,
    2,
    "Karim Haddad, 8, and his mother",
    Person("Karim Haddad", Harm.KILLED, age_years=8, civilian=True, kin="son of Samira Haddad"),
)
M3 = claim_in(
    MONITOR,
    3,
    "The crater measures no more than two metres, and no vehicle part was found",
    Observation(Feature.CRATER, (STRIKE,), (CAR,)),
)

CLAIMS = (R1, R2, R3, R4, R5, R6, P1, P2, P3, P4, P5, P6, P7, *WIRED, M1, M2, M3)


def _origin(number, label, kind, claims):
    carriers = tuple(dict.fromkeys(claim.document for claim in claims))
    ids = tuple(claim.id for claim in claims)
    return Origin(OriginId(f"o{number}"), label, kind, ids, carriers, "the same voice")


ORIGINS = (
    _origin(1, "health directorate", SourceKind.MEDIC, [R2]),
    _origin(2, "Samira Haddad, a survivor", SourceKind.SURVIVOR, [R3, R4, R5]),
    _origin(3, "rescuers", SourceKind.RESCUER, [R6]),
    _origin(4, "defence ministry", SourceKind.MILITARY, [P1, P2, P3, P4, P5, P7]),
    _origin(5, "a municipal official", SourceKind.ANONYMOUS, WIRED),
    _origin(6, "Open Skies Monitor", SourceKind.MONITOR, [M1, M2, M3]),
    _origin(7, "Harbour Radio", SourceKind.MEDIA, [R1]),
    _origin(8, "Morning Post", SourceKind.MEDIA, [P6]),
)

COPIES = (Copy(HERALD.id, WIRE.id, 1.0, exact=True),)

FIGURES = (
    Figure(Harm.RESCUED, Group.CHILDREN, 7, 7, "airwars-1", R6.id, R6.id, (R6.id,)),
    Figure(
        Harm.KILLED,
        Group.ALL,
        4,
        40,
        "airwars-1",
        P1.id,
        WIRED[0].id,
        (P1.id, WIRED[0].id),
        (SetAside(WIRED[2].id, "said before by the same voice"),),
    ),
    Figure(Harm.KILLED, CIVILIANS, 12, 31, "airwars-1", R2.id, M1.id, (R2.id, M1.id)),
    Figure(
        Harm.KILLED,
        Group.FAMILY,
        None,
        None,
        "airwars-1",
        None,
        None,
        (),
        (
            SetAside(WIRED[1].id, "a component of a larger figure"),
            SetAside(WIRED[3].id, "a component of a larger figure"),
        ),
    ),
)

EXPLANATIONS = (
    Explanation(
        ExplanationId("e1"),
        "an air strike",
        (STRIKE,),
        (
            Evidence(R3.id, Mark.STRONGLY_CONSISTENT, "names it as the cause", "cell.names-1"),
            Evidence(
                M3.id, Mark.CONSISTENT, "the speaker draws it from the crater", "cell.points-1"
            ),
            Evidence(P3.id, Mark.STRONGLY_INCONSISTENT, "denies it", "cell.denies-1"),
        ),
    ),
    Explanation(
        ExplanationId("e2"),
        "a vehicle bomb",
        (CAR,),
        (
            Evidence(P2.id, Mark.STRONGLY_CONSISTENT, "names it as the cause", "cell.names-1"),
            Evidence(
                R5.id, Mark.INCONSISTENT, "the speaker says that there was none", "cell.absent-1"
            ),
        ),
    ),
    Explanation(ExplanationId("e3"), "something else", ()),
)

SKIPPED = (
    Skipped(
        "/srv/tester/case/scan.pdf",
        "E107",
        "[E107] it holds no letters in /srv/tester/case/scan.pdf. Run text recognition on it.",
    ),
)

INCIDENT = Incident(
    IncidentId("i1"),
    tuple(document.id for document in DOCUMENTS),
    DAY,
    TOWN,
    ("one day, one town",),
)

PARTS = {
    "documents": DOCUMENTS,
    "claims": CLAIMS,
    "origins": ORIGINS,
    "copies": COPIES,
    "figures": FIGURES,
    "explanations": EXPLANATIONS,
    "skipped": SKIPPED,
}
