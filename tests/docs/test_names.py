"""Every name of ours that the manual puts in backticks exists."""

import enum
import importlib
import pkgutil
import re

import pytest
from manual import FENCE, page_id, pages

import openinquest

TICKED = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
DOTTED = re.compile(r"openinquest(\.\w+)+")
CAMEL = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)*(?:\.\w+)*")
# Capitalised words in backticks that are another's names, not ours.
FOREIGN = {"Dockerfile", "Makefile", "None", "True", "False", "Protocol"}


def every_module():
    """Yield every module of the package."""
    yield openinquest
    for found in pkgutil.walk_packages(openinquest.__path__, "openinquest."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def has(thing, names):
    """Return whether following `names` as attributes or fields leads somewhere."""
    for name in names:
        fields = getattr(thing, "__dataclass_fields__", {})
        if not hasattr(thing, name) and name not in fields:
            return False
        thing = getattr(thing, name, None)
    return True


def resolves(name):
    """Return whether a dotted or CamelCase name is one of ours."""
    if name.startswith("openinquest"):
        parts = name.split(".")
        for cut in range(len(parts), 0, -1):
            try:
                module = importlib.import_module(".".join(parts[:cut]))
            except ModuleNotFoundError:
                continue
            return has(module, parts[cut:])
        return False
    head, *rest = name.split(".")
    return any(hasattr(module, head) and has(getattr(module, head), rest) for module in MODULES)


MODULES = list(every_module())


def unknown_names(text):
    """Return the names in backticks that look like ours and are not."""
    ticked = TICKED.findall(FENCE.sub("", text))
    ours = [name for name in ticked if DOTTED.fullmatch(name) or CAMEL.fullmatch(name)]
    return [name for name in ours if name not in FOREIGN and not resolves(name)]


@pytest.mark.parametrize("page", pages(), ids=page_id)
def test_names_of_ours_exist(page):
    assert unknown_names(page.read_text(encoding="utf-8")) == []


def test_name_that_is_gone_is_seen():
    text = "`Claim.verify` `Claim.gone` `GoneClaim` `openinquest.model.Claim` `openinquest.gone`"

    assert unknown_names(text) == ["Claim.gone", "GoneClaim", "openinquest.gone"]


def test_every_public_name_of_the_model_has_a_docstring():
    import openinquest.model as model

    named = [getattr(model, name) for name in model.__all__]
    classes = [thing for thing in named if isinstance(thing, type)]

    assert [c for c in classes if not (c.__doc__ or "").strip()] == []
    assert any(issubclass(thing, enum.Enum) for thing in classes)
