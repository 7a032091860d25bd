"""Who speaks, and in which words we are told so."""

from dataclasses import dataclass

from openinquest.errors import InputError
from openinquest.model.document import DocumentId
from openinquest.model.span import Span
from openinquest.model.words import Commitment, SourceKind, Stance

SPEAK_FOR_A_SIDE = frozenset(
    {SourceKind.MILITARY, SourceKind.GOVERNMENT, SourceKind.OFFICIAL, SourceKind.ARMED_GROUP}
)
"""Kinds of voice that have a side: who fights, governs, or speaks for those who do."""


@dataclass(frozen=True, slots=True)
class Source:
    """One voice in a chain.

    `name` is the fullest form the document gives; `span` the words that name
    the voice here, None where no words do. `inferred` marks a voice that was
    resolved from context ("he", or a sentence without a cue), not stated.
    `candidates` are the words of those whom the voice's words may mean where
    several fit ("he" after two ministers); then it is traced to none of them.
    It is empty where one is meant, and where nobody that fits is known.
    `party` is the party to the conflict the voice belongs to, `interest` what
    it stands to gain or lose, both None when unknown.
    """

    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    kind: SourceKind = SourceKind.UNSPECIFIED
    span: Span | None = None
    inferred: bool = False
    party: str | None = None
    interest: str | None = None
    candidates: tuple[Span, ...] = ()

    @property
    def label(self) -> str:
        """The shortest honest way to name the voice in a sentence."""
        parts = [part for part in (self.role, self.name) if part]
        if parts:
            return ", ".join(reversed(parts))
        return self.organisation or "an unnamed source"


@dataclass(frozen=True, slots=True)
class Attribution:
    """That certain words are somebody's.

    `sources` is the chain, outermost first: the article quotes the first, who
    quotes the second. It is empty where a cue has no source ("reportedly").
    `cue` is the word that makes it an attribution, empty for a quotation that
    no word introduces; `content` what is attributed, in one or more pieces, in order.
    """

    document: DocumentId
    sources: tuple[Source, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: Stance
    commitment: Commitment
    rule: str

    @property
    def mark(self) -> Span:
        """What shows that words are somebody's: the cue, else the words themselves."""
        return (self.cue or self.content)[0]

    def __post_init__(self) -> None:
        """Refuse an attribution that spreads over title and text."""
        if len({span.field for span in (*self.cue, *self.content)}) > 1:
            raise InputError(f"an attribution of {self.document} stands in two fields")
