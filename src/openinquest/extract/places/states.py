"""Whether the name of a country stands for its forces, or for a thing of theirs."""

import re

_OF_A_STATE = re.compile(
    r"['’]?s?[-\s](?:led|backed|forces?|military|army|troops|soldiers?|navy|air|drones?|jets?|warplanes?|"
    r"aircraft|helicopters?|missiles?|strikes?|airstrikes?|attacks?|officials?|government|command|coalition|"
    r"embassy|consulate|base|outpost|convoy|president|citizens?)\b"
)


def is_of_a_state(text: str, end: int) -> bool:
    """Return whether what stands behind the name of a country, at `end`, is that country's.

    Example:
        >>> is_of_a_state("US drones hit a mill.", 2), is_of_a_state("In Syria, drones hit it.", 8)
        (True, False)
    """
    return _OF_A_STATE.match(text, end) is not None
