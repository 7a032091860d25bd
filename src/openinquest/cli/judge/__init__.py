"""`inquest judge`: what people decide, each command in the module of its family."""

import typer

from openinquest.cli.judge import claims, grades, reviews, together

NAME = "judge"

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)


@app.callback()
def judge() -> None:
    """Decide on claims, voices, incidents and grades; each with a reason, kept for good.

    Example: inquest judge reject 0f36acb091fb#2 --reason "the same family counted twice"
    """


for family in (claims, together, grades, reviews):
    for name, command in family.COMMANDS.items():
        app.command(name)(command)
