"""The budgets of the house: what is longer stands in docs/debts.md with its reason."""

import ast
import re

from manual import ROOT

SOURCE = ROOT / "src" / "openinquest"
MAX_FUNCTION_LINES = 40
MAX_MODULE_LINES = 400
MAX_POSITIONAL = 5
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
DEBT = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)


def functions(tree, prefix=""):
    """Yield the dotted name and the node of every function of a module."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, FUNCTION):
            yield prefix + node.name, node
        if isinstance(node, FUNCTION | ast.ClassDef):
            yield from functions(node, f"{prefix}{node.name}.")
        else:
            yield from functions(node, prefix)


def over_budget(source=SOURCE):
    """Return what exceeds a budget: the place in the source, and by what."""
    found = {}
    for path in sorted(source.rglob("*.py")):
        where = path.relative_to(source).as_posix()
        text = path.read_text(encoding="utf-8")
        if (length := len(text.splitlines())) > MAX_MODULE_LINES:
            found[where] = f"{length} lines"
        for name, node in functions(ast.parse(text)):
            length = node.end_lineno - node.lineno + 1
            positional = [
                arg for arg in (*node.args.posonlyargs, *node.args.args) if arg.arg != "self"
            ]
            if length > MAX_FUNCTION_LINES:
                found[f"{where}:{name}"] = f"{length} lines"
            if len(positional) > MAX_POSITIONAL and "cli/" not in where:
                found[f"{where}:{name}"] = f"{len(positional)} positional parameters"
    return found


def debts():
    """Return the places that docs/debts.md excuses."""
    return set(DEBT.findall((ROOT / "docs" / "debts.md").read_text(encoding="utf-8")))


def test_what_exceeds_a_budget_is_a_written_debt():
    owed = {where: how for where, how in over_budget().items() if where not in debts()}

    assert owed == {}


def test_debt_that_was_paid_is_struck_off():
    assert debts() - set(over_budget()) == set()


def test_no_module_has_a_name_that_says_nothing():
    names = {path.relative_to(SOURCE) for path in SOURCE.rglob("*") if path.stem in VAGUE}
    # Packages of the front end are named by their makers.
    names = {name for name in names if "node_modules" not in name.parts}

    assert names == set()


def test_long_function_and_long_module_are_seen(tmp_path):
    (tmp_path / "long.py").write_text("def f():\n" + "    x = 1\n" * 400)

    assert set(over_budget(tmp_path)) == {"long.py", "long.py:f"}
