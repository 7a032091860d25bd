"""`inquest search`."""

from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.printing import legible, print_json, print_marked

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.model import Finding

NAME = "search"

Words = Annotated[
    list[str],
    typer.Argument(metavar="WORDS...", help="All of these have to be there.", show_default=False),
]


def search(
    context: typer.Context,
    words: Words,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False,
) -> None:
    """Find documents and claims of the case by the words in them, in any script.

    Case, accents, Arabic vowel signs and forms of one letter do not matter. A viewer finds the
    words of what they may see: titles, publishers, quotes and speakers.

    Example: inquest --case al-mina search grain market
    """
    from openinquest import pipeline

    desk = context.obj
    with desk.open_case() as store:

        def findings() -> "tuple[Finding, ...]":
            return pipeline.findings_of(store, desk.learnt)

        found = pipeline.search_seen(store, " ".join(words), desk.widest_profile, findings)
        if as_json:
            print_json([pipeline.plain_found(each) for each in found])
            return
        count = 0
        for count, each in enumerate(found, 1):  # noqa: B007  # counted to say so
            name = pipeline.short(each.hit.claim or each.hit.document)
            print_marked(f"{name}  ", each.hit.passage, each.marks)
            if each.hit.claim is None and each.document.title:
                typer.echo(f"    {legible(each.document.title)}")
    if not count:
        typer.echo("Nothing in the case holds all of these words.")
    else:
        typer.echo("1 place." if count == 1 else f"{count} places.")
