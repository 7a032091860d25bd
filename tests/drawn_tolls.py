"""Records of tolls as hypothesis draws them: a few claims of a few voices in a few documents."""

from datetime import date

from factories import a_claim, an_origin
from hypothesis import strategies as st

from openinquest.model import (
    ClaimId,
    Count,
    Document,
    DocumentId,
    Group,
    Harm,
    Polarity,
    Scope,
    Toll,
)

WORDS = (
    "Three were killed.",
    "Initial reports spoke of them.",
    "The toll has risen.",
    "None was hurt.",
)
DOCUMENTS = tuple(
    Document(DocumentId(f"d{number}"), " ".join(WORDS), published=published)
    for number, published in enumerate((date(2019, 5, 4), date(2019, 5, 9), None))
)

counts = st.tuples(
    st.integers(0, 30), st.integers(0, 9), st.sampled_from(["exact", "+", "..", "~", "~+"])
)
tolls = st.builds(
    lambda harm, group, count, scope, whole: Toll(
        harm, group, count, scope, ClaimId(f"c{whole}") if whole else None
    ),
    st.sampled_from([Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED, Harm.RECOVERED]),
    st.sampled_from([Group.ALL, Group.CIVILIANS, Group.WOMEN, Group.MEN, Group.COMBATANTS]),
    st.none() | counts.map(lambda parts: count_of(*parts)),
    st.sampled_from([Scope.INCIDENT, Scope.INCIDENT, Scope.INCIDENT, *Scope]),
    st.none() | st.integers(1, 8),
)


def count_of(low, width, shape):
    high = low + width
    return {
        "exact": Count(low, low),
        "+": Count(low, None),
        "..": Count(None, high),
        "~": Count(low, high, approximate=True),
        "~+": Count(low, None, approximate=True),
    }[shape]


@st.composite
def records(draw):
    """Draw the claims of an incident and the voices that made them."""
    claims = []
    for number, toll in enumerate(draw(st.lists(tolls, max_size=9)), start=1):
        document = draw(st.sampled_from(DOCUMENTS))
        words = draw(st.sampled_from(WORDS))
        polarity = draw(st.sampled_from([*[Polarity.AFFIRMED] * 4, Polarity.DENIED]))
        id = f"c{number}"
        claims.append(
            a_claim(toll, document=document, quote=words, id=id, polarity=polarity, sources=())
        )
    voices = [draw(st.integers(0, 2)) for _ in claims]
    origins = [
        an_origin(*(c for c, voice in zip(claims, voices, strict=True) if voice == n), id=f"o{n}")
        for n in (1, 2)
    ]
    return claims, origins
