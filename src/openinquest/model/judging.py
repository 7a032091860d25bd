"""What became of people's decisions: which take effect, and which wait."""

from dataclasses import dataclass

from openinquest.model.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Open:
    """Decisions that are on record and take no effect.

    `pending` wait until another person agrees. `disputed` are those that somebody
    disagrees with; where nobody has to agree they take effect all the same.
    `unanchored` are on claims that no reading of the document holds any more.
    """

    pending: tuple[Judgement, ...] = ()
    disputed: tuple[Judgement, ...] = ()
    unanchored: tuple[Judgement, ...] = ()

    def __bool__(self) -> bool:
        """Return whether there is any."""
        return bool(self.pending or self.disputed or self.unanchored)


NOTHING_OPEN = Open()


@dataclass(frozen=True, slots=True)
class Judged:
    """The decisions that take effect, on the claims as they are read now, and the others.

    `superseded` are those of `in_force` that a later decision on the same thing replaced.
    """

    in_force: tuple[Judgement, ...]
    superseded: tuple[Judgement, ...] = ()
    open: Open = NOTHING_OPEN
