"""Why a document was read as it was, and what was nearly taken."""

from dataclasses import dataclass

from openinquest.model.claim import Claim
from openinquest.model.document import DocumentId
from openinquest.model.span import Span
from openinquest.model.words import Tracing


@dataclass(frozen=True, slots=True)
class Traced:
    """How one voice behind a claim was found.

    `label` names the voice; `words` are those that stand for it here, None
    where none do. `sentence` is the number, from 1 and in the same field, of
    the sentence that a voice was traced to, None where it was traced to none.
    """

    label: str
    tracing: Tracing
    words: str | None = None
    sentence: int | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """Why one claim was taken from the text.

    `rule_meaning` says what the claim's rule reads. `words` are those that the
    rule went by, in order of the text. `edges` draws how they hang together in
    the tree of the sentence ("killed -nsubj:pass-> people -nummod-> 61"); it
    is empty where the rule reads words without a tree. `voices` is the chain,
    outermost first, empty where the publisher alone speaks. `cue`,
    `attribution` and `attribution_meaning` are the words that attribute the
    claim, the rule that read them, and what it reads; None where none do.
    `cue_edges` draws how the cue and its source hang together.
    """

    claim: Claim
    rule_meaning: str
    words: tuple[str, ...]
    edges: tuple[str, ...]
    voices: tuple[Traced, ...]
    cue: str | None = None
    attribution: str | None = None
    attribution_meaning: str | None = None
    cue_edges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A number in a sentence with a word of harm that no claim counts.

    `beside` is the nearest word of harm, `sentence` the number of the
    sentence in its field, from 1. `reason` is a clause on the number: "it is
    an age".
    """

    span: Span
    words: str
    beside: str
    sentence: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why one document was read as it was.

    `whys` has one entry for each claim, in their order. `near_misses` are a
    few of each sentence, in order; `unlisted` is how many more there are.
    """

    document: DocumentId
    whys: tuple[Why, ...]
    near_misses: tuple[NearMiss, ...]
    unlisted: int = 0
