"""`inquest documents`."""

from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.printing import print_json, print_table
from openinquest.model import Document

if TYPE_CHECKING:  # both take long to import, `--help` must not
    from openinquest.pipeline import SeenDocuments
    from openinquest.store import Store

NAME = "documents"

HEADS = ("sha256", "published", "publisher", "title", "in", "claims")


def documents(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False,
) -> None:
    """List the documents of the case; a picture, sound or film without words is said to be unread.

    Example: inquest --case al-mina documents
    """
    from openinquest import pipeline
    from openinquest.report import Profile
    from openinquest.wire import to_plain

    with context.obj.open_case() as store:
        if (profile := context.obj.widest_profile) is not Profile.FULL:
            _print_seen(pipeline.documents_seen(store, profile, context.obj.learnt), as_json)
            return
        kept = tuple(store.documents())
        if as_json:
            print_json([to_plain(document) for document in kept])
            return
        rows = [
            (
                document.id.removeprefix("sha256:")[:12],
                document.published,
                document.publisher,
                document.title or (document.original and document.original.location),
                document.language,
                _what_it_says(store, document),
            )
            for document in kept
        ]
    print_table(HEADS, rows)


def _what_it_says(store: "Store", document: Document) -> int | str:
    """Return how many claims a document makes, or that it has no text, with the reason."""
    if document.not_read and not document.text:
        return f"not read: {document.not_read}"
    return len(store.claims_of(document.id))


def _print_seen(seen: "SeenDocuments", as_json: bool) -> None:
    """Print what somebody may see who may not see all."""
    if as_json:
        print_json(seen.documents)
    else:
        fields = ("published", "publisher", "title", "language")
        rows = [
            (
                each["id"].removeprefix("sha256:")[:12],
                *(each[field] for field in fields),
                seen.claims.get(each["id"], 0),
            )
            for each in seen.documents
        ]
        print_table(HEADS, rows)
    if seen.unlisted:
        typer.echo(
            f"inquest: {seen.unlisted} documents that tell of no incident are for those who may "
            "read whole texts",
            err=True,
        )
