"""A death that only a word for the event tells of: "arrest in deadly bar shooting".

Where a document counts or names none of the dead, that its own event was fatal says that
somebody died: one at least, and no more is stated. Only the title and the head of the text
tell which event is its own.
"""

from collections.abc import Iterable

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.draft import Draft
from openinquest.model import Count, Document, Field, Group, Harm, Scope, Toll

RULE = "toll.fatal_event"
SOMEBODY = Count(1, None, approximate=True)
_HEAD_CHARACTERS = 300
_EVENT = (
    r"(?:shooting|stabbing|shoot-?out|gun(?:fight|fire|battle)|attack|strike|airstrike|raid"
    r"|bombing|blast|explosion|shelling|ambush)"
)
# No word of what the event is called: "a deadly weapon after the shooting".
_ENDS = (
    "(?:in|of|and|for|after|before|during|at|on|by|to|with|the|an?|weapon|weapons|force|dose|crash)"
)
_FATAL = AnyCase(
    rf"(?<![-\w])(?:fatal|deadly)\s+(?:(?!{_ENDS}\b)[\w'’-]+\s+){{0,3}}?"
    rf"{_EVENT}\b(?!\s+(?:spree|range))"
    r"|\b(?:(?:accidental|apparent|fatal)\s+)?shooting\s+death\b"
)
_NOT_THIS_ONE = AnyCase(
    r"(?:\b(?:not|no|other|another|previous|earlier|past|potentially|possibly|could|similar|recent"
    r"|last\s+year[’']s)\s+(?:an?\s+)?)$"
)


def find_fatal_event(
    document: Document, told: Iterable[tuple[Field, Draft]]
) -> tuple[Field, Draft] | None:
    """Return the death that a word for the document's event tells of, None where others do.

    Args:
        document: What is read.
        told: What else it says, by field.
    """
    if any(_tells_of_the_dead(draft) for _, draft in told):
        return None
    heads: tuple[tuple[Field, int], ...] = (
        ("title", len(document.title or "")),
        ("text", _HEAD_CHARACTERS),
    )
    for field, reach in heads:
        text = document.field(field)
        for match in _FATAL.finditer(text, 0, min(reach, len(text))):
            if not _NOT_THIS_ONE.search(text[: match.start()]):
                toll = Toll(Harm.KILLED, Group.ALL, SOMEBODY, Scope.INCIDENT)
                return field, Draft(match.start(), match.end(), toll, RULE)
    return None


def _tells_of_the_dead(draft: Draft) -> bool:
    toll = draft.detail
    return (
        isinstance(toll, Toll)
        and toll.harm is Harm.KILLED
        and toll.scope in {Scope.INCIDENT, Scope.PART}
    )
