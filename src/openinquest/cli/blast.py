"""`inquest blast`."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from textwrap import wrap
from typing import Annotated

import typer

from openinquest.cli.acting import day_named
from openinquest.cli.printing import legible, print_json
from openinquest.errors import InputError
from openinquest.model import Consistency, DamageGrade, ObservedEffect, Quantity

NAME = "blast"

_WIDTH = 79

_QUANTITY = re.compile(r"([^:]+?)(?::([^-:]+)-([^-:]+))?")

Charge = Annotated[
    str,
    typer.Option(
        "--charge-kg",
        metavar="KG[:LOW-HIGH]",
        help="What a source says went off, in kilograms of TNT, and the range it gives: 87 or "
        "87:80-120. A fill that is weaker or stronger than TNT is a range.",
        show_default=False,
    ),
]
Distance = Annotated[
    float | None,
    typer.Option(
        "--distance-m",
        metavar="METRES",
        help="The measured distance from the explosion to the house, or to the camera.",
        show_default=False,
    ),
]
Damage = Annotated[
    DamageGrade | None,
    typer.Option(
        help="The worst damage to a house. A: completely demolished. B: beyond repair, most outer "
        "walls down or unsafe. Cb: uninhabitable, its roof or a part of one or two outer walls "
        "down. Ca: can be lived in after repair. D: ceilings, tiles and more than a tenth of the "
        "glass.",
        case_sensitive=False,
        show_default=False,
    ),
]
Crater = Annotated[
    float | None,
    typer.Option(
        "--crater-m",
        metavar="METRES",
        help="The diameter of a crater, at the level of the ground.",
        show_default=False,
    ),
]
Arrival = Annotated[
    float | None,
    typer.Option(
        "--arrival-s",
        metavar="SECONDS",
        help="How long after the detonation the wave reached the camera, frame by frame.",
        show_default=False,
    ),
]
Inside = Annotated[
    bool,
    typer.Option("--inside", help="It went off inside, or against, the building that was damaged."),
]
Day = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="YYYY-MM-DD",
        help="The day of the explosion. No day in the future is taken.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def blast(
    charge: Charge,
    distance_m: Distance = None,
    damage: Damage = None,
    crater_m: Crater = None,
    arrival_s: Arrival = None,
    inside: Inside = False,
    on: Day = None,
    as_json: AsJson = False,
) -> None:
    """Say whether a claimed quantity of explosives agrees with one effect that was seen.

    The answer is consistent, inconsistent or cannot tell, with what the effect implies and what
    would change the answer. It looks back at an explosion that happened, from its traces: it says
    nothing of what a quantity would do.

    Example: inquest blast --charge-kg 87 --distance-m 40 --damage B
    """
    from openinquest.weigh import check_quantity
    from openinquest.wire import to_plain

    found = check_quantity(
        _quantity(charge),
        ObservedEffect(damage, distance_m, crater_m, arrival_s, inside),
        on=day_named("--on", on),
        today=datetime.now(UTC).date(),
    )
    if as_json:
        print_json(to_plain(found))
        return
    for line in _lines(found):
        typer.echo(line)


def _quantity(words: str) -> Quantity:
    """Return the quantity that `87` or `87:80-120` stands for."""
    match = _QUANTITY.fullmatch(words)
    try:
        kg, low, high = (float(each) for each in _ends(match))
    except ValueError as error:
        raise InputError(
            f"--charge-kg {words!r} is no quantity in kilograms, as 87 or 87:80-120 (a US ton is "
            "907 kg, a tonne 1000 kg)"
        ) from error
    return Quantity(kg, low, high)


def _ends(match: re.Match[str] | None) -> tuple[str, str, str]:
    if match is None:
        return ("", "", "")
    kg, low, high = match.groups()
    return kg, low or kg, high or kg


def _lines(found: Consistency) -> Iterator[str]:
    yield f"{found.verdict.capitalize()}."
    yield from _wrapped(found.reason)
    for head, sentences in (
        ("What would change that:", found.flips),
        ("What limits it:", found.limits),
        ("What it rests on:", found.sources),
    ):
        if sentences:
            yield ""
            yield head
        for words in sentences:
            yield from _wrapped(f"* {words}", "  ")


def _wrapped(text: str, indent: str = "") -> list[str]:
    return wrap(legible(text), _WIDTH, subsequent_indent=indent)
