"""What a report states, sentence by sentence, with the claims behind each."""

from dataclasses import dataclass

from openinquest.model.claim import Claim
from openinquest.model.consistency import PhysicalCheck
from openinquest.model.document import Document, Skipped
from openinquest.model.explanation import Explanation
from openinquest.model.figure import Figure
from openinquest.model.grade import NOTHING_GRADED, Grades
from openinquest.model.incident import Incident
from openinquest.model.judgement import Judgement
from openinquest.model.judging import NOTHING_OPEN, Open
from openinquest.model.matrix import Matrix
from openinquest.model.origin import Copy, Derivation, Origin
from openinquest.model.question import Answered
from openinquest.model.reconciliation import NOTHING_BESIDE, Reconciliation
from openinquest.model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Finding:
    """Everything that can be said of one incident, and what it rests on.

    `figures` are those by the rule that is told, `beside` what reconciling
    gives beside them. `summary` answers who was harmed, when, where and by what
    account; `unknowns` what the record leaves open. `skipped` are documents that were
    asked for and could not be read. `derivations` tell who has what from whom.
    `matrix` sets the evidence against the explanations, None where nobody weighed it.
    `judgements` are what people decided on the incident, its documents, voices and claims.
    `checks` are the quantities that people held against their traces.
    `grades` are what three schools of recording would say of the record. `answers` are
    to the questions that every finding answers, in order. `of_others` are the claims of its
    documents that are another incident's: they stand in no report, and whom they name is
    withheld from this one, too. `open` are decisions on the incident without effect.
    No judgement of law or guilt.
    """

    incident: Incident
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    origins: tuple[Origin, ...]
    copies: tuple[Copy, ...]
    figures: tuple[Figure, ...]
    explanations: tuple[Explanation, ...]
    summary: tuple[Sentence, ...]
    unknowns: tuple[Sentence, ...]
    method: str
    skipped: tuple[Skipped, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    beside: Reconciliation = NOTHING_BESIDE
    matrix: Matrix | None = None
    judgements: tuple[Judgement, ...] = ()
    checks: tuple[PhysicalCheck, ...] = ()
    grades: Grades = NOTHING_GRADED
    answers: tuple[Answered, ...] = ()
    of_others: tuple[Claim, ...] = ()
    open: Open = NOTHING_OPEN
