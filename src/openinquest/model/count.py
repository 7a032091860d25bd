"""How many people, as words state it."""

from dataclasses import dataclass

from openinquest.errors import InputError


@dataclass(frozen=True, slots=True)
class Count:
    """How many people a source states, as a closed range.

    `at_least=None` means the source sets no lower bound ("up to 12"),
    `at_most=None` that it sets no upper one ("at least 12"); one of the two
    is always given. `Count(0, 0)` is a statement that there were none;
    silence is no `Count`. `approximate` marks "about 12" and "dozens", where
    the bounds come from a published rule, not from the speaker.

    Example:
        >>> Count(100, None).overlaps(Count(137, 137))
        True
    """

    at_least: int | None
    at_most: int | None
    approximate: bool = False

    def __post_init__(self) -> None:
        """Refuse a count that says nothing, is negative or is reversed."""
        if self.at_least is None and self.at_most is None:
            raise InputError("a count needs at least one bound")
        low, high = self.at_least or 0, self.at_most
        if low < 0 or (high is not None and high < low):
            raise InputError(f"count {self.at_least}..{self.at_most} is negative or reversed")

    @property
    def exact(self) -> int | None:
        """The number, where both bounds are the same; else None."""
        return self.at_least if self.at_least == self.at_most else None

    def overlaps(self, other: "Count") -> bool:
        """Return whether some number satisfies both."""
        low = max(self.at_least or 0, other.at_least or 0)
        tops = [top for top in (self.at_most, other.at_most) if top is not None]
        return not tops or low <= min(tops)
