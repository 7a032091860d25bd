"""Incidents as rows of Iraq Body Count's table: civilians killed by `ibc-1`."""

from collections.abc import Sequence

from openinquest.model import Finding, Group, Harm
from openinquest.report.day_and_place import where_words
from openinquest.report.exports.flattened import IBC, Flattened, flatten
from openinquest.report.profiles import Profile
from openinquest.wire import IBC_COLUMNS, Cell, write_table


def render_ibc(findings: Sequence[Finding], profile: Profile) -> bytes:
    """Return a table of incidents, one row for each."""
    return write_table(IBC_COLUMNS, map(_row, flatten(findings, profile)))


def _row(flat: Flattened) -> dict[str, Cell]:
    figure = flat.figure(IBC, Harm.KILLED, Group.CIVILIANS)
    when, where = flat.when, flat.where
    return {
        "IBC code": flat.id,
        "Start Date": when.earliest.isoformat() if when and when.earliest else None,
        "End Date": when.latest.isoformat() if when and when.latest else None,
        "Location": flat.withheld.text(where_words(where)) if where else None,
        "Weapons": "; ".join(flat.means_named),
        "Reported Minimum": figure.low if figure else None,
        "Reported Maximum": figure.high if figure else None,
        "Sources": "; ".join(flat.publishers),
    }
