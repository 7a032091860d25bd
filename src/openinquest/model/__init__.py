"""The nouns: plain frozen values. No I/O, no SQL, no third-party code, no clock.

The module of a noun is loaded when the noun is first asked for: of a hundred modules `inquest
--help` needs a few.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openinquest.model.act import Act
    from openinquest.model.answer import Answer, Answers, Dependence, SharedValue
    from openinquest.model.attribution import SPEAK_FOR_A_SIDE, Attribution, Source
    from openinquest.model.audit import (
        Attested,
        Entry,
        Erasure,
        Fault,
        Head,
        Timestamp,
        Verification,
        Withdrawal,
    )
    from openinquest.model.claim import (
        KIND_OF,
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
    from openinquest.model.consistency import (
        Consistency,
        ImpliedCharge,
        ObservedEffect,
        PhysicalCheck,
        Quantity,
    )
    from openinquest.model.count import Count
    from openinquest.model.dating import DayFigure, PlaceFigure
    from openinquest.model.described import Described
    from openinquest.model.document import (
        READ_BY_MODEL,
        Document,
        DocumentId,
        Original,
        Skipped,
        WebCapture,
        count_items,
        items_of,
        skipped_for,
    )
    from openinquest.model.estimate import Estimate, Estimation, ListSize
    from openinquest.model.explanation import Evidence, Explanation, ExplanationId, Opinion
    from openinquest.model.extraction import Extraction
    from openinquest.model.fact import NOT_COMPARED, Fact, OutletComparison, Support
    from openinquest.model.figure import Figure, FigureRule, SetAside
    from openinquest.model.finding import Finding
    from openinquest.model.grade import (
        NOTHING_GRADED,
        WORDS_OF_VIEW,
        Grade,
        Grades,
        ItemGrade,
        Override,
        SourceGrade,
    )
    from openinquest.model.grade_words import (
        ConfidenceLevel,
        Credibility,
        GradeView,
        GradeWord,
        Interest,
        LeftOut,
        Likelihood,
        MatrixReading,
        Question,
        Reliability,
        Standard,
    )
    from openinquest.model.history import History, PartsCheck, Statement
    from openinquest.model.hit import Hit
    from openinquest.model.incident import Incident, IncidentId, Portion
    from openinquest.model.judgement import (
        Anchor,
        Judgement,
        standing_acceptances,
        standing_rejections,
    )
    from openinquest.model.judging import NOTHING_OPEN, Judged, Open
    from openinquest.model.likelihood import (
        ICD_203,
        LIKELIHOOD_SCALE,
        AnalyticConfidence,
        LikelihoodBand,
        likelihood_of,
    )
    from openinquest.model.matrix import EvidenceRow, Matrix, Removal, Sensitivity, Standing
    from openinquest.model.member import Member, Role, Token
    from openinquest.model.origin import Copy, Derivation, Difference, Origin, OriginId
    from openinquest.model.plain_words import words_of
    from openinquest.model.policy import Policy
    from openinquest.model.posterior import Driver, ModelEstimate, ModelTotal, VoiceClass
    from openinquest.model.question import Answered, Change
    from openinquest.model.recognised import Box, FromPicture, Recognised
    from openinquest.model.reconciliation import NOTHING_BESIDE, Reconciliation
    from openinquest.model.recorder import (
        Comparison,
        FigurePair,
        RecordedFigure,
        Recorder,
        RecorderRow,
    )
    from openinquest.model.report_format import ReportFormat
    from openinquest.model.same_place import (
        are_two_places,
        bear_two_names,
        distance_km,
        is_coarse,
        is_finer_than_city,
        lie_apart,
        share_a_name,
    )
    from openinquest.model.sentence import Sentence
    from openinquest.model.sounds import (
        ARTICLE,
        arabic_key,
        arabic_sounds,
        is_in_arabic,
        sounds_of,
        without_articles,
    )
    from openinquest.model.span import Field, Span
    from openinquest.model.taxonomy import (
        BESIDE_HARM,
        EXPLOSIVES_IN_PLACE,
        LEAVES_OPEN,
        PARENTS_OF,
        is_a,
        may_be_one,
    )
    from openinquest.model.transcribed import Transcribed
    from openinquest.model.vague import PLURAL, UNNUMBERED, VAGUE_WORDS, VagueWord
    from openinquest.model.version import Version
    from openinquest.model.when_where import (
        Candidate,
        Place,
        TimeSpan,
        day_in_words,
        great_circle_km,
    )
    from openinquest.model.why import NearMiss, Reasons, Traced, Why
    from openinquest.model.words import (
        Adding,
        Agreement,
        Bearing,
        Certainty,
        ClaimKind,
        Commitment,
        ConductKind,
        DamageGrade,
        DerivationKind,
        Effect,
        EstimateModel,
        Extent,
        FactKind,
        Feature,
        Group,
        Harm,
        InquiryStage,
        JudgementKind,
        Mark,
        Means,
        Polarity,
        PositionKind,
        Precision,
        Review,
        Scope,
        SourceKind,
        Stance,
        Tracing,
        Verdict,
    )
else:
    from openinquest.model.homes import HOME_OF

    def __getattr__(name: str) -> object:
        """Return a noun, and keep it here."""
        if name not in HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        noun = globals()[name] = getattr(import_module(f"{__name__}.{HOME_OF[name]}"), name)
        return noun


__all__ = [
    "words_of",
    "are_two_places",
    "bear_two_names",
    "distance_km",
    "is_coarse",
    "is_finer_than_city",
    "lie_apart",
    "share_a_name",
    "ARTICLE",
    "arabic_key",
    "arabic_sounds",
    "is_in_arabic",
    "sounds_of",
    "without_articles",
    "BESIDE_HARM",
    "EXPLOSIVES_IN_PLACE",
    "ICD_203",
    "KIND_OF",
    "LEAVES_OPEN",
    "LIKELIHOOD_SCALE",
    "NOTHING_BESIDE",
    "NOTHING_GRADED",
    "NOTHING_OPEN",
    "NOT_COMPARED",
    "READ_BY_MODEL",
    "PARENTS_OF",
    "PLURAL",
    "SPEAK_FOR_A_SIDE",
    "UNNUMBERED",
    "VAGUE_WORDS",
    "WORDS_OF_VIEW",
    "Act",
    "Adding",
    "Agreement",
    "AnalyticConfidence",
    "Anchor",
    "Answer",
    "Answered",
    "Answers",
    "Attested",
    "Attribution",
    "Bearing",
    "Box",
    "Candidate",
    "Cause",
    "Certainty",
    "Change",
    "Claim",
    "ClaimId",
    "ClaimKind",
    "Commitment",
    "Comparison",
    "Conduct",
    "ConductKind",
    "ConfidenceLevel",
    "Consistency",
    "Copy",
    "Count",
    "Credibility",
    "DamageGrade",
    "DayFigure",
    "Dependence",
    "Derivation",
    "DerivationKind",
    "Described",
    "Detail",
    "Difference",
    "Document",
    "DocumentId",
    "Driver",
    "Effect",
    "Entry",
    "Erasure",
    "Estimate",
    "EstimateModel",
    "Estimation",
    "Event",
    "Evidence",
    "EvidenceRow",
    "Explanation",
    "ExplanationId",
    "Extent",
    "Extraction",
    "Fact",
    "FactKind",
    "Fault",
    "Feature",
    "Field",
    "Figure",
    "FigurePair",
    "FigureRule",
    "Finding",
    "FromPicture",
    "Grade",
    "GradeView",
    "GradeWord",
    "Grades",
    "Group",
    "Harm",
    "Head",
    "History",
    "Hit",
    "ImpliedCharge",
    "Incident",
    "IncidentId",
    "Inquiry",
    "InquiryStage",
    "Interest",
    "ItemGrade",
    "Judged",
    "Judgement",
    "JudgementKind",
    "LeftOut",
    "Likelihood",
    "LikelihoodBand",
    "ListSize",
    "Mark",
    "Matrix",
    "MatrixReading",
    "Means",
    "Member",
    "ModelEstimate",
    "ModelTotal",
    "NearMiss",
    "Observation",
    "ObservedEffect",
    "Open",
    "Opinion",
    "Origin",
    "OriginId",
    "Original",
    "OutletComparison",
    "Override",
    "PartsCheck",
    "Person",
    "PhysicalCheck",
    "Place",
    "PlaceFigure",
    "Polarity",
    "Policy",
    "Portion",
    "Position",
    "PositionKind",
    "Precision",
    "Quantity",
    "Question",
    "Reasons",
    "Recognised",
    "Reconciliation",
    "RecordedFigure",
    "Recorder",
    "RecorderRow",
    "Reliability",
    "Removal",
    "ReportFormat",
    "Review",
    "Role",
    "Scope",
    "Sensitivity",
    "Sentence",
    "SetAside",
    "SharedValue",
    "Skipped",
    "Source",
    "SourceGrade",
    "SourceKind",
    "Span",
    "Stance",
    "Standard",
    "Standing",
    "Statement",
    "Support",
    "TimeSpan",
    "Timestamp",
    "Token",
    "Toll",
    "Traced",
    "Tracing",
    "Transcribed",
    "VagueWord",
    "Verdict",
    "Verification",
    "Version",
    "VoiceClass",
    "WebCapture",
    "Why",
    "Withdrawal",
    "day_in_words",
    "great_circle_km",
    "is_a",
    "likelihood_of",
    "may_be_one",
    "count_items",
    "items_of",
    "skipped_for",
    "standing_acceptances",
    "standing_rejections",
]
