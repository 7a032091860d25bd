"""The named rules that set the ends of a figure: one file each, which offers its `RULE`.

A file that is put here is found. The rules stand beside one another; none is combined with
another.
"""

import importlib
import pkgutil

from openinquest.reconcile.rule import Rule

DEFAULT = "airwars-1"
"""The rule that a report tells first."""


def _found() -> tuple[Rule, ...]:
    """Return the rule of each file beside this one, the default first, then by name."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    rules = [importlib.import_module(f"{__name__}.{name}").RULE for name in names]
    return tuple(sorted(rules, key=lambda rule: (rule.name != DEFAULT, rule.name)))


RULES = _found()
"""Every rule, the default first."""

DEFAULT_RULE = RULES[0]
