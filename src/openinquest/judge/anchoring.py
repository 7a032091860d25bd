"""A claim that somebody judged is found again in what a later reader took from its document."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

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

    def of(self, judgement: Judgement) -> tuple[tuple[Claim, ...], ...]:
        """Return the claims of the documents that a decision names: all that it is anchored by."""
        named = dict.fromkeys(map(_document_of, judgement.subjects))
        return tuple(held.get(each, ()) for each in named for held in (self.before, self.now))

    def successor(self, subject: str, anchor: Anchor | None) -> str | None:
        """Return the identifier under which a subject of a decision is known now.

        That of a claim that is not read any more is None. What is no claim keeps its name.
        """
        document = _document_of(subject)
        now = self.now.get(document, ())
        if anchor is None:
            ever = (*self.before.get(document, ()), *now)
            last = next((claim for claim in reversed(ever) if claim.id == subject), None)
            if last is None:
                return subject
            anchor = anchor_of(last)
        claim = successor_of(anchor, now)
        return claim.id if claim else None


def _document_of(subject: str) -> DocumentId:
    return DocumentId(subject.rpartition("#")[0])


def subjects_now(judgement: Judgement, known: Known) -> tuple[str | None, ...]:
    """Return under which identifier each subject of a decision is known now, None if it is not.

    One that holds no claim as it stood is taken to be of the latest reading that had its
    identifier.
    """
    seen = {str(anchor.claim): anchor for anchor in judgement.seen}
    return tuple(known.successor(each, seen.get(each)) for each in judgement.subjects)


def with_anchors(
    judgements: Iterable[Judgement],
    now_of: Callable[[Judgement], tuple[str | None, ...]],
) -> tuple[tuple[Judgement, ...], tuple[Judgement, ...]]:
    """Return decisions on the claims as they are read now, and those that cannot be brought there.

    Of a decision on several claims, each by itself, some may be found: it is
    among both then. `now_of` gives what the subjects of a decision are known as, as
    `subjects_now` does.
    """
    anchored, lost = [], []
    for judgement in judgements:
        now = now_of(judgement)
        found = tuple(dict.fromkeys(each for each in now if each is not None))
        all_found = None not in now
        if not all_found:
            lost.append(judgement)
        if all_found or (found and judgement.kind in _FOR_EACH):
            moved = found != judgement.subjects
            anchored.append(replace(judgement, subjects=found) if moved else judgement)
    return tuple(anchored), tuple(lost)
