"""Numbers whose digits a machine was not sure to have recognised: a person has to accept them."""

from collections.abc import Collection, Iterable

from openinquest.model import ClaimId
from openinquest.reconcile.stated import StatedToll

LEAST_SURE = 0.9
"""Least confidence of recognised digits that are taken as they are; measured on pages that were
drawn and spoiled (`evals/digits.json`, decision 0030)."""


def uncertain(tolls: Iterable[StatedToll], accepted: Collection[str]) -> dict[ClaimId, str]:
    """Return the tolls whose digits were not surely recognised, each with the reason.

    So is a sum that one of these is added up in. A toll that a person accepted is certain.
    """
    tolls = list(tolls)
    found = {
        toll.id: f"its digits were recognised with {round(100 * sure)} per cent confidence: "
        "compare the picture, and accept or correct the claim"
        for toll in tolls
        if toll.id not in accepted and (sure := _sureness(toll)) < LEAST_SURE
    }
    for toll in tolls:
        if toll.id not in accepted and any(part in found for part in toll.toll.counted):
            found.setdefault(toll.id, "it adds up a number whose digits were not surely recognised")
    return found


def _sureness(toll: StatedToll) -> float:
    picture = toll.claim.picture
    if picture is None or picture.digits_confidence is None:
        return 1.0
    return picture.digits_confidence
