"""The questions that every finding answers, each with what stands behind the answer."""

from collections.abc import Iterable, Iterator, Mapping

from openinquest.model import (
    SPEAK_FOR_A_SIDE,
    Answered,
    Bearing,
    Cause,
    ClaimId,
    Conduct,
    Event,
    ExplanationId,
    FactKind,
    Figure,
    MatrixReading,
    Means,
    Origin,
    Polarity,
    Position,
    PositionKind,
    Question,
    Sentence,
    Standard,
    Toll,
)
from openinquest.report.account_sentences import (
    component_sentences,
    conduct_sentences,
    denial_sentences,
    explanation_sentences,
    letter,
    position_sentences,
)
from openinquest.report.by_rule import ends_by_claim
from openinquest.report.day_and_place_sentences import day_and_place_sentences
from openinquest.report.figure_sentences import (
    corroboration,
    figure_sentences,
    in_order,
    told_once,
)
from openinquest.report.history_sentences import (
    conceded_sentences,
    ground_sentence,
    movement_sentences,
    parts_sentences,
)
from openinquest.report.matrix_sentences import reading_sentences, sensitivity_sentences
from openinquest.report.record import Record
from openinquest.report.sentences import each_once
from openinquest.report.voices import with_article
from openinquest.report.wording import (
    HARM_WORDS,
    POSITION_WORDS,
    capitalised,
    group_words,
    how_many,
    listed,
    means_words,
)

_FEW = 2  # as many figures have their ends told among what would change the finding
_ENOUGH = 3  # independent voices, and kinds of voice: the practice of UN missions


def answer_questions(record: Record, unknowns: tuple[Sentence, ...]) -> tuple[Answered, ...]:
    """Return the answer to every question, in order.

    Args:
        record: What the finding is made of.
        unknowns: What the record leaves open, as it is listed.
    """
    told: Mapping[Question, Iterable[Sentence]] = {
        Question.WHAT_HAPPENED: (*_happened(record), *day_and_place_sentences(record)),
        Question.WHO_WAS_HARMED: _harmed(record),
        Question.WHO_ACTED: _acted(record),
        Question.WHAT_CAUSED_IT: _caused(record),
        Question.WHAT_PARTIES_SAY: _parties(record),
        Question.WHAT_WAS_CONCEDED: _conceded(record),
        Question.WHAT_IS_UNKNOWN: _unknown(unknowns),
        Question.WHAT_WOULD_CHANGE_IT: _would_change(record),
    }
    return tuple(_answered(question, sentences, record) for question, sentences in told.items())


def _answered(question: Question, sentences: Iterable[Sentence], record: Record) -> Answered:
    kept = each_once(sentences)
    contrary = tuple(_contrary(question, record))
    against = set(contrary)
    cited = dict.fromkeys(claim for claim in _for(question, kept, record) if claim not in against)
    origins = record.origins_of(cited)
    return Answered(
        question,
        kept,
        _standard(origins),
        tuple(cited),
        contrary,
        tuple(origin.id for origin in origins),
    )


def _for(question: Question, told: Iterable[Sentence], record: Record) -> Iterator[ClaimId]:
    """Yield the claims that an answer rests on: of the cause, those for what comes first."""
    if question is not Question.WHAT_CAUSED_IT:
        yield from (claim for one in told for claim in one.claims)
        return
    first = _first_by_likelihood(record)
    for explanation in record.explanations:
        if explanation.id in first:
            yield from (e.claim for e in explanation.evidence if e.bearing is Bearing.FOR)


def _standard(origins: tuple[Origin, ...]) -> Standard:
    kinds = {origin.kind for origin in origins}
    if len(origins) >= _ENOUGH and len(kinds) >= _ENOUGH:
        return Standard.SEVERAL_KINDS
    if len(origins) > 1:
        return Standard.SEVERAL_VOICES
    return Standard.ONE_VOICE if origins else Standard.NOT_TOLD


