"""Days and places in the words of a reason."""

from collections.abc import Sequence
from datetime import date

from openinquest.link.sightings import Sighting
from openinquest.model import TimeSpan

_MONTH_NAMES = """
January February March April May June July August September October November December
"""
_MONTHS = _MONTH_NAMES.split()


def say_day(day: date) -> str:
    """Return a day in words.

    Example:
        >>> say_day(date(2017, 3, 17))
        '17 March 2017'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_time(when: TimeSpan) -> str:
    """Return a time in words.

    Example:
        >>> say_time(TimeSpan(month=3, day=17))
        '17 March of an unknown year'
        >>> say_time(TimeSpan(date(2017, 3, 16), date(2017, 3, 17)))
        '16 March 2017 to 17 March 2017'
    """
    if when.earliest is not None and when.latest is not None:
        if when.earliest == when.latest:
            return say_day(when.earliest)
        return f"{say_day(when.earliest)} to {say_day(when.latest)}"
    day = f"{when.day} " if when.day is not None else ""
    return f"{day}{_MONTHS[(when.month or 1) - 1]} of an unknown year"


def say_sighting(sighting: Sighting) -> str:
    """Return when and where in words, saying what is missing.

    Example:
        >>> say_sighting(Sighting())
        'neither day nor place'
    """
    when = say_time(sighting.when) if sighting.when else None
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
