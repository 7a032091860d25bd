"""A toll as the rules ask for it: with its origin and the day it was stated."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from openinquest.model import (
    PLURAL,
    UNNUMBERED,
    VAGUE_WORDS,
    Certainty,
    Claim,
    ClaimId,
    Count,
    Document,
    Group,
    Harm,
    Origin,
    OriginId,
    Polarity,
    Toll,
)

EARLIEST_DAY = date(1900, 1, 1)
"""A day before it is a slip of a pen or of a machine, and is taken for unknown."""

_ROUND = 5
"""What numbers are rounded to: "a few", 3 to 5, has no such number in the middle."""

_VAGUE_COUNTS = frozenset(entry.count for entry in (PLURAL, *VAGUE_WORDS))

COVERED = frozenset({Harm.KILLED, Harm.INJURED})
"""What "casualties" covers where they are not told apart."""

FIGHTERS = frozenset({Group.COMBATANTS, Group.SECURITY_FORCES, Group.SUSPECTS})
"""Groups of people who are no civilians."""

_HOW_SURE = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE)


Order = tuple[int, date, str, tuple[bool, int, int], str]


@dataclass(frozen=True, slots=True)
class StatedToll:
    """A claim on a toll.

    `origin` is None for a claim that no origin holds: a voice of its own.
    `document` is None where the record lacks it; then its date is unknown.

    What follows from these is worked out once, since rules ask for it over and
    over: `count`, where people without a number are more than one; `number`, the
    highest number in the words ("12 to 15" is 15, "at least 12" and "about 12"
    12); `least`, the lowest one, None for "up to 12"; `says_none`, whether it
    states that nobody came to this harm; `id`, the claim's; `subject`, what the
    figure is about that it belongs to; `order`, which of two equal tolls is
    named first: the surer, the earlier, the one before in its document.
    """

    claim: Claim
    toll: Toll
    origin: OriginId | None
    document: Document | None
    count: Count = field(init=False)
    number: int = field(init=False)
    least: int | None = field(init=False)
    says_none: bool = field(init=False)
    id: ClaimId = field(init=False)
    subject: tuple[Harm, Group] = field(init=False)
    order: Order = field(init=False)

    def __post_init__(self) -> None:
        """Work out what follows from the toll."""
        count = self.toll.count or UNNUMBERED
        rounded = _rounded(count)
        top = count.at_most if count.at_most is not None else count.at_least
        derived = {
            "count": count,
            "number": top if rounded is None else rounded,
            "least": count.at_least if rounded is None else rounded,
            "says_none": count.at_least == count.at_most == 0,
            "id": self.claim.id,
            "subject": (self.toll.harm, self.toll.group),
            "order": (
                self.doubt,
                self.stated or date.max,
                self.claim.document,
                self.position,
                self.claim.id,
            ),
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    @property
    def voice(self) -> str:
        """Whose claim it is: its origin, or the claim itself where no origin holds it."""
        return self.origin or self.id

    @property
    def stated(self) -> date | None:
        """The day its document appeared, None where that is unknown or cannot be."""
        day = self.document.published if self.document else None
        return None if day is None or day < EARLIEST_DAY else day

    @property
    def is_vague(self) -> bool:
        """Whether nobody counted: a word like "dozens", or a plural. "About 40" is a number."""
        return self.count.approximate and self.count in _VAGUE_COUNTS

    @property
    def is_denied(self) -> bool:
        """Whether its voice says that it is not so."""
        return self.claim.polarity is Polarity.DENIED

    @property
    def doubt(self) -> int:
        """How unsure the words are: 0 is certain."""
        return _HOW_SURE.index(self.claim.certainty)

    @property
    def position(self) -> tuple[bool, int, int]:
        """Where it stands in its document; a title comes before its text."""
        span = self.claim.span
        return span.field != "title", span.start, span.end


def _rounded(count: Count) -> int | None:
    """Return the round number that stands for its rounding, None for other counts."""
    low, high = count.at_least, count.at_most
    if not count.approximate or low is None or high is None:
        return None
    middle, odd = divmod(low + high, 2)
    return None if odd or middle % _ROUND else middle


def stated_tolls(
    claims: Iterable[Claim], *, origins: Sequence[Origin], documents: Sequence[Document]
) -> Iterator[StatedToll]:
    """Yield each toll among `claims` once, in an order that does not depend on theirs."""
    origin_of = {claim: origin.id for origin in origins for claim in origin.claims}
    document_of = {document.id: document for document in documents}
    tolls = {
        claim.id: StatedToll(
            claim, claim.detail, origin_of.get(claim.id), document_of.get(claim.document)
        )
        for claim in claims
        if isinstance(claim.detail, Toll)
    }
    yield from sorted(tolls.values(), key=lambda toll: toll.order)


def covers_nobody(toll: StatedToll, harm: Harm, group: Group) -> bool:
    """Return whether a toll says that nobody of the group came to the harm.

    "No casualties" is none killed and none injured; "nobody was hurt" is no
    child hurt.
    """
    if not toll.says_none or toll.toll.group not in (group, Group.ALL):
        return False
    either = toll.toll.harm is Harm.KILLED_OR_INJURED and harm in COVERED
    return toll.toll.harm is harm or either


def grouped(
    tolls: Iterable[StatedToll], key: Callable[[StatedToll], tuple[Hashable, ...]]
) -> Iterator[list[StatedToll]]:
    """Yield the tolls that have a key in common, each list in the order it had."""
    lists: dict[tuple[Hashable, ...], list[StatedToll]] = {}
    for toll in tolls:
        lists.setdefault(key(toll), []).append(toll)
    yield from lists.values()
