"""A claim without its speaker."""

from dataclasses import dataclass

from openinquest.extract.english.described import Described
from openinquest.model import Certainty, Detail, Harm, Scope, Toll


@dataclass(eq=False, slots=True)
class Draft:
    """A claim without its speaker: what is said, and where.

    `anchor` is the range whose speaker is the speaker of the whole; where it
    is given, the draft is cut to what that speaker says. `whole` is the draft
    of the total that this is a component of, or None. `single` marks one
    person told of on their own ("a teacher", a name). `who` is how the words
    describe those harmed, `opened` marks harm whose outcome they leave open,
    and `list_of` is the word of harm that a list of people shares, as its place
    in the text. `counted` are the drafts whose people this one adds up. `strand`
    counts how often the text has turned to another incident before it; `telling`
    is which of the happenings of a text it tells of, 1 for the main one, 0 for none.
    """

    start: int
    end: int
    detail: Detail
    rule: str
    denied: bool = False
    certainty: Certainty = Certainty.CERTAIN
    whole: "Draft | None" = None
    anchor: tuple[int, int] | None = None
    single: bool = False
    who: Described | None = None
    opened: bool = False
    list_of: int = 0
    counted: tuple["Draft", ...] = ()
    strand: int = 0
    telling: int = 0


def is_harm_here(draft: Draft) -> bool:
    """Return whether a draft tells of people killed or injured in this incident."""
    toll = draft.detail
    return (
        isinstance(toll, Toll)
        and toll.scope in {Scope.INCIDENT, Scope.PART}
        and toll.harm in {Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED, Harm.RECOVERED}
        and not (toll.count and toll.count.exact == 0)
    )
