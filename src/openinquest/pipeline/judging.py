"""People decide: what each command of `inquest judge` keeps in a case."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from openinquest.errors import NotToBeJudged
from openinquest.model import (
    WORDS_OF_VIEW,
    Act,
    Claim,
    ClaimId,
    ClaimKind,
    Credibility,
    DocumentId,
    Explanation,
    Finding,
    GradeView,
    JudgementKind,
    Mark,
    OriginId,
    Policy,
    Reliability,
    Review,
)
from openinquest.pipeline.case import findings_of, read_judged
from openinquest.pipeline.claim_values import with_values
from openinquest.pipeline.deciding import Decided, keep_decision
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.pipeline.memory import memory_of
from openinquest.pipeline.naming import (
    claim_named,
    document_named,
    finding_named,
    name_among,
)
from openinquest.store import Store
from openinquest.wire import to_json


def judge_claims(
    store: Store,
    kind: JudgementKind,
    names: Sequence[str | Claim],
    act: Act,
    value: str | None = None,
) -> Decided:
    """Keep what a person decided on claims as they stand: of any kind whose subjects are claims.

    A claim that was just looked at stands for its name.

    Raises:
        UnknownRecord, AmbiguousName: a name is of no claim, or of several.
    """
    claims = [_claim_meant(store, name) for name in names]
    return keep_decision(store, kind, [claim.id for claim in claims], act, value=value, seen=claims)


def correct_claim(store: Store, name: str | Claim, values: Iterable[str], act: Act) -> Decided:
    """Keep what a claim says as a person reads its words; the words and their place stay.

    A claim that was just looked at stands for its name.

    Raises:
        UnknownRecord, AmbiguousName: the name is of no claim, or of several.
        NotToBeJudged: a value is none of its key, a key none of this kind, or nothing changes.
    """
    claim = _claim_meant(store, name)
    corrected = with_values(claim, values)
    if corrected == claim:
        raise NotToBeJudged("the claim says so already", where=claim.id)
    value = to_json(replace(corrected, judgement=None))
    return keep_decision(store, JudgementKind.CORRECT, [claim.id], act, value=value, seen=[claim])


def merge_incidents(
    store: Store, kind: JudgementKind, names: Sequence[str], act: Act, learnt: Learnt = AS_SHIPPED
) -> Decided:
    """Keep that documents tell of one incident, or of several. An incident stands for one of its.

    Raises:
        NotToBeJudged: fewer than two are named.
        UnknownRecord, AmbiguousName: a name is of none, or of several.
    """
    findings = findings_of(store, learnt)
    documents: dict[DocumentId, None] = {}
    for name in names:
        if name.startswith("i"):  # no digest has that letter
            incident = finding_named(findings, name).incident
            documents |= dict.fromkeys(incident.mainly_told_in[:1] or incident.documents[:1])
        else:
            documents[document_named(store, name)] = None
    if len(documents) < 2:
        raise NotToBeJudged("two or more have to be named")
    return keep_decision(store, kind, list(documents), act)


def judge_voices(
    store: Store,
    kind: JudgementKind,
    names: Sequence[str],
    act: Act,
    *,
    called: str | None = None,
    learnt: Learnt = AS_SHIPPED,
) -> Decided:
    """Keep that the voices or the origins of claims are one, or are not.

    Args:
        store: The case.
        kind: What is decided.
        names: Claims. Where voices are merged also voices, as reports name them or by identifier.
        act: Who decides, when and why.
        called: How the voice that is told apart is called; None as before.
        learnt: What linking has learnt.

    Raises:
        NotToBeJudged: fewer than two are named to be merged.
        UnknownRecord, AmbiguousName: a name is of none, or of several.
    """
    held = claims_now(store)
    claims = []
    for name in names:
        if "#" in name:
            claims.append(claim_among(store, held, name))
        else:
            claims.append(held[_voice_named(findings_of(store, learnt), name)[1]])
    merging = kind in (JudgementKind.MERGE_VOICES, JudgementKind.MERGE_ORIGINS)
    if merging and len({claim.id for claim in claims}) < 2:
        raise NotToBeJudged("two or more have to be named")
    return keep_decision(
        store, kind, [claim.id for claim in claims], act, value=called, seen=claims
    )


def judge_reliability(
    store: Store,
    voice: str,
    topic: ClaimKind,
    letter: str,
    act: Act,
    *,
    found_in: Callable[[Store], tuple[Finding, ...]] = findings_of,
) -> Decided:
    """Keep how far a voice has earned trust on a topic. `found_in` gives the findings of a case.

    Raises:
        NotToBeJudged: it is no letter from a to f, nor `by_rule`.
        UnknownRecord, AmbiguousName: the name is of no voice, or of several.
    """
    word = _word(letter.lower(), [each.value for each in Reliability])
    origin, _ = _voice_named(found_in(store), voice)
    return keep_decision(store, JudgementKind.RELIABILITY, [origin, topic.value], act, value=word)


def judge_credibility(store: Store, claim: str, word: str, act: Act) -> Decided:
    """Keep how well a claim is supported by others.

    Raises:
        NotToBeJudged: it is none of the words, nor `by_rule`.
        UnknownRecord, AmbiguousName: the name is of no claim, or of several.
    """
    word = _word(word, [each.value for each in Credibility])
    return judge_claims(store, JudgementKind.CREDIBILITY, [claim], act, value=word)


def judge_grade(
    store: Store,
    incident: str,
    view: GradeView,
    word: str,
    act: Act,
    *,
    found_in: Callable[[Store], tuple[Finding, ...]] = findings_of,
) -> Decided:
    """Keep the word of one view for an incident. `found_in` gives the findings of a case.

    Raises:
        NotToBeJudged: it is none of the words of that view, nor `by_rule`.
        UnknownRecord, AmbiguousName: the name is of no incident, or of several.
    """
    word = _word(word, [each.value for each in WORDS_OF_VIEW[view]])
    finding = finding_named(found_in(store), incident)
    first = finding.claims[:1]
    subjects = [finding.incident.id, view.value, *(claim.id for claim in first)]
    return keep_decision(store, JudgementKind.GRADE, subjects, act, value=word, seen=first)


def judge_cell(
    store: Store,
    explanation: str,
    claim: str,
    mark: str,
    act: Act,
    *,
    found_in: Callable[[Store], tuple[Finding, ...]] = findings_of,
) -> Decided:
    """Keep how a claim sits with an explanation. `found_in` gives the findings of a case.

    Raises:
        NotToBeJudged: it is no mark.
        UnknownRecord, AmbiguousName: the name is of no claim or explanation, or of several.
    """
    of_letters = {each.letters.lower(): each.value for each in Mark}
    word = of_letters.get(mark.lower(), mark.lower())
    if word not in set(Mark):
        known = ", ".join(f"{each.letters} ({each.value})" for each in Mark)
        raise NotToBeJudged(f"{mark!r} is none of {known}")
    one = claim_among(store, claims_now(store), claim)
    explanations: dict[str, Explanation] = {
        each.id: each for finding in found_in(store) for each in finding.explanations
    }
    named = name_among(explanations, explanation, what="explanation")
    return keep_decision(store, JudgementKind.CELL, [named, one.id], act, value=word, seen=[one])


def review(store: Store, judgement: str, word: Review, act: Act) -> Decided:
    """Keep what a second person says of a decision.

    Raises:
        NotToBeJudged: it is their own decision, or a review.
        UnknownRecord, AmbiguousName: the name is of no decision, or of several.
    """
    kept = {each.id: each for each in store.judgements()}
    reviewed = kept[name_among(kept, judgement, what="judgement")]
    if reviewed.actor == act.actor:
        raise NotToBeJudged("nobody reviews a decision of their own", where=reviewed.id)
    if reviewed.kind is JudgementKind.REVIEW:
        raise NotToBeJudged("it is a review: say of the decision itself", where=reviewed.id)
    return keep_decision(store, JudgementKind.REVIEW, [reviewed.id], act, value=word.value)


def set_policy(store: Store, policy: Policy, act: Act) -> bool:
    """Keep how a case is worked on; return whether that is new."""
    with store.writer(act) as writer:
        return writer.set_policy(policy)


def claims_now(store: Store) -> Mapping[ClaimId, Claim]:
    """Return the claims of a case as they are read now, people's decisions applied."""
    read = read_judged(store).reading
    now: Mapping[ClaimId, Claim] = memory_of(store).once(
        "claims now", read, lambda: {claim.id: claim for claim in read.claims}
    )
    return now


def _claim_meant(store: Store, name: str | Claim) -> Claim:
    if isinstance(name, Claim):
        return name
    return claim_among(store, claims_now(store), name)


def claim_among(store: Store, held: Mapping[ClaimId, Claim], name: str) -> Claim:
    """Return the claim of a name among those that are held.

    Raises:
        UnknownRecord, AmbiguousName: the name is of no claim, or of several.
    """
    whole = held.get(ClaimId(name))  # as pages name it
    return whole or claim_named(
        store, name, lambda of: [claim for claim in held.values() if claim.document == of]
    )


def _voice_named(findings: Iterable[Finding], name: str) -> tuple[OriginId, ClaimId]:
    """Return the voice that is called so, whatever the incident, with one of its claims."""
    voices = {
        origin.id: (origin.label, origin.claims[0])
        for finding in findings
        for origin in finding.origins
    }
    called = [each for each, (label, _) in voices.items() if label.casefold() == name.casefold()]
    of = called[0] if len(called) == 1 else name_among(voices, name, what="voice")
    return of, voices[of][1]


def _word(word: str, known: Sequence[str]) -> str:
    if word not in (*known, "by_rule"):
        raise NotToBeJudged(f"{word!r} is none of {', '.join(known)}, by_rule")
    return word
