"""`inquest judge accept`, `reject`, `correct` and `claim`: decisions on single claims."""

from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.judge.deciding import (
    AsJson,
    ClaimName,
    ClaimNames,
    DryRun,
    Reason,
    deciding,
    print_decided,
)
from openinquest.cli.naming import DocumentName
from openinquest.errors import InputError, NoSuchPlace
from openinquest.model import ClaimKind, JudgementKind

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.pipeline import Decided

Values = Annotated[
    list[str],
    typer.Option(
        "--set",
        metavar="KEY=VALUE",
        help="What it says, such as number=12-15, harm=killed, group=children, scope=part, "
        "means=air_strike,collapse, when=2019-05-03, where=NAME@LATITUDE,LONGITUDE, "
        "polarity=denied, speaker.name=NAME; an empty value takes a part away. May be repeated.",
        show_default=False,
    ),
]
Document = Annotated[
    str,
    typer.Argument(help="As `inquest documents` lists it.", show_default=False, **DocumentName),
]
Quote = Annotated[
    str | None,
    typer.Option(
        help="The words, as they stand in the document; with --words those of them that it stands "
        "in, left out: all.",
        show_default=False,
    ),
]
At = Annotated[
    int | None,
    typer.Option(
        help="Where the words begin, counted in characters from 0, if they stand in several "
        "places.",
        show_default=False,
    ),
]
AtBox = Annotated[
    str | None,
    typer.Option(
        metavar="PAGE:LEFT,TOP,WIDTH,HEIGHT",
        help="Where --words stand in a picture or scan, with the unit: 2:10,20,30,5% of the page, "
        "or 120,340,600,80px of a picture.",
        show_default=False,
    ),
]
AtTime = Annotated[
    str | None,
    typer.Option(
        metavar="START-END",
        help="When --words are heard or seen in a sound or film: in seconds (12.5-17), or as a "
        "player shows it (1:02:03-1:02:10).",
        show_default=False,
    ),
]
Words = Annotated[
    str | None,
    typer.Option(help="What is seen or heard there, word for word.", show_default=False),
]


def accept(
    context: typer.Context,
    claims: ClaimNames,
    reason: Reason,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Accept claims: also numbers that were recognised with uncertain digits.

    Example: inquest judge accept 0f36acb091fb#2 --reason "the scan clearly shows 18"
    """
    decided = _judge(context, JudgementKind.ACCEPT, claims, reason, dry_run=dry_run)
    print_decided(decided, dry_run=dry_run, as_json=as_json)


def reject(
    context: typer.Context,
    claims: ClaimNames,
    reason: Reason,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Reject claims: they set no figure and bear on no explanation; to accept takes it back.

    Example: inquest judge reject 0f36acb091fb#2 --reason "of another strike"
    """
    decided = _judge(context, JudgementKind.REJECT, claims, reason, dry_run=dry_run)
    print_decided(decided, dry_run=dry_run, as_json=as_json)


def correct(
    context: typer.Context,
    claim: ClaimName,
    values: Values,
    reason: Reason,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Correct what a claim says; its words and where they stand stay.

    Example: inquest judge correct 0f36acb091fb#2 --set number=12 --reason "a dozen is twelve here"
    """
    from openinquest import pipeline

    with deciding(context, reason, dry_run=dry_run) as (store, act):
        decided = pipeline.correct_claim(store, claim, values, act)
    print_decided(decided, dry_run=dry_run, as_json=as_json)


def claim(
    context: typer.Context,
    document: Document,
    kind: Annotated[ClaimKind, typer.Option(help="What it is about.", show_default=False)],
    values: Values,
    reason: Reason,
    quote: Quote = None,
    at: At = None,
    at_box: AtBox = None,
    at_time: AtTime = None,
    words: Words = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Make a claim by hand that the machine missed, in words, or on a picture, sound or film.

    The words that are seen or heard there are kept as a document, transcribed by you.

    Example: inquest judge claim 0f36acb0 --quote "nine in all" --kind toll --set harm=killed
    --set number=9 --reason "the sum of the list"

    Example: inquest judge claim 77ab01cd --at-time 1:02.5-1:07 --words "we buried nine" --kind toll
    --set harm=killed --set number=9 --reason "the man at the grave says it"
    """
    from openinquest import pipeline

    said = (kind, values)
    _refuse(quote, at_box, at_time, words)
    with deciding(context, reason, dry_run=dry_run) as (store, act):
        if words is None:
            decided = pipeline.make_claim(store, document, quote or "", said, act, at=at)
        else:
            seen = pipeline.Passage(words, at_box, at_time)
            decided = pipeline.make_claim_seen(
                *(store, document, seen, said, act),
                quote=quote,
                at=at,
                limits=context.obj.limits,
            )
    print_decided(decided, dry_run=dry_run, as_json=as_json)


def _refuse(quote: str | None, at_box: str | None, at_time: str | None, words: str | None) -> None:
    """Refuse options that do not go together."""
    if (words is None) != (at_box is None and at_time is None):
        raise NoSuchPlace("--words goes with --at-box or --at-time")
    if words is None and quote is None:
        raise InputError("say in which words it stands: --quote, or --words with a place")


def _judge(
    context: typer.Context, kind: JudgementKind, claims: list[str], reason: str, *, dry_run: bool
) -> "Decided":
    from openinquest import pipeline

    with deciding(context, reason, dry_run=dry_run) as (store, act):
        return pipeline.judge_claims(store, kind, claims, act)


COMMANDS = {"accept": accept, "reject": reject, "correct": correct, "claim": claim}
