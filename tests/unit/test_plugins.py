from importlib.metadata import EntryPoint

import pytest

import openinquest.plugins
from openinquest.errors import UnknownPlugin
from openinquest.plugins import Registry


@pytest.fixture
def offered(monkeypatch):
    """Let an installed package offer parts; return the groups that were asked for."""
    asked = []

    def offer(*points):
        def entry_points(*, group):
            asked.append(group)
            return [point for point in points if point.group == group]

        monkeypatch.setattr(openinquest.plugins, "entry_points", entry_points)
        return asked

    return offer


def test_part_is_built_once_and_on_first_use():
    built = []
    parts = Registry("test part")
    parts.add("plain", lambda: built.append(1) or "a part")

    assert built == []
    assert (parts.get("plain"), parts.get("plain")) == ("a part", "a part")
    assert built == [1]


def test_unknown_name_lists_the_known_ones():
    parts = Registry("test part")
    parts.add("plain", str)
    parts.add("fancy", str)

    with pytest.raises(UnknownPlugin, match=r"no test part is called 'gone' .*fancy, plain"):
        parts.get("gone")


def test_empty_registry_says_so():
    with pytest.raises(UnknownPlugin, match="known: none"):
        Registry("test part").get("gone")


def test_names_stand_in_alphabetical_order():
    parts = Registry("test part")
    parts.add("b", str)
    parts.add("a", str)

    assert list(parts) == ["a", "b"]


def test_installed_package_offers_a_part(offered):
    asked = offered(EntryPoint("theirs", "collections:OrderedDict", "openinquest.test_part"))
    parts = Registry("test part")

    assert list(parts) == ["theirs"]
    assert parts.get("theirs") == {}
    assert set(asked) == {"openinquest.test_part"}


def test_our_part_wins_over_a_foreign_one_of_the_same_name(offered):
    offered(EntryPoint("plain", "collections:OrderedDict", "openinquest.test_part"))
    parts = Registry("test part")
    parts.add("plain", lambda: "ours")

    assert parts.get("plain") == "ours"


def test_installed_packages_are_looked_through_once(offered):
    asked = offered()
    parts = Registry("test part")
    parts.add("plain", str)

    assert [list(parts) for _ in range(3)] == [["plain"]] * 3
    assert len(asked) == 1
