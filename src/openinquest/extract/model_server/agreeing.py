"""Rules and a model over one document: what both read, and where they differ."""

from collections.abc import Sequence
from dataclasses import replace

from openinquest.model import Agreement, Claim, ClaimId, Document, Extraction, Toll


def read_both(document: Document, rules: Extraction, model: Extraction) -> Extraction:
    """Return what two readers took from a document, with what each made of the other's words.

    A claim of the rules stays as it is, under its own id. A claim of the model that says the same
    of the same words is not told twice. Every other one of the model is there, too. Which claims
    only one of them read, or read otherwise, is said by `Claim.agreement`: people decide.
    """
    claims = [_marked(claim, model.claims) for claim in rules.claims]
    last = max((_number(claim.id) for claim in rules.claims), default=0)
    for claim in model.claims:
        marked = _marked(claim, rules.claims)
        if marked.agreement is not Agreement.AGREED:
            last += 1
            claims.append(replace(marked, id=ClaimId(f"{document.id}#{last}")))
    attributed = {cue for each in rules.attributions for cue in each.cue}
    added = [each for each in model.attributions if not attributed & set(each.cue)]
    return Extraction(
        extractor=f"{rules.extractor}+{model.extractor}",
        attributions=tuple(
            sorted(
                (*rules.attributions, *added),
                key=lambda each: [
                    (span.field != "title", span) for span in (*each.cue, *each.content)
                ],
            )
        ),
        claims=tuple(sorted(claims, key=_order)),
    )


def _marked(claim: Claim, others: Sequence[Claim]) -> Claim:
    """Return a claim with what the other reader made of its words."""
    beside = [each for each in others if each.kind is claim.kind and each.span.overlaps(claim.span)]
    if any(_says_the_same(claim, each) for each in beside):
        return replace(claim, agreement=Agreement.AGREED)
    return replace(claim, agreement=Agreement.DIFFERS if beside else Agreement.ALONE)


def _says_the_same(one: Claim, other: Claim) -> bool:
    """Return whether two claims of one kind say the same; the voice is not compared.

    Two readers name one voice in more or fewer words.
    """
    if one.polarity is not other.polarity:
        return False
    left, right = one.detail, other.detail
    if isinstance(left, Toll) and isinstance(right, Toll):
        same = (left.harm, left.group, left.count) == (right.harm, right.group, right.count)
        return same and left.scope is right.scope
    return _subject(left) == _subject(right)


def _subject(detail: object) -> object:
    """Return what a claim that counts nobody is about: its value out of a closed list."""
    for name in ("what", "means", "feature", "stage"):
        if hasattr(detail, name):
            return getattr(detail, name)
    return detail


def _number(claim: ClaimId) -> int:
    return int(claim.rpartition("#")[2])


def _order(claim: Claim) -> tuple[bool, int, int]:
    return claim.span.field != "title", claim.span.start, claim.span.end
