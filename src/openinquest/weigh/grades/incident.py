"""All grades of one incident: three views, its sources and its items."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from openinquest.model import (
    AnalyticConfidence,
    Claim,
    ClaimId,
    ClaimKind,
    Extent,
    Figure,
    Grade,
    Grades,
    History,
    Incident,
    ItemGrade,
    Judgement,
    Origin,
    Reliability,
    SourceGrade,
    standing_rejections,
)
from openinquest.weigh.confidence import confidence_in
from openinquest.weigh.grades import airwars, dod, un
from openinquest.weigh.grades.credibility import grade_items, not_comparable
from openinquest.weigh.grades.interests import Names, interests_of
from openinquest.weigh.grades.overrides import Overrides, overrides_of
from openinquest.weigh.grades.told import Told

VIEWS = (airwars.RULE, un.RULE, dod.RULE)
"""The rules of the views; none sees what another gives."""


def grade_incident(
    incident: Incident,
    claims: Sequence[Claim],
    *,
    origins: Sequence[Origin],
    histories: Sequence[History],
    conceded: Sequence[Figure],
    names: Names,
    judgements: Sequence[Judgement] = (),
) -> Grades:
    """Return what three schools would say of an incident's record; voices count by origin.

    Args:
        incident: Its day and place say which strikes are nearby.
        claims: Those of the incident, in order.
        origins: Whose claims are whose.
        histories: The numbers that tell of this incident and no other, by voice.
        conceded: What those who admit a part in the harm count themselves.
        names: How the names of parties are read.
        judgements: A rejected claim says nothing; a person's grade stands before the rule's.
    """
    held = {claim.id: claim for claim in _kept(claims, judgements)}
    decided = overrides_of(judgements)
    told = Told(
        incident,
        held,
        origin_of={claim: origin for origin in origins for claim in origin.claims},
        interests=interests_of(origins, held, names),
        reliability=decided.letters,
        counted=frozenset(c for h in histories for one in h.statements for c in one.claims),
        conceded=frozenset(claim for figure in conceded for claim in figure.considered),
        names=names,
    )
    return Grades(
        views=tuple(_views(told, [claim.id for claim in claims], decided)),
        civilian_harm_reported=_harm_reported(told),
        confidence=_confidence(told),
        sources=tuple(_sources(origins, told, decided)),
        items=_items(told, histories, decided),
    )


def _kept(claims: Iterable[Claim], judgements: Sequence[Judgement]) -> Iterable[Claim]:
    rejected = standing_rejections(judgements)
    return (claim for claim in claims if claim.id not in rejected)


def _views(told: Told, claims: Sequence[ClaimId], decided: Overrides) -> Iterable[Grade]:
    """Yield what each view says, a person's word before the rule's."""
    for rule in VIEWS:
        grade = rule.grade(told)
        found = decided.grade_of(rule.view, told.incident.id, claims)
        yield replace(grade, word=found[0], override=found[1]) if found else grade


def _harm_reported(told: Told) -> bool | None:
    if told.harm:
        return True
    return False if told.strikes or told.declared or told.nobody else None


def _confidence(told: Told) -> AnalyticConfidence | None:
    """Return how sound the record of harm is; None where nobody tells of any."""
    if not told.harm:
        return None
    telling, _ = told.independent(told.harm, any_named=False)
    denying, _ = told.independent(told.nobody, any_named=False)
    return confidence_in(
        told.origins_behind(telling.values()), told.origins_behind(denying.values())
    )


def _sources(origins: Sequence[Origin], told: Told, decided: Overrides) -> Iterable[SourceGrade]:
    """Yield the grade of each voice on each topic that it speaks of."""
    for origin in origins:
        topics = {told.claims[claim].kind for claim in origin.claims if claim in told.claims}
        for topic in (kind for kind in ClaimKind if kind in topics):
            letter, override = decided.sources.get((origin.id, topic), (Reliability.F, None))
            stakes = told.interests.get(origin.id, {}).get(topic, ())
            yield SourceGrade(origin.id, topic, letter, stakes, override)


def _items(told: Told, histories: Sequence[History], decided: Overrides) -> tuple[ItemGrade, ...]:
    claims = list(told.claims.values())
    statements = [one for history in histories for one in history.statements]
    extents: dict[ClaimId, Extent] = {
        claim: one.extent for one in statements if one.extent for claim in one.claims
    }
    replaced = {claim for one in statements if not one.current for claim in one.claims}
    elsewhere = {claim.id for claim in claims if not told.is_of_the_incident(claim)}
    here = [claim for claim in claims if claim.id not in elsewhere]
    graded = {
        item.claim: item
        for item in grade_items(
            here, origin_of=told.origin_of, extents=extents, passed_over=replaced
        )
    }
    return tuple(_judged(graded.get(c.id) or not_comparable(c), decided) for c in claims)


def _judged(item: ItemGrade, decided: Overrides) -> ItemGrade:
    found = decided.items.get(item.claim)
    return replace(item, credibility=found[0], override=found[1]) if found else item
