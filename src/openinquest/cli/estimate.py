"""`inquest estimate`."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import path_named
from openinquest.cli.printing import legible, print_json, progress
from openinquest.cli.tables import print_table
from openinquest.model import EstimateModel

if TYPE_CHECKING:
    from openinquest.model import Estimate, Estimation

NAME = "estimate"

_WIDTH = 79

_MODELS = {
    EstimateModel.DECOMPOSABLE_GRAPHS: "decomposable graphs",
    EstimateModel.LATENT_CLASSES: "latent classes",
    EstimateModel.LOG_LINEAR_AIC: "log-linear, AIC",
    EstimateModel.LOG_LINEAR_BIC: "log-linear, BIC",
    EstimateModel.CHAO_UNEQUAL: "Chao's bound, unequal lists",
    EstimateModel.CHAO_EQUAL: "Chao's bound, equal lists",
}

Lists = Annotated[
    Path,
    typer.Argument(
        metavar="LISTS.csv",
        help="A row for each person and a column of 0 and 1 for each list; or a row for each "
        "pattern, with a column `count`.",
        show_default=False,
        parser=path_named,
    ),
]
Chosen = Annotated[
    list[str] | None,
    typer.Option(
        "--list",
        metavar="NAME",
        help="A column that is a list; may be repeated. Left out: every column of 0 and 1.",
        show_default=False,
    ),
]
Seed = Annotated[int, typer.Option(min=0, max=2**32 - 1, help="What the simulations begin with.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def estimate(
    context: typer.Context,
    lists: Lists,
    chosen: Chosen = None,
    seed: Seed = 1,
    as_json: AsJson = False,
) -> None:
    """Estimate how many victims no list names, from three or more lists that overlap.

    All models are shown side by side. Where the lists do not support an estimate, the
    reason is said and nothing else.

    Example: inquest estimate lists.csv
    """
    from openinquest.estimate import estimate_unrecorded, read_lists
    from openinquest.preserve import read_plain_file, shown_path
    from openinquest.wire import to_plain

    content = read_plain_file(lists, max_bytes=context.obj.settings.read_max_bytes)
    read = read_lists(content, where=shown_path(lists), chosen=chosen or ())
    with progress("models") as on_model:
        found = estimate_unrecorded(read.table, notes=read.notes, seed=seed, on_model=on_model)
    if as_json:
        print_json(to_plain(found))
        return
    for line in _before(found):
        typer.echo(line)
    print_table(("model", "in all", "95 % interval", "on no list"), map(_row, found.estimates))
    for line in _after(found):
        typer.echo(line)


def _before(found: "Estimation") -> Iterator[str]:
    sizes = ", ".join(f"{each.name} {each.persons:,}" for each in found.lists)
    yield from _wrapped(f"{found.recorded:,} persons on {len(found.lists)} lists: {sizes}.")
    yield from _wrapped(f"{found.shared:,} of them stand on more than one.")
    for note in found.notes:
        yield from _wrapped(note)
    yield ""


def _row(each: "Estimate") -> tuple[str, ...]:
    name = _MODELS[each.model]
    if each.total is None or each.unrecorded is None:
        return name, "none", "", ""
    low = "?" if each.low is None else f"{each.low:,}"
    high = "no upper end" if each.high is None else f"{each.high:,}"
    return name, f"{each.total:,}", f"{low} to {high}", f"{each.unrecorded:,}"


def _after(found: "Estimation") -> Iterator[str]:
    yield from _wrapped(found.agreement)
    yield ""
    for each in found.estimates:
        for words in filter(None, (each.refusal and f"no number: {each.refusal}", *each.notes)):
            yield from _wrapped(f"{_MODELS[each.model]}: {words}", "  ")
    yield ""
    yield "What all of it rests on:"
    for words in found.rests_on:
        yield from _wrapped(f"* {words}", "  ")


def _wrapped(text: str, indent: str = "") -> list[str]:
    return wrap(legible(text), _WIDTH, subsequent_indent=indent)
