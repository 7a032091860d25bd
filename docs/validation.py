"""The cases of the public record that a check of a quantity is held against, worked out anew."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from openinquest.model import Consistency, DamageGrade, ObservedEffect, Quantity
from openinquest.weigh import check_quantity


class Case(NamedTuple):
    """One check: what is claimed, what was seen, and what others found."""

    name: str
    claimed: str
    quantity: Quantity
    seen: str
    observed: ObservedEffect
    others: str


def _kg(kg: float, low: float | None = None, high: float | None = None) -> Quantity:
    return Quantity(kg, low or kg, high or kg)


def _house(grade: DamageGrade, distance_m: float) -> ObservedEffect:
    return ObservedEffect(damage=grade, distance_m=distance_m)


def _wave(distance_m: float, seconds: float) -> ObservedEffect:
    return ObservedEffect(distance_m=distance_m, arrival_s=seconds)


_KILOTONNE = 1e6
_RIGBY = "0.50 kt, at most 1.12 (Rigby and others 2020)"
_NITRATE = _kg(552e3 * 0.3, 552e3 * 0.2, 552e3 * 0.4)
_BOMB = _kg(170, 90, 250)
_AGREED = "the store went off (Dutch ministry of defence, commission of 2025)"

CASES = (
    Case(
        "Al-Jadida 2017",
        "one bomb, about 87 kg",
        _kg(87),
        "went off on the upper floor",
        ObservedEffect(damage=DamageGrade.A, inside=True),
        "three accounts that contradict each other",
    ),
    *(
        Case(
            "Beirut 2020",
            claimed,
            quantity,
            f"wave at {distance:,} m after {seconds} s",
            _wave(distance, seconds),
            others,
        )
        for claimed, quantity, distance, seconds, others in (
            ("0.50 kt", _kg(0.5 * _KILOTONNE), 1000, 2.29, _RIGBY),
            ("1.12 kt", _kg(1.12 * _KILOTONNE), 1000, 2.29, _RIGBY),
            ("552 t of nitrate, as 0.2 to 0.4 of TNT", _NITRATE, 1000, 2.29, "FBI 2020"),
            ("552 t of nitrate, as 0.2 to 0.4 of TNT", _NITRATE, 1000, 2.14, "FBI 2020"),
            ("0.50 kt", _kg(0.5 * _KILOTONNE), 885, 3.06, "a press analysis: 289 m/s"),
        )
    ),
    Case(
        "Hawija 2015",
        "the bomb alone, 90 to 250 kg",
        _BOMB,
        "houses beyond repair at 200 m",
        _house(DamageGrade.B, 200),
        _AGREED,
    ),
    Case(
        "Hawija 2015",
        "the bomb alone, 90 to 250 kg",
        _BOMB,
        "roofs and walls partly down at 200 m",
        _house(DamageGrade.CB, 200),
        _AGREED,
    ),
    Case(
        "Hawija 2015",
        "a store of 18 t",
        _kg(18_000),
        "houses beyond repair at 200 m",
        _house(DamageGrade.B, 200),
        _AGREED,
    ),
    Case(
        "Hawija 2015",
        "a store of 18 t",
        _kg(18_000),
        "glass and ceilings at 5 km",
        _house(DamageGrade.D, 5000),
        "claimed by residents",
    ),
    Case(
        "Oklahoma City 1995",
        "1.8 t of TNT",
        _kg(1814),
        "crater of 8.5 m",
        ObservedEffect(crater_m=8.5),
        "1.8 t (Mlakar and others 1998, by the crater)",
    ),
    Case(
        "Oklahoma City 1995",
        "1.8 t of TNT",
        _kg(1814),
        "half of the building fell, at 15 m",
        _house(DamageGrade.A, 15),
        "three columns were lost, and the rest followed",
    ),
    *(
        Case(
            "Hariri 2005",
            claimed,
            _kg(kg),
            "crater of 11.4 m",
            ObservedEffect(crater_m=11.4),
            others,
        )
        for claimed, kg, others in (
            ("1 t", 1000, "expert of the UN mission"),
            ("2 t", 2000, "more than 2 t (judgment of 2020)"),
            ("3 t", 3000, "2.5 to 3 t (prosecution)"),
        )
    ),
    Case(
        "West, Texas 2013",
        "6.8 to 9.1 t of TNT",
        _kg(8000, 6800, 9100),
        "crater of 28.3 m",
        ObservedEffect(crater_m=28.3),
        "6.8 to 9.1 t by the damage (State Fire Marshal 2013)",
    ),
    Case(
        "Al-Ahli, Gaza 2023",
        "5 kg",
        _kg(5),
        "hole of 0.87 m",
        ObservedEffect(crater_m=0.87),
        "about 5 kg, under 10 (French military intelligence)",
    ),
)


def table() -> str:
    """Return one row for each case, as the program answers today."""
    rows = [
        "| case | claimed | seen | others found | answer | off by | the trace implies |",
        "|---|---|---|---|---|---|---|",
        *_rows(),
    ]
    return "\n".join(rows)


def _rows() -> Iterator[str]:
    for case in CASES:
        found = check_quantity(case.quantity, case.observed, on=None, today=date.max)
        cells = (case.name, case.claimed, case.seen, case.others, f"**{found.verdict}**")
        yield f"| {' | '.join(cells)} | {_factor(found)} | {_range(found)} |"


def _factor(found: Consistency) -> str:
    return "" if found.factor is None else f"{found.factor:g}"


def _range(found: Consistency) -> str:
    if found.implied_kg is None:
        return "nothing"
    low, high = found.implied_kg.low, found.implied_kg.high
    return f"{low:,g} kg or more" if high is None else f"{low:,.10g} to {high:,.10g} kg"
