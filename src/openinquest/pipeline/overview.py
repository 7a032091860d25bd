"""A case as it stands at one point of its audit, made once for many questions."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from openinquest.link import PairWeights
from openinquest.model import (
    Agreement,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Finding,
    Head,
    Judgement,
    JudgementKind,
    ModelTotal,
)
from openinquest.pipeline.case import findings_of, read_judged
from openinquest.pipeline.estimating import totals_over
from openinquest.pipeline.judged import JudgedReading
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.pipeline.looking import judgements_by_subject
from openinquest.pipeline.memory import Memory, memory_of
from openinquest.report import Profile, Withheld, withheld_in
from openinquest.store import Store

_NOT_AGREED = frozenset({Agreement.DIFFERS, Agreement.ALONE})
_OF_A_READING = frozenset(
    {JudgementKind.ACCEPT, JudgementKind.REJECT, JudgementKind.CORRECT, JudgementKind.CLAIM}
)


@dataclass(frozen=True)
class Overview:
    """What a case held at `head`: its documents and claims as people left them, and its findings.

    Not the documents that are withdrawn. `drawn` keeps pictures that take seconds to draw, for as
    long as the case stands so; what is in `memory` is taken over when it changes.
    """

    head: Head
    held: JudgedReading
    findings: tuple[Finding, ...]
    learnt: Learnt = AS_SHIPPED
    memory: Memory = field(default_factory=Memory, repr=False)
    drawn: dict[object, str] = field(default_factory=dict, repr=False)
    _withheld: dict[Profile, Withheld] = field(default_factory=dict, repr=False)

    @cached_property
    def documents(self) -> Mapping[DocumentId, Document]:
        """Each document by its identifier, in order of adding."""
        return {each.id: each for each in self.held.reading.documents}

    @cached_property
    def claims(self) -> Mapping[ClaimId, Claim]:
        """Each claim by its identifier, in order of documents and spans."""
        return {each.id: each for each in self.held.reading.claims}

    @cached_property
    def claims_of(self) -> Mapping[DocumentId, tuple[Claim, ...]]:
        """The claims of each document, in order of their spans."""
        reading = self.held.reading
        pairs = zip(reading.documents, reading.extractions, strict=True)
        return {document.id: extraction.claims for document, extraction in pairs}

    @cached_property
    def findings_of(self) -> Mapping[DocumentId, tuple[Finding, ...]]:
        """The findings that each document tells of; documents that tell of none are missing."""
        told: dict[DocumentId, tuple[Finding, ...]] = {}
        for finding in self.findings:
            for document in finding.incident.documents:
                told[document] = (*told.get(document, ()), finding)
        return told

    @cached_property
    def judgements_on(self) -> Mapping[str, tuple[Judgement, ...]]:
        """What people decided, in order of time, by what it is about; also what waits."""
        return judgements_by_subject(self.held)

    @cached_property
    def reviewed(self) -> frozenset[ClaimId]:
        """The claims that people accepted, rejected, corrected or made, also what still waits.

        A mark in the matrix or a word on a voice does not say that the claim was read well.
        """
        decided = self.judgements_on
        read = (
            subject
            for subject, judgements in decided.items()
            if any(each.kind in _OF_A_READING for each in judgements)
        )
        return frozenset(ClaimId(subject) for subject in read if subject in self.claims)

    @cached_property
    def disputed(self) -> frozenset[ClaimId]:
        """The claims on which two readers did not agree, and that nobody has reviewed."""
        unlike = (each.id for each in self.claims.values() if each.agreement in _NOT_AGREED)
        return frozenset(unlike) - self.reviewed

    @cached_property
    def unreviewed(self) -> Mapping[DocumentId, int]:
        """How many claims of each document nobody has reviewed."""
        reviewed = Counter(self.claims[claim].document for claim in self.reviewed)
        return {
            document: len(claims) - reviewed[document]
            for document, claims in self.claims_of.items()
        }

    @cached_property
    def pair_weights(self) -> PairWeights:
        """What speaks for each two documents telling of one event."""
        reading = self.held.reading
        weights = self.learnt.weights
        return PairWeights(reading.documents, reading.claims, self.held.judgements, weights)

    @property
    def totals(self) -> tuple[ModelTotal, ...]:
        """What the model makes of all incidents together."""
        return totals_over(self.findings, self.learnt, self.memory)

    def withheld(self, profile: Profile) -> Withheld:
        """Return what is withheld from the readers of a profile in all that is shown of the case.

        All findings are looked at together: whom one withholds, the others do, too.
        """
        if profile not in self._withheld:
            withheld = withheld_in(*self.findings, profile=profile)
            self._withheld[profile] = self.memory.same(("withheld", profile), withheld)
        return self._withheld[profile]


def overview_of(store: Store, learnt: Learnt = AS_SHIPPED) -> Overview:
    """Return a case as it stands now.

    The head is asked first: what is added meanwhile may show, and the next look makes it anew.
    """
    head = store.head()
    findings = findings_of(store, learnt)
    return Overview(head, read_judged(store), findings, learnt, memory_of(store))
