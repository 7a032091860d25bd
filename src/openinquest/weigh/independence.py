"""Which voices can be counted as independent of one another, and of how many kinds they are.

Origins are counted, never pages; and kinds as those who verify harm tell them apart, so that
an army and a rebel group are both parties, and a mother and a survivor both victims.
"""

from collections.abc import Iterable

from openinquest.model import Origin, SourceKind

_KINDS = {
    SourceKind.SURVIVOR: "victims and relatives",
    SourceKind.RELATIVE: "victims and relatives",
    SourceKind.WITNESS: "witnesses",
    SourceKind.MEDIC: "health workers",
    SourceKind.RESCUER: "rescuers",
    SourceKind.OFFICIAL: "authorities",
    SourceKind.GOVERNMENT: "authorities",
    SourceKind.MILITARY: "parties to the conflict",
    SourceKind.ARMED_GROUP: "parties to the conflict",
    SourceKind.NGO: "aid and rights organisations",
    SourceKind.MONITOR: "recorders",
    SourceKind.MEDIA: "media",
}
_GATHER = frozenset({SourceKind.MONITOR, SourceKind.MEDIA})


def kind_in_words(kind: SourceKind) -> str | None:
    """Return the kind that a voice counts as; None for one that nobody can place.

    An unnamed voice may be any of the others, so it is no kind of its own.

    Example:
        >>> kind_in_words(SourceKind.RELATIVE) == kind_in_words(SourceKind.SURVIVOR)
        True
    """
    return _KINDS.get(kind)


def gathers(kind: SourceKind) -> bool:
    """Return whether a voice of this kind passes on what others saw: papers and recorders.

    What such a voice says in its own name can be what another voice said first.
    """
    return kind in _GATHER


def kinds_of(origins: Iterable[Origin]) -> list[str]:
    """Return the kinds of those origins that can be placed, each once, in order of the origins."""
    return list(dict.fromkeys(filter(None, (kind_in_words(origin.kind) for origin in origins))))
