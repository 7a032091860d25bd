"""The generated parts of the manual: each function returns the Markdown of one part.

`make docs` writes them into the pages, `make check` fails where a page is stale.
"""

import ast
import importlib
import json
import pkgutil
from collections.abc import Iterator
from enum import EnumMeta
from pathlib import Path
from types import ModuleType
from typing import Any

import typer

import openinquest
from openinquest.errors import InquestError
from openinquest.model import (
    PARENTS_OF,
    PLURAL,
    VAGUE_WORDS,
    Claim,
    ClaimId,
    DocumentId,
    Group,
    Harm,
    ReportFormat,
    Span,
    Toll,
    VagueWord,
    grade_words,
    words,
)
from openinquest.reconcile import RULES, reconcile_figures
from openinquest.report import PLAIN_COLUMNS
from openinquest.settings import SETTINGS
from openinquest.weigh import CELL_RULES, LIKELIHOOD_OF, RELIABILITY, UNTOUCHED_LIKELIHOOD

ROOT = Path(__file__).parents[1]


def one_line(text: str | None) -> str:
    """Return `text` fit for a cell of a table."""
    return " ".join((text or "").split()).replace("|", "\\|")


def every_error(root: type[InquestError] = InquestError) -> Iterator[type[InquestError]]:
    """Yield the tree of errors, a parent before its children."""
    yield root
    for child in root.__subclasses__():
        yield from every_error(child)


def error_table() -> str:
    """Return one row for each failure that a user can meet."""
    rows = ["| code | error | exit | when | what to do |", "|---|---|---|---|---|"]
    rows += [
        f"| {error.code} | `{error.__name__}` | {error.exit_status} "
        f"| {one_line(error.__doc__).split('. ')[0].rstrip('.')} | {one_line(error.hint)} |"
        for error in sorted(every_error(), key=lambda error: error.code)
    ]
    return "\n".join(rows)


def settings_table() -> str:
    """Return one row for each knob."""
    rows = [
        "| setting | environment variable | default | unit | meaning |",
        "|---|---|---|---|---|",
    ]
    rows += [
        f"| `{knob.name}` | `{knob.variable}` | {f'`{knob.default}`' if knob.default else 'none'} "
        f"| {knob.unit} | {one_line(knob.help)} |"
        for knob in SETTINGS
    ]
    return "\n".join(rows)


def word_lists() -> str:
    """Return the closed lists of the model with the meaning of each word."""
    return "\n".join(part for module in (words, grade_words) for part in _lists_of(module)).rstrip()


def _lists_of(module: ModuleType) -> list[str]:
    """Return one section for each closed list of a module."""
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    lines = source.splitlines()
    parts: list[str] = []
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ClassDef) or not isinstance(
            getattr(module, node.name), EnumMeta
        ):
            continue
        parts += [f"## {node.name}", "", one_line(ast.get_docstring(node)), ""]
        kinds = node.name == words.Means.__name__
        parts += ["| word | meaning | a kind of |", "|---|---|---|"] if kinds else []
        parts += [] if kinds else ["| word | meaning |", "|---|---|"]
        for entry in node.body:
            if isinstance(entry, ast.Assign):
                value = ast.literal_eval(entry.value)
                comment = lines[entry.lineno - 1].partition("  # ")[2]
                row = f"| `{value}` | {one_line(comment) or value.replace('_', ' ')} |"
                parts.append(f"{row} {_parents(value)} |" if kinds else row)
        parts.append("")
    return parts


def rule_pages() -> str:
    """Return one section for each rule that sets the ends of a figure."""
    return "\n\n".join(f"## {rule.name}\n\n{rule.description}" for rule in RULES)


def format_table() -> str:
    """Return one row for each format of a report."""
    rows = ["| `--format` | file | media type | with `--all` |", "|---|---|---|---|"]
    rows += [
        f"| `{each}` | `.{each.suffix}` | {each.media_type} "
        f"| {'one file for all' if each.holds_many else 'one for each incident'} |"
        for each in ReportFormat
    ]
    return "\n".join(rows)


def plain_columns() -> str:
    """Return one row for each column of the plain table."""
    rows = [f"| `{column}` | {one_line(meaning)} |" for column, meaning in PLAIN_COLUMNS.items()]
    return "\n".join(["| column | holds |", "|---|---|", *rows])


def cell_rules() -> str:
    """Return the table of the rules that mark the cells of the matrix."""
    rows = [f"| `{rule}` | {meaning} |" for rule, meaning in CELL_RULES.items()]
    return "\n".join(["| rule | how it marks |", "|---|---|", *rows])


def likelihoods() -> str:
    """Return the tables of likelihoods and of reliability that the matrix declares."""
    marks = [f"| {mark.letters} | {share:g} |" for mark, share in LIKELIHOOD_OF.items()]
    silent = [
        f"| no mark, of a voice that is {mark.letters} for another account | {share:g} |"
        for mark, share in UNTOUCHED_LIKELIHOOD.items()
    ]
    letters = [
        f"| {letter.value.upper()} | {weight:.2f} | {reliable:g} |"
        for letter, (weight, reliable) in RELIABILITY.items()
    ]
    return "\n".join(
        [
            "| mark | how probable the voice's words are where the account is true |",
            "|---|---|",
            *marks,
            *silent,
            "",
            "| letter of the voice | its weight | how probable it is that it can be relied on |",
            "|---|---|---|",
            *letters,
        ]
    )


