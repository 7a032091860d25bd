"""What the name of a country stands for: a place, its forces, or a thing of theirs."""

import re

from openinquest.extract.places.gazetteer import load_gazetteer
from openinquest.extract.places.spelling import fold

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


def is_a_country(words: str) -> bool:
    """Return whether words are the name of a country."""
    return fold(words) in load_gazetteer().countries


def is_a_place_alone(words: str) -> bool:
    """Return whether words are the name of a country or a part of one, or one word for a town.

    Example:
        >>> is_a_place_alone("Afghanistan"), is_a_place_alone("Idlib"), is_a_place_alone("Ann Lee")
        (True, True, False)
    """
    known, key = load_gazetteer(), fold(words)
    if key in known.countries or key in known.regions or key in known.states:
        return True
    return " " not in key and bool(known.called(key))
