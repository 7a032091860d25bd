"""Which module of this package each noun stands in, so that it can be loaded when asked for."""

_NOUNS_OF = {
    "act": "Act",
    "answer": "Answer Answers Dependence SharedValue",
    "attribution": "SPEAK_FOR_A_SIDE Attribution Source",
    "audit": "Attested Entry Erasure Fault Head Timestamp Verification Withdrawal",
    "claim": (
        "KIND_OF Cause Claim ClaimId Conduct Detail Event Inquiry Observation Person Position Toll"
    ),
    "consistency": "Consistency ImpliedCharge ObservedEffect PhysicalCheck Quantity",
    "count": "Count",
    "dating": "DayFigure PlaceFigure",
    "described": "Described",
    "document": (
        "READ_BY_MODEL Document DocumentId Original Skipped WebCapture count_items items_of "
        "skipped_for"
    ),
    "estimate": "Estimate Estimation ListSize",
    "explanation": "Evidence Explanation ExplanationId Opinion",
    "extraction": "Extraction",
    "fact": "NOT_COMPARED Fact OutletComparison Support",
    "figure": "Figure FigureRule SetAside",
    "finding": "Finding",
    "grade": "NOTHING_GRADED WORDS_OF_VIEW Grade Grades ItemGrade Override SourceGrade",
    "grade_words": (
        "ConfidenceLevel Credibility GradeView GradeWord Interest LeftOut Likelihood "
        "MatrixReading Question Reliability Standard"
    ),
    "history": "History PartsCheck Statement",
    "hit": "Hit",
    "incident": "Incident IncidentId Portion",
    "judgement": "Anchor Judgement standing_acceptances standing_rejections",
    "judging": "NOTHING_OPEN Judged Open",
    "likelihood": "ICD_203 LIKELIHOOD_SCALE AnalyticConfidence LikelihoodBand likelihood_of",
    "matrix": "EvidenceRow Matrix Removal Sensitivity Standing",
    "member": "Member Role Token",
    "origin": "Copy Derivation Difference Origin OriginId",
    "policy": "Policy",
    "posterior": "Driver ModelEstimate ModelTotal VoiceClass",
    "question": "Answered Change",
    "recognised": "Box FromPicture Recognised",
    "reconciliation": "NOTHING_BESIDE Reconciliation",
    "recorder": "Comparison FigurePair RecordedFigure Recorder RecorderRow",
    "report_format": "ReportFormat",
    "plain_words": "words_of",
    "same_place": (
        "are_two_places bear_two_names distance_km is_coarse is_finer_than_city lie_apart "
        "share_a_name"
    ),
    "sentence": "Sentence",
    "sounds": ("ARTICLE arabic_key arabic_sounds is_in_arabic sounds_of without_articles"),
    "span": "Field Span",
    "taxonomy": "BESIDE_HARM EXPLOSIVES_IN_PLACE LEAVES_OPEN PARENTS_OF is_a may_be_one",
    "transcribed": "Transcribed",
    "vague": "PLURAL UNNUMBERED VAGUE_WORDS VagueWord",
    "version": "Version",
    "when_where": "Candidate Place TimeSpan day_in_words great_circle_km",
    "why": "NearMiss Reasons Traced Why",
    "words": (
        "Adding Agreement Bearing Certainty ClaimKind Commitment ConductKind DamageGrade "
        "DerivationKind Effect EstimateModel Extent FactKind Feature Group Harm "
        "InquiryStage JudgementKind Mark Means Polarity PositionKind Precision Review Scope "
        "SourceKind Stance Tracing Verdict"
    ),
}

HOME_OF = {noun: module for module, nouns in _NOUNS_OF.items() for noun in nouns.split()}
"""The module, by the noun."""