def vague_words() -> str:
    """Return one row for each vague word: its bounds, and what each rule enters for it alone."""
    names = [f"`{rule.name}`" for rule in RULES]
    rows = [
        f"| words | bounds | {' | '.join(names)} |",
        "|---|---|" + "---|" * len(names),
    ]
    for entry in (PLURAL, *VAGUE_WORDS):
        top = "or more" if entry.at_most is None else f"to {entry.at_most:,}"
        entered = " | ".join(_entered(entry, name) for name in (rule.name for rule in RULES))
        rows.append(f"| {', '.join(entry.words)} | {entry.at_least:,} {top} | {entered} |")
    return "\n".join(rows)


def _entered(entry: VagueWord, name: str) -> str:
    """Return what a rule enters where people killed are counted by nothing but a vague word."""
    count = None if entry is PLURAL else entry.count
    claim = Claim(
        ClaimId("c"),
        DocumentId("d"),
        Span(0, 1),
        "x",
        Toll(Harm.KILLED, Group.ALL, count),
        rule="toll.table",
    )
    rules = [rule for rule in RULES if rule.name == name]
    [figure] = reconcile_figures([claim], origins=[], documents=[], rules=rules)
    best = [] if figure.best is None else [figure.best]
    numbers = ["\u2013" if end is None else f"{end:,}" for end in (figure.low, *best, figure.high)]
    return numbers[0] if len(set(numbers)) == 1 else ", ".join(numbers)


def vague_sources() -> str:
    """Return where the bounds of each vague word come from."""
    by_source: dict[str, list[str]] = {}
    for entry in (PLURAL, *VAGUE_WORDS):
        by_source.setdefault(entry.source, []).extend(entry.words)
    return "\n".join(f"* {', '.join(words)}: {source}" for source, words in by_source.items())


def _parents(kind: str) -> str:
    return ", ".join(f"`{parent}`" for parent in PARENTS_OF.get(words.Means(kind), ()))


def every_command(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the name and the command of all that a group holds, groups in it before theirs."""
    for name, command in sorted(group.commands.items()):
        if command.hidden:
            continue
        yield before + name, command
        if hasattr(command, "commands"):
            yield from every_command(command, f"{before}{name} ")


def command_pages() -> str:
    """Return the manual of the command line, one section for each command."""
    from openinquest.cli import app

    root: Any = typer.main.get_command(app)
    parts = [f"    inquest [OPTIONS] COMMAND\n\n{_prose(root.help)}", _parameters(root)]
    for name, command in every_command(root):
        parts += [f"## inquest {name}", _usage(name, command), _prose(command.help)]
        parts.append(_parameters(command))
    return "\n\n".join(part for part in parts if part)


def _prose(text: str | None) -> str:
    """Return help text as Markdown: examples stand as code."""
    out = []
    for paragraph in (text or "").replace("\b", "").strip().split("\n\n"):
        joined = " ".join(line.strip() for line in paragraph.splitlines())
        example = joined.partition("Example: ")[2]
        if example:
            before = joined.partition("Example: ")[0].strip()
            out += ([before] if before else []) + [f"Example:\n\n    {example}"]
        else:
            out.append(joined.strip())
    return "\n\n".join(out)


def _usage(name: str, command: Any) -> str:
    if hasattr(command, "commands"):
        return f"    inquest {name} COMMAND"
    words = ["inquest", name, "[OPTIONS]"]
    for item in command.params:
        if item.param_type_name == "argument":
            word = (item.metavar or item.name).upper().strip("[].")
            word += "..." if item.nargs == -1 else ""
            words.append(word if item.required else f"[{word}]")
    return "    " + " ".join(words)


def _parameters(command: Any) -> str:
    rows = []
    for item in command.params:
        if item.hidden or item.name in ("help", "install_completion", "show_completion"):
            continue
        if item.param_type_name == "argument":
            name = f"`{(item.metavar or item.name).upper()}`"
        else:
            name = ", ".join(f"`{option}`" for option in [*item.opts, *item.secondary_opts])
        plain = isinstance(item.default, str | int | float) and not isinstance(item.default, bool)
        default = f" Default: `{item.default}`." if plain and item.default != "" else ""
        rows.append(f"| {name} | {one_line(item.help)}{default} |")
    return "\n".join(["| option | meaning |", "|---|---|", *rows]) if rows else ""


def house_map() -> str:
    """Return the map of the house: every top-level part with its first line."""
    rows = ["| part | what it does |", "|---|---|"]
    for part in pkgutil.iter_modules(openinquest.__path__):
        module = importlib.import_module(f"openinquest.{part.name}")
        path = f"src/openinquest/{part.name}" + ("/" if part.ispkg else ".py")
        first = (module.__doc__ or "").partition("\n\n")[0]
        rows.append(f"| [`{part.name}`]({path}) | {one_line(first)} |")
    return "\n".join(rows)


def python_versions() -> str:
    """Return the versions of Python that the package asks for."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return f"Python {project['requires-python'].removeprefix('>=')} or newer"


def schema(name: str) -> str:
    """Return the JSON Schema of one row of a stream, as a code block."""
    from openinquest.wire import json_schema

    return "```json\n" + json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n```"


def store_tables() -> str:
    """Return every table of a case with its columns, from the schema itself."""
    from openinquest.store.tables import REVISION, metadata

    blocks = [f"The tables are of version `{REVISION}`."]
    for table in metadata.tables.values():
        rows = ["| column | holds |", "|---|---|"]
        for column in table.c:
            about = column.comment or ("the order of adding" if column.primary_key else "")
            refers = "".join(f"; refers to `{key.target_fullname}`" for key in column.foreign_keys)
            only = "; only once" if column.unique else ""
            rows.append(f"| `{column.name}` | {about}{refers}{only} |")
        blocks.append("\n".join([f"### `{table.name}`\n\n{table.comment}\n", *rows]))
    return "\n\n".join(blocks)
