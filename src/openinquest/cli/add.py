"""`inquest add`."""

from typing import Annotated

import typer

from openinquest.cli.printing import print_skipped, progress, status_of
from openinquest.cli.sources import AllowPrivate, Manifest, Text, sources_named
from openinquest.cli.timestamp import print_attested, stamp_case

NAME = "add"


Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH|URL...",
        help="Files, folders, and addresses of pages and feeds to keep.",
        show_default=False,
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
    words: Words = None,
    published: Published = None,
    manifest: Manifest = None,
    text: Text = None,
    url: Url = None,
    publisher: Publisher = None,
    language: Language = None,
    title: Title = None,
    allow_private: AllowPrivate = False,
    timestamp: ToAttest = None,
) -> None:
    """Keep documents in the case: the untouched bytes, and what they say.

    An address is asked for, and the command says which host. A feed, a web archive
    (WARC, WACZ), a mail and the sheet of auto-archiver give the documents that they
    hold. Adding what stands there already adds nothing. What cannot be used is
    named with the reason; the rest is added.

    Example: inquest --case al-mina add collected/
    """
    from openinquest import pipeline

    told = {"url": url, "publisher": publisher, "language": language, "title": title}
    desk = context.obj
    sources = sources_named(desk, words or (), manifest, text, told)
    with desk.open_case() as store, progress("documents") as on_document:
        capture = desk.capture(published, allow_private=allow_private)
        done = pipeline.add(store, sources, capture, desk.learnt, on_document=on_document)
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
