"""`inquest judge reliability`, `credibility`, `grade` and `cell`: how evidence is weighed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.judge.deciding import (
    AsJson,
    ClaimName,
    DryRun,
    Incident,
    Reason,
    deciding,
    print_decided,
)
from openinquest.model import ClaimKind, Credibility, GradeView, Reliability

if TYPE_CHECKING:
    from openinquest.model import Finding
    from openinquest.store import Store

_BY_RULE = "by_rule puts the rule back."


def reliability(
    context: typer.Context,
    voice: Annotated[
        str, typer.Argument(metavar="VOICE", help="Its name, or identifier.", show_default=False)
    ],
    letter: Annotated[
        str,
        typer.Argument(
            metavar="LETTER", help=f"{', '.join(Reliability)}; {_BY_RULE}", show_default=False
        ),
    ],
    topic: Annotated[ClaimKind, typer.Option(help="On what it speaks.", show_default=False)],
    reason: Reason,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Judge how far a voice has earned trust on one topic.

    Example: inquest judge reliability "health directorate" b --topic toll --reason "counts bodies"
    """
    from openinquest import pipeline

    with deciding(context, reason, dry_run=dry_run) as (store, act):
        decided = pipeline.judge_reliability(
            store,
            voice,
            topic,
            letter,
            act,
            found_in=_found_in(context),
        )
    print_decided(decided, dry_run=dry_run, as_json=as_json)


def credibility(
    context: typer.Context,
    claim: ClaimName,
    word: Annotated[
        str,
        typer.Argument(
            metavar="WORD", help=f"{', '.join(Credibility)}; {_BY_RULE}", show_default=False
        ),
    ],
    reason: Reason,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Judge how well a claim is supported by others.

    Example: inquest judge credibility 0f36acb091fb#2 doubtful --reason "no second voice"
    """
    from openinquest import pipeline

    with deciding(context, reason, dry_run=dry_run) as (store, act):
        decided = pipeline.judge_credibility(store, claim, word, act)
    print_decided(decided, dry_run=dry_run, as_json=as_json)


def grade(
    context: typer.Context,
    incident: Incident,
    view: Annotated[GradeView, typer.Argument(help="Whose grades.", show_default=False)],
    word: Annotated[
        str,
        typer.Argument(metavar="WORD", help=f"A word of that view; {_BY_RULE}", show_default=False),
    ],
    reason: Reason,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Grade the record of an incident by the words of one view.

    Example: inquest judge grade i-a7c6 airwars fair --reason "two outlets share one witness"
    """
    from openinquest import pipeline

    with deciding(context, reason, dry_run=dry_run) as (store, act):
        decided = pipeline.judge_grade(
            store,
            incident,
            view,
            word,
            act,
            found_in=_found_in(context),
        )
    print_decided(decided, dry_run=dry_run, as_json=as_json)


def cell(
    context: typer.Context,
    explanation: Annotated[
        str,
        typer.Argument(
            metavar="EXPLANATION", help="As `inquest report` in JSON gives it.", show_default=False
        ),
    ],
    claim: ClaimName,
    mark: Annotated[
        str,
        typer.Argument(metavar="MARK", help="CC, C, N, I or II.", show_default=False),
    ],
    reason: Reason,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Mark how a claim sits with an explanation: one cell of the matrix.

    Example: inquest judge cell x-0a1b 0f36acb091fb#2 II --reason "no fuel was stored there"
    """
    from openinquest import pipeline

    with deciding(context, reason, dry_run=dry_run) as (store, act):
        decided = pipeline.judge_cell(
            store,
            explanation,
            claim,
            mark,
            act,
            found_in=_found_in(context),
        )
    print_decided(decided, dry_run=dry_run, as_json=as_json)


def _found_in(context: typer.Context) -> Callable[["Store"], tuple["Finding", ...]]:
    """Return what gives the findings of a case, by what the settings say was learnt."""
    from openinquest import pipeline

    return partial(pipeline.findings_of, learnt=context.obj.learnt)


COMMANDS = {"reliability": reliability, "credibility": credibility, "grade": grade, "cell": cell}
