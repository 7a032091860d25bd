"""Days and places in the words of a reason."""

from collections.abc import Sequence

from openinquest.link.sightings import Sighting


def say_sighting(sighting: Sighting) -> str:
    """Return when and where in words, saying what is missing.

    Example:
        >>> say_sighting(Sighting())
        'neither day nor place'
    """
    when = sighting.when.in_words if sighting.when else None
    where = sighting.where.name if sighting.where else None
    if when and where:
        return f"{when} in {where}"
    if when:
        return f"{when} and no place"
    return f"{where} and no day" if where else "neither day nor place"


def say_list(names: Sequence[str]) -> str:
    """Return names as they stand in a sentence.

    Example:
        >>> say_list(["a", "b", "c"])
        'a, b and c'
    """
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
