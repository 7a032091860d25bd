"""`inquest judge merge` and `split`: what is one incident, one voice, one origin, and what not."""

from enum import StrEnum
from typing import Annotated

import typer

from openinquest.cli.judge.deciding import Reason, deciding, print_decided
from openinquest.model import JudgementKind


class What(StrEnum):
    """What is put together or told apart."""

    INCIDENTS = "incidents"
    VOICES = "voices"
    ORIGINS = "origins"


Kind = Annotated[
    What,
    typer.Argument(
        help="incidents: name documents or incidents. voices: claims or, to merge, voices; it "
        "holds for all that they say. origins: claims; it holds for these alone.",
        show_default=False,
    ),
]
Names = Annotated[list[str], typer.Argument(metavar="NAME...", show_default=False)]

_MERGES = {
    What.INCIDENTS: JudgementKind.MERGE,
    What.VOICES: JudgementKind.MERGE_VOICES,
    What.ORIGINS: JudgementKind.MERGE_ORIGINS,
}
_SPLITS = {
    What.INCIDENTS: JudgementKind.SPLIT,
    What.VOICES: JudgementKind.SPLIT_VOICES,
    What.ORIGINS: JudgementKind.SPLIT_ORIGINS,
}


def merge(context: typer.Context, what: Kind, names: Names, reason: Reason) -> None:
    """Say that what is told apart is one.

    Documents tell of one incident, two names are one voice, or claims go back to whoever made
    the first.

    Example: inquest judge merge voices 0f36acb091fb#2 77ab01cd22ef#1 --reason "the same man"
    """
    _judge(context, what, _MERGES[what], names, reason)


def split(
    context: typer.Context,
    what: Kind,
    names: Names,
    reason: Reason,
    called: Annotated[
        str | None,
        typer.Option(help="How the voice that is told apart is called.", show_default=False),
    ] = None,
) -> None:
    """Say that what is taken for one is not.

    Documents tell of several incidents, the claims are another voice's of the same name, or each
    is had from nobody.

    Example: inquest judge split voices 0f36acb091fb#2 --called "ministry of health, Basra"
    --reason "two ministries"
    """
    _judge(context, what, _SPLITS[what], names, reason, called)


def _judge(
    context: typer.Context,
    what: What,
    kind: JudgementKind,
    names: list[str],
    reason: str,
    called: str | None = None,
) -> None:
    from openinquest import pipeline

    desk = context.obj
    with deciding(context, reason) as (store, act):
        if what is What.INCIDENTS:
            decided = pipeline.merge_incidents(store, kind, names, act, desk.learnt)
        else:
            decided = pipeline.judge_voices(
                store, kind, names, act, called=called, learnt=desk.learnt
            )
    print_decided(decided)


COMMANDS = {"merge": merge, "split": split}
