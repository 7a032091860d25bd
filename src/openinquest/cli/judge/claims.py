"""`inquest judge accept`, `reject`, `correct` and `claim`: decisions on single claims."""

from typing import Annotated

import typer

from openinquest.cli.judge.deciding import ClaimName, ClaimNames, Reason, deciding, print_decided
from openinquest.cli.naming import DocumentName
from openinquest.model import ClaimKind, JudgementKind

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


def accept(context: typer.Context, claims: ClaimNames, reason: Reason) -> None:
    """Accept claims: also numbers that were recognised with uncertain digits.

    Example: inquest judge accept 0f36acb091fb#2 --reason "the scan clearly shows 18"
    """
    _judge(context, JudgementKind.ACCEPT, claims, reason)


def reject(context: typer.Context, claims: ClaimNames, reason: Reason) -> None:
    """Reject claims: they set no figure and bear on no explanation; to accept takes it back.

    Example: inquest judge reject 0f36acb091fb#2 --reason "of another strike"
    """
    _judge(context, JudgementKind.REJECT, claims, reason)


def correct(context: typer.Context, claim: ClaimName, values: Values, reason: Reason) -> None:
    """Correct what a claim says; its words and where they stand stay.

    Example: inquest judge correct 0f36acb091fb#2 --set number=12 --reason "a dozen is twelve here"
    """
    from openinquest import pipeline

    with deciding(context, reason) as (store, act):
        decided = pipeline.correct_claim(store, claim, values, act)
    print_decided(decided)


def claim(
    context: typer.Context,
    document: Document,
    quote: Annotated[
        str, typer.Option(help="The words, as they stand in the document.", show_default=False)
    ],
    kind: Annotated[ClaimKind, typer.Option(help="What it is about.", show_default=False)],
    values: Values,
    reason: Reason,
    at: Annotated[
        int | None,
        typer.Option(
            help="Where the words begin, counted in characters from 0, if they stand in several "
            "places.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Make a claim by hand that the machine missed, in words of a document.

    Example: inquest judge claim 0f36acb0 --quote "nine in all" --kind toll --set harm=killed
    --set number=9 --reason "the sum of the list"
    """
    from openinquest import pipeline

    with deciding(context, reason) as (store, act):
        decided = pipeline.make_claim(store, document, quote, (kind, values), act, at=at)
    print_decided(decided)


def _judge(context: typer.Context, kind: JudgementKind, claims: list[str], reason: str) -> None:
    from openinquest import pipeline

    with deciding(context, reason) as (store, act):
        decided = pipeline.judge_claims(store, kind, claims, act)
    print_decided(decided)


COMMANDS = {"accept": accept, "reject": reject, "correct": correct, "claim": claim}
