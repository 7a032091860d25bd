"""`inquest documents`."""

from typing import Annotated

import typer

from openinquest.cli.printing import print_json, print_table

NAME = "documents"


def documents(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False,
) -> None:
    """List the documents of the case.

    Example: inquest --case al-mina documents
    """
    from openinquest.wire import to_plain

    with context.obj.open_case() as store:
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
                len(store.claims_of(document.id)),
            )
            for document in kept
        ]
    print_table(("sha256", "published", "publisher", "title", "in", "claims"), rows)