def _contrary(question: Question, record: Record) -> Iterator[ClaimId]:
    """Yield the claims that speak against an answer."""
    day, place = record.beside.day, record.beside.place
    if question is Question.WHAT_HAPPENED:
        for figure in (day, place):
            yield from (one.claim for one in figure.disagree) if figure else ()
        yield from _denied(record, Event, Cause)
    if question is Question.WHO_ACTED:
        yield from (
            claim for claim in _denied(record, Event, Cause, Conduct) if _names_actor(claim, record)
        )
    if question is Question.WHO_WAS_HARMED:
        yield from _denied(record, Toll)
    if question is Question.WHAT_CAUSED_IT:
        first = _first_by_likelihood(record)
        for explanation in record.explanations:
            if explanation.id in first:
                yield from (e.claim for e in explanation.evidence if e.bearing is Bearing.AGAINST)
    if question is Question.WHAT_WAS_CONCEDED:
        yield from (
            claim.id
            for claim, position in record.with_detail(Position)
            if position.what is PositionKind.ADMISSION and claim.polarity is Polarity.DENIED
        )


def _denied(record: Record, *kinds: type[Toll | Event | Cause | Conduct]) -> Iterator[ClaimId]:
    """Yield what is denied of some kinds; that a means had an effect leaves open that it acted."""
    for claim in record.claims:
        detail = claim.detail
        whole = not isinstance(detail, Cause) or detail.effect is None
        if claim.polarity is Polarity.DENIED and isinstance(detail, kinds) and whole:
            yield claim.id


def _names_actor(claim: ClaimId, record: Record) -> bool:
    detail = record.claim[claim].detail
    return isinstance(detail, Event | Cause | Conduct) and detail.actor is not None


def _first_by_likelihood(record: Record) -> frozenset[ExplanationId]:
    leaders = dict(record.matrix.leaders) if record.matrix else {}
    return frozenset(leaders.get(MatrixReading.BAYESIAN, ()))


def _happened(record: Record) -> Iterator[Sentence]:
    """Yield as what the voices tell it; none of it is chosen."""
    for fact in record.beside.facts:
        if fact.kind is FactKind.MEANS:
            told = [
                f"{means_words(tuple(map(Means, one.value.split('>'))))} "
                f"({how_many(len(one.origins), 'voice', 'voices')})"
                for one in fact.values
            ]
            cited = tuple(dict.fromkeys(claim for one in fact.values for claim in one.claims))
            yield Sentence(f"The voices tell of {'; '.join(told)}.", cited)


def _harmed(record: Record) -> Iterator[Sentence]:
    figures = told_once(in_order(record.figures))
    if figures and (sentence := corroboration(figures[0], record)) is not None:
        yield sentence
    for figure in figures:
        yield from figure_sentences(figure, record)
        if (ground := ground_sentence(figure, record)) is not None:
            yield ground
    yield from movement_sentences(record)
    yield from component_sentences(record)
    yield from parts_sentences(record)
    yield from denial_sentences(record, Toll)


def _acted(record: Record) -> Iterator[Sentence]:
    """Yield who is named as acting, by how many voices; that is no word on responsibility."""
    for fact in record.beside.facts:
        if fact.kind is FactKind.ACTOR:
            for one in fact.values:
                denied = f"; denied by {len(one.against)}" if one.against else ""
                voices = how_many(len(one.origins), "voice", "voices")
                yield Sentence(
                    f"Named as acting: {with_article(one.value)}, by {voices}{denied}.",
                    one.claims,
                )
    yield from conduct_sentences(record)
    yield from denial_sentences(record, Conduct)


def _caused(record: Record) -> Iterator[Sentence]:
    yield from explanation_sentences(record)
    if record.matrix is not None:
        yield from reading_sentences(record.matrix, record)
    yield from denial_sentences(record, Event, Cause)


