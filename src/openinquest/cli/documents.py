"""`inquest documents`."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

import typer

from openinquest.cli.printing import print_json
from openinquest.cli.tables import print_table

NAME = "documents"

HEADS = ("sha256", "published", "publisher", "title", "in", "claims", "not read")

Publisher = Annotated[
    str | None,
    typer.Option(
        metavar="WORDS",
        help="Only where these words stand in the name of the publisher.",
        show_default=False,
    ),
]
Language = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="Only in this language, as `ar`.", show_default=False),
]
NotRead = Annotated[
    bool, typer.Option("--not-read", help="Only what is sealed and was not read, with the reason.")
]


def documents(
    context: typer.Context,
    publisher: Publisher = None,
    language: Language = None,
    not_read: NotRead = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False,
) -> None:
    """List the documents of the case.

    Example: inquest --case al-mina documents --language ar
    """
    from openinquest import pipeline

    with context.obj.open_case() as store:
        seen = pipeline.documents_seen(store, context.obj.widest_profile, context.obj.learnt)
    wanted = [
        each
        for each in seen.documents
        if _says(each["publisher"], publisher)
        and language in (None, each["language"])
        and (not not_read or each["id"] in seen.not_read)
    ]
    if as_json:
        print_json(wanted)
    else:
        _print_documents(wanted, seen.claims, seen.not_read)
    if seen.unlisted:
        typer.echo(
            f"inquest: {seen.unlisted} documents that tell of no incident are for those who may "
            "read whole texts",
            err=True,
        )


def _says(name: str | None, words: str | None) -> bool:
    return words is None or words.casefold() in (name or "").casefold()


def _print_documents(
    documents: Iterable[Mapping[str, Any]], claims: Mapping[str, int], not_read: Mapping[str, str]
) -> None:
    rows = [
        (
            each["id"].removeprefix("sha256:")[:12],
            each["published"],
            each["publisher"],
            each["title"] or (each["original"] and each["original"]["location"]),
            each["language"],
            claims.get(each["id"], 0),
            not_read.get(each["id"]),
        )
        for each in documents
    ]
    print_table(HEADS, rows, whole=("sha256",), cut=("title", "publisher", "not read"))
