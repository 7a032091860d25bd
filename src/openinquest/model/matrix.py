"""The matrix of evidence against explanations, and what its order rests on."""

from dataclasses import dataclass

from openinquest.model.claim import ClaimId
from openinquest.model.explanation import ExplanationId
from openinquest.model.grade_words import LeftOut, MatrixReading
from openinquest.model.origin import OriginId
from openinquest.model.words import Mark, SourceKind


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One row: what one voice says that sits alike with every explanation.

    `claims` are all in which it says so. `marks` are in the order of the
    explanations; None where it says nothing that touches one. `origin` is None
    for a claim whose voice is not known; it stands for itself. `check` is the
    check of a quantity that the row comes of, None for what a voice says: it
    stands for itself, too, and `claims` are those that its values rest on.
    """

    origin: OriginId | None
    kind: SourceKind
    claims: tuple[ClaimId, ...]
    marks: tuple[Mark | None, ...]
    check: str | None = None

    @property
    def diagnostic(self) -> bool:
        """Whether the row tells explanations apart: it does not sit alike with all of them."""
        return len(set(self.marks)) > 1


@dataclass(frozen=True, slots=True)
class Standing:
    """How one explanation stands by each reading. None of them is a verdict.

    `touched` is how many voices say anything that touches it, `against` how
    many speak against it (Heuer's score, by voices); `weighted` is the same with strong
    inconsistency counted twice and each voice weighted by how reliable people
    judged it (PARC). `share` (0 to 1) is its share by the Bayesian reading;
    `share_low` and `share_high` hold 90 per cent of its shares when every cell is
    shaken, and `leads` (0 to 1) is in how many of these it leads.
    """

    explanation: ExplanationId
    touched: int
    against: int
    weighted: float
    share: float
    share_low: float
    share_high: float
    leads: float


@dataclass(frozen=True, slots=True)
class Removal:
    """Something that was left out, and who leads by the Bayesian reading without it.

    `origins` are the voices that were left out, or the one voice of a row, as far as
    they are known; `claims` are all claims that went with it. `kind` is the
    kind of voice and `explanation` whose party was muted, None for other sorts.
    `leaders` are those that share the first place without it.
    """

    what: LeftOut
    origins: tuple[OriginId, ...]
    claims: tuple[ClaimId, ...]
    leaders: tuple[ExplanationId, ...]
    kind: SourceKind | None = None
    explanation: ExplanationId | None = None


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """What the order of the explanations hangs on.

    `tried` says how many single removals were made of each sort; `flips` are
    those after which another leads, or several do. `smallest` is the smallest set of voices
    without which another leads, None where no set does it. `prior` is the
    share that the leader has to be given before any evidence for another to
    overtake it (0 to 1), None where there is no leader.
    """

    tried: tuple[tuple[LeftOut, int], ...]
    flips: tuple[Removal, ...]
    smallest: Removal | None
    prior: float | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Evidence against explanations: a record of reasoning with what it hangs on.

    `votes` have a line for each voice: its strongest word against each
    explanation, else its strongest for it; the readings count these. `leaders`
    are the explanations that each reading puts first, each alone or several
    that it cannot tell apart. `likelihoods` names the table of declared
    likelihoods that the Bayesian reading used.
    """

    explanations: tuple[ExplanationId, ...]
    rows: tuple[EvidenceRow, ...]
    votes: tuple[EvidenceRow, ...]
    standings: tuple[Standing, ...]
    leaders: tuple[tuple[MatrixReading, tuple[ExplanationId, ...]], ...]
    sensitivity: Sensitivity
    likelihoods: str
