"""Numbers whose digits a machine was not sure to have recognised: a person has to accept them."""

import re
from collections.abc import Collection, Iterable

from openinquest.model import ClaimId
from openinquest.reconcile.stated import StatedToll

LEAST_SURE = 0.92
"""Least confidence of recognised digits that are taken as they are; measured on pages that were
drawn and spoiled (`evals/digits.json`, decision 0030)."""

_ARABIC = re.compile("[\u0600-\u06ff]")
"""Among these, digits are wrong or misplaced however sure the program is."""


def uncertain(tolls: Iterable[StatedToll], accepted: Collection[str]) -> dict[ClaimId, str]:
    """Return the tolls whose digits were not surely recognised, each with the reason.

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
            found.setdefault(toll.id, "it adds up a number whose digits were not surely recognised")
    return found


def _why_uncertain(toll: StatedToll) -> str | None:
    picture = toll.claim.picture
    if picture is None or picture.digits_confidence is None:
        return None
    if _ARABIC.search(toll.claim.quote):
        return "its digits were recognised among Arabic letters, where they are often wrong"
    if picture.digits_confidence < LEAST_SURE:
        sure = round(100 * picture.digits_confidence)
        return f"its digits were recognised with {sure} per cent confidence"
    return None
