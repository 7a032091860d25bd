"""`inquest blast`."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from textwrap import wrap
from typing import TYPE_CHECKING, Annotated, Any

import typer

from openinquest.cli.acting import Desk, day_named
from openinquest.cli.printing import legible, print_json
from openinquest.errors import InputError, Unsourced
from openinquest.model import DamageGrade

if TYPE_CHECKING:
    from openinquest.model import Consistency, ObservedEffect, Quantity

NAME = "blast"

_WIDTH = 79

_NOT_KEPT = (
    "name the incident and the claims that its values come from, with --incident and --claim"
)

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
InIncident = Annotated[
    str | None,
    typer.Option(
        "--incident",
        metavar="INCIDENT",
        help="Keep the answer in the case, as evidence on this incident; --claim says on what.",
        show_default=False,
    ),
]
Claims = Annotated[
    list[str] | None,
    typer.Option(
        "--claim",
        metavar="CLAIM",
        help="A claim that the values come from, as `inquest report --format json` names it; may "
        "be repeated.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def blast(
    context: typer.Context,
    charge: Charge,
    distance_m: Distance = None,
    damage: Damage = None,
    crater_m: Crater = None,
    arrival_s: Arrival = None,
    inside: Inside = False,
    on: Day = None,
    incident: InIncident = None,
    claims: Claims = None,
    as_json: AsJson = False,
) -> None:
    """Say whether a claimed quantity of explosives agrees with one effect that was seen.

    The answer is consistent, inconsistent or cannot tell, with what the effect implies and what
    would change the answer. It looks back at an explosion that happened, from its traces: it says
    nothing of what a quantity would do. It needs no case; named an incident and its claims, it is
    kept in the case and stands in the report.

    Example: inquest blast --charge-kg 87 --distance-m 40 --damage B
    """
    from openinquest.model import ObservedEffect

    compared = _quantity(charge), ObservedEffect(damage, distance_m, crater_m, arrival_s, inside)
    day = day_named("--on", on)
    if incident is None and not claims:
        found, plain = _compare(context.obj, compared, day)
    else:
        found, plain = _keep(context.obj, (incident, claims or ()), compared, day)
    if as_json:
        print_json(plain)
        return
    for line in _lines(found):
        typer.echo(line)


def _compare(
    desk: Desk, compared: "tuple[Quantity, ObservedEffect]", day: date | None
) -> tuple["Consistency", dict[str, Any]]:
    from openinquest.weigh import check_quantity
    from openinquest.wire import to_plain

    found = check_quantity(*compared, on=day, today=datetime.now(UTC).date())
    if desk.case is not None:
        typer.echo(f"inquest: not kept in the case: {_NOT_KEPT}", err=True)
    return found, to_plain(found)


def _keep(
    desk: Desk,
    rests_on: tuple[str | None, Sequence[str]],
    compared: "tuple[Quantity, ObservedEffect]",
    day: date | None,
) -> tuple["Consistency", dict[str, Any]]:
    from openinquest import pipeline
    from openinquest.wire import to_plain

    incident, claims = rests_on
    if incident is None:
        raise Unsourced("a claim was named without its incident")
    with desk.open_case() as store:
        check = pipeline.keep_check(
            store, (incident, claims), compared, desk.capture(), on=day, learnt=desk.learnt
        )
    plain = to_plain(check)
    return check.found, plain | plain.pop("found")


def _quantity(words: str) -> "Quantity":
    """Return the quantity that `87` or `87:80-120` stands for."""
    from openinquest.model import Quantity

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


def _lines(found: "Consistency") -> Iterator[str]:
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
