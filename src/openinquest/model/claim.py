"""One checkable assertion, who makes it, and exactly where."""

from dataclasses import dataclass
from typing import NewType

from openinquest.errors import InputError, QuoteMismatch
from openinquest.model.attribution import Source
from openinquest.model.count import Count
from openinquest.model.document import Document, DocumentId
from openinquest.model.recognised import FromPicture
from openinquest.model.span import Span
from openinquest.model.transcribed import Transcribed
from openinquest.model.when_where import Place, TimeSpan
from openinquest.model.words import (
    Agreement,
    Certainty,
    ClaimKind,
    ConductKind,
    Effect,
    Feature,
    Group,
    Harm,
    InquiryStage,
    Means,
    Polarity,
    PositionKind,
    Scope,
)

ClaimId = NewType("ClaimId", str)


@dataclass(frozen=True, slots=True)
class Toll:
    """How many people of a group came to harm.

    `count=None`: harm is stated without a number ("suffered casualties").
    `part_of` is the claim of the whole that this is a component of, or None.
    `counted` are the claims on single people or groups that the reader added
    up to this number, because the text tells of them without a total; empty
    where the words state the number.
    """

    harm: Harm
    group: Group
    count: Count | None
    scope: Scope = Scope.INCIDENT
    part_of: ClaimId | None = None
    counted: tuple[ClaimId, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """That something happened; every part that the words leave out is None.

    `where_relation` is how it lies to the place: "near", "north of"; None where
    it happened there. `damage` names what was destroyed or damaged.
    """

    what: Means
    when: TimeSpan | None = None
    where: Place | None = None
    weapon: str | None = None
    actor: str | None = None
    target: str | None = None
    where_relation: str | None = None
    damage: str | None = None


@dataclass(frozen=True, slots=True)
class Cause:
    """What brought about an effect.

    `means` is the chain in the order of events: a strike that sets off a
    vehicle bomb is `(AIR_STRIKE, VEHICLE_BOMB)`. The last one had the effect.
    `effect=None` where the words name a means but not what it did.
    """

    means: tuple[Means, ...]
    effect: Effect | None
    actor: str | None = None

    def __post_init__(self) -> None:
        """Refuse a cause without a means."""
        if not self.means:
            raise InputError("a cause needs a means")


@dataclass(frozen=True, slots=True)
class Observation:
    """What was seen at the site, or is known of the means.

    `suggests` and `speaks_against` are the means that the *speaker* draws
    from it, empty where none is drawn. Of an observation that is denied, they
    are what is drawn from the thing not being there.
    """

    feature: Feature
    suggests: tuple[Means, ...] = ()
    speaks_against: tuple[Means, ...] = ()


@dataclass(frozen=True, slots=True)
class Conduct:
    """How a party is said to have behaved; `actor=None` where none is named."""

    what: ConductKind
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Who looks into the matter, and how far they are."""

    investigator: str | None
    stage: InquiryStage


@dataclass(frozen=True, slots=True)
class Position:
    """An accusation, denial or justification, and whom it is aimed at."""

    what: PositionKind
    toward: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A victim as a source names them.

    `name` is as written. Ages are whole years. `civilian=None`, `kin=None`
    and so on: the source does not say. Names are withheld from what is
    published unless a person decides otherwise.
    """

    name: str
    harm: Harm
    age_years: int | None = None
    sex: str | None = None
    civilian: bool | None = None
    kin: str | None = None


Detail = Toll | Event | Cause | Observation | Conduct | Inquiry | Position | Person

KIND_OF: dict[type, ClaimKind] = {
    Toll: ClaimKind.TOLL,
    Event: ClaimKind.EVENT,
    Cause: ClaimKind.CAUSE,
    Observation: ClaimKind.OBSERVATION,
    Conduct: ClaimKind.CONDUCT,
    Inquiry: ClaimKind.INQUIRY,
    Position: ClaimKind.POSITION,
    Person: ClaimKind.PERSON,
}


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable assertion that a document makes or passes on.

    `sources` is the chain of voices, outermost first; empty means that the
    publisher alone speaks. `inferred` marks a claim whose speaker was carried
    over from context. `repeats` are further places in the same document where
    the same words stand. `confidence` (0 to 1) is how sure the *reader* is to
    have understood the words; it says nothing on whether they are true.
    `picture` is where the words were recognised in a picture of text, None
    where they came as text. `transcribed` is where a person saw or heard them,
    None where they were not written down by one. `judgement` names the decision by which a person
    corrected the claim or made it by hand, None where a reader's stands. `agreement` is what the
    other reader made of its words where rules and a model read the document, None where one did.
    `happening` numbers what a document tells of where the reader parted it, 1 for the main one;
    None: it was not parted, or the claim is of none of them (a total, a heading).
    """

    id: ClaimId
    document: DocumentId
    span: Span
    quote: str
    detail: Detail
    rule: str
    sources: tuple[Source, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.CERTAIN
    confidence: float = 1.0
    inferred: bool = False
    repeats: tuple[Span, ...] = ()
    picture: FromPicture | None = None
    transcribed: Transcribed | None = None
    judgement: str | None = None
    agreement: Agreement | None = None
    happening: int | None = None

    def __post_init__(self) -> None:
        """Refuse a confidence that is no share, and a quote of another length."""
        if not 0 <= self.confidence <= 1:
            raise InputError(f"confidence {self.confidence} is not between 0 and 1")
        if len(self.quote) != len(self.span):
            raise QuoteMismatch(
                f"claim {self.id} quotes {len(self.quote)} characters of {len(self.span)}"
            )

    @property
    def kind(self) -> ClaimKind:
        """What the claim is about."""
        return KIND_OF[type(self.detail)]

    @property
    def speaker(self) -> Source | None:
        """The voice that is committed to the words: the last of the chain."""
        return self.sources[-1] if self.sources else None

    def verify(self, document: Document) -> None:
        """Check that every span of the claim holds the words recorded for it.

        Raises:
            QuoteMismatch: a span lies outside its field or holds other words, or the words are
                told to be transcribed from another place.
        """
        for span in (self.span, *self.repeats):
            if document.field(span.field)[span.start : span.end] != self.quote:
                raise QuoteMismatch(
                    f"claim {self.id} does not quote its text", where=str(self.document)
                )
        if self.transcribed != document.transcribed:
            raise QuoteMismatch(
                f"claim {self.id} and its text are not transcribed from one place",
                where=str(self.document),
            )
        for source in self.sources:
            if source.span and source.span.end > len(document.field(source.span.field)):
                raise QuoteMismatch(
                    f"claim {self.id} has a speaker outside the text", where=str(self.document)
                )
