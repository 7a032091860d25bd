"""`inquest show`."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import Desk
from openinquest.cli.naming import AnyName
from openinquest.cli.printing import legible, print_json, print_json_text, width
from openinquest.cli.reports import ForReader

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.model import Document, Judgement
    from openinquest.pipeline import Held
    from openinquest.report import Profile, Withheld
    from openinquest.store import Store

NAME = "show"

What = Annotated[
    str,
    typer.Argument(
        help="As `inquest incidents`, `documents` and `claims` list them; the first letters are "
        "enough where only one begins so.",
        show_default=False,
        **AnyName,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def show(
    context: typer.Context, what: What, profile: ForReader = None, as_json: AsJson = False
) -> None:
    """Print the finding on an incident, or a document or claim with its words and custody.

    The profile is for findings. Of a document a viewer sees what the public profile lets through,
    and not its text.

    Example: inquest --case al-mina show 0f36acb091fb#2
    """
    from openinquest.report import Profile

    desk = context.obj
    with desk.open_case() as store:
        if "#" in what:
            _print_claim(desk, store, what, as_json=as_json)
        elif what.startswith("i"):  # no digest has that letter
            asked = Profile(profile.value) if profile else None
            _print_finding(desk, store, what, asked, as_json=as_json)
        else:
            _print_document(desk, store, what, as_json=as_json)


def _print_finding(
    desk: Desk, store: "Store", what: str, asked: "Profile | None", *, as_json: bool
) -> None:
    from openinquest import pipeline
    from openinquest.report import render_json, render_text, withheld_in

    profile = desk.profile(asked)
    findings = pipeline.findings_of(store, desk.learnt)
    withheld = withheld_in(*findings, profile=desk.widest_profile)
    found = pipeline.finding_seen(findings, what, withheld)
    (finding,) = pipeline.with_changes(store, [found], desk.learnt)
    # Those beside it: whom they name is withheld here, too, and names are those of the lists.
    beside = tuple(finding if each is found else each for each in findings)
    if as_json:
        print_json_text(render_json([finding], profile=profile, beside=beside, head=store.head()))
    else:
        typer.echo(render_text(finding, profile=profile, beside=beside, head=store.head()))


def _print_claim(desk: Desk, store: "Store", what: str, *, as_json: bool) -> None:
    from openinquest import pipeline

    held = pipeline.claim_seen(store, what, desk.widest_profile, desk.learnt)
    if as_json:
        custody = pipeline.custody_seen(store, held, desk.widest_profile, desk.learnt)
        print_json(pipeline.plain_claim_around(held, custody))
        return
    _echo(_claim_lines(held))
    _echo(_document_lines(held.document, held.withheld))
    _echo(_judgement_lines(held.judgements, held.withheld))


def _print_document(desk: Desk, store: "Store", what: str, *, as_json: bool) -> None:
    from openinquest import pipeline

    seen = pipeline.document_seen(store, what, desk.widest_profile, desk.learnt)
    if as_json:
        print_json(pipeline.plain_document(seen))
        return
    document = seen.document
    _echo(_document_lines(document, seen.withheld))
    if seen.hidden:
        _echo(["Withdrawn: it stands in no finding, list or search."])
    why = document.not_read_beside(len(seen.passages))
    _echo([f"Not read: {seen.withheld.text(why)}"] if why else [])
    _echo([_passage_line(each) for each in seen.passages])
    _echo(_judgement_lines(seen.judgements, seen.withheld))
    for held in seen.claims:
        typer.echo("")
        _echo(_claim_lines(held))
    if document.text:
        typer.echo(f"\n{legible(document.text)}")


def _claim_lines(held: "Held") -> Iterator[str]:
    from openinquest import pipeline
    from openinquest.report import account_words, detail_words, notes_of

    claim, shown = held.claim, held.withheld.text
    quote = f"[[{shown(claim.quote)}]]"
    if around := held.surroundings:
        quote = f"…{around[0]}{quote}{around[1]}…"
    yield f"{pipeline.short(claim.id)}  {claim.kind.value}: {shown(detail_words(claim.detail))}"
    yield f"Who: {shown(account_words(claim, held.document))}"
    yield f"Words: {quote}"
    yield f"Where: characters {claim.span.start} to {claim.span.end} of the {claim.span.field}"
    yield f"Read by: {claim.rule}, sure to {claim.confidence:.2f}"
    if claim.agreement is not None:
        yield f"The other reader of rules and model: {claim.agreement}"
    for note in notes_of(claim):
        yield f"Note: {shown(note)}"


def _document_lines(document: "Document", withheld: "Withheld") -> Iterator[str]:
    from openinquest import pipeline

    yield f"Document {pipeline.short(document.id)}: {document.title or 'no title'}"
    told = (document.publisher, document.published, document.language, document.url)
    if known := ", ".join(str(each) for each in told if each):
        yield f"  {known}"
    if document.transcribed:
        place = document.transcribed.in_words
        yield f"  transcribed by a person from {place}, of {pipeline.short(document.whole)}"
    original = document.original
    if original is None:
        return
    yield f"  SHA-256 {original.sha256}"
    yield f"  {original.size_bytes:,} bytes, {original.media_type}, found at {original.location}"
    yield (
        f"  captured {original.captured_utc:%Y-%m-%d %H:%M:%S} UTC by {original.captured_by} "
        f"with {original.tool}"
    )
    if original.within:
        yield f"  taken out of the file with SHA-256 {original.within}"
    if web := original.web:
        shown = withheld.text
        yield f"  asked for {shown(web.url_requested)}"
        yield from (f"  led on to {shown(each)}" for each in web.redirects)
        status = f", status {web.status}" if web.status else ""
        yield f"  came from {shown(web.url_final)}{status}"
        if web.warc_sha256:
            yield f"  the exchange is sealed as a WARC file with SHA-256 {web.warc_sha256}"


def _passage_line(passage: "Document") -> str:
    from openinquest import pipeline

    place = passage.transcribed.in_words if passage.transcribed else ""
    return f"Transcribed from {place}, as {pipeline.short(passage.id)}: {passage.text}"


def _judgement_lines(judgements: Sequence["Judgement"], withheld: "Withheld") -> Iterator[str]:
    for each in judgements:
        value = f" {each.value}" if each.value else ""
        yield (
            f"Judged: {each.kind.value}{value}, by {each.actor} on "
            f"{each.made_utc:%Y-%m-%d %H:%M} UTC: {withheld.text(each.reason)}"
        )


def _echo(lines: Sequence[str] | Iterator[str]) -> None:
    from textwrap import wrap

    for line in lines:
        indent = len(line) - len(line.lstrip())
        for part in wrap(legible(line), width(), subsequent_indent=" " * (indent + 2)):
            typer.echo(part)