def _parties(record: Record) -> Iterator[Sentence]:
    """Yield one sentence for each party: what it accuses, denies and admits, and which accounts."""
    for origin in record.origins:
        if origin.kind in SPEAK_FOR_A_SIDE:
            parts, cited = _stance(origin, record)
            if parts:
                yield Sentence(
                    f"{capitalised(with_article(origin.label))}: {'; '.join(parts)}.", cited
                )


def _stance(origin: Origin, record: Record) -> tuple[list[str], tuple[ClaimId, ...]]:
    said: dict[str, list[ClaimId]] = {}
    for claim in origin.claims:
        detail = record.claim[claim].detail if claim in record.claim else None
        if isinstance(detail, Position) and record.claim[claim].polarity is Polarity.AFFIRMED:
            words, preposition = POSITION_WORDS[detail.what]
            toward = f" {preposition} {with_article(detail.toward)}" if detail.toward else ""
            said.setdefault(f"{words}{toward}", []).append(claim)
    for bearing, words in ((Bearing.FOR, "speaks for"), (Bearing.AGAINST, "speaks against")):
        letters, claims = _sides(origin, bearing, record)
        if letters:
            said[f"{words} {listed(letters)}"] = claims
    return list(said), tuple(dict.fromkeys(claim for own in said.values() for claim in own))


def _sides(origin: Origin, bearing: Bearing, record: Record) -> tuple[list[str], list[ClaimId]]:
    """Return the letters of the explanations that a voice is for, or against, and its claims."""
    votes = record.matrix.votes if record.matrix else ()
    vote = next((vote for vote in votes if vote.origin == origin.id), None)
    if vote is None:
        return [], []
    marked = [place for place, mark in enumerate(vote.marks) if mark and mark.bearing is bearing]
    claims = [
        evidence.claim
        for place in marked
        for evidence in record.explanations[place].evidence
        if evidence.bearing is bearing and evidence.claim in vote.claims
    ]
    return [f"({letter(place)})" for place in marked], list(dict.fromkeys(claims))


def _conceded(record: Record) -> Iterator[Sentence]:
    told = list(conceded_sentences(record))
    admissions = [
        sentence
        for sentence in position_sentences(record)
        if any(_admits(claim, record) for claim in sentence.claims)
    ]
    yield from (*told, *admissions) or (Sentence("Nobody concedes anything in the record."),)


def _admits(claim: ClaimId, record: Record) -> bool:
    """Return whether a claim is of an admission, made or said not to have been made."""
    detail = record.claim[claim].detail
    return isinstance(detail, Position) and detail.what is PositionKind.ADMISSION


def _unknown(unknowns: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """Yield the first of what is open; the rest stands in its own section."""
    yield from unknowns[:_ENOUGH]
    if len(unknowns) > _ENOUGH:
        more = how_many(len(unknowns) - _ENOUGH, "more point is", "more points are")
        yield Sentence(f"{more} open, listed under “What is not known”.")


def _would_change(record: Record) -> Iterator[Sentence]:
    """Yield on whose words alone an end of a range rests, and what the explanations hang on."""
    for figure in told_once(in_order(record.figures))[:_FEW]:
        yield from _ends_that_hang(figure, record)
    if record.matrix is not None:
        yield from sensitivity_sentences(record.matrix, record)


def _ends_that_hang(figure: Figure, record: Record) -> Iterator[Sentence]:
    whom = f"{group_words(figure.harm, figure.group)} {HARM_WORDS[figure.harm]}"
    for end, claim in ends_by_claim(figure):
        if claim in record.claim:
            account = record.account(record.claim[claim])
            what = end.removesuffix(" by")
            part = "The range" if what == "set" else f"The {what} end of the range"
            yield Sentence(
                f"{part} of {whom} hangs on the account of {account}: were it withdrawn or "
                "revised, the range would be reckoned again.",
                (claim,),
            )
