"""`inquest add`."""

from pathlib import Path
from typing import Annotated

import typer

from openinquest.cli.acting import path_named
from openinquest.cli.printing import print_skipped, progress, status_of
from openinquest.cli.sources import Manifest, Text, sources_named
from openinquest.cli.timestamp import print_attested, stamp_case

NAME = "add"


Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATH...", help="Files and folders to keep.", show_default=False, parser=path_named
    ),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Day on which they were published, YYYY-MM-DD."),
]
Url = Annotated[str | None, typer.Option(metavar="URL", help="Where the words of --text stand.")]
Publisher = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who published the words of --text.")
]
Language = Annotated[
    str | None, typer.Option(metavar="CODE", help="Language of the words of --text, as `en`.")
]
Title = Annotated[str | None, typer.Option(metavar="WORDS", help="Title of the words of --text.")]
ToAttest = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        help="Have this authority attest the record afterwards, as `inquest timestamp` does.",
    ),
]


def add(
    context: typer.Context,
    paths: Paths = None,
    published: Published = None,
    manifest: Manifest = None,
    text: Text = None,
    url: Url = None,
    publisher: Publisher = None,
    language: Language = None,
    title: Title = None,
    timestamp: ToAttest = None,
) -> None:
    """Keep documents in the case: the untouched bytes, and what they say.

    A web archive (WARC, WACZ), a mail and the sheet of auto-archiver give the
    documents that they hold. Adding what stands there already adds nothing. A
    file that cannot be used is named with the reason; the others are added.

    Example: inquest --case al-mina add collected/
    """
    from openinquest import pipeline

    told = {"url": url, "publisher": publisher, "language": language, "title": title}
    desk = context.obj
    sources = sources_named(desk, paths or (), manifest, text, told)
    with desk.open_case() as store, progress("documents") as on_document:
        done = pipeline.add(
            store, sources, desk.capture(published), desk.learnt, on_document=on_document
        )
        attested = timestamp and stamp_case(desk, store, timestamp)
    print_skipped(done.skipped)
    typer.echo(
        f"{done.added} added, {done.already_there} there already, {len(done.skipped)} skipped; "
        f"{done.claims} new claims"
    )
    if attested:
        print_attested(attested)
    if not done.added and not done.already_there:
        raise typer.Exit(status_of(done.skipped))
