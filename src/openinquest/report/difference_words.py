"""Why a number of another recorder is not ours, as far as our record tells."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from openinquest.model import Claim, ClaimId, FigurePair, Finding, Toll
from openinquest.report.record import Record, record_of

End = Literal["low", "best", "high"]
_ENDS: tuple[End, ...] = ("low", "best", "high")


def tell_differences(pair: FigurePair, finding: Finding) -> FigurePair:
    """Return numbers side by side with the reasons why they differ.

    Of each end that differs: who sets ours, and who in our record gives theirs, or that nobody
    does. Then they have a source that this case lacks, count others, or another rule of theirs
    made the number.
    """
    if pair.same:
        return pair
    record = record_of(finding)
    return replace(pair, why=tuple(dict.fromkeys(_reasons(pair, record))))


def _reasons(pair: FigurePair, record: Record) -> Iterator[str]:
    for end in _ENDS:
        theirs = getattr(pair.theirs, end)
        if theirs is None or theirs == getattr(pair.ours, end, None):
            continue
        if ours := _ours(pair, end, record):
            yield ours
        yield _theirs(pair, theirs, record)
    if pair.ours is None:
        yield "our record gives no such number by their rule"


def _ours(pair: FigurePair, end: End, record: Record) -> str | None:
    """Return who sets an end of ours, None where nobody does."""
    number = getattr(pair.ours, end, None)
    if number is None:
        return f"our record sets no {end} end" if pair.ours and end != "best" else None
    claim = record.claim.get(getattr(pair.ours, f"{end}_claim") or ClaimId(""))
    by = f", set by {record.account(claim)}" if claim else ""
    return f"our {end} number is {number}{by}"


def _theirs(pair: FigurePair, number: int, record: Record) -> str:
    """Return who in our record gives their number, and what our rule made of it."""
    giving = [claim for claim, toll in record.tolls_of(pair.theirs.harm) if _gives(toll, number)]
    if not giving:
        return f"nobody in our record gives {number}"
    aside = {each.claim: each.reason for each in pair.ours.set_aside} if pair.ours else {}
    claim = next((each for each in giving if each.id in aside), giving[0])
    return f"{number} is the account of {record.account(claim)}{_made_of(claim, pair, aside)}"


def _made_of(claim: Claim, pair: FigurePair, aside: dict[ClaimId, str]) -> str:
    if claim.id in aside:
        return f", which their rule sets aside here: {aside[claim.id]}"
    if isinstance(claim.detail, Toll) and claim.detail.group is not pair.theirs.group:
        return f", of another group: {claim.detail.group.value}"
    return ""


def _gives(toll: Toll, number: int) -> bool:
    return toll.count is not None and number in (toll.count.at_least, toll.count.at_most)
