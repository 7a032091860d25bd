"""What a model is to answer: our JSON Schema, and the reading of an answer by it.

Every list that the model chooses from is a closed list of `model.words`. Every
name that it gives is to be words of the text; `grounding` sees to that.
"""

from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from openinquest.errors import AnswerUnusable
from openinquest.model import (
    Certainty,
    Commitment,
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
    SourceKind,
    Stance,
)

_MOST_CLAIMS = 200
_MOST_WORDS = 2000
_SHOWN = 120  # characters of what a server made up in a message


class Bound(StrEnum):
    """How the words bound the number beside them."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"  # dozens, hundreds
    NO_NUMBER = "no_number"


class _Told(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


_Words = str | None


class ToldSpeaker(_Told):
    """Who is committed to the words, as the text names them."""

    words: str = Field(max_length=_MOST_WORDS)
    names_a: Literal["person", "role", "organisation"]
    kind: SourceKind
    cue: _Words
    stance: Stance
    commitment: Commitment


class ToldToll(_Told):
    """How many people of a group came to harm; `numbers` as the quote has them, two of a range."""

    harm: Harm
    group: Group
    scope: Scope
    bound: Bound
    numbers: list[int] = Field(max_length=2)


class ToldEvent(_Told):
    """That something happened; every name is words of the text."""

    what: Means
    when: _Words
    where: _Words
    weapon: _Words
    actor: _Words
    target: _Words


class ToldCause(_Told):
    """What brought about an effect, in the order of events."""

    means: list[Means] = Field(min_length=1, max_length=5)
    effect: Effect | None
    actor: _Words


class ToldObservation(_Told):
    """What was seen at the site, and what the speaker draws from it."""

    feature: Feature
    suggests: list[Means] = Field(max_length=5)
    speaks_against: list[Means] = Field(max_length=5)


class ToldConduct(_Told):
    """How a party is said to have behaved."""

    what: ConductKind
    actor: _Words


class ToldInquiry(_Told):
    """Who looks into the matter."""

    investigator: _Words
    stage: InquiryStage


class ToldPosition(_Told):
    """An accusation, denial or justification."""

    what: PositionKind
    toward: _Words


class ToldPerson(_Told):
    """Somebody whom the text names as harmed: so that the name can be withheld."""

    name: str = Field(min_length=1, max_length=_MOST_WORDS)
    harm: Harm


DETAILS = ("toll", "event", "cause", "observation", "conduct", "inquiry", "position", "person")


class ToldClaim(_Told):
    """One claim as a model tells it: of the objects named like kinds, one stands."""

    quote: str = Field(min_length=1, max_length=_MOST_WORDS)
    speaker: ToldSpeaker | None
    polarity: Polarity
    certainty: Certainty
    toll: ToldToll | None
    event: ToldEvent | None
    cause: ToldCause | None
    observation: ToldObservation | None
    conduct: ToldConduct | None
    inquiry: ToldInquiry | None
    position: ToldPosition | None
    person: ToldPerson | None

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of which it holds an object; one, if it is as it was asked for."""
        return tuple(name for name in DETAILS if getattr(self, name) is not None)


class Answer(_Told):
    """What a model says of one window."""

    claims: list[ToldClaim] = Field(max_length=_MOST_CLAIMS)


def answer_schema() -> dict[str, Any]:
    """Return the JSON Schema that the server is told to keep to."""
    return Answer.model_json_schema()


def read_answer(content: str) -> Answer:
    """Return what a model answered.

    Raises:
        AnswerUnusable: it is no JSON, or another than the schema has it.
    """
    try:
        return Answer.model_validate_json(content)
    except ValidationError as error:
        problem = error.errors(include_input=False, include_url=False)[0]
        if problem["type"] == "json_invalid":
            raise AnswerUnusable("the model's answer is no JSON, or breaks off") from error
        where = ".".join(map(str, problem["loc"]))[:_SHOWN]
        why = problem["msg"][:_SHOWN]
        raise AnswerUnusable(f"the model's answer is not of the schema ({where}: {why})") from error
