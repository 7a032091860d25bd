"""Numbers that a machine was not sure to have recognised: a person has to accept them."""

import re
from collections.abc import Collection, Iterable

from openinquest.model import ClaimId
from openinquest.reconcile.stated import StatedToll

LEAST_SURE = 0.92
"""Least confidence of recognised digits that are taken as they are; measured on pages that were
drawn and spoiled (`evals/digits.json`, decision 0030)."""

LEAST_SURE_WORDS = 0.6
"""Least confidence of each word of the quote: where the words around them are garbled, digits are
more often wrong than their own confidence tells; measured with the former."""

_ARABIC = re.compile("[\u0600-\u06ff]")
"""Among these, digits are wrong or misplaced however sure the program is."""


def uncertain(tolls: Iterable[StatedToll], accepted: Collection[str]) -> dict[ClaimId, str]:
    """Return the tolls whose digits or words were not surely recognised, each with the reason.

    So is a sum that one of these is added up in. A toll that a person accepted is certain.
    """
    tolls = list(tolls)
    found = {
        toll.id: f"{why}: compare the picture, and accept or correct the claim"
        for toll in tolls
        if toll.id not in accepted and (why := _why_uncertain(toll))
    }
    for toll in tolls:
        if toll.id not in accepted and any(part in found for part in toll.toll.counted):
            found.setdefault(toll.id, "it adds up a number that was not surely recognised")
    return found


def _why_uncertain(toll: StatedToll) -> str | None:
    picture = toll.claim.picture
    if picture is None:
        return None
    digits = picture.digits_confidence
    if digits is not None and _ARABIC.search(toll.claim.quote):
        return "its digits were recognised among Arabic letters, where they are often wrong"
    if digits is not None and digits < LEAST_SURE:
        return f"its digits were recognised with {round(100 * digits)} per cent confidence"
    if picture.confidence < LEAST_SURE_WORDS:
        return (
            f"its words were recognised with {round(100 * picture.confidence)} per cent confidence"
        )
    return None
