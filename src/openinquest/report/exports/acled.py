"""Incidents as rows of ACLED's table of events: the number of deaths by `acled-1`."""

from collections.abc import Sequence

from openinquest.model import Finding, Group, Harm, Means
from openinquest.report.exports.codebooks import ACLED_GEO, acled_time_precision
from openinquest.report.exports.flattened import ACLED, Flattened, flatten
from openinquest.report.profiles import Profile
from openinquest.wire import ACLED_COLUMNS, Cell, write_table

_REMOTE = "Explosions/Remote violence"
_AIR = (_REMOTE, "Air/drone strike")
_SHELL = (_REMOTE, "Shelling/artillery/missile attack")
_CHARGE = (_REMOTE, "Remote explosive/landmine/IED")
_ON_CIVILIANS = "Violence against civilians"

EVENT_TYPES: dict[Means, tuple[str, str | None]] = {
    Means.AERIAL_ATTACK: _AIR,
    Means.AIR_STRIKE: _AIR,
    Means.DRONE_STRIKE: _AIR,
    Means.BARREL_BOMB: _AIR,
    Means.SHELLING: _SHELL,
    Means.ARTILLERY: _SHELL,
    Means.MORTAR: _SHELL,
    Means.ROCKET: _SHELL,
    Means.MISSILE: _SHELL,
    Means.IED: _CHARGE,
    Means.VEHICLE_BOMB: _CHARGE,
    Means.PLANTED_BOMB: _CHARGE,
    Means.BOOBY_TRAP: _CHARGE,
    Means.LANDMINE: _CHARGE,
    Means.EXPLOSIVE_REMNANT: _CHARGE,
    Means.SUICIDE_BOMB: (_REMOTE, "Suicide bomb"),
    Means.GRENADE: (_REMOTE, "Grenade"),
    Means.CHEMICAL_ATTACK: (_REMOTE, "Chemical weapon"),
    Means.EXPLOSIVE_VIOLENCE: (_REMOTE, None),
    Means.CLUSTER_MUNITION: (_REMOTE, None),
    Means.CLASH: ("Battles", "Armed clash"),
    Means.KIDNAPPING: (_ON_CIVILIANS, "Abduction/forced disappearance"),
}
"""ACLED's type and sub-type of an event for a means; a means that could be of several has none."""

_POLITICAL_VIOLENCE = "Political violence"  # the type of disorder of all types of event above


def render_acled(findings: Sequence[Finding], profile: Profile) -> bytes:
    """Return a table of events, one row for each incident.

    `notes` says what the one number, day, point, means and actor of a row leave out.
    """
    return write_table(ACLED_COLUMNS, map(_row, flatten(findings, profile)))


def _row(flat: Flattened) -> dict[str, Cell]:
    figure = flat.figure(ACLED, Harm.KILLED, Group.ALL)
    cells: dict[str, Cell] = {
        "event_id_cnty": flat.id,
        "actor1": flat.leading_actor,
        "source": "; ".join(flat.publishers),
        "notes": " ".join(_notes(flat)),
        "fatalities": figure.best if figure else None,
    }
    return cells | _day(flat) | _event(flat) | _place(flat)


def _event(flat: Flattened) -> dict[str, Cell]:
    first = next(iter(flat.leading_means), None)
    types: tuple[str | None, str | None] = (None, None)
    event_type, sub_type = EVENT_TYPES.get(first, types) if first else types
    disorder = _POLITICAL_VIOLENCE if event_type else None
    return {"disorder_type": disorder, "event_type": event_type, "sub_event_type": sub_type}


def _day(flat: Flattened) -> dict[str, Cell]:
    when, days = flat.when, flat.days
    if when is None or when.earliest is None or days is None:
        return {}
    return {
        "event_date": when.earliest.isoformat(),
        "year": when.earliest.year,
        "time_precision": acled_time_precision(days),
    }


def _place(flat: Flattened) -> dict[str, Cell]:
    where = flat.where
    if where is None:
        return {}
    return {
        "iso": flat.country_number,
        "country": flat.country,
        "location": flat.place_name,
        "latitude": where.latitude,
        "longitude": where.longitude,
        "geo_precision": ACLED_GEO.get(where.precision) if where.precision else None,
    }


def _notes(flat: Flattened) -> list[str]:
    figure = flat.figure(ACLED, Harm.KILLED, Group.ALL)
    of_number = [f"Fatalities by rule {ACLED}{_noted(figure.notes)}."] if figure else []
    return [flat.summary, *of_number, *flat.choices(), *flat.leading_choices()]


def _noted(notes: Sequence[str]) -> str:
    return f": {'; '.join(notes)}" if notes else ""
