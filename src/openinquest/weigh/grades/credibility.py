"""How well each claim is supported, from what voices of other origins say: `credibility-1`.

1 confirmed: voices of two other kinds agree, and none of any kind contradicts. 2 probably true:
kinds that agree are more than kinds that contradict. 3 possibly true: as many, or only voices of
the same kind agree and none contradicts. 4 doubtful: fewer. 5 improbable: two kinds or more
contradict and none agrees. 6 cannot be judged: nobody else speaks of it.

Who the speaker is and what letter anybody gave it does not enter. A voice counts once, however
often it says it. Papers and recorders, who pass on what others saw, and voices that nobody can
place neither confirm nor contradict; nor does what a voice holds only possible, or has replaced.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

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
from openinquest.weigh.grades.relations import Relation, relation_of
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
    able: dict[ClaimKind, list[Claim]] = {}
    for claim in claims:
        if _can_speak(claim, origin_of, passed_over):
            able.setdefault(claim.kind, []).append(claim)
    return tuple(_graded(claim, able.get(claim.kind, ()), origin_of, extents) for claim in claims)


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


def _graded(
    claim: Claim,
    able: Iterable[Claim],
    origin_of: Mapping[ClaimId, Origin],
    extents: Mapping[ClaimId, Extent],
) -> ItemGrade:
    own = origin_of.get(claim.id)
    agree: dict[OriginId, Origin] = {}
    against: dict[OriginId, Origin] = {}
    for other in able:
        voice = origin_of[other.id]
        if own is not None and voice.id == own.id:
            continue
        relation = relation_of(claim, other, extents)
        if relation is Relation.AGREES:
            agree.setdefault(voice.id, voice)
        elif relation is Relation.CONTRADICTS:
            against.setdefault(voice.id, voice)
    # A voice that says both has said nothing that counts.
    both = agree.keys() & against.keys()
    agree = {voice: origin for voice, origin in agree.items() if voice not in both}
    against = {voice: origin for voice, origin in against.items() if voice not in both}
    credibility, reason = _judged(own, list(agree.values()), list(against.values()))
    return ItemGrade(claim.id, credibility, credibility, RULE, reason, tuple(agree), tuple(against))


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
