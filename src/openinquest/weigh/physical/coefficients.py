"""The published numbers of `coefficients.json`, each table with its source."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from openinquest.model import DamageGrade

COEFFICIENTS_FILE = Path(__file__).with_name("coefficients.json")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a curve: `terms` of ln Y over ln Z, which hold from `low` to `high` in Z."""

    low: float
    high: float
    terms: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Houses:
    """Distances of house damage: constants by grade and then by author; charges in kilograms."""

    source: str
    short_blast_kg: float
    from_kg: float
    to_kg: float
    constants: Mapping[DamageGrade, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Loads at which a grade begins; below `from_kg` they hold for `at_any_charge` only."""

    source: str
    from_kg: float
    incident_kpa: Mapping[DamageGrade, float]
    at_any_charge: frozenset[DamageGrade]


@dataclass(frozen=True, slots=True)
class Craters:
    """Diameters over the cube root of the charge: of most accidents, and in any ground.

    `diameter_scatter` is a share of the diameter. A crater alone excludes no
    charge that differs by less than `least_factor`.
    """

    source: str
    hardest: float
    usual: float
    softest: float
    from_kg: float
    to_kg: float
    diameter_scatter: float
    least_factor: float


@dataclass(frozen=True, slots=True)
class Budget:
    """What adds to the doubt of a charge, as standard deviations of a logarithm.

    `load` and `distance` act on a charge with the power of `charge_per_load`
    and `charge_per_distance`. `timing_s` is that of a time of arrival in seconds.
    """

    source: str
    charge_per_load: float
    charge_per_distance: float
    load: Mapping[str, float]
    distance: Mapping[str, float]
    charge: Mapping[str, float]
    timing_s: float


@dataclass(frozen=True, slots=True)
class Coefficients:
    """All tables. `curves` are those of air blast, each in pieces that follow one another."""

    air_blast: str
    curves: Mapping[str, tuple[Piece, ...]]
    houses: Houses
    thresholds: Thresholds
    craters: Craters
    budget: Budget
    sound_m_per_s: float


@cache
def published() -> Coefficients:
    """Return the coefficients, read once."""
    tables = json.loads(COEFFICIENTS_FILE.read_text(encoding="utf-8"))
    return Coefficients(
        air_blast=tables["air_blast"]["source"],
        curves={
            name: tuple(Piece(each["from"], each["to"], tuple(each["terms"])) for each in pieces)
            for name, pieces in tables["air_blast"]["curves"].items()
        },
        houses=_houses(tables["houses"]),
        thresholds=_thresholds(tables["thresholds"]),
        craters=Craters(**_named(Craters, tables["craters"])),
        budget=Budget(**_named(Budget, tables["budget"])),
        sound_m_per_s=tables["sound"]["m_per_s"],
    )


def _houses(table: dict[str, Any]) -> Houses:
    constants = {DamageGrade(grade): ks for grade, ks in table["constants"].items()}
    return Houses(**_named(Houses, table) | {"constants": constants})


def _thresholds(table: dict[str, Any]) -> Thresholds:
    loads = {DamageGrade(grade): load for grade, load in table["incident_kpa"].items()}
    anywhere = frozenset(map(DamageGrade, table["at_any_charge"]))
    named = _named(Thresholds, table)
    return Thresholds(**named | {"incident_kpa": loads, "at_any_charge": anywhere})


def _named(kind: type, table: dict[str, Any]) -> dict[str, Any]:
    """Return what of a table the class has fields for; the rest is for readers of the file."""
    return {name: table[name] for name in kind.__annotations__}
