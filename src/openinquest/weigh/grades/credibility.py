"""How well each claim is supported, from what voices of other origins say: `credibility-1`.

1 confirmed: voices of two other kinds agree, and none of any kind contradicts. 2 probably true:
kinds that agree are more than kinds that contradict. 3 possibly true: as many, or only voices of
the same kind agree and none contradicts. 4 doubtful: fewer. 5 improbable: two kinds or more
contradict and none agrees. 6 cannot be judged: nobody else speaks of it.

Who the speaker is and what letter anybody gave it does not enter. A voice counts once, however
often it says it. Papers and recorders, who pass on what others saw, and voices that nobody can
place neither confirm nor contradict; nor does what a voice holds only possible, or has replaced.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from openinquest.model import (
    Certainty,
    Claim,
    ClaimId,
    ClaimKind,
    Credibility,
    Extent,
    ItemGrade,
    Origin,
    OriginId,
)
from openinquest.weigh.grades.relations import Relation, Said, relation_of
from openinquest.weigh.independence import gathers, kind_in_words, kinds_of

RULE = "credibility-1"

_ENOUGH = 2
"""So many other kinds confirm, or make improbable."""


def grade_items(
    claims: Sequence[Claim],
    *,
    origin_of: Mapping[ClaimId, Origin],
    extents: Mapping[ClaimId, Extent],
    passed_over: Collection[ClaimId],
) -> tuple[ItemGrade, ...]:
    """Return the credibility of each claim, in their order.

    Args:
        claims: Those of one incident.
        origin_of: Whose claims they are.
        extents: Over what ground numbers count.
        passed_over: What confirms and contradicts nothing: numbers that their own voice
            replaced later.
    """
    voices: dict[ClaimKind, dict[Said, dict[OriginId, Origin]]] = {}
    for claim in claims:
        if _can_speak(claim, origin_of, passed_over):
            said = voices.setdefault(claim.kind, {}).setdefault(_said(claim, extents), {})
            said[origin_of[claim.id].id] = origin_of[claim.id]
    compared: dict[Said, _Compared] = {}
    graded = []
    for claim in claims:
        said_here = _said(claim, extents)
        if said_here not in compared:
            compared[said_here] = _compare(said_here, voices.get(claim.kind, {}))
        graded.append(_graded(claim, compared[said_here], origin_of.get(claim.id)))
    return tuple(graded)


@dataclass(frozen=True, slots=True)
class _Compared:
    """The voices that say the same as one thing that is said, and those that say otherwise."""

    agree: Mapping[OriginId, Origin]
    against: Mapping[OriginId, Origin]


def _said(claim: Claim, extents: Mapping[ClaimId, Extent]) -> Said:
    return Said(claim.detail, claim.polarity, extents.get(claim.id))


def _compare(said: Said, voices: Mapping[Said, Mapping[OriginId, Origin]]) -> _Compared:
    agree: dict[OriginId, Origin] = {}
    against: dict[OriginId, Origin] = {}
    for other, origins in voices.items():
        relation = relation_of(said, other)
        if relation is Relation.AGREES:
            agree |= origins
        elif relation is Relation.CONTRADICTS:
            against |= origins
    # A voice that says both has said nothing that counts.
    return _Compared(
        {voice: origin for voice, origin in agree.items() if voice not in against},
        {voice: origin for voice, origin in against.items() if voice not in agree},
    )


_ALONE = "no independent voice of another origin was read to say the same or the contrary"


def not_comparable(claim: Claim) -> ItemGrade:
    """Return the grade of a claim that is told of another event or a longer time: it is not judged.

    What others say of this incident neither confirms nor contradicts it.
    """
    unknown = Credibility.CANNOT_BE_JUDGED
    return ItemGrade(claim.id, unknown, unknown, RULE, "it is told of another event")


def _can_speak(
    claim: Claim, origin_of: Mapping[ClaimId, Origin], passed_over: Collection[ClaimId]
) -> bool:
    """Return whether a claim can confirm or contradict another."""
    origin = origin_of.get(claim.id)
    if origin is None or kind_in_words(origin.kind) is None or gathers(origin.kind):
        return False
    return claim.certainty is not Certainty.POSSIBLE and claim.id not in passed_over


def _graded(claim: Claim, compared: _Compared, own: Origin | None) -> ItemGrade:
    """Return the grade of a claim; what its own voice says elsewhere is no support."""
    agree = [o for o in compared.agree.values() if own is None or o.id != own.id]
    against = [o for o in compared.against.values() if own is None or o.id != own.id]
    credibility, reason = _judged(own, agree, against)
    return ItemGrade(
        claim.id,
        credibility,
        credibility,
        RULE,
        reason,
        tuple(origin.id for origin in agree),
        tuple(origin.id for origin in against),
    )


def _judged(
    own: Origin | None, agree: Sequence[Origin], against: Sequence[Origin]
) -> tuple[Credibility, str]:
    mine = kind_in_words(own.kind) if own else None
    others = [kind for kind in kinds_of(agree) if kind != mine]
    contrary = kinds_of(against)
    words = _reason(agree, against)
    if not agree and not against:
        return (
            Credibility.CANNOT_BE_JUDGED,
            _ALONE,
        )
    if len(others) >= _ENOUGH and not contrary:
        return Credibility.CONFIRMED, words
    if len(others) > len(contrary):
        return Credibility.PROBABLY_TRUE, words
    if len(others) == len(contrary) or not contrary:
        return Credibility.POSSIBLY_TRUE, words
    if not agree and len(contrary) >= _ENOUGH:
        return Credibility.IMPROBABLE, words
    return Credibility.DOUBTFUL, words


def _reason(agree: Sequence[Origin], against: Sequence[Origin]) -> str:
    said = [
        f"{verb}: {len(voices)} {'origin' if len(voices) == 1 else 'origins'}, "
        f"{', '.join(sorted(kinds_of(voices)))}"
        for verb, voices in (("agree", agree), ("contradict", against))
        if voices
    ]
    return "; ".join(said)
