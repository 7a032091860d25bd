"""What the package asks for is locked, and each choice has its reason in the manual."""

import re
import tomllib

import pytest
from manual import ROOT
from packaging.requirements import Requirement

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
RUN = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
DEVELOP = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]
REASONS = (ROOT / "docs" / "decisions" / "0002-dependencies.md").read_text()


def pins(name):
    """Return the versions that a lock file names: more than one where they differ by Python."""
    found = {}
    text = (ROOT / "requirements" / name).read_text()
    for package, version in re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE):
        found.setdefault(package, set()).add(version)
    return found


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [("run.txt", RUN), ("dev.txt", RUN), ("dev.txt", DEVELOP)],
    ids=["run", "run in dev", "dev"],
)
def test_every_dependency_is_locked_to_a_version_that_it_allows(lock, wanted):
    locked = pins(lock)
    wrong = [
        requirement.name
        for requirement in wanted
        if not locked.get(requirement.name)
        or not all(requirement.specifier.contains(version) for version in locked[requirement.name])
    ]

    assert wrong == [], "run `make lock`"


def test_users_and_developers_run_the_same_versions():
    users, developers = pins("run.txt"), pins("dev.txt")

    assert users == {name: developers.get(name) for name in users}


@pytest.mark.parametrize("requirement", [*RUN, *DEVELOP], ids=lambda requirement: requirement.name)
def test_every_dependency_has_its_reason(requirement):
    assert re.search(rf"\b{re.escape(requirement.name)}\b", REASONS)
