"""Which of people's decisions take effect: what a second person says of them, and what came later.

The rule is `review-1`: where a case asks for a second person, a decision takes effect once
another than who made it agrees, and as long as nobody else disagrees. Of several words of one
person on one decision the last counts.
"""

from collections.abc import Iterable, Mapping, Sequence

from openinquest.model import Judged, Judgement, JudgementKind, Open, Policy, Review

_NEEDS_NO_REVIEW = frozenset({JudgementKind.REVIEW, JudgementKind.SIGN})


def find_in_force(
    judgements: Iterable[Judgement], policy: Policy, unanchored: Sequence[Judgement] = ()
) -> Judged:
    """Return which decisions take effect in a case that is worked on by `policy`.

    Args:
        judgements: The decisions on the claims as they are read now.
        policy: How the case is worked on.
        unanchored: Those whose claims are not read any more; they are told beside the others.
    """
    ordered = sorted(judgements, key=lambda each: (each.made_utc, each.id))
    words = words_on(ordered)
    in_force: list[Judgement] = []
    pending: list[Judgement] = []
    disputed: list[Judgement] = []
    for judgement in ordered:
        said = words.get(judgement.id, {})
        if Review.DISAGREE in said.values():
            disputed.append(judgement)
        (in_force if _takes_effect(judgement, said.values(), policy) else pending).append(judgement)
    return Judged(
        tuple(in_force),
        superseded=_superseded(in_force),
        open=Open(tuple(pending), tuple(disputed), tuple(unanchored)),
    )


def _takes_effect(judgement: Judgement, said: Iterable[Review], policy: Policy) -> bool:
    needs_no_other = not policy.second_review or judgement.kind in _NEEDS_NO_REVIEW
    return needs_no_other or set(said) == {Review.AGREE}


def words_on(judgements: Iterable[Judgement]) -> dict[str, dict[str, Review]]:
    """Return what others last said of each decision, by its identifier and by who said it."""
    ordered = sorted(judgements, key=lambda each: (each.made_utc, each.id))
    made_by = {judgement.id: judgement.actor for judgement in ordered}
    words: dict[str, dict[str, Review]] = {}
    for review in ordered:
        if review.kind is JudgementKind.REVIEW:
            for subject in review.subjects:
                if made_by.get(subject) != review.actor:
                    words.setdefault(subject, {})[review.actor] = Review(review.value or "")
    return words


def _superseded(in_force: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return the decisions of which nothing stands: all that each is on was decided later."""
    last: dict[tuple[str, ...], str] = {}
    for judgement in in_force:
        last.update(dict.fromkeys(_things(judgement), judgement.id))
    return tuple(each for each in in_force if _things(each) and not _stands(each, last))


def _stands(judgement: Judgement, last: Mapping[tuple[str, ...], str]) -> bool:
    return any(last[thing] == judgement.id for thing in _things(judgement))


def _things(judgement: Judgement) -> list[tuple[str, ...]]:
    """Return what a decision is on, of which the last decision holds; nothing where all hold."""
    kind, subjects = judgement.kind, judgement.subjects
    if kind in (JudgementKind.ACCEPT, JudgementKind.REJECT):
        return [("accepted or not", subject) for subject in subjects]
    if kind is JudgementKind.CORRECT:
        return [(kind, subject) for subject in subjects]
    if kind in (JudgementKind.RELIABILITY, JudgementKind.CREDIBILITY):
        return [(kind, *subjects)]
    if kind is JudgementKind.GRADE:
        return [(kind, *subjects[:2])]
    if kind in (JudgementKind.CELL, JudgementKind.REVIEW):
        return [(kind, judgement.actor, *subjects)]
    return []
