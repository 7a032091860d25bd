import ast
import inspect
from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

import openinquest.model as model
from openinquest.model.homes import HOME_OF

EXPORTED = [getattr(model, name) for name in model.__all__]
NOUNS = [thing for thing in EXPORTED if isinstance(thing, type) and is_dataclass(thing)]


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_noun_is_frozen(noun):
    value = object.__new__(noun)

    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(noun)[0].name, "changed")


def test_nouns_were_found():
    assert len(NOUNS) > 15


def test_each_noun_is_loaded_from_the_module_that_type_checkers_read():
    imports = ast.walk(ast.parse(inspect.getsource(model)))
    read = {
        alias.name: node.module.removeprefix("openinquest.model.")
        for node in imports
        if isinstance(node, ast.ImportFrom) and node.module.startswith("openinquest.model.")
        for alias in node.names
    }

    assert read.pop("HOME_OF") == "homes"
    assert read == HOME_OF
    assert sorted(read) == sorted(model.__all__)


def test_what_is_no_noun_is_told_by_name():
    with pytest.raises(AttributeError, match="Casualty"):
        model.Casualty  # noqa: B018
