"""A claim that somebody judged is found again in what a later reader took from its document."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from openinquest.model import Anchor, Claim, DocumentId, Judgement, JudgementKind, Span
from openinquest.wire import to_plain

_NAMES_CLAIMS = ("part_of", "counted")

# On several claims, and for each of them: what is left of the claims is decided all the same.
_FOR_EACH = frozenset(
    {
        JudgementKind.ACCEPT,
        JudgementKind.REJECT,
        JudgementKind.SPLIT_VOICES,
        JudgementKind.SPLIT_ORIGINS,
        JudgementKind.GRADE,  # its claim only helps to find the incident
        JudgementKind.SIGN,
    }
)


def says_of(claim: Claim) -> str:
    """Return the detail of a claim as JSON, without what names other claims."""
    plain = to_plain(claim)[claim.kind.value]
    own = {key: value for key, value in plain.items() if key not in _NAMES_CLAIMS}
    return json.dumps(own, ensure_ascii=False, sort_keys=True)


def anchor_of(claim: Claim) -> Anchor:
    """Return what finds a claim again."""
    return Anchor(claim.id, claim.span, claim.quote, claim.kind, says_of(claim))


def successor_of(anchor: Anchor, claims: Iterable[Claim]) -> Claim | None:
    """Return the claim that stands for one that was judged, None where none does.

    Args:
        anchor: The claim as it stood then.
        claims: The claims of its document as they are read now, in any order.

    The same words in their place come first, then the same words elsewhere, the nearest of
    them, then other words that overlap and say the same. The kind is always the same. Of several
    that says the same comes first, then that of the same identifier.
    """
    ranked = [(rank, claim) for claim in claims if (rank := _rank(anchor, claim)) is not None]
    return min(ranked, key=lambda one: one[0])[1] if ranked else None


_Rank = tuple[int, bool, bool, int, Span, str]


def _rank(anchor: Anchor, claim: Claim) -> _Rank | None:
    """Return how far a claim is from the one that was judged, None where it is another."""
    if claim.kind is not anchor.kind:
        return None
    otherwise = says_of(claim) != anchor.says
    if claim.quote == anchor.quote:
        tier = 0 if claim.span == anchor.span else 1
    elif claim.span.overlaps(anchor.span) and not otherwise:
        tier = 2
    else:
        return None
    distance = abs(claim.span.start - anchor.span.start) if tier else 0
    return tier, otherwise, claim.id != anchor.claim, distance, claim.span, claim.id


@dataclass(frozen=True)
class Known:
    """The claims of a case by document: as they are read now, and all that were ever read.

    `before` are in the order of their reading, oldest first.
    """

    now: Mapping[DocumentId, tuple[Claim, ...]]
    before: Mapping[DocumentId, tuple[Claim, ...]]

    @cached_property
    def latest(self) -> dict[str, Claim]:
        """Each claim that was ever read, as it was read last, by its identifier."""
        every = (*self.before.values(), *self.now.values())
        return {claim.id: claim for claims in every for claim in claims}

    def successor(self, subject: str, anchor: Anchor | None) -> str | None:
        """Return the identifier under which a subject of a decision is known now.

        That of a claim that is not read any more is None. What is no claim keeps its name.
        """
        last = self.latest.get(subject)
        if anchor is None:
            if last is None:
                return subject
            anchor = anchor_of(last)
        document = last.document if last else DocumentId(subject.rpartition("#")[0])
        claim = successor_of(anchor, self.now.get(document, ()))
        return claim.id if claim else None


def with_anchors(
    judgements: Iterable[Judgement], known: Known
) -> tuple[tuple[Judgement, ...], tuple[Judgement, ...]]:
    """Return decisions on the claims as they are read now, and those that cannot be brought there.

    Of a decision on several claims, each by itself, some may be found: it is
    among both then. One that holds no claim as it stood is taken to be of the
    latest reading that had its identifier.
    """
    anchored, lost = [], []
    for judgement in judgements:
        seen = {str(anchor.claim): anchor for anchor in judgement.seen}
        now = [known.successor(each, seen.get(each)) for each in judgement.subjects]
        found = tuple(dict.fromkeys(each for each in now if each is not None))
        all_found = None not in now
        if not all_found:
            lost.append(judgement)
        if all_found or (found and judgement.kind in _FOR_EACH):
            anchored.append(replace(judgement, subjects=found))
    return tuple(anchored), tuple(lost)
