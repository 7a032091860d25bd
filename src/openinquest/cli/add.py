"""`inquest add`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import Desk
from openinquest.cli.printing import print_skipped, progress_by_name, status_of
from openinquest.cli.readers import ReadBy, Reader, asking, by_model_of, print_volume
from openinquest.cli.sources import AllowPrivate, Manifest, Text, sources_named
from openinquest.cli.timestamp import print_attested, stamp_case

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.pipeline import Addition, ByModel, Capture, ReadersOf
    from openinquest.preserve import Named
    from openinquest.store import Store

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
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Read all, say what would be added, and write nothing.")
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
    reader: Reader = ReadBy.RULES,
    dry_run: DryRun = False,
) -> None:
    """Keep documents in the case: the untouched bytes, and what they say.

    An address is asked for, and the command says which host. A feed, a web archive (WARC,
    WACZ), a mail and the sheet of auto-archiver give the documents that they hold. What stands
    there is not read again, so that an addition goes on where it was cut off.

    Example: inquest --case al-mina add collected/
    """
    desk, by_model = context.obj, by_model_of(context.obj, reader)
    told = {"url": url, "publisher": publisher, "language": language, "title": title}
    with desk.readers() as readers_of:
        sources = sources_named(desk, words or (), manifest, text, told)
        with desk.open_case() as store:
            capture = desk.capture(published, allow_private=allow_private)
            done = _taken_in(
                desk, store, sources, capture, by_model, readers_of=readers_of, dry_run=dry_run
            )
            attested = timestamp and not dry_run and stamp_case(desk, store, timestamp)
    print_skipped(done.skipped)
    typer.echo(_told(done, dry_run=dry_run))
    if attested:
        print_attested(attested)
    if not done.added and not done.already_there:
        raise typer.Exit(status_of(done.skipped))


def _taken_in(
    desk: Desk,
    store: "Store",
    sources: "Sequence[Path | Named]",
    capture: "Capture",
    by_model: "ByModel | None",
    *,
    readers_of: "ReadersOf",
    dry_run: bool,
) -> "Addition":
    from openinquest import pipeline

    if dry_run:
        with progress_by_name() as on_named:
            done = pipeline.rehearse_add(store, sources, capture, on_named, readers_of)
        print_volume(by_model, done.documents, desk.settings)
        return done
    with progress_by_name() as on_named, asking(by_model):
        return pipeline.add(
            store,
            sources,
            capture,
            desk.learnt,
            by_model=by_model,
            on_named=on_named,
            readers_of=readers_of,
        )


def _told(done: "Addition", *, dry_run: bool) -> str:
    rest = f"{done.already_there} there already, {len(done.skipped)} skipped"
    if dry_run:
        return f"{done.added} would be added, {rest}. Nothing was written."
    return f"{done.added} added, {rest}; {done.claims} new claims"
