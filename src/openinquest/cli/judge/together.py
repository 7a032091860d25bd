"""`inquest judge merge` and `split`: what is one incident, one voice, one origin, and what not."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.judge.deciding import AsJson, DryRun, Reason, deciding, print_decided
from openinquest.model import JudgementKind

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.pipeline import Decided


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


def merge(
    context: typer.Context,
    what: Kind,
    names: Names,
    reason: Reason,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Say that what is told apart is one.

    Documents tell of one incident, two names are one voice, or claims go back to whoever made
    the first.

    Example: inquest judge merge voices 0f36acb091fb#2 77ab01cd22ef#1 --reason "the same man"
    """
    kind = _MERGES[what]
    decided = _judge(context, (what, kind), names, reason, dry_run=dry_run)
    print_decided(decided, dry_run=dry_run, as_json=as_json)


def split(
    context: typer.Context,
    what: Kind,
    names: Names,
    reason: Reason,
    called: Annotated[
        str | None,
        typer.Option(help="How the voice that is told apart is called.", show_default=False),
    ] = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Say that what is taken for one is not.

    Documents tell of several incidents, the claims are another voice's of the same name, or each
    is had from nobody.

    Example: inquest judge split voices 0f36acb091fb#2 --called "ministry of health, Basra"
    --reason "two ministries"
    """
    kind = _SPLITS[what]
    decided = _judge(context, (what, kind), names, reason, called, dry_run=dry_run)
    print_decided(decided, dry_run=dry_run, as_json=as_json)


def _judge(
    context: typer.Context,
    decision: tuple[What, JudgementKind],
    names: list[str],
    reason: str,
    called: str | None = None,
    *,
    dry_run: bool,
) -> "Decided":
    from openinquest import pipeline

    learnt = context.obj.learnt
    what, kind = decision
    with deciding(context, reason, dry_run=dry_run) as (store, act):
        if what is What.INCIDENTS:
            return pipeline.merge_incidents(store, kind, names, act, learnt)
        return pipeline.judge_voices(store, kind, names, act, called=called, learnt=learnt)


COMMANDS = {"merge": merge, "split": split}
