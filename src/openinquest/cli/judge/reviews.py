"""`inquest judge review`, `policy`, `open`, `sign` and `versions`: the second person, the end."""

from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.judge.deciding import AsJson, DryRun, Incident, Reason, deciding, print_decided
from openinquest.cli.printing import legible, print_json
from openinquest.cli.tables import print_table
from openinquest.model import Review

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.model import Judgement, Version
    from openinquest.pipeline import Compared

    Signed = tuple[tuple[Version, Judgement], ...]

ListAsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def review(
    context: typer.Context,
    judgement: Annotated[
        str,
        typer.Argument(
            metavar="JUDGEMENT", help="As `inquest judge open` lists it.", show_default=False
        ),
    ],
    word: Annotated[Review, typer.Argument(help="What you say of it.", show_default=False)],
    reason: Reason,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Agree or disagree with a decision of another person; both are kept.

    Example: inquest judge review j-0f36 agree --reason "read the page: it says so"
    """
    from openinquest import pipeline
    from openinquest.people import Right

    with deciding(context, reason, Right.REVIEW, dry_run=dry_run) as (store, act):
        decided = pipeline.review(store, judgement, word, act)
    print_decided(decided, dry_run=dry_run, as_json=as_json)


def policy(
    context: typer.Context,
    second_review: Annotated[
        bool,
        typer.Option(
            "--second-review/--no-second-review",
            help="Whether decisions take effect only when another person agrees.",
            show_default=False,
        ),
    ],
    reason: Reason,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Say how the case is worked on; it holds for earlier decisions, too.

    Example: inquest judge policy --second-review --reason "agreed by the team"
    """
    from openinquest import pipeline
    from openinquest.model import Policy
    from openinquest.people import Right

    with deciding(context, reason, Right.MANAGE, dry_run=dry_run) as (store, act):
        new = pipeline.set_policy(store, Policy(second_review), act)
    if as_json:
        print_json({"second_review": second_review, "new": new, "kept": new and not dry_run})
    elif not new:
        typer.echo("it is so already")
    else:
        typer.echo("it would be kept. Nothing was written." if dry_run else "kept")


def open_(context: typer.Context, as_json: ListAsJson = False) -> None:
    """List decisions that wait for another person, are disputed, or whose claim is not read now.

    Example: inquest judge open
    """
    from openinquest import pipeline
    from openinquest.people import Right
    from openinquest.wire import to_plain

    with context.obj.open_case(Right.READ_WHOLE) as store:
        found = pipeline.open_judgements(store)
    states = {
        "pending": found.pending,
        "disputed": found.disputed,
        "cannot be re-anchored": found.unanchored,
    }
    if as_json:
        print_json(
            [
                {"state": state} | to_plain(each)
                for state, judgements in states.items()
                for each in judgements
            ]
        )
        return
    rows = [_row(state, each) for state, judgements in states.items() for each in judgements]
    print_table(("judgement", "state", "what", "by", "reason"), rows)


def sign(
    context: typer.Context,
    incident: Incident,
    reason: Reason,
    although_open: Annotated[
        bool, typer.Option("--although-open", help="Sign although decisions on it are open.")
    ] = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Sign off the finding on an incident: it is kept word for word, with the head of the audit.

    Example: inquest judge sign i-a7c6 --reason "all sources were read by two of us"
    """
    from openinquest import pipeline
    from openinquest.people import Right
    from openinquest.wire import to_plain

    with deciding(context, reason, Right.SIGN_OFF, dry_run=dry_run) as (store, act):
        version = pipeline.sign(
            store, incident, act, although_open=although_open, learnt=context.obj.learnt
        )
    head, signed = version.head, "would be signed off" if dry_run else "signed off"
    if as_json:
        told = {"incident": version.incident, "judgement": version.judgement}
        print_json(told | {"head": to_plain(head), "kept": not dry_run})
        return
    typer.echo(f"{version.judgement}: {version.incident} {signed} at {head.count} {head.hash}")
    if dry_run:
        typer.echo("Nothing was written.")


def versions(
    context: typer.Context,
    incident: Incident,
    since: Annotated[
        int | None,
        typer.Option(
            metavar="ENTRIES",
            help="Say what changed since the audit had so many entries; left out: since the last "
            "sign-off, or else all.",
            show_default=False,
        ),
    ] = None,
    until: Annotated[
        int | None,
        typer.Option(
            metavar="ENTRIES", help="Up to which entry; left out: now.", show_default=False
        ),
    ] = None,
    as_json: ListAsJson = False,
) -> None:
    """List the signed versions of an incident, and what changed, when and why.

    Example: inquest judge versions i-a7c6 --since 40
    """
    from openinquest import pipeline
    from openinquest.people import Right

    with context.obj.open_case(Right.READ_WHOLE) as store:
        _, signed = pipeline.versions_of(store, incident, context.obj.learnt)
        if since is None:
            since = signed[-1][0].head.count if signed else 0
        told = pipeline.compare_versions(
            store, incident, since=since, until=until, learnt=context.obj.learnt
        )
    if as_json:
        _print_as_json(told, signed)
    else:
        _print_tables(told, signed)


def _print_as_json(told: "Compared", signed: "Signed") -> None:
    from dataclasses import asdict

    from openinquest.wire import to_plain

    print_json(
        {
            "incident": told.incident.id,
            "since": told.since,
            "until": told.until,
            "signed": [to_plain(judgement) for _, judgement in signed],
            "differs": [asdict(each) for each in told.differs],
            "why": [to_plain(entry) for entry in told.why],
            "decided": [to_plain(each) for each in told.decided],
        }
    )


def _print_tables(told: "Compared", signed: "Signed") -> None:
    for version, judgement in signed:
        line = f"signed off at {version.head.count} by {judgement.actor}: {judgement.reason}"
        typer.echo(legible(line))
    rows = [(each.what, each.which, each.before, each.now) for each in told.differs]
    print_table(("what", "which", f"at {told.since}", f"at {told.until}"), rows)
    whys = dict.fromkeys((e.at_utc.isoformat(), e.actor, e.reason) for e in told.why)
    decided = [(e.made_utc.isoformat(), e.actor, f"{e.kind}: {e.reason}") for e in told.decided]
    print_table(("when", "who", "why"), [*whys, *decided])


def _row(state: str, judgement: "Judgement") -> tuple[object, ...]:
    return judgement.id, state, judgement.kind, judgement.actor, judgement.reason


COMMANDS = {
    "review": review,
    "policy": policy,
    "open": open_,
    "sign": sign,
    "versions": versions,
}
