"""Incidents as rows of Airwars' archive: numbers by `airwars-1`."""

import re
import unicodedata
from collections.abc import Sequence

from openinquest.model import Figure, Finding, GradeView, Group, Harm, count_items
from openinquest.report.exports.codebooks import AIRWARS_ACCURACY
from openinquest.report.exports.flattened import AIRWARS, Flattened, flatten
from openinquest.report.profiles import Profile
from openinquest.wire import (
    AIRWARS_BELLIGERENT,
    AIRWARS_COLUMNS,
    AIRWARS_GROUPS,
    AIRWARS_SUMMARY,
    UNDETERMINED,
    Cell,
    write_table,
)

_REPORTED = {True: "yes", False: "no", None: None}


def render_airwars(findings: Sequence[Finding], profile: Profile) -> bytes:
    """Return a table of incidents, one row for each.

    The columns of the archive's table come first, in its order; then, as in its CSV, the
    summary and for each belligerent of the incident with the most of them a block of fields.
    """
    rows = [(_row(flat), _belligerents(flat)) for flat in flatten(findings, profile)]
    most = max((len(blocks) for _, blocks in rows), default=0)
    numbered = [
        f"belligerent_{number}_{field}"
        for number in range(1, most + 1)
        for field in AIRWARS_BELLIGERENT
    ]
    return write_table(
        (*AIRWARS_COLUMNS, AIRWARS_SUMMARY, *numbered),
        [row | _numbered(blocks) for row, blocks in rows],
    )


def slug(name: str | None) -> str | None:
    """Return a name as the site writes it in addresses, None for one without a letter.

    Example:
        >>> slug("U.S.-led coalition")
        'us-led-coalition'
    """
    plain = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"[.'’]", "", plain)).strip("-") or None


def _row(flat: Flattened) -> dict[str, Cell]:
    return {
        "code": flat.id,
        "local_time_type": "unknown",
        **_day(flat),
        **_place(flat),
        **_grade(flat),
        **_harmed(flat),
        "num_sources": count_items(flat.documents),
        AIRWARS_SUMMARY: " ".join([flat.summary, *flat.choices(), *_uncolumned(flat)]),
    }


def _day(flat: Flattened) -> dict[str, Cell]:
    when = flat.when
    if when is None or when.earliest is None or when.latest is None:
        return {}
    if when.earliest == when.latest:
        return {"date": when.earliest.isoformat()}
    return {
        "date_type": "date_range",
        "date": when.earliest.isoformat(),
        "date_end": when.latest.isoformat(),
    }


def _place(flat: Flattened) -> dict[str, Cell]:
    where = flat.where
    if where is None:
        return {}
    accuracy = AIRWARS_ACCURACY.get(where.precision) if where.precision else None
    return {
        "country_name": flat.country,
        "country_slug": slug(flat.country),
        "location_name": flat.place_name,
        "latitude": where.latitude,
        "longitude": where.longitude,
        "geolocation_accuracy_name": accuracy[0] if accuracy else None,
        "geolocation_accuracy_slug": accuracy[1] if accuracy else None,
    }


def _harmed(flat: Flattened) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for harm in (Harm.KILLED, Harm.INJURED):
        for column, group in AIRWARS_GROUPS.items():
            figure = _undetermined(flat, harm) if column == UNDETERMINED else None
            if group is not None:
                figure = flat.figure(AIRWARS, harm, group)
            if figure is not None:
                cells[f"{column}_{harm.value}_min"] = figure.low
                cells[f"{column}_{harm.value}_max"] = figure.high
    return cells


def _undetermined(flat: Flattened, harm: Harm) -> Figure | None:
    """Return the people of whom no voice says whether they were civilians.

    None where some are counted as civilians or as fighters: the count of all people holds them.
    """
    if any(flat.figure(AIRWARS, harm, group) for group in (Group.CIVILIANS, Group.COMBATANTS)):
        return None
    return flat.figure(AIRWARS, harm, Group.ALL)


def _grade(flat: Flattened) -> dict[str, Cell]:
    """Return the grade by Airwars' rules, or a person's, and whether harm is reported at all."""
    grades = flat.finding.grades
    words = {grade.view: grade.word for grade in grades.views}
    word = words.get(GradeView.AIRWARS)
    return {
        "civilian_harm_reported": _REPORTED[grades.civilian_harm_reported],
        "civilian_harm_status_name": word.value.capitalize() if word else None,
        "civilian_harm_status_slug": word.value if word else None,
    }


def _uncolumned(flat: Flattened) -> list[str]:
    """Return, as sentences, the figures that no column takes."""
    columned = {group for group in AIRWARS_GROUPS.values() if group is not None}
    told = [
        f"{figure.harm.value} {figure.group.value} {_range(figure)}"
        for figure in flat.finding.figures
        if figure.rule == AIRWARS
        and (figure.low, figure.high) != (None, None)
        and not (figure.harm in {Harm.KILLED, Harm.INJURED} and figure.group in columned)
        and figure is not _undetermined(flat, figure.harm)
    ]
    return [f"Without a column of their own: {'; '.join(told)}."] if told else []


def _range(figure: Figure) -> str:
    low, high = ("unknown" if end is None else f"{end}" for end in (figure.low, figure.high))
    return low if low == high else f"{low} to {high}"


def _belligerents(flat: Flattened) -> list[dict[str, Cell]]:
    """Return a block for those who admit a part, with what they concede, and for each named actor.

    Their type stays empty: whether one is known or suspected is for a person to say.
    """
    named: list[dict[str, Cell]] = [
        {"belligerent_name": actor, "belligerent_slug": slug(actor)} for actor in flat.actors_named
    ]
    return [*_conceding(flat), *named]


def _conceding(flat: Flattened) -> list[dict[str, Cell]]:
    conceded = {(figure.harm, figure.group): figure for figure in flat.finding.beside.conceded}
    killed = conceded.get((Harm.KILLED, Group.CIVILIANS))
    injured = conceded.get((Harm.INJURED, Group.CIVILIANS))
    if killed is None and injured is None:
        return []
    claims = [claim for each in (killed, injured) if each for claim in each.considered]
    names = [flat.withheld.text(origin.label) for origin in flat.record.origins_of(claims)]
    return [
        {
            "belligerent_name": ", ".join(names),
            "belligerent_slug": ",".join(each for each in map(slug, names) if each),
            "deaths_conceded_min": killed.low if killed else None,
            "deaths_conceded_max": killed.high if killed else None,
            "injuries_conceded_min": injured.low if injured else None,
            "injuries_conceded_max": injured.high if injured else None,
        }
    ]


def _numbered(blocks: Sequence[dict[str, Cell]]) -> dict[str, Cell]:
    return {
        f"belligerent_{number}_{field}": cell
        for number, block in enumerate(blocks, start=1)
        for field, cell in block.items()
    }
