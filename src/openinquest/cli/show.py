"""`inquest show`."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from openinquest.cli.acting import Desk
from openinquest.cli.claims import plain_claim
from openinquest.cli.naming import AnyName
from openinquest.cli.printing import legible, print_json, print_json_text, width
from openinquest.cli.reports import ForReader
from openinquest.model import Document, Judgement

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.pipeline import Held
    from openinquest.report import Profile
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

    The profile is for findings; a document or claim is for those who may read whole texts.

    Example: inquest --case al-mina show 0f36acb091fb#2
    """
    from openinquest import pipeline
    from openinquest.people import Right
    from openinquest.report import Profile

    desk = context.obj
    is_claim, is_incident = "#" in what, what.startswith("i")  # no digest has that letter
    right = Right.READ if is_incident and not is_claim else Right.READ_WHOLE
    with desk.open_case(right) as store:
        if is_claim:
            held = pipeline.look_at_claim(store, what)
            _print_claim(held, as_json=as_json)
        elif is_incident:
            asked = Profile(profile.value) if profile else None
            _print_finding(desk, store, what, asked, as_json=as_json)
        else:
            _print_document(store, what, as_json=as_json)


def _print_finding(
    desk: Desk, store: "Store", what: str, asked: "Profile | None", *, as_json: bool
) -> None:
    from openinquest import pipeline
    from openinquest.report import render_json, render_text

    profile = desk.profile(asked)
    findings = pipeline.findings_of(store, desk.learnt)
    found = pipeline.finding_named(findings, what)
    (finding,) = pipeline.with_changes(store, [found], desk.learnt)
    if as_json:
        print_json_text(render_json([finding], profile=profile, head=store.head()))
    else:
        typer.echo(render_text(finding, profile=profile, head=store.head()))


def _print_claim(held: "Held", *, as_json: bool) -> None:
    from openinquest.wire import to_plain

    if as_json:
        before, after = held.surroundings
        print_json(
            plain_claim(held)
            | {"before": before, "after": after}
            | {"custody": _custody(held.document)}
            | {"judgements": [to_plain(each) for each in held.judgements]}
        )
        return
    _echo(_claim_lines(held))
    _echo(_document_lines(held.document))
    _echo(_judgement_lines(held.judgements))


def _print_document(store: "Store", what: str, *, as_json: bool) -> None:
    from openinquest import pipeline
    from openinquest.wire import to_plain

    name = pipeline.document_named(store, what)
    document, claims, judgements = pipeline.look_at_document(store, name)
    hidden = name in store.withdrawn()
    if as_json:
        print_json(
            to_plain(document)
            | {"withdrawn": hidden}
            | {"claims": [plain_claim(each) for each in claims]}
            | {"judgements": [to_plain(each) for each in judgements]}
        )
        return
    _echo(_document_lines(document))
    if hidden:
        _echo(["Withdrawn: it stands in no finding, list or search."])
    _echo([f"Not read: {document.not_read}"] if document.not_read else [])
    _echo(_judgement_lines(judgements))
    for held in claims:
        typer.echo("")
        _echo(_claim_lines(held))
    if document.text:
        typer.echo(f"\n{legible(document.text)}")


def _custody(document: Document) -> dict[str, Any] | None:
    from openinquest.wire import to_plain

    return to_plain(document.original) if document.original else None


def _claim_lines(held: "Held") -> Iterator[str]:
    from openinquest import pipeline
    from openinquest.report import account_words, detail_words, notes_of

    claim = held.claim
    before, after = held.surroundings
    yield f"{pipeline.short(claim.id)}  {claim.kind.value}: {detail_words(claim.detail)}"
    yield f"Who: {account_words(claim, held.document)}"
    yield f"Words: …{before}[[{claim.quote}]]{after}…"
    yield f"Where: characters {claim.span.start} to {claim.span.end} of the {claim.span.field}"
    yield f"Read by: {claim.rule}, sure to {claim.confidence:.2f}"
    for note in notes_of(claim):
        yield f"Note: {note}"


def _document_lines(document: Document) -> Iterator[str]:
    from openinquest import pipeline

    yield f"Document {pipeline.short(document.id)}: {document.title or 'no title'}"
    told = (document.publisher, document.published, document.language, document.url)
    if known := ", ".join(str(each) for each in told if each):
        yield f"  {known}"
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
        yield f"  asked for {web.url_requested}"
        yield from (f"  led on to {each}" for each in web.redirects)
        yield f"  came from {web.url_final}" + (f", status {web.status}" if web.status else "")
        if web.warc_sha256:
            yield f"  the exchange is sealed as a WARC file with SHA-256 {web.warc_sha256}"


def _judgement_lines(judgements: Sequence[Judgement]) -> Iterator[str]:
    for each in judgements:
        value = f" {each.value}" if each.value else ""
        yield (
            f"Judged: {each.kind.value}{value}, by {each.actor} on "
            f"{each.made_utc:%Y-%m-%d %H:%M} UTC: {each.reason}"
        )


def _echo(lines: Sequence[str] | Iterator[str]) -> None:
    from textwrap import wrap

    for line in lines:
        indent = len(line) - len(line.lstrip())
        for part in wrap(legible(line), width(), subsequent_indent=" " * (indent + 2)):
            typer.echo(part)
