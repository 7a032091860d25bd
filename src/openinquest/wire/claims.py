"""Claims and attributions as rows: the one JSON shape they have everywhere."""

from typing import Any

from pydantic import BaseModel, ConfigDict

from openinquest.errors import EvidenceError
from openinquest.model import (
    Agreement,
    Attribution,
    Cause,
    Certainty,
    Claim,
    ClaimId,
    ClaimKind,
    Commitment,
    Conduct,
    Count,
    Detail,
    DocumentId,
    Event,
    Field,
    FromPicture,
    Group,
    Harm,
    Inquiry,
    Observation,
    Person,
    Polarity,
    Position,
    Scope,
    Source,
    SourceKind,
    Span,
    Stance,
    Toll,
    Transcribed,
)

Range = tuple[int, int]  # [start, end), in code points


class Row(BaseModel):
    """A row that keeps what it does not know out of the way of what it does."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class SpanRow(Row):
    """Where words stand."""

    span: Range
    field: Field = "text"


class SourceRow(Row):
    """One voice of a chain; `span` is null where no words name it.

    `candidates` are the words, in the same field, of those whom it may be where several fit.
    """

    name: str | None
    role: str | None
    organisation: str | None
    kind: SourceKind
    span: Range | None
    field: Field = "text"
    inferred: bool = False
    party: str | None = None
    interest: str | None = None
    candidates: tuple[Range, ...] = ()


class TollRow(Row):
    """How many people; both bounds null where harm is stated without a number."""

    harm: Harm
    group: Group
    at_least: int | None
    at_most: int | None
    approximate: bool = False
    scope: Scope = Scope.INCIDENT
    part_of: ClaimId | None = None
    counted: list[ClaimId] = []


class ClaimRow(Row):
    """One claim. Of the keys named like kinds only that of its own kind stands.

    `picture` stands only where the words were recognised in a picture of text, `transcribed` only
    where a person wrote them down from a picture, sound or film, `judgement` only where a person
    made or corrected the claim, `agreement` only where rules and a model read the document,
    `happening` only where the document tells of several, 1 for the main one.
    """

    id: ClaimId
    document: DocumentId
    kind: ClaimKind
    span: Range
    field: Field = "text"
    quote: str
    sources: list[SourceRow]
    polarity: Polarity
    certainty: Certainty
    confidence: float
    rule: str
    inferred: bool
    repeats: list[SpanRow] = []
    picture: FromPicture | None = None
    transcribed: Transcribed | None = None
    judgement: str | None = None
    agreement: Agreement | None = None
    happening: int | None = None
    toll: TollRow | None = None
    event: Event | None = None
    cause: Cause | None = None
    observation: Observation | None = None
    conduct: Conduct | None = None
    inquiry: Inquiry | None = None
    position: Position | None = None
    person: Person | None = None


class AttributionRow(Row):
    """Who is quoted, in which words; `chain` says who they are, outermost first."""

    source: list[Range]
    cue: list[Range]
    content: list[Range]
    field: Field = "text"
    stance: Stance
    commitment: Commitment
    rule: str
    document: DocumentId
    chain: list[SourceRow] = []


def claim_row(claim: Claim) -> ClaimRow:
    """Return the row of `claim`."""
    detail = _toll_row(claim.detail) if isinstance(claim.detail, Toll) else claim.detail
    own: dict[str, Any] = {claim.kind.value: detail}
    if claim.picture is not None:
        own["picture"] = claim.picture
    if claim.transcribed is not None:
        own["transcribed"] = claim.transcribed
    if claim.judgement is not None:
        own["judgement"] = claim.judgement
    if claim.agreement is not None:
        own["agreement"] = claim.agreement
    if claim.happening is not None:
        own["happening"] = claim.happening
    return ClaimRow.model_construct(
        id=claim.id,
        document=claim.document,
        kind=claim.kind,
        span=_range(claim.span),
        field=claim.span.field,
        quote=claim.quote,
        sources=[_source_row(source) for source in claim.sources],
        polarity=claim.polarity,
        certainty=claim.certainty,
        confidence=claim.confidence,
        rule=claim.rule,
        inferred=claim.inferred,
        repeats=[SpanRow(span=_range(span), field=span.field) for span in claim.repeats],
        **own,
    )


def claim_of(row: ClaimRow) -> Claim:
    """Return the claim of `row`.

    Raises:
        EvidenceError: the object of its kind is missing.
        QuoteMismatch: the quote has another length than the span.
    """
    return Claim(
        id=row.id,
        document=row.document,
        span=Span(*row.span, row.field),
        quote=row.quote,
        detail=_detail_of(row),
        rule=row.rule,
        sources=tuple(_source_of(source) for source in row.sources),
        polarity=row.polarity,
        certainty=row.certainty,
        confidence=row.confidence,
        inferred=row.inferred,
        repeats=tuple(Span(*place.span, place.field) for place in row.repeats),
        picture=row.picture,
        transcribed=row.transcribed,
        judgement=row.judgement,
        agreement=row.agreement,
        happening=row.happening,
    )


def attribution_row(attribution: Attribution) -> AttributionRow:
    """Return the row of `attribution`; an attribution stands in one field."""
    named = [source.span for source in attribution.sources[-1:] if source.span]
    spans = (*attribution.cue, *attribution.content, *named)
    return AttributionRow.model_construct(
        source=[_range(span) for span in named],
        cue=[_range(span) for span in attribution.cue],
        content=[_range(span) for span in attribution.content],
        field=spans[0].field if spans else "text",
        stance=attribution.stance,
        commitment=attribution.commitment,
        rule=attribution.rule,
        document=attribution.document,
        chain=[_source_row(source) for source in attribution.sources],
    )


def attribution_of(row: AttributionRow) -> Attribution:
    """Return the attribution of `row`."""
    return Attribution(
        document=row.document,
        sources=tuple(_source_of(source) for source in row.chain),
        cue=tuple(Span(*place, row.field) for place in row.cue),
        content=tuple(Span(*place, row.field) for place in row.content),
        stance=row.stance,
        commitment=row.commitment,
        rule=row.rule,
    )


def _range(span: Span) -> Range:
    return span.start, span.end


def _source_row(source: Source) -> SourceRow:
    return SourceRow.model_construct(
        name=source.name,
        role=source.role,
        organisation=source.organisation,
        kind=source.kind,
        span=_range(source.span) if source.span else None,
        field=source.span.field if source.span else "text",
        inferred=source.inferred,
        party=source.party,
        interest=source.interest,
        candidates=tuple(_range(span) for span in source.candidates),
    )


def _source_of(row: SourceRow) -> Source:
    return Source(
        name=row.name,
        role=row.role,
        organisation=row.organisation,
        kind=row.kind,
        span=Span(*row.span, row.field) if row.span else None,
        inferred=row.inferred,
        party=row.party,
        interest=row.interest,
        candidates=tuple(Span(*place, row.field) for place in row.candidates),
    )


def _toll_row(toll: Toll) -> TollRow:
    count = toll.count
    return TollRow.model_construct(
        harm=toll.harm,
        group=toll.group,
        at_least=count.at_least if count else None,
        at_most=count.at_most if count else None,
        approximate=count.approximate if count else False,
        scope=toll.scope,
        part_of=toll.part_of,
        counted=list(toll.counted),
    )


def _detail_of(row: ClaimRow) -> Detail:
    detail: Detail | TollRow | None = getattr(row, row.kind.value)
    if detail is None:
        raise EvidenceError(f"a claim of kind {row.kind} has no {row.kind}", where=row.id)
    if not isinstance(detail, TollRow):
        return detail
    stated = (detail.at_least, detail.at_most) != (None, None)
    count = Count(detail.at_least, detail.at_most, detail.approximate) if stated else None
    return Toll(
        detail.harm,
        detail.group,
        count,
        detail.scope,
        part_of=detail.part_of,
        counted=tuple(detail.counted),
    )
