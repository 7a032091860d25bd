"""Which incident a row of another recorder tells of."""

from collections.abc import Iterable

from openinquest.link.agreement import Agreement, compare_places, compare_times
from openinquest.model import Incident, Place, RecorderRow, distance_km

_MAY_BE = (Agreement.AGREE, Agreement.COARSE)
_FAR = 1e9  # km: of a place without coordinates


def match_row(row: RecorderRow, incidents: Iterable[Incident]) -> Incident | None:
    """Return the incident that day and place of a row fit best, None where none fits.

    Both have to be known, and no more than one of them may be coarse: a month and
    a town fit a day in that town, a month and a country fit too much to say anything.
    """
    fitting = [(fit, incident) for incident in incidents if (fit := _fit(row, incident))]
    return min(fitting, key=lambda each: (each[0], each[1].id))[1] if fitting else None


def _fit(row: RecorderRow, incident: Incident) -> tuple[int, int, float] | None:
    """Return how badly a row fits an incident, None where it does not."""
    times = compare_times(row.when, incident.when)
    places = compare_places(row.where, incident.where)
    if times not in _MAY_BE or places not in _MAY_BE:
        return None
    if times is places is Agreement.COARSE:
        return None
    return _MAY_BE.index(places), _MAY_BE.index(times), _apart_km(row.where, incident.where)


def _apart_km(left: Place | None, right: Place | None) -> float:
    apart = distance_km(left, right) if left and right else None
    return _FAR if apart is None else apart
