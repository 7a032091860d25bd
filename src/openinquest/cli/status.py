"""`inquest status`."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.printing import legible, print_json

if TYPE_CHECKING:
    from openinquest.pipeline import State

NAME = "status"


def status(
    context: typer.Context,
    as_json: Annotated[
        bool,
        typer.Option("--json", help="Print one JSON object, which `inquest verify --head` reads."),
    ] = False,
) -> None:
    """Say what the case holds, when it last changed, and where its audit ends.

    Keep the end of the audit somewhere else: with it `inquest verify --head` finds that entries
    were cut off or the record was written anew.

    Example: inquest --case al-mina status --json > head.json
    """
    from openinquest import pipeline
    from openinquest.report import head_words

    desk = context.obj
    with desk.open_case() as store:
        state = pipeline.state_of(store, desk.learnt)
        where = {"case": store.name, "originals": store.place_of_originals}
        where |= {"schema": store.schema}
    if as_json:
        changed = state.changed_utc and state.changed_utc.isoformat()
        print_json(where | asdict(state) | {"changed_utc": changed})
        return
    for name, told in _lines(where, state).items():
        typer.echo(f"{name + ':':<15}{legible(str(told))}")
    typer.echo(head_words(state.head))


def _lines(where: dict[str, str], state: "State") -> dict[str, object]:
    passages = f" and {state.passages} transcribed by a person" if state.passages else ""
    return {
        "case": f"{where['case']}, schema {where['schema']}",
        "originals": where["originals"],
        "documents": f"{state.documents}, of these {state.not_read} not read{passages}; "
        f"{state.withdrawn} withdrawn, {state.erased} erased",
        "sealed beside": f"{state.beside} files that are no documents",
        "skipped": state.skipped,
        "claims": state.claims,
        "incidents": state.incidents,
        "judgements": f"{state.judgements}; {state.versions} signed findings",
        "members": state.members or "none: one works alone",
        "last change": f"{state.changed_utc:%Y-%m-%d %H:%M:%S} UTC by {state.changed_by}"
        if state.changed_utc
        else "none",
    }
