"""Things that belong together, whatever order that is learned in."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Member = TypeVar("Member", bound=Hashable)


class Groups(Generic[Member]):
    """Members that were put together, directly or through others (a union-find)."""

    def __init__(self) -> None:
        self._parent: dict[Member, Member] = {}

    def root(self, member: Member) -> Member:
        """Return the member that stands for the group of `member`, itself at first."""
        above = self._parent.setdefault(member, member)
        while above != member:
            self._parent[member] = self._parent[above]
            member, above = above, self._parent[above]
        return member

    def put_together(self, left: Member, right: Member) -> None:
        """Make one group of the groups of `left` and `right`."""
        self._parent[self.root(right)] = self.root(left)

    def members(self) -> list[list[Member]]:
        """Return every group that was spoken of, each as a list of its members."""
        groups: dict[Member, list[Member]] = {}
        for member in list(self._parent):
            groups.setdefault(self.root(member), []).append(member)
        return list(groups.values())
