"""Components and totals, kept apart.

Nothing is added up: a total is what someone states as a total. "61, among
them 26 women" gives 61 for everyone and 26 for the women.
"""

from collections.abc import Mapping

from openinquest.model import ClaimId, Group, Polarity, Scope
from openinquest.reconcile.stated import StatedToll


def why_a_component(toll: StatedToll, by_id: Mapping[ClaimId, StatedToll]) -> str | None:
    """Return why a toll counts only some of its own group, None if it counts them all.

    The women among a counted whole are all the women that the voice counts;
    four of the dead next door are not everyone.
    """
    whole_id = toll.toll.part_of
    if whole_id is None:
        part = toll.toll.scope is Scope.PART
        return "it counts a part of the incident only" if part else None
    whole = by_id.get(whole_id)
    if toll.toll.group is Group.ALL or (whole and whole.toll.group is toll.toll.group):
        return f"it is a component of {whole_id}, which counts the whole"
    if whole and whole.toll.scope in {Scope.TOTAL, Scope.OTHER}:
        return f"it is a component of {whole_id}, which counts more than this incident"
    if whole and whole.claim.polarity is Polarity.DENIED:
        return f"it is a component of {whole_id}, which is denied"
    return None
