"""`inquest withdraw`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import Desk
from openinquest.cli.naming import DocumentName
from openinquest.cli.printing import legible
from openinquest.cli.readers import answers_kept
from openinquest.errors import InputError, NotConfirmed

if TYPE_CHECKING:  # the store takes long to import, `--help` must not
    from openinquest.model import Act, Document, DocumentId
    from openinquest.store import Store

NAME = "withdraw"

Named = Annotated[
    str,
    typer.Argument(
        help="As `inquest documents` lists it; the first letters are enough.",
        show_default=False,
        **DocumentName,
    ),
]
Reason = Annotated[
    str,
    typer.Option(
        metavar="WORDS",
        help="Why. It stays in the audit for good, also after erasing: name no witness and quote "
        "no document.",
        show_default=False,
    ),
]
Undo = Annotated[bool, typer.Option("--undo", help="Show it again.")]
Erase = Annotated[
    bool,
    typer.Option(
        "--erase",
        help="Destroy it for good, with all that was made of it and the answers of model servers "
        "that this account keeps on it. Its hash, the time, who and why are left.",
    ),
]
Yes = Annotated[bool, typer.Option("--yes", help="Erase without asking.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")]


def withdraw(
    context: typer.Context,
    document: Named,
    reason: Reason,
    undo: Undo = False,
    erase: Erase = False,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Hide a document: it stands in no finding, list or search, and stays sealed.

    Copies that left the case, reports and exports, are not reached.

    Example: inquest --case al-mina withdraw 0f36acb091fb --reason "a wrong file"
    """
    from openinquest import pipeline
    from openinquest.people import Right

    _refuse(reason, undo=undo, erase=erase)
    desk = context.obj
    with desk.open_case(Right.ERASE if erase else Right.WITHDRAW) as store:
        name = pipeline.document_named(store, document, or_erased=erase)
        short, act = pipeline.short(name), desk.capture().act(reason)
        if name in store.erased():
            if not dry_run:  # what a crash may have left of it goes now
                pipeline.erase(store, name, act, desk.learnt)
            typer.echo(f"{short} was erased already.")
            return
        what = "erased for good" if erase else "shown again" if undo else "withdrawn"
        title = _title(store.document(name), len(pipeline.passages_of(store, name)))
        if dry_run:
            claims = len(store.claims_of(name))
            typer.echo(f"{short} would be {what}: {title}, {claims} claims.")
            return
        if erase and not yes:
            _confirm(short, title)
        if erase:
            _erase(desk, store, name, act)
        done = erase or pipeline.withdraw(store, name, act, hidden=not undo)
    typer.echo(f"{short} is {what}." if done else f"{short} was {what} already.")


def _erase(desk: Desk, store: "Store", name: "DocumentId", act: "Act") -> None:
    """Destroy a document, and what model servers answered on it, which quotes it."""
    from openinquest import pipeline

    held = store.document(name)
    pipeline.erase(store, name, act, desk.learnt)
    answers_kept(desk.settings).forget(held)


def _refuse(reason: str, *, undo: bool, erase: bool) -> None:
    if undo and erase:
        raise InputError("--undo and --erase exclude each other: what is erased never comes back")
    if not reason.strip():
        raise InputError("--reason is empty")


def _title(document: "Document", passages: int) -> str:
    """Return how a document is called, and how much people transcribed from it, which goes along.

    Passages that are hidden are not counted.
    """
    title = document.title or (document.original.location if document.original else "")
    if passages == 0:
        return legible(title)
    many = "1 passage" if passages == 1 else f"{passages} passages"
    return legible(f"{title}, with {many} transcribed from it")


def _confirm(short: str, title: str) -> None:
    if sys.stdin is None or not sys.stdin.isatty():
        raise NotConfirmed("nobody is there to confirm that a document is erased")
    typer.echo(f"{short}: {title}\nThis destroys its bytes, its text, its claims and what people")
    typer.echo("decided on them. It cannot be undone.")
    if typer.prompt(f"Type {short} to go on", default="", show_default=False).strip() != short:
        raise NotConfirmed("what was typed is not the identifier")
