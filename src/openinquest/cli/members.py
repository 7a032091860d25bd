"""`inquest members`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.printing import legible, print_json
from openinquest.cli.tables import print_table
from openinquest.errors import InputError
from openinquest.model import Role

if TYPE_CHECKING:
    from openinquest.model import Member

NAME = "members"

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)

Name = Annotated[str, typer.Argument(metavar="NAME", help="Of the member.", show_default=False)]
Roles = Annotated[Role, typer.Option(help="What they may do.", show_default=False)]
KeyName = Annotated[
    str, typer.Argument(metavar="KEY", help="What the key is called.", show_default=False)
]


@app.callback()
def members() -> None:
    """Who works on the case. From the first member on, everyone needs a key.

    Example: inquest members add Amal --role administrator
    """


@app.command("list")
def list_(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False,
) -> None:
    """List the members with their roles, and what their keys are called.

    Example: inquest members list
    """
    with context.obj.open_case() as store:
        kept = store.members()
    if as_json:
        print_json([_plain(member) for member in kept])
        return
    rows = [
        (
            member.name,
            member.role,
            "yes" if member.active else "no",
            "yes" if member.password else "no",
            ", ".join(token.name for token in member.tokens),
        )
        for member in kept
    ]
    print_table(("name", "role", "active", "password", "keys"), rows)


@app.command("add")
def add(context: typer.Context, name: Name, role: Roles) -> None:
    """Add a member, and print their first key, which is shown once.

    The first member of a case has to be an administrator: it is you.

    Example: inquest members add Amal --role administrator
    """
    from openinquest import pipeline

    with context.obj.open_case() as store:
        act = context.obj.capture().act("a member is added")
        key = pipeline.add_member(store, act, name, role)
    _print_key(key, name)


@app.command("role")
def role(context: typer.Context, name: Name, role: Roles) -> None:
    """Give a member another role.

    Example: inquest members role Amal --role reviewer
    """
    from openinquest import pipeline

    with context.obj.open_case() as store:
        act = context.obj.capture().act("a member has another role")
        pipeline.set_role(store, act, name, role)
    typer.echo(f"{legible(name)}: {role}")


@app.command("password")
def password(context: typer.Context, name: Name) -> None:
    """Give a member, or yourself, a password: it is asked for, or read from standard input.

    Example: inquest members password Amal
    """
    from openinquest import pipeline
    from openinquest.people import Right

    with context.obj.open_case(Right.READ) as store:
        pipeline.require_over(context.obj.member, name)
        act = context.obj.capture().act("a member has a new password")
        pipeline.set_password(store, act, name, _password_given())
    typer.echo(f"{legible(name)} has a new password")


@app.command("token")
def token(context: typer.Context, name: Name, key: KeyName) -> None:
    """Make a further key for a member, or for yourself, and print it once.

    Example: inquest members token Amal laptop
    """
    from openinquest import pipeline
    from openinquest.people import Right

    with context.obj.open_case(Right.READ) as store:
        pipeline.require_over(context.obj.member, name)
        act = context.obj.capture().act("a member has a new key")
        made = pipeline.add_key(store, act, name, key)
    _print_key(made, name)


@app.command("revoke")
def revoke(context: typer.Context, name: Name, key: KeyName) -> None:
    """Take a key from a member, or from yourself.

    Example: inquest members revoke Amal laptop
    """
    from openinquest import pipeline
    from openinquest.people import Right

    with context.obj.open_case(Right.READ) as store:
        pipeline.require_over(context.obj.member, name)
        act = context.obj.capture().act("a key is revoked")
        pipeline.revoke_key(store, act, name, key)
    typer.echo(f"{legible(name)} has no key {legible(key)} any more")


@app.command("deactivate")
def deactivate(context: typer.Context, name: Name) -> None:
    """Keep a member from doing anything more. What they did stays under their name.

    Example: inquest members deactivate Amal
    """
    from openinquest import pipeline

    with context.obj.open_case() as store:
        act = context.obj.capture().act("a member is deactivated")
        pipeline.deactivate(store, act, name)
    typer.echo(f"{legible(name)} may do nothing any more; their keys and password are gone")


def _plain(member: "Member") -> dict[str, object]:
    """Return what may be known of a member: no hash, no digest."""
    return {
        "name": member.name,
        "role": member.role,
        "active": member.active,
        "password": member.password is not None,
        "keys": [token.name for token in member.tokens],
    }


def _print_key(key: str, name: str) -> None:
    typer.echo(key)
    typer.echo(
        f"This is the key of {legible(name)}. It is shown this once, and kept nowhere: they set "
        "INQUEST_TOKEN to it.",
        err=True,
    )


def _password_given() -> str:
    """Return a password from the terminal, unseen and typed twice, or a line of standard input."""
    if sys.stdin is None:
        raise InputError("there is no terminal and no standard input to read a password from")
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\r\n")
