"""The nouns: plain frozen values. No I/O, no SQL, no third-party code, no clock."""

from openinquest.model.answer import Answer, Answers, Dependence, SharedValue
from openinquest.model.attribution import Attribution, Source
from openinquest.model.claim import (
    Cause,
    Claim,
    ClaimId,
    Conduct,
    Detail,
    Event,
    Inquiry,
    Observation,
    Person,
    Position,
    Toll,
)
from openinquest.model.count import Count
from openinquest.model.described import Described
from openinquest.model.document import Document, DocumentId, Original, Skipped
from openinquest.model.estimate import Estimate, Estimation, ListSize
from openinquest.model.explanation import Evidence, Explanation, ExplanationId
from openinquest.model.extraction import Extraction
from openinquest.model.figure import Figure, FigureRule, SetAside
from openinquest.model.finding import Finding, Sentence
from openinquest.model.incident import Incident, IncidentId
from openinquest.model.judgement import Judgement, standing_rejections
from openinquest.model.origin import Copy, Origin, OriginId
from openinquest.model.reconciliation import NOTHING_BESIDE, Reconciliation
from openinquest.model.span import Field, Span
from openinquest.model.taxonomy import BESIDE_HARM, LEAVES_OPEN, PARENTS_OF, is_a, may_be_one
from openinquest.model.vague import PLURAL, UNNUMBERED, VAGUE_WORDS, VagueWord
from openinquest.model.when_where import (
    Candidate,
    Place,
    TimeSpan,
    day_in_words,
    great_circle_km,
)
from openinquest.model.why import NearMiss, Reasons, Traced, Why
from openinquest.model.words import (
    Bearing,
    Certainty,
    ClaimKind,
    Commitment,
    ConductKind,
    Effect,
    EstimateModel,
    Feature,
    Group,
    Harm,
    InquiryStage,
    JudgementKind,
    Means,
    Polarity,
    PositionKind,
    Precision,
    Scope,
    SourceKind,
    Stance,
    Tracing,
)

__all__ = [
    "BESIDE_HARM",
    "LEAVES_OPEN",
    "NOTHING_BESIDE",
    "PARENTS_OF",
    "PLURAL",
    "UNNUMBERED",
    "VAGUE_WORDS",
    "Answer",
    "Answers",
    "Attribution",
    "Bearing",
    "Candidate",
    "Cause",
    "Certainty",
    "Claim",
    "ClaimId",
    "ClaimKind",
    "Commitment",
    "Conduct",
    "ConductKind",
    "Copy",
    "Count",
    "Dependence",
    "Described",
    "Detail",
    "Document",
    "DocumentId",
    "Effect",
    "Estimate",
    "EstimateModel",
    "Estimation",
    "Event",
    "Evidence",
    "Explanation",
    "ExplanationId",
    "Extraction",
    "Feature",
    "Field",
    "Figure",
    "FigureRule",
    "Finding",
    "Group",
    "Harm",
    "Incident",
    "IncidentId",
    "Inquiry",
    "InquiryStage",
    "Judgement",
    "JudgementKind",
    "ListSize",
    "Means",
    "NearMiss",
    "Observation",
    "Origin",
    "OriginId",
    "Original",
    "Person",
    "Place",
    "Polarity",
    "Position",
    "PositionKind",
    "Precision",
    "Reasons",
    "Reconciliation",
    "Scope",
    "Sentence",
    "SetAside",
    "SharedValue",
    "Skipped",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "TimeSpan",
    "Toll",
    "Traced",
    "Tracing",
    "VagueWord",
    "Why",
    "day_in_words",
    "great_circle_km",
    "is_a",
    "may_be_one",
    "standing_rejections",
]
