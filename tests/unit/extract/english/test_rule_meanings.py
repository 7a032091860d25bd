"""Every rule that the reader can name has a meaning, and no meaning is left over."""

import ast
import re

from manual import ROOT

from openinquest.extract.english.complements import ACTIVE
from openinquest.extract.english.passive_complements import PASSIVE
from openinquest.extract.english.rule_meanings import MEANINGS
from openinquest.model import ClaimKind, ConductKind, Feature, PositionKind

READER = ROOT / "src" / "openinquest" / "extract" / "english"
KINDS = "|".join([*ClaimKind, "attribution"])
RULE = re.compile(rf"(?:{KINDS})\.[a-z_]+")
# What the reader puts behind the prefix of a rule that is not written out.
COMPOSED = {
    "toll.": {"active", "passive", "postnominal"},
    "attribution.": {"quoted", *(name for name, _ in (*ACTIVE, *PASSIVE))},
    "conduct.": set(ConductKind),
    "observation.": set(Feature),
    "position.": set(PositionKind),
}


def nodes():
    for path in READER.rglob("*.py"):
        if path.stem != "rule_meanings":
            yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def texts(kind):
    return {
        node.value for node in nodes() if isinstance(node, kind) and isinstance(node.value, str)
    }


def prefixes():
    """Return the beginnings of the rules that are put together of two parts."""
    first = [node.values[0] for node in nodes() if isinstance(node, ast.JoinedStr) and node.values]
    opened = {part.value for part in first if isinstance(part, ast.Constant)}
    return {text for text in opened if re.fullmatch(rf"(?:{KINDS})\.", text)}


def emitted():
    written = {text for text in texts(ast.Constant) if RULE.fullmatch(text)}
    return written | {first + rest for first, parts in COMPOSED.items() for rest in parts}


def test_every_rule_has_a_meaning():
    assert emitted() - set(MEANINGS) == set()


def test_no_meaning_is_of_a_rule_that_is_gone():
    assert set(MEANINGS) - emitted() == set()


def test_rules_that_are_put_together_are_known():
    assert prefixes() == set(COMPOSED)


def test_a_meaning_is_a_phrase_that_goes_on_behind_a_colon():
    assert all(meaning and not meaning.endswith(".") for meaning in MEANINGS.values())
